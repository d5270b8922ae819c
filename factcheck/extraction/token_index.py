"""The tokens of a text with where each word stands: what finders look for is looked up once.

Most of the lists that a finder asks about have nothing in most statements. Whether any of their
words stands in a stretch is told here without going through its tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from factcheck.concordance import cuts_word
from factcheck.measure_tokens import Shape, Token

PART = re.compile(r"[^\W\d_]+")


class TokenIndex:
    """The tokens of ``text``, or of a stretch of it, in order."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tuple(tokens)
        self._starts = [token.start for token in self.tokens]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for at, token in enumerate(self.tokens):
            self._places[token.word].append(at)
        self._found: dict[frozenset[str], list[int]] = {}

    def where(self, words: frozenset[str]) -> list[int]:
        """Return the tokens that are one of these words, in order."""
        found = self._found.get(words)
        if found is None:
            places = self._places
            common = [places[word] for word in places.keys() & words]
            found = self._found[words] = sorted(chain.from_iterable(common))
        return found

    def where_part(self, words: frozenset[str]) -> list[int]:
        """Return the tokens of which a part between hyphens is one of these words."""
        return sorted(at for part in self._parts.keys() & words for at in self._parts[part])

    @cached_property
    def _parts(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for word, places in self._places.items():
            for part in PART.findall(word) if "-" in word or "'" in word or "’" in word else ():
                found[part] += places
        return dict(found)

    @cached_property
    def numbers(self) -> list[int]:
        """The tokens that are numbers in digits, in order."""
        return [at for at, token in enumerate(self.tokens) if token.shape is Shape.NUMBER]

    @cached_property
    def capitals(self) -> list[int]:
        """The words with a capital first letter, in order."""
        text = self.text
        return [
            at
            for at, (shape, start, _, _) in enumerate(self.tokens)
            if shape is Shape.WORD and text[start].isupper()
        ]

    def between(self, start: int, end: int) -> tuple[int, int] | None:
        """Return from which and up to which token a stretch goes; None where it cuts a token."""
        first, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if cuts_word(self.text, start) or (first and self.tokens[first - 1].end > start):
            return None
        return None if after > first and self.tokens[after - 1].end > end else (first, after)


class TokenSlice:
    """The tokens of an index from ``first`` up to ``after``, counted from ``first``."""

    def __init__(self, index: TokenIndex, first: int, after: int) -> None:
        self._index, self._first, self._after = index, first, after
        self.tokens = index.tokens[first:after]

    def where(self, words: frozenset[str]) -> list[int]:
        """Return the tokens that are one of these words, in order."""
        return self._inside(self._index.where(words))

    def holds(self, words: frozenset[str]) -> bool:
        """Say whether one of these words is among the tokens."""
        return self._has(self._index.where(words))

    def holds_part(self, words: frozenset[str]) -> bool:
        """Say whether one of these words is a token, or a part of one between hyphens."""
        return self.holds(words) or self._has(self._index.where_part(words))

    def has_digits(self) -> bool:
        """Say whether one of the tokens is a number in digits."""
        return self._has(self._index.numbers)

    def capitals(self) -> list[int]:
        """Return the words with a capital first letter, in order."""
        return self._inside(self._index.capitals)

    def _has(self, places: list[int]) -> bool:
        at = bisect_left(places, self._first)
        return at < len(places) and places[at] < self._after

    def _inside(self, places: list[int]) -> list[int]:
        first = bisect_left(places, self._first)
        after = bisect_left(places, self._after, first)
        return [at - self._first for at in places[first:after]]
