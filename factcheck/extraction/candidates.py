"""Whom a mention may mean where nobody spoke before: the persons that the article names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import is_acronym
from factcheck.extraction.people import People
from factcheck.extraction.reported_speech import is_bound
from factcheck.extraction.sentences import find_quotations
from factcheck.extraction.subjects import subject_before
from factcheck.records.particulars import Span
from factcheck.records.statements import Stance

# A longer list helps nobody to decide.
MOST_CANDIDATES = 6
# Who was named longer ago than this many mentions of persons is no candidate.
MOST_MENTIONS = 200
WORD = re.compile(r"\w+")
Mention = tuple[int, str]


@dataclass(frozen=True, slots=True)
class NamedPersons:
    """Where an article names persons by their full names: every mention, and the first of each.

    Both are pairs of an offset and a name, in the order of the text.
    """

    mentions: tuple[Mention, ...]
    firsts: tuple[Mention, ...]

    def before(self, offset: int) -> tuple[str, ...]:
        """Return whom the article names in front of an offset, the nearest first, not too many."""
        end = bisect_left(self.mentions, offset, key=itemgetter(0))
        near = (name for _, name in reversed(self.mentions[max(0, end - MOST_MENTIONS) : end]))
        return tuple(dict.fromkeys(near))[:MOST_CANDIDATES]

    def candidates(self, offset: int) -> tuple[str, ...]:
        """Return whom a mention at an offset may mean, the likeliest first.

        Those named in front of it come first, then those whom the article names later.
        """
        start = bisect_left(self.firsts, offset, key=itemgetter(0))
        later = (name for _, name in self.firsts[start : start + MOST_CANDIDATES])
        return (*self.before(offset), *later)[:MOST_CANDIDATES]


def named_persons(text: str, people: People) -> NamedPersons:
    """Return where a text names the persons of its article, in time that grows with its length."""
    mentions = tuple(mentions_in(text, persons_of(people)))
    firsts = {name: at for at, name in reversed(mentions)}
    return NamedPersons(mentions, tuple(sorted((at, name) for name, at in firsts.items())))


def mentions_in(text: str, names: Iterable[str]) -> Iterator[Mention]:
    """Yield where names begin in a text, looked for only where their first word stands."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in names:
        by_first[WORD.findall(name)[0]].append(name)
    for word in WORD.finditer(text):
        for name in by_first.get(word.group(), ()):
            if text.startswith(name, word.start()):
                yield word.start(), name


def persons_of(people: People) -> tuple[str, ...]:
    """Return the full names of an article that are names of persons, sorted."""
    return tuple(
        name for name in sorted(people.names - people.bodies) if not is_acronym(name.split()[-1])
    )


def speaking_subject(text: str, sentence: Span, lexicon: Lexicon) -> Span | None:
    """Return who confirms or denies in a sentence that does not say what: "X confirmed it"."""
    inside = find_quotations(text, sentence)
    for cue in lexicon.cues_before.find_all(text, sentence.start, sentence.end):
        hidden = any(quotation.holds(cue.start) for quotation in inside)
        if cue.stance is Stance.ASSERT or hidden or is_bound(text, cue, lexicon):
            continue
        return subject_before(text, sentence.start, cue.start, lexicon)
    return None
