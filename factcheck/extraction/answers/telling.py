"""A content with who tells it and how: what every finder of answers asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from factcheck.extraction.article_words import Excerpt
from factcheck.language.answer_words import Tables
from factcheck.language.measure_tokens import Phrase, PhraseTable, Shape, Token
from factcheck.records.particulars import Attribute, AttributeKind, Measure, Span
from factcheck.records.statements import Stance, Voice

Meaning = TypeVar("Meaning")
SENTENCE_END = frozenset(".!?;\n")
BREAKS = frozenset(".!?;\n,:()–—")
YES, NO = ("yes",), ("no",)
# How far in front of a phrase a word may stand that makes it a possibility only.
UNREAL_REACH = 3


@dataclass(frozen=True)
class Telling:
    """A content, its measures, and how it is told: by whom, with which reporting word.

    ``speakers`` and ``about`` are comparable names: who speaks, and whom the article spoke of last.
    ``denied`` says that the reporting word rejects the content. ``whole`` spans the statement.
    """

    excerpt: Excerpt
    whole: Span
    mention: Span | None
    speakers: tuple[str, ...]
    about: tuple[str, ...]
    stance: Stance
    voice: Voice
    denied: bool
    measures: tuple[Measure, ...] = ()

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the content."""
        return self.excerpt.tokens

    @cached_property
    def tables(self) -> Tables:
        """The words of the language for answers."""
        return self.excerpt.lexicon.pack.answers.tables

    def word(self, index: int) -> str:
        """Return the folded form of a token, "" outside the content."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def is_word(self, index: int) -> bool:
        """Say whether a token is there and is a word."""
        return 0 <= index < len(self.tokens) and self.tokens[index].shape is Shape.WORD

    def is_negated(self, offset: int) -> bool:
        """Say whether a place stands under a negator that begins in front of it."""
        return any(one.start < offset and one.holds(offset) for one in self.excerpt.negations)

    def negators_before(self, index: int, reach: int) -> list[int]:
        """Return the tokens, so many in front of one at most, that open negations which hold it."""
        here = self.tokens[index].start
        opening = {one.start for one in self.excerpt.negations if one.holds(here)}
        near = range(max(0, index - reach), index)
        return [place for place in near if self.tokens[place].start in opening]

    def is_open(self, index: int) -> bool:
        """Say whether the text leaves open what a token says: a condition, a question, a "may"."""
        here = self.tokens[index].start
        if any(span.holds(here) for span in self.excerpt.conditions):
            return True
        first, after = self.sentence(index)
        if self.word(after) == "?":
            return True
        near = self.tokens[max(first, index - UNREAL_REACH)].start
        unreal = self.excerpt.lexicon.acts.unreal
        return unreal.find(self.excerpt.text, near, here) is not None

    def found(self, table: PhraseTable[Meaning]) -> Iterator[Phrase[Meaning]]:
        """Yield the phrases of a table that stand in the content, from left to right."""
        free_from = 0
        for index in self.excerpt.slice.where(table.openings):
            phrase = table.at(self.tokens, index) if index >= free_from else None
            if phrase:
                yield phrase
                free_from = phrase.after

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the tokens from which and up to which the sentence of a token goes."""
        first, after = index, index
        while first > 0 and self.word(first - 1) not in SENTENCE_END:
            first -= 1
        while after < len(self.tokens) and self.word(after) not in SENTENCE_END:
            after += 1
        return first, after

    def names(self, start: int, end: int) -> tuple[str, ...]:
        """Return the comparable names that begin between two offsets, in order."""
        excerpt = self.excerpt
        found = [(one.start, one.name.casefold()) for one in excerpt.known]
        found += [(one.start, one.name) for one in excerpt.capitals if one.name]
        return tuple(dict.fromkeys(name for at, name in sorted(found) if start <= at < end))

    def answer(
        self,
        kind: AttributeKind,
        of: Sequence[str],
        value: tuple[str, ...],
        tokens: tuple[int, int],
    ) -> Attribute:
        """Return an answer that the tokens from the first up to the second one give."""
        first, after = self.tokens[tokens[0]], self.tokens[tokens[1] - 1]
        return Attribute(first.start, after.end, kind, tuple(of), value)
