"""Text as numbers, words and marks, and lists of phrases looked up over them.

The phrases of a ``measures:`` section are cut by the same rules as the text, so "km/jam" and "US$"
match wherever they are written. Cutting and looking up are linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")

# Digits with single marks inside, letters with dots (p.m.), a currency sign with letters, words.
PIECE = re.compile(
    r"(?P<number>[0-9]+(?:[.,:][0-9]+)*)"
    r"|(?P<short>(?:[^\W\d_]\.){2,})"
    r"|(?P<sign>(?:\b[A-Za-z]{1,3})?[$€£¥₩])"
    r"|(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)"
    r"|(?P<mark>[^\w\s]|\n)"
)


class Shape(StrEnum):
    """What a piece of text looks like; a DATE was found to be one and is read by no one else."""

    NUMBER = "number"
    WORD = "word"
    MARK = "mark"
    DATE = "date"


SHAPES = {
    "number": Shape.NUMBER,
    "short": Shape.WORD,
    "sign": Shape.WORD,
    "word": Shape.WORD,
    "mark": Shape.MARK,
}


class Token(NamedTuple):
    """A piece of text at its place; ``word`` is its folded form, without the dots of p.m."""

    shape: Shape
    start: int
    end: int
    word: str


def tokenise(
    text: str, start: int, end: int, openings: frozenset[str] = frozenset()
) -> list[Token]:
    """Cut ``text[start:end]``; a hyphenated word that opens with one of ``openings`` is cut too.

    A word said twice ("dua-dua", "dua-duanya") stays whole.
    """
    tokens: list[Token] = []
    for piece in PIECE.finditer(text, start, end):
        group = piece.lastgroup or "mark"
        word = piece.group().casefold()
        if group == "short":
            word = word.replace(".", "")
        elif group == "word" and "-" in word and opens_with_number(word, openings):
            tokens += split_at_hyphens(text, piece.start(), piece.end())
            continue
        tokens.append(Token(SHAPES[group], *piece.span(), word))
    return tokens


def opens_with_number(word: str, openings: frozenset[str]) -> bool:
    """Say whether the part before the first hyphen is an opening, and is not merely repeated."""
    first, _, rest = word.partition("-")
    return first in openings and not rest.startswith(first)


def split_at_hyphens(text: str, start: int, end: int) -> list[Token]:
    """Cut a hyphenated word into its parts and the hyphens between them."""
    tokens = []
    for part in re.finditer(r"-|[^-]+", text[start:end]):
        shape = Shape.MARK if part.group() == "-" else Shape.WORD
        span = (start + part.start(), start + part.end())
        tokens.append(Token(shape, *span, part.group().casefold()))
    return tokens


def words_of(phrase: str, openings: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Cut a phrase of a list the way text is cut; ValueError where nothing is left."""
    words = tuple(token.word for token in tokenise(phrase, 0, len(phrase), openings))
    if not words:
        raise ValueError(f"{phrase!r} holds no word")
    return words


class Phrase(NamedTuple, Generic[Meaning]):
    """A phrase found: the tokens from ``first`` up to ``after``, and what it means."""

    first: int
    after: int
    meaning: Meaning


class PhraseTable(Generic[Meaning]):
    """Phrases with a meaning each, found at a token or right before one; the longest holds."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._opening: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._closing: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        cut = ((words_of(phrase), meaning) for phrase, meaning in entries)
        for words, meaning in sorted(cut, key=lambda entry: -len(entry[0])):
            self._opening.setdefault(words[0], []).append((words, meaning))
            self._closing.setdefault(words[-1], []).append((words, meaning))

    @property
    def openings(self) -> frozenset[str]:
        """The first words of the phrases."""
        return frozenset(self._opening)

    def at(self, tokens: Sequence[Token], index: int) -> Phrase[Meaning] | None:
        """Return the longest phrase that begins at a token, or None."""
        if index >= len(tokens):
            return None
        for words, meaning in self._opening.get(tokens[index].word, ()):
            if matches(tokens, index, words):
                return Phrase(index, index + len(words), meaning)
        return None

    def before(self, tokens: Sequence[Token], index: int) -> Phrase[Meaning] | None:
        """Return the longest phrase that ends right before a token, or None."""
        if not 0 < index <= len(tokens):
            return None
        for words, meaning in self._closing.get(tokens[index - 1].word, ()):
            if index >= len(words) and matches(tokens, index - len(words), words):
                return Phrase(index - len(words), index, meaning)
        return None


def matches(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
    """Say whether the tokens from ``index`` on are these words."""
    if len(words) == 1:
        return tokens[index].shape is not Shape.DATE
    if index + len(words) > len(tokens):
        return False
    return all(
        token.word == word and token.shape is not Shape.DATE
        for token, word in zip(tokens[index : index + len(words)], words, strict=True)
    )
