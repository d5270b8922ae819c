"""The lines of an article, with exact places, and what a line looks like from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A scraped line longer than this is never a headline, a by-line or furniture.
LONGEST_LINE = 600
LONGEST_HEADLINE = 250
SHORTEST_PARAGRAPH = 6
WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# Bounded tails: a closing quote or bracket, a stray comma left by a lost link.
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}[\s,]{0,6}\Z")
FULL_STOP = re.compile(r"(?<![.…])\.[\"'”’»)\]]{0,3}[\s,]{0,6}\Z")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it; ``text`` is the article's ``[start:end]``."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> list[str]:
        """Return the words, at most some thousands of them."""
        return WORD.findall(self.text[: LONGEST_LINE * 10])


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines that are not blank; any line end of Unicode counts."""
    # A byte order mark is part of the text but of no line.
    offset = int(text.startswith(BYTE_ORDER_MARK))
    for raw in text[offset:].splitlines(keepends=True):
        start = offset + len(raw) - len(raw.lstrip())
        kept = raw.strip()
        offset += len(raw)
        if kept:
            yield Line(start, start + len(kept), kept)


def has_words(text: str) -> bool:
    """Say whether there is a letter or digit at all."""
    return any(character.isalnum() for character in text)


def ends_sentence(text: str) -> bool:
    """Say whether the text ends like a sentence."""
    return bool(SENTENCE_END.search(text[-20:]))


def is_paragraph(text: str) -> bool:
    """Say whether a line reads as prose: long, or some words that end like a sentence."""
    if len(text) > LONGEST_HEADLINE:
        return True
    return ends_sentence(text) and len(WORD.findall(text)) >= SHORTEST_PARAGRAPH


def is_headline(text: str) -> bool:
    """Say whether a first line may be a headline: short, and not closed by a full stop."""
    if len(text) > LONGEST_HEADLINE:
        return False
    return not (FULL_STOP.search(text[-20:]) and len(WORD.findall(text)) >= SHORTEST_PARAGRAPH)


def is_name_like(words: list[str]) -> bool:
    """Say whether a few words are all written with a capital, as a person's name is."""
    return 1 <= len(words) <= 5 and all(word[0].isupper() for word in words)
