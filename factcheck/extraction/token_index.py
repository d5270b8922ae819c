"""The tokens of a text with where each word stands: what finders look for is looked up once.

Most of the lists that a finder asks about have nothing in most statements. Whether any of their
words stands in a stretch is told here without going through its tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain

from factcheck.language.concordance import cuts_word
from factcheck.language.measure_tokens import Shape, Token

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
        self._found_parts: dict[frozenset[str], list[int]] = {}

    def where(self, words: frozenset[str]) -> list[int]:
        """Return the tokens that are one of these words, in order."""
        found = self._found.get(words)
        if found is None:
            found = self._found[words] = places_of(words, self._places)
        return found

    def where_compound(self, words: frozenset[str]) -> list[int]:
        """Return the tokens of several parts that hold one of these words, in order."""
        found = self._found_parts.get(words)
        if found is None:
            found = self._found_parts[words] = places_of(words, self._parts)
        return found

    @cached_property
    def _parts(self) -> dict[str, list[int]]:
        """The tokens by each of their parts, of those that have several."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for word, places in self._places.items():
            if not word.isalpha():
                for part in PART.findall(word):
                    found[part] += places
        return found

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


def places_of(words: frozenset[str], places: Mapping[str, list[int]]) -> list[int]:
    """Return the places of all these words, in order."""
    return sorted(chain.from_iterable(places[word] for word in places.keys() & words))


class TokenSlice:
    """The tokens of an index from ``first`` up to ``after``, counted from ``first``."""

    def __init__(self, index: TokenIndex, first: int, after: int) -> None:
        self._index, self._first, self._after = index, first, after
        self.tokens = index.tokens[first:after]

    def where(self, words: frozenset[str]) -> list[int]:
        """Return the tokens that are one of these words, in order."""
        places = self._index.where(words)
        return self._inside(places) if places else []

    def holds(self, words: frozenset[str]) -> bool:
        """Say whether one of these words is among the tokens."""
        return self._has(self._index.where(words))

    def holds_part(self, words: frozenset[str]) -> bool:
        """Say whether one of these words is a token, or a part of one."""
        return self.holds(words) or self.holds_compound(words)

    def holds_compound(self, words: frozenset[str]) -> bool:
        """Say whether one of these words is a part of a token that has several."""
        return self._has(self._index.where_compound(words))

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
