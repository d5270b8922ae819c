"""A stretch of text cut into tokens, and small questions about its neighbourhoods."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from factcheck.extraction.article_words import Excerpt
from factcheck.extraction.lexicon import Lexicon
from factcheck.language.dates import DateMention
from factcheck.language.measure_tokens import Shape, Token, with_numbers_cut
from factcheck.language.measure_words import MeasureWords, Tables
from factcheck.records.particulars import Span

END = attrgetter("end")
SENTENCE_ENDS = frozenset(".!?;\n")
SHORT_TITLE = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """The tokens of a stretch of text and the dates in it, with the words of its language.

    The offsets of the dates count from the beginning of ``text``, like those of the tokens.
    """

    excerpt: Excerpt
    text: str
    tokens: Sequence[Token]
    dates: tuple[DateMention, ...]
    words: MeasureWords
    tables: Tables
    lexicon: Lexicon

    def token(self, index: int) -> Token | None:
        """Return a token, or None outside the stretch."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def word(self, index: int) -> str:
        """Return the folded form of a token, "" outside the stretch."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def has_shape(self, index: int, shape: Shape) -> bool:
        """Say whether a token is there and looks like that."""
        return 0 <= index < len(self.tokens) and self.tokens[index].shape is shape

    def touches(self, index: int) -> bool:
        """Say whether a token follows the one before it without a space."""
        return 0 < index < len(self.tokens) and (
            self.tokens[index - 1].end == self.tokens[index].start
        )

    def starts_sentence(self, index: int) -> bool:
        """Say whether no word of the same sentence stands before a token."""
        return index <= 0 or self.word(index - 1) in SENTENCE_ENDS

    def is_capitalised(self, index: int) -> bool:
        """Say whether a token begins with a capital letter."""
        token = self.token(index)
        return token is not None and self.text[token.start].isupper()

    def is_name(self, index: int) -> bool:
        """Say whether a token looks like part of a name: its capital opens no sentence."""
        token = self.token(index)
        if token is None or token.shape is not Shape.WORD:
            return False
        written = self.text[token.start : token.end]
        if written.islower() or token.word in self.lexicon.stopwords:
            return False
        return not (self.starts_sentence(index) and written[0].isupper())

    def ends_sentence(self, index: int) -> bool:
        """Say whether a token ends a sentence: a full stop does not behind a short title (Dr.)."""
        word = self.word(index)
        if word != ".":
            return word in SENTENCE_ENDS
        before = self.token(index - 1)
        short = before is not None and before.end - before.start <= SHORT_TITLE
        if short and self.has_shape(index - 1, Shape.WORD) and self.is_capitalised(index - 1):
            return index + 1 >= len(self.tokens)
        return not self.touches(index + 1)

    def is_word(self, index: int) -> bool:
        """Say whether a token is a word with a meaning of its own, of whatever length."""
        word = self.word(index)
        return self.has_shape(index, Shape.WORD) and word not in self.lexicon.stopwords

    def is_content(self, index: int) -> bool:
        """Say whether a token is a word that carries content."""
        word = self.word(index)
        return (
            self.has_shape(index, Shape.WORD)
            and len(word) > 1
            and word not in self.lexicon.stopwords
            and word not in self.tables.number_words
        )


def may_hold_measures(excerpt: Excerpt) -> bool:
    """Say whether any digit or any word that opens a measure stands in an excerpt: cheap to ask."""
    starts = excerpt.lexicon.pack.measures.tables.starts
    return excerpt.slice.has_digits() or excerpt.slice.holds_part(starts)


def cut(excerpt: Excerpt) -> Stretch:
    """Return an excerpt's tokens; the dates in it are set apart, for no one else to read."""
    words, lexicon = excerpt.lexicon.pack.measures, excerpt.lexicon
    tokens = list(excerpt.tokens)
    if excerpt.slice.holds_compound(words.tables.hyphened):
        tokens = with_numbers_cut(excerpt.text, tokens, words.tables.hyphened)
    dates = tuple(
        date
        for date in excerpt.dates
        if date.unit is None or not is_counted(tokens, date.start, words)
    )
    taken = [Span(date.start, date.end) for date in dates]
    tokens = set_apart(tokens, taken)
    return Stretch(excerpt, excerpt.text, tokens, dates, words, words.tables, lexicon)


def is_counted(tokens: list[Token], start: int, words: MeasureWords) -> bool:
    """Say whether a number counts what begins at an offset: "two weeks ago" is not last week.

    Behind a label ("on the 17th of this month") the number is none of it.
    """
    at = bisect_right(tokens, start, key=END) - 1
    if at < 0:
        return False
    shape, _, _, word = tokens[at]
    if shape is not Shape.NUMBER:
        return word in words.tables.numerals or word in words.numbers.several
    return words.tables.labels.before(tokens, at) is None


def set_apart(tokens: list[Token], taken: list[Span]) -> list[Token]:
    """Return the tokens, those that touch a taken span as dates; both lists are in order."""
    for span in taken:
        at = bisect_right(tokens, span.start, key=END)
        while at < len(tokens) and tokens[at].start < span.end:
            tokens[at] = tokens[at]._replace(shape=Shape.DATE)
            at += 1
    return tokens
