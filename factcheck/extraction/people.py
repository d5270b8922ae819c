"""Names and roles in an article, and whom a mention means.

A person is named in full once and by a part of the name later ("Anna Lind", then "Lind"); a role
with a state ("the French president") means the person that the article named with that role.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.particulars import Span

CAPITALISED = r"(?:[A-Z]\.(?=[ ][A-Z])|[^\W\d_a-zà-öø-ÿ](?:[\w’'-]*\w)?)"
WORD = re.compile(r"\w+")
SUFFIX_BRACKET = re.compile(r"\s*\([^()]{1,40}\)")


# A name that is introduced with a role is surer than one that only looks like a name.
ROLE_WEIGHT = 5
LONGEST_NAME = 5
# A line in which most words are capitalised (a headline) does not show what is a name.
TITLE_CASE_SHARE = 0.6
CLOSING = " \t”\"'"


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
    def introduced(self) -> frozenset[str]:
        """The full names that a role introduces somewhere in the article."""
        return frozenset(name for _, name in self.roles)

    @cached_property
    def parts(self) -> frozenset[str]:
        """The words of which the full names of persons are made."""
        return frozenset(word for name in self.names for word in name.split())

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last word of each full name: what a person is called after the first mention."""
        return frozenset(WORD.findall(name)[-1] for name in self.names if WORD.search(name))

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[int, str, list[str]]]]:
        """Weight, name and comparable words of the full names that hold a word."""
        found: defaultdict[str, list[tuple[int, str, list[str]]]] = defaultdict(list)
        for name, weight in self.weights:
            words = comparable(name).split()
            for word in dict.fromkeys(words):
                found[word].append((weight, name, words))
        return dict(found)

    def full_name(self, mention: str) -> str:
        """Return the surest full name that a mention is a part of, else the mention itself."""
        if mention not in self._full_names:
            self._full_names[mention] = self._surest(mention)
        return self._full_names[mention]

    @cached_property
    def _full_names(self) -> dict[str, str]:
        """The full names of the mentions that were asked about, to answer alike again."""
        return {}

    def _surest(self, mention: str) -> str:
        wanted = comparable(mention).split()
        fitting = [
            (len(name.split()) > 1, weight, len(name.split()), name)
            for weight, name, words in self._by_word.get(wanted[0] if wanted else "", ())
            if holds_in_order(words, wanted)
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
            introduced = holds_role(text, start, named, lexicon)
            length = len(name.split())
            if not name or length > LONGEST_NAME or (length < 2 and not introduced):
                continue
            weights[name] += ROLE_WEIGHT if introduced else 1
            if introduced:
                roles.setdefault(comparable(text[start:named]), name)
    return People(tuple(sorted(weights.items())), tuple(sorted(roles.items())))


def is_title_case(line: str) -> bool:
    """Say whether a line without a full stop has most of its longer words capitalised."""
    if line.rstrip(CLOSING).endswith("."):
        return False
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


@lru_cache(maxsize=1024)
def strip_role(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the bare name of a capitalised run begins; ``end`` where there is none.

    What stands up to the last title, state or body is the role ("Foreign Minister of France").
    """
    opener = lexicon.name_openers.at(text, start, end)
    position = opener.end if opener else start
    has_role = lexicon.role_words.begins_in(text, position, end)
    for word in WORD.finditer(text, start, end) if has_role else ():
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


def holds_role(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a title, state or body stands in a stretch in front of a name."""
    if start == end or not lexicon.role_words.begins_in(text, start, end):
        return False
    known = next(lexicon.names.find_all(text, start, end), None)
    return known is not None or lexicon.titles.find(text, start, end) is not None


def strip_brackets(mention: str) -> str:
    """Drop bracketed additions: "Red River State (RRS)" becomes "Red River State"."""
    return SUFFIX_BRACKET.sub("", mention).strip()
