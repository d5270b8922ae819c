"""The content words and the names of a stretch, each at its token, for the clauses in it.

Unlike the names of a statement these hold the places. A name stands as it is written; only a known
state or body goes by its canonical name. The titles, kinds of place and directions before a name
("Mayor", "City") are words, as they are where they are written small.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extraction.article_words import ArticleWords
from factcheck.extraction.blanks import is_blank, single_spaced
from factcheck.extraction.known_names import comparable
from factcheck.extraction.measures.clauses import Clause
from factcheck.extraction.measures.drafts import Found
from factcheck.extraction.measures.stretch import Stretch
from factcheck.extraction.name_runs import is_title_case
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import MeasureKind

# A capital behind a small letter or a comma opens no sentence. What stands in front is looked at
# last: a pattern that opens with a letter is searched for faster.
INNER = re.compile(r"[^\W\d_a-z](?:(?<=[^\W\d_A-Z] .)|(?<=\w, .))[^\W\d_]*(?:[-'’][^\W\d_]+)*")
QUOTES = frozenset("\"“”„«'‘")


@dataclass(frozen=True, slots=True)
class Spellings:
    """The words of an article that are written small, and those with a capital inside a line."""

    small: frozenset[str]
    inner: frozenset[str]

    def is_name(self, word: str) -> bool:
        """Say whether a word has a capital wherever it stands, one of these inside a sentence."""
        return word in self.inner and word.casefold() not in self.small


@lru_cache(maxsize=16)
def spellings(words: ArticleWords) -> Spellings:
    """Collect how the words of an article are written."""
    small = frozenset(filter(str.islower, words.written))
    text = single_spaced(words.text)
    lines = (line for line in text.splitlines() if not is_title_case(line))
    return Spellings(small, frozenset(word for line in lines for word in INNER.findall(line)))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Stems and comparable names, each with its first token, in order."""

    terms: tuple[tuple[int, str], ...]
    names: tuple[tuple[int, str], ...]

    def terms_in(self, clause: Clause, own: Container[int]) -> tuple[str, ...]:
        """Return the stems in a clause, those of a measure's own tokens left out."""
        return sorted_in(self.terms, clause, own)

    def names_in(self, clause: Clause, own: Container[int]) -> tuple[str, ...]:
        """Return the names in a clause, those that begin in a measure's own tokens left out."""
        return sorted_in(self.names, clause, own)


def sorted_in(
    words: tuple[tuple[int, str], ...], clause: Clause, own: Container[int]
) -> tuple[str, ...]:
    """Return the words between two tokens once each, in alphabetical order."""
    first, after = (bisect_left(words, (edge,)) for edge in (clause.first, clause.after))
    return tuple(sorted({word for at, word in words[first:after] if at not in own}))


def look_around(stretch: Stretch, found: Sequence[Found]) -> Surroundings:
    """Collect the words and names of a stretch; its measures and all numbers are left out."""
    return WordsOf(stretch, found).read()


