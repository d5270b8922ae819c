"""Lists of words and phrases compiled once into linear-time matchers.

Every list that an editor can write (cues, anchors of a topic) is matched here. An entry is no
regular expression: it knows ``*`` and ``...`` only, each bounded, so no list can hang a run.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

GAP = "..."
GAP_WORDS = 6
# Two gaps of up to six words are at most 49 tries at a place: still linear in the text.
MAX_GAPS = 2
WORD_START = re.compile(r"(?<!\w)\w")
HEAD = 2


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Where a phrase stands in a text, and the words found, in lower case."""

    start: int
    end: int
    words: str


class Phrases:
    """A compiled list of words and phrases.

    An entry matches whole words without regard to case. ``*`` at the end of a word stands for any
    ending, and ``...`` between two words for up to six other words of the same sentence. Longer
    entries win over shorter ones that start at the same place. Raises ValueError for an entry
    that is empty, starts or ends with a gap, or has more than two.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        by_head: dict[str, list[str]] = defaultdict(list)
        for entry in sorted(set(entries), key=lambda entry: (-len(entry), entry)):
            check_entry(entry)
            by_head[entry.rstrip("*")[:HEAD].casefold()].append(entry)
        self._by_head = {
            head: re.compile("|".join(map(entry_pattern, those)), re.IGNORECASE)
            for head, those in by_head.items()
        }

    def find_all(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Yield the matches between ``start`` and ``end``, left to right, without overlaps."""
        limit = len(text) if end is None else end
        free_from = start
        for word in WORD_START.finditer(text, start, limit):
            if word.start() < free_from:
                continue
            found = self.at(text, word.start())
            if found and found.end <= limit:
                yield found
                free_from = found.end

    def find(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """Return the first match between ``start`` and ``end``, or None."""
        return next(self.find_all(text, start, end), None)

    def at(self, text: str, start: int) -> Match | None:
        """Return the longest entry that begins exactly at ``start``, or None."""
        head = text[start : start + HEAD].casefold()
        for key in (head, head[:1]):
            pattern = self._by_head.get(key)
            found = pattern.match(text, start) if pattern else None
            if found:
                return Match(start, found.end(), found.group().casefold())
        return None

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and self.find(text) is not None


def check_entry(entry: str) -> None:
    """Raise ValueError where an entry cannot be matched in linear time, or matches nothing."""
    words = entry.split()
    if not words or not re.match(r"\w", words[0]):
        raise ValueError(f"{entry!r} does not start with a word")
    if words[-1] == GAP:
        raise ValueError(f"{entry!r} ends with a gap")
    if words.count(GAP) > MAX_GAPS:
        raise ValueError(f"{entry!r} has more than {MAX_GAPS} gaps")


def entry_pattern(entry: str) -> str:
    """Turn one entry into a pattern whose words are followed by no further letter."""
    pattern = ""
    for number, word in enumerate(entry.split()):
        if word == GAP:
            pattern += rf"(?:\s+[^\s.!?;]+){{0,{GAP_WORDS}}}?"
            continue
        space = r"\W{0,2}\s+\W?" if pattern.endswith("?") else r"\s+"
        ending = r"\w*" if word.endswith("*") else r"(?!\w)"
        pattern += (space if number else "") + re.escape(word.removesuffix("*")) + ending
    return pattern
