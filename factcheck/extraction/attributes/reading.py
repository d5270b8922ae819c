"""A content cut into tokens, with the questions that every finder of attributes asks of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from factcheck.extraction.article_words import Excerpt
from factcheck.extraction.blanks import is_blank, single_spaced
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.people import People
from factcheck.language.attribute_words import AttributeWords, Tables
from factcheck.language.measure_tokens import Shape, Token
from factcheck.records.particulars import Span

SENTENCE_END = frozenset(".!?;\n:")
BREAKS = frozenset(',()–—"“”/…')
QUESTION = re.compile(r"\?")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True)
class Reading:
    """One content of an article, cut into tokens; indexes outside it hold no token."""

    excerpt: Excerpt

    @cached_property
    def text(self) -> str:
        """The text of the whole article."""
        return self.excerpt.text

    @property
    def content(self) -> Span:
        """The span of the content."""
        return self.excerpt.span

    @property
    def people(self) -> People:
        """Who is named in the article."""
        return self.excerpt.words.people

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of the language."""
        return self.excerpt.lexicon

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the content."""
        return self.excerpt.tokens

    def holds(self, words: frozenset[str]) -> bool:
        """Say whether one of these words is among the tokens: cheap to ask."""
        return self.excerpt.slice.holds(words)

    def has_digits(self) -> bool:
        """Say whether one of the tokens is a number in digits: cheap to ask."""
        return self.excerpt.slice.has_digits()

    def where(self, words: frozenset[str]) -> list[int]:
        """Return the indexes of the tokens that are one of these words, in order."""
        return self.excerpt.slice.where(words)

    @property
    def attribute_words(self) -> AttributeWords:
        """The words of the language for attributes."""
        return self.lexicon.pack.attributes

    @cached_property
    def tables(self) -> Tables:
        """The same words, compiled."""
        return self.lexicon.pack.attributes.tables

    @cached_property
    def left_open(self) -> tuple[Span, ...]:
        """The stretches that ask or speak of a condition, and tell nothing that happened."""
        asked = QUESTION.search(self.text, self.content.start, self.content.end + 1)
        conditions = self.excerpt.conditions
        return (*conditions, self.content) if asked else conditions

    def is_told(self, index: int) -> bool:
        """Say whether the text asserts what a token says: no negator, condition or question."""
        start = self.tokens[index].start
        return not any(span.holds(start) for span in (*self.excerpt.negations, *self.left_open))

    def word(self, index: int) -> str:
        """Return the folded form of a token, "" outside the content."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def is_word(self, index: int) -> bool:
        """Say whether a token is there and is a word."""
        return 0 <= index < len(self.tokens) and self.tokens[index].shape is Shape.WORD

    def is_number(self, index: int) -> bool:
        """Say whether a token is there and is a number in digits."""
        return 0 <= index < len(self.tokens) and self.tokens[index].shape is Shape.NUMBER

    def is_capitalised(self, index: int) -> bool:
        """Say whether a token is a word with a capital first letter."""
        return self.is_word(index) and self.text[self.tokens[index].start].isupper()

    def is_stopword(self, index: int) -> bool:
        """Say whether a token is a word without content."""
        return self.word(index) in self.lexicon.stopwords

    def opens_sentence(self, index: int) -> bool:
        """Say whether no word of the same sentence stands in front of a token."""
        return index <= 0 or self.word(index - 1) in SENTENCE_END or self.word(index - 1) in '"“'

    def is_break(self, index: int) -> bool:
        """Say whether the content ends, or a mark parts clauses, at a token."""
        word = self.word(index)
        return not word or word in SENTENCE_END or word in BREAKS

    def joins(self, index: int) -> bool:
        """Say whether only blanks stand between a token and the one in front of it."""
        return 0 < index < len(self.tokens) and is_blank(
            self.text[self.tokens[index - 1].end : self.tokens[index].start]
        )

    def span(self, first: int, after: int) -> Span:
        """Return the stretch of text from a token up to another one."""
        return Span(self.tokens[first].start, self.tokens[after - 1].end)

    def written(self, first: int, after: int) -> str:
        """Return the text from a token up to another one, one space for all blanks."""
        span = self.span(first, after)
        return single_spaced(self.text[span.start : span.end])
