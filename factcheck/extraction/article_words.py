"""The words of one article, read once: what each statement asks of its own stretch of them.

A stretch that begins or ends inside a word or name is read by itself, as it stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from factcheck.extraction.article_dates import ArticleDates
from factcheck.extraction.known_names import KnownName, comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.people import People, capitalised_runs, strip_role
from factcheck.extraction.stems import content_words, stemmer
from factcheck.particulars import Span

Meaning = TypeVar("Meaning")


class InOrder(Generic[Meaning]):
    """Words of a text with what each of them means, in order and without overlaps."""

    def __init__(self, words: Sequence[tuple[int, int, Meaning]]) -> None:
        self.starts = [start for start, _, _ in words]
        self.ends = [end for _, end, _ in words]
        self.words = words

    def within(self, span: Span) -> Sequence[tuple[int, int, Meaning]] | None:
        """Return the words that begin in a span; None where it cuts a word at either end."""
        first = bisect_left(self.starts, span.start)
        after = bisect_left(self.starts, span.end, first)
        is_cut = (first and self.ends[first - 1] > span.start) or (
            after and self.ends[after - 1] > span.end
        )
        return None if is_cut else self.words[first:after]


@dataclass(frozen=True)
class ArticleWords:
    """The content words, names and dates of an article; each is gathered when first asked for."""

    text: str
    people: People
    lexicon: Lexicon

    @cached_property
    def dates(self) -> ArticleDates:
        """The dates of the article."""
        return ArticleDates(self.text, self.lexicon.pack.calendar)

    def stems_in(self, span: Span) -> Sequence[tuple[int, int, str]]:
        """Return start, end and stem of the content words of a span, words of people left out."""
        found = self._stems.within(span)
        return list(self._read_stems(span)) if found is None else found

    def names_in(self, span: Span) -> Sequence[tuple[int, int, str]]:
        """Return start, end and comparable name of the capitals of a span; "" for nobody's name."""
        found = self._names.within(span)
        return list(self._read_names(span)) if found is None else found

    def known_in(self, span: Span) -> tuple[KnownName, ...]:
        """Return the states and bodies named in a span."""
        return tuple(self.lexicon.names.find_all(self.text, span.start, span.end))

    @cached_property
    def _stems(self) -> InOrder[str]:
        return InOrder(list(self._read_stems(Span(0, len(self.text)))))

    @cached_property
    def _names(self) -> InOrder[str]:
        return InOrder(list(self._read_names(Span(0, len(self.text)))))

    def _read_stems(self, span: Span) -> Iterator[tuple[int, int, str]]:
        parts, stem = self.people.parts, stemmer(self.lexicon.pack.affixes)
        for word in content_words(self.text, span.start, span.end, self.lexicon.stopwords):
            written = word.group()
            if written not in parts:
                yield *word.span(), stem(written)

    def _read_names(self, span: Span) -> Iterator[tuple[int, int, str]]:
        text, people = self.text, self.people
        for start, end in capitalised_runs(text, span, self.lexicon):
            name = people.full_name(text[strip_role(text, start, end, self.lexicon) : end])
            yield start, end, comparable(name) if name in people.names else ""
