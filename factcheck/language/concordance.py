"""A concordance: where in one text the phrases of many lists stand, from one look at its words.

Extraction asks dozens of lists about the same stretches again and again. The words of the text are
gone through once for all lists of a book; what is asked of a stretch is then looked up.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from factcheck.language.phrases import Match, Phrases, folded, lowered

WORD = re.compile(r"\w+")
# A shorter text, such as the mention of a speaker, is asked about too seldom to be gone through.
SHORTEST_TEXT = 300
EDGES = " .,\n"
# How many texts, and how many different words, a book remembers.
TEXTS = 2
VOCABULARY = 200_000


class Column(NamedTuple):
    """What one list has in one text: by its start, the longest entry that begins at a word."""

    starts: list[int]
    matches: dict[int, Match]

    def between(self, start: int, limit: int) -> list[Match]:
        """Return what begins between two offsets, in order."""
        first = bisect_left(self.starts, start)
        after = bisect_left(self.starts, limit, first)
        return [self.matches[at] for at in self.starts[first:after]]


NOTHING = Column([], {})


class Opening(NamedTuple):
    """A list with an entry that may begin with a certain word.

    ``words`` is the entry where the word alone is one, else "": what stands behind it decides.
    """

    number: int
    phrases: ListedPhrases
    words: str


class PhraseBook:
    """Lists of phrases that are looked up in a text together; made with the language they are of.

    A list made by ``phrases`` answers as ``Phrases`` does, in less time for a long text.
    """

    def __init__(self) -> None:
        self._lists: list[ListedPhrases] = []
        # By its first word, or by what stands in front of the * of that: list, and if that is all.
        self._entries: defaultdict[str, list[tuple[int, bool]]] = defaultdict(list)
        self._starred: defaultdict[str, list[tuple[int, bool]]] = defaultdict(list)
        self._longest_beginning = 0
        self.openings = lru_cache(maxsize=VOCABULARY)(self._openings)
        self.columns = lru_cache(maxsize=TEXTS)(self._columns)

    def phrases(self, entries: Iterable[str]) -> ListedPhrases:
        """Compile one more list; ValueError where ``Phrases`` refuses an entry."""
        listed = ListedPhrases(entries, self, len(self._lists))
        for entry in listed.entries:
            first = WORD.findall(entry)[0]
            rest = entry[len(first) :]
            opened = self._starred if rest.startswith("*") else self._entries
            opened[lowered(first)].append((listed.number, rest in ("", "*")))
            if rest.startswith("*"):
                self._longest_beginning = max(self._longest_beginning, len(first))
        self._lists.append(listed)
        self.openings.cache_clear()
        self.columns.cache_clear()
        return listed

    def _columns(self, text: str) -> Mapping[int, Column]:
        """Go through the words of a text and note, by list, what begins at them."""
        found: defaultdict[int, dict[int, Match]] = defaultdict(dict)
        for word in WORD.finditer(text):
            openings = self.openings(word.group())
            if openings:
                start, end = word.span()
                for number, phrases, words in openings:
                    match = Match(start, end, words) if words else phrases.longest(text, start)
                    if match:
                        found[number][start] = match
        return {number: Column([*matches], matches) for number, matches in found.items()}

    def _openings(self, written: str) -> tuple[Opening, ...]:
        """Return the lists that have an entry which may begin with a word, as it is written."""
        if not written.isascii():
            # Only a pattern knows which letters are one letter without regard to case.
            return tuple(Opening(one.number, one, "") for one in self._lists if one.opens(written))
        word = lowered(written)
        lengths = range(1, min(len(word), self._longest_beginning) + 1)
        beginnings = (self._starred.get(word[:length], ()) for length in lengths)
        found: dict[int, bool] = {}
        for number, is_whole in chain(self._entries.get(word, ()), *beginnings):
            found[number] = found.get(number, True) and is_whole
        return tuple(
            Opening(number, self._lists[number], folded(written) if is_whole else "")
            for number, is_whole in sorted(found.items())
        )


class ListedPhrases(Phrases):
    """One list of a book."""

    def __init__(self, entries: Iterable[str], book: PhraseBook, number: int) -> None:
        super().__init__(entries)
        self._book = book
        self.number = number

    def find_all(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Yield the matches between ``start`` and ``end``, left to right, without overlaps."""
        limit = len(text) if end is None else end
        if len(text) < SHORTEST_TEXT or (
            text[limit : limit + 1] not in EDGES and cuts_word(text, limit)
        ):
            return super().find_all(text, start, limit)
        column = self._book.columns(text).get(self.number)
        matches = column.between(start, limit) if column else ()
        return self._in_column(matches, text, limit) if matches else iter(())

    def find(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """Return the first match between ``start`` and ``end``, or None."""
        limit = len(text) if end is None else end
        if len(text) < SHORTEST_TEXT or (
            text[limit : limit + 1] not in EDGES and cuts_word(text, limit)
        ):
            return super().find(text, start, limit)
        column = self._book.columns(text).get(self.number, NOTHING)
        at = bisect_left(column.starts, start)
        if at == len(column.starts) or column.starts[at] >= limit:
            return None
        first = column.matches[column.starts[at]]
        if first.end <= limit:
            return first
        return next(self._in_column(column.between(start, limit), text, limit), None)

    def longest(self, text: str, start: int) -> Match | None:
        """Return the longest entry that begins at a word of a text, asking no concordance."""
        return super().at(text, start)

    def _in_column(self, matches: Iterable[Match], text: str, limit: int) -> Iterator[Match]:
        free_from = 0
        for match in matches:
            if match.start < free_from:
                continue
            # Where the longest entry ends too late, a shorter one may fit.
            found = match if match.end <= limit else super().at(text, match.start, limit)
            if found:
                yield found
                free_from = found.end

    def begins_in(self, text: str, start: int, end: int) -> bool:
        """Say whether an entry begins between two offsets, wherever it ends."""
        if len(text) < SHORTEST_TEXT:
            return super().begins_in(text, start, end)
        starts = self._book.columns(text).get(self.number, NOTHING).starts
        at = bisect_left(starts, start)
        return at < len(starts) and starts[at] < end

    def at(self, text: str, start: int, end: int | None = None) -> Match | None:
        """Return the longest entry that begins exactly at ``start``, or None; see ``Phrases``."""
        if len(text) < SHORTEST_TEXT or (end is not None and cuts_word(text, end)):
            return super().at(text, start, end)
        column = self._book.columns(text).get(self.number, NOTHING)
        found = column.matches.get(start)
        if found is None:
            return super().at(text, start, end) if cuts_word(text, start) else None
        return found if end is None or found.end <= end else super().at(text, start, end)


def cuts_word(text: str, offset: int) -> bool:
    """Say whether an offset stands inside a word."""
    # Most offsets stand beside one of these marks.
    if not 0 < offset < len(text) or text[offset] in EDGES or text[offset - 1] in EDGES:
        return False
    return is_letter(text[offset]) and is_letter(text[offset - 1])


def is_letter(character: str) -> bool:
    """Say whether a character may stand in a word, as regular expressions see it."""
    return character.isalnum() or character == "_"
