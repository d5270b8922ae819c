"""Text as numbers, words and marks, and lists of phrases looked up over them.

The phrases of a ``measures:`` section are cut by the same rules as the text, so "km/jam" and "US$"
match wherever they are written. Cutting and looking up are linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")

# Digits with single marks inside, letters with dots (p.m.), a currency sign with letters, words.
NUMBER = r"[0-9]+(?:[.,:][0-9]+)*"
SHORT = r"(?:[^\W\d_]\.){2,}"
SIGNS = "$€£¥₩"
SIGN = rf"(?:\b[A-Za-z]{{1,3}})?[{SIGNS}]"
WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
# So many letters open neither a sign nor a short form: most words are told by that.
LONG_WORD = r"[^\W\d_]{4,}(?:[-'’][^\W\d_]+)*"
MARK = r"[^\w\s]|\n"
PIECE = re.compile(rf"({LONG_WORD}|{NUMBER}|{SHORT}|{SIGN}|{WORD}|{MARK})")
A_SHORT, A_MARK = re.compile(SHORT), re.compile(MARK)


class Shape(StrEnum):
    """What a piece of text looks like; a DATE was found to be one and is read by no one else."""

    NUMBER = "number"
    WORD = "word"
    MARK = "mark"
    DATE = "date"


class Token(NamedTuple):
    """A piece of text at its place; ``word`` is its folded form, without the dots of p.m."""

    shape: Shape
    start: int
    end: int
    word: str


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Cut ``text[start:end]`` into tokens."""
    # Tokens and what stands between them take turns.
    parts = PIECE.split(text[start:end])
    offsets = list(accumulate(map(len, parts), initial=start))
    forms = map(form_of, parts[1::2])
    return [
        Token(shape, first, after, word)
        for (shape, word), first, after in zip(forms, offsets[1:-1:2], offsets[2::2], strict=True)
    ]


@lru_cache(maxsize=200_000)
def form_of(piece: str) -> tuple[Shape, str]:
    """Return the shape of a piece of text and its folded form, without the dots of p.m."""
    if piece[0] in "0123456789":
        return Shape.NUMBER, piece
    if A_MARK.fullmatch(piece) and piece not in SIGNS:
        return Shape.MARK, piece
    word = piece.casefold()
    return Shape.WORD, word.replace(".", "") if A_SHORT.fullmatch(piece) else word


def with_numbers_cut(text: str, tokens: Iterable[Token], openings: frozenset[str]) -> list[Token]:
    """Return tokens, a hyphenated word that opens with one of ``openings`` cut at its hyphens.

    A word said twice ("dua-dua", "dua-duanya") stays whole.
    """
    cut: list[Token] = []
    for token in tokens:
        if (
            "-" in token.word
            and token.shape is Shape.WORD
            and opens_with_number(token.word, openings)
        ):
            cut += split_at_hyphens(text, token.start, token.end)
        else:
            cut.append(token)
    return cut


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


def words_of(phrase: str) -> tuple[str, ...]:
    """Cut a phrase of a list the way text is cut; ValueError where nothing is left."""
    words = tuple(token.word for token in tokenise(phrase, 0, len(phrase)))
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

    @cached_property
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
    if index + len(words) > len(tokens):
        return False
    for at, word in enumerate(words, index):
        token = tokens[at]
        if token.word != word or token.shape is Shape.DATE:
            return False
    return True
