"""Lists of words and phrases compiled once into linear-time matchers.

Every list that an editor can write (cues, anchors of a topic) is matched here. An entry is no
regular expression: it knows ``*`` and ``...`` only, each bounded, so no list can hang a run.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

GAP = "..."
GAP_WORDS = 6
# Two gaps of up to six words are at most 49 tries at a place: still linear in the text.
MAX_GAPS = 2
# How many letters of its first word an entry is looked up by.
HEAD = 3
# How many different first letters a list remembers.
HEADS = 8192
# What may stand between two words of one sentence: a comma, a quotation mark.
MARKS = r"[^\w\s.!?;]{0,2}"
# Matching without regard to case takes the Turkish i's for an i; folding leaves them as they are.
ONE_I = str.maketrans({"İ": "i", "ı": "i"})


class Match(NamedTuple):
    """Where a phrase stands in a text, and the words found there, folded."""

    start: int
    end: int
    words: str


class Phrases:
    """A compiled list of words and phrases.

    An entry matches whole words without regard to case. ``*`` at the end of a word stands for any
    ending, and ``...`` between two words for up to six other words of the same sentence. Longer
    entries win over shorter ones that start at the same place. Raises ValueError for an entry
    that is empty, starts or ends with a gap, has more than two, or has a ``*`` inside a word.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        by_head: dict[str, list[str]] = defaultdict(list)
        self.entries = tuple(sorted(set(entries), key=lambda entry: (-len(entry), entry)))
        for entry in self.entries:
            check_entry(entry)
            by_head[head_of(entry.split()[0].rstrip("*"))].append(entry)
        self._by_head = dict(by_head)
        # Most of the heads of a language are never met in a run: each is compiled when it is.
        self._pattern_of = cache(self._compiled)
        self._firsts = frozenset(head[:1] for head in by_head)
        self._opened_by = lru_cache(maxsize=HEADS)(self._patterns)

    @cached_property
    def _heads(self) -> re.Pattern[str]:
        return heads_pattern(self._by_head)

    def _compiled(self, head: str) -> re.Pattern[str]:
        return re.compile("|".join(map(entry_pattern, self._by_head[head])), re.IGNORECASE)

    def find_all(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Yield the matches between ``start`` and ``end``, left to right, without overlaps."""
        limit = len(text) if end is None else end
        free_from = start
        for word in self._heads.finditer(text, start, limit):
            if word.start() < free_from:
                continue
            found = self.at(text, word.start(), limit)
            if found:
                yield found
                free_from = found.end

    def find(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """Return the first match between ``start`` and ``end``, or None."""
        return next(self.find_all(text, start, end), None)

    def begins_in(self, text: str, start: int, end: int) -> bool:
        """Say whether an entry begins between two offsets, wherever it ends."""
        words = self._heads.finditer(text, start, end + HEAD)
        return any(word.start() < end and self.at(text, word.start()) for word in words)

    def at(self, text: str, start: int, end: int | None = None) -> Match | None:
        """Return the longest entry that begins exactly at ``start`` and ends by ``end``, or None.

        ``end`` is taken for the end of a word.
        """
        limit = len(text) if end is None else end
        longest = start
        for pattern in self._opened_by(text[start : start + HEAD]):
            found = pattern.match(text, start, limit)
            longest = max(longest, found.end()) if found else longest
        return Match(start, longest, folded(text[start:longest])) if longest > start else None

    def _patterns(self, letters: str) -> tuple[re.Pattern[str], ...]:
        """Return the patterns of the entries that may begin with these letters of a text."""
        head = head_of(letters)
        starts = (head[:length] for length in range(len(head), 0, -1))
        return tuple(self._pattern_of(start) for start in starts if start in self._by_head)

    def opens(self, word: str) -> bool:
        """Say whether an entry may begin with a word, by the first letter of it."""
        return head_of(word[:1]) in self._firsts

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and self.find(text) is not None


@lru_cache(maxsize=65_536)
def folded(phrase: str) -> str:
    """Return the form in which phrases are compared: lower case, one space between words."""
    return " ".join(phrase.translate(ONE_I).casefold().split())


@lru_cache(maxsize=65_536)
def head_of(word: str) -> str:
    """Return the first letters of a word, in lower case: what entries are looked up by."""
    return lowered(word[:HEAD])


def lowered(word: str) -> str:
    """Return a word in lower case, letter by letter as matching without regard to case does."""
    return word.translate(ONE_I).lower()


def heads_pattern(heads: Iterable[str]) -> re.Pattern[str]:
    """Compile what finds each word that starts like an entry, in any case.

    Most words start none, and this passes over them without leaving the regular expression.
    """
    rests: dict[str, list[str]] = defaultdict(list)
    for head in sorted(heads):
        rests[head[:1]].append(re.escape(head[1:]))
    if not rests:
        return re.compile(r"(?!)")
    firsts = "".join(map(re.escape, rests))
    starts = (f"{re.escape(first)}(?:{'|'.join(ends)})" for first, ends in rests.items())
    return re.compile(rf"\b(?=[{firsts}])(?:{'|'.join(starts)})", re.IGNORECASE)


def check_entry(entry: str) -> None:
    """Raise ValueError where an entry cannot be matched in linear time, or matches nothing."""
    words = entry.split()
    if not words or not re.match(r"\w", words[0]):
        raise ValueError(f"{entry!r} does not start with a word")
    if words[-1] == GAP:
        raise ValueError(f"{entry!r} ends with a gap")
    if words.count(GAP) > MAX_GAPS:
        raise ValueError(f"{entry!r} has more than {MAX_GAPS} gaps")
    if any("*" in word[:-1] for word in words):
        raise ValueError(f"{entry!r} has a * that does not end a word")


def entry_pattern(entry: str) -> str:
    """Turn one entry into a pattern whose words are followed by no further letter."""
    pattern = ""
    for number, word in enumerate(entry.split()):
        if word == GAP:
            pattern += rf"{MARKS}(?:\s+[^\s.!?;]+){{0,{GAP_WORDS}}}?"
            continue
        space = rf"{MARKS}\s+{MARKS}" if pattern.endswith("?") else r"\s+"
        ending = r"\w*" if word.endswith("*") else r"(?!\w)"
        pattern += (space if number else "") + re.escape(word.removesuffix("*")) + ending
    return pattern
