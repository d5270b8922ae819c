"""The words of one article, read once, and excerpts of it: what each statement asks of its own.

Everything is read when it is first asked for, and kept for who asks next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.extraction.known_names import KnownName, comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_runs import capitalised_runs
from factcheck.extraction.offices import name_start
from factcheck.extraction.people import People
from factcheck.extraction.scope import conditional_spans, negated_spans
from factcheck.extraction.stems import WORD
from factcheck.extraction.token_index import TokenIndex, TokenSlice
from factcheck.language.dates import DateMention, dates_within
from factcheck.language.measure_tokens import Token, tokenise
from factcheck.records.particulars import Span

LETTERS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Capitals:
    """A stretch of capitalised words and the comparable name in it, "" where it names nobody."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class ArticleWords:
    """The text of an article with who is named in it and the words of its language."""

    text: str
    people: People
    lexicon: Lexicon

    def capitals_in(self, span: Span) -> Sequence[Capitals]:
        """Return the capitalised stretches of a span; one that it cuts is read as it stands."""
        starts, every = self._capitals
        first = bisect_left(starts, span.start)
        after = bisect_left(starts, span.end, first)
        is_cut = (first and every[first - 1].end > span.start) or (
            after and every[after - 1].end > span.end
        )
        return tuple(self._read_capitals(span)) if is_cut else every[first:after]

    def tokens_in(self, span: Span) -> TokenSlice:
        """Return the tokens of a span; one that cuts a token is read as if it were the text."""
        index = self._tokens
        edges = index.between(span.start, span.end)
        if edges is None:
            index = TokenIndex(self.text, tokenise(self.text, span.start, span.end))
            edges = 0, len(index.tokens)
        return TokenSlice(index, *edges)

    @cached_property
    def _tokens(self) -> TokenIndex:
        return TokenIndex(self.text, tokenise(self.text, 0, len(self.text)))

    @cached_property
    def written(self) -> frozenset[str]:
        """The words of the article as they are written, numbers left out."""
        return frozenset(LETTERS.findall(self.text))

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that the article writes with a small letter somewhere."""
        return frozenset(w for w in set(WORD.findall(self.text)) if w[0].islower())

    @cached_property
    def _capitals(self) -> tuple[Sequence[int], Sequence[Capitals]]:
        every = tuple(self._read_capitals(Span(0, len(self.text))))
        return [one.start for one in every], every

    def _read_capitals(self, span: Span) -> Iterator[Capitals]:
        text, people = self.text, self.people
        for start, end in capitalised_runs(text, span, self.lexicon):
            name = people.full_name(text[name_start(text, start, end, self.lexicon) : end])
            yield Capitals(start, end, comparable(name) if name in people.names else "")


class Excerpt:
    """A stretch of an article, such as the content of a statement; offsets are the article's.

    ``text`` is that of the whole article, ``lexicon`` has the words of its language.
    """

    def __init__(self, words: ArticleWords, span: Span) -> None:
        self.words = words
        self.span = span
        self.text = words.text
        self.lexicon = words.lexicon

    @cached_property
    def written(self) -> str:
        """The text of the excerpt itself."""
        return self.text[self.span.start : self.span.end]

    @cached_property
    def slice(self) -> TokenSlice:
        """The tokens, with where words stand among them."""
        return self.words.tokens_in(self.span)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens."""
        return self.slice.tokens

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates, in order."""
        shapes = self.lexicon.pack.calendar.shapes
        may_be = self.slice.holds_part(shapes.openings) or shapes.joins_digits(self.text, self.span)
        if not may_be:
            return ()
        return dates_within(self.text, self.span, self.lexicon.pack.calendar)

    @cached_property
    def plain(self) -> Sequence[tuple[int, str]]:
        """The words as they are written, each with its offset."""
        found = WORD.finditer(self.text, self.span.start, self.span.end)
        return [(word.start(), word.group()) for word in found]

    @cached_property
    def known(self) -> tuple[KnownName, ...]:
        """The states and bodies, in order."""
        return tuple(self.lexicon.names.find_all(self.text, self.span.start, self.span.end))

    @cached_property
    def capitals(self) -> Sequence[Capitals]:
        """The capitalised stretches, in order."""
        return self.words.capitals_in(self.span)

    @cached_property
    def negations(self) -> tuple[Span, ...]:
        """The stretches under a negator."""
        return negated_spans(self.text, self.span, self.lexicon)

    @cached_property
    def conditions(self) -> tuple[Span, ...]:
        """The sentences that speak of a condition."""
        return conditional_spans(self.text, self.span, self.lexicon)