class WordsOf:
    """Reads the words and names of one stretch."""

    def __init__(self, stretch: Stretch, found: Sequence[Found]) -> None:
        self._stretch = stretch
        self._stem = stretch.lexicon.stem
        self._calendar = stretch.lexicon.calendar_words
        start, end = stretch.tokens[0].start, stretch.tokens[-1].end
        self._known = {known.start: known for known in stretch.excerpt.known}
        self._is_title_case = is_title_case(stretch.text[start:end])
        self._taken = frozenset(
            at
            for one in found
            # What is counted is a word like any other for the measures beside it.
            if one.measure.kind is not MeasureKind.COUNT
            for at in range(one.first, one.after)
        )
        self._counted = frozenset(
            at
            for one in found
            if one.measure.kind is MeasureKind.COUNT
            for at in range(one.first, one.after)
        )
        self._terms: list[tuple[int, str]] = []
        self._names: list[tuple[int, str]] = []

    def read(self) -> Surroundings:
        """Go through the tokens once; most of them are written small and need no second look."""
        at, text, tokens = 0, self._stretch.text, self._stretch.tokens
        while at < len(tokens):
            shape, start, _, word = tokens[at]
            if shape is Shape.WORD and text[start].isupper() and self._is_free(at, word):
                at = self._read_name(at)
            else:
                self._take_word(at)
                at += 1
        return Surroundings(tuple(self._terms), tuple(self._names))

    def _read_name(self, at: int) -> int:
        """Take the name, or the word with a capital, at a token and return the index behind it."""
        if known := self._known.get(self._stretch.tokens[at].start):
            self._names.append((at, comparable(known.name)))
            return self._behind(at, known.end)
        after = self._run_end(at)
        head = self._behind_roles(at, after)
        for part in range(at, head if after > at else at + 1):
            self._take_word(part)
        if head < after:
            words = [self._stretch.word(part) for part in range(head, after)]
            self._names.append((head, comparable(" ".join(words))))
        return max(after, at + 1)

    def _is_free(self, at: int, word: str) -> bool:
        """Say whether a word belongs to no measure, and is no number."""
        return at not in self._taken and word not in self._stretch.tables.numerals

    def _behind(self, at: int, end: int) -> int:
        """Return the first token that begins at or behind an offset."""
        tokens = self._stretch.tokens
        while at < len(tokens) and tokens[at].start < end:
            at += 1
        return at

    def _take_word(self, at: int) -> None:
        """Take the stem of a word that carries content."""
        shape, _, _, word = self._stretch.tokens[at]
        if shape is not Shape.WORD or len(word) < 2 or word in self._stretch.lexicon.stopwords:
            return
        if self._is_free(at, word):
            self._terms.append((at, self._stem(word)))

    def _run_end(self, at: int) -> int:
        """Return the index behind the run of names that begins at a token; itself without one."""
        if at in self._counted or not self._is_proper(at):
            return at
        after = at + 1
        while after < len(self._stretch.tokens) and self._goes_on(after):
            after += 1
        return after

    def _goes_on(self, at: int) -> bool:
        """Say whether a run of names goes on with a token: any capital behind a blank ("New")."""
        stretch = self._stretch
        shape, start, _, word = stretch.tokens[at]
        if shape is not Shape.WORD or not stretch.text[start].isupper():
            return False
        if not is_blank(stretch.text[stretch.tokens[at - 1].end : start]) or start in self._known:
            return False
        if at in self._counted or not self._is_free(at, word):
            return False
        return self._is_proper(at) if self._is_title_case else word not in self._calendar

    def _is_proper(self, at: int) -> bool:
        """Say whether a capital begins a proper noun; alone it does not show it everywhere."""
        stretch = self._stretch
        _, start, end, word = stretch.tokens[at]
        if len(word) < 2 or word in stretch.lexicon.stopwords or word in self._calendar:
            return False
        if word in stretch.lexicon.not_names:
            return False
        if not self._is_title_case and not self._opens_sentence(at):
            return True
        return spellings(stretch.excerpt.words).is_name(stretch.text[start:end])

    def _opens_sentence(self, at: int) -> bool:
        """Say whether a sentence or quotation opens with a token, which gives it a capital."""
        stretch = self._stretch
        return stretch.starts_sentence(at) or stretch.word(at - 1) in QUOTES

    def _behind_roles(self, at: int, after: int) -> int:
        """Return where the bare name in a run begins, behind titles, kinds of place, directions."""
        stretch = self._stretch
        while at < after:
            direction = stretch.tables.directions.at(stretch.tokens, at)
            title = stretch.lexicon.titles.at(stretch.text, stretch.tokens[at].start)
            if direction and direction.after <= after:
                at = direction.after
            elif title:
                at = self._behind(at, title.end)
            elif stretch.word(at) in stretch.lexicon.place_kinds:
                at += 1
            else:
                break
        return min(at, after)
