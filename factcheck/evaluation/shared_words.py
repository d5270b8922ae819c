"""Whether two texts are of the same words: how a statement is held against a labelled quote."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

WORD = re.compile(r"\w+")
# The share of the shorter text's words that must stand in the longer one too.
SHARED = 0.6
# Statements and quotes of one event: each is met again with every one of the other sort.
KEPT = 16_384


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, without regard to case."""
    return WORD.findall(text.lower())


@lru_cache(maxsize=KEPT)
def counted_words(text: str) -> tuple[Counter[str], int]:
    """Return how often each word stands in a text, and the number of its words."""
    words = words_of(text)
    return Counter(words), len(words)


def overlap(one: str, other: str) -> bool:
    """Say whether two texts share at least 60 % of the words of the shorter, each as often."""
    (ours, size), (theirs, their_size) = counted_words(one), counted_words(other)
    shorter = min(size, their_size)
    return shorter > 0 and (ours & theirs).total() / shorter >= SHARED
