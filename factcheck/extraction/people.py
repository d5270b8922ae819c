"""Names and roles in an article, and whom a mention means.

A person is named in full once and by a part of the name later ("Anna Lind", then "Lind"); a role
with a state ("the French president") means the person that the article named with that role.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.records import Span

CAPITALISED = r"(?:[A-Z]\.(?=[ ][A-Z])|[^\W\d_a-zà-öø-ÿ](?:[\w’'-]*\w)?)"
WORD = re.compile(r"\w+")
SUFFIX_BRACKET = re.compile(r"\s*\([^()]{1,40}\)")


# A name that is introduced with a role is surer than one that only looks like a name.
ROLE_WEIGHT = 5
LONGEST_NAME = 5
# A line in which most words are capitalised (a headline) does not show what is a name.
TITLE_CASE_SHARE = 0.6


@dataclass(frozen=True)
class People:
    """Who is named in one article: full names with their weight, and roles that stand for one."""

    weights: tuple[tuple[str, int], ...]
    roles: tuple[tuple[str, str], ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """The full names."""
        return frozenset(name for name, _ in self.weights)

    @cached_property
    def parts(self) -> frozenset[str]:
        """The words of which the full names of persons are made."""
        return frozenset(word for name in self.names for word in name.split())

    def full_name(self, mention: str) -> str:
        """Return the surest full name that a mention is a part of, else the mention itself."""
        wanted = comparable(mention).split()
        fitting = [
            (len(name.split()) > 1, weight, len(name.split()), name)
            for name, weight in self.weights
            if wanted and holds_in_order(comparable(name).split(), wanted)
        ]
        return max(fitting, default=(False, 0, 0, mention))[3]

    def by_role(self, role: str) -> str | None:
        """Return the person that the article named with this role, or None."""
        return dict(self.roles).get(comparable(role))


def holds_in_order(words: list[str], wanted: list[str]) -> bool:
    """Say whether ``wanted`` stands in ``words`` without other words between."""
    size = len(wanted)
    return any(words[i : i + size] == wanted for i in range(len(words) - size + 1))


def find_people(text: str, spans: tuple[Span, ...], lexicon: Lexicon) -> People:
    """Collect the full names of an article and the roles that they were introduced with."""
    weights: Counter[str] = Counter()
    roles: dict[str, str] = {}
    for span in spans:
        if is_title_case(text[span.start : span.end]):
            continue
        for start, end in capitalised_runs(text, span, lexicon):
            named = strip_role(text, start, end, lexicon)
            name = text[named:end]
            introduced = named > start
            length = len(name.split())
            if not name or length > LONGEST_NAME or (length < 2 and not introduced):
                continue
            weights[name] += ROLE_WEIGHT if introduced else 1
            if introduced:
                roles.setdefault(comparable(text[start:named]), name)
    return People(tuple(sorted(weights.items())), tuple(sorted(roles.items())))


def is_title_case(line: str) -> bool:
    """Say whether most of the longer words of a line are capitalised."""
    longer = [word for word in line.split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return bool(longer) and capitals / len(longer) > TITLE_CASE_SHARE


def capitalised_runs(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield stretches of capitalised words, name particles allowed between them."""
    for match in run_pattern(lexicon.pack.name_particles).finditer(text, span.start, span.end):
        yield match.start(), match.end()


@lru_cache(maxsize=8)
def run_pattern(particles: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the shape of a capitalised run for the name particles of a language."""
    between = "|".join(map(re.escape, particles))
    return re.compile(rf"(?<!\w){CAPITALISED}(?:[ \u00a0](?:(?:{between})[ ])?{CAPITALISED})*")


def strip_role(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the bare name of a capitalised run begins; ``end`` where there is none.

    What stands up to the last title, state or body is the role ("Foreign Minister of France").
    """
    position = start
    for word in WORD.finditer(text, start, end):
        if word.start() < position:
            continue
        title = lexicon.titles.at(text, word.start())
        known = lexicon.names.at(text, word.start())
        past = max(title.end if title else 0, known.end if known else 0)
        if word.group().casefold() in lexicon.not_names:
            past = max(past, word.end())
        position = max(position, past)
    rest = text[position:end]
    return min(end, position + len(rest) - len(rest.lstrip(" .-\u00a0")))


def strip_brackets(mention: str) -> str:
    """Drop bracketed additions: "Korea Utara (Korut)" becomes "Korea Utara"."""
    return SUFFIX_BRACKET.sub("", mention).strip()
