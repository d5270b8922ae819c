"""One article with all that was read in it: what an editor is shown of a single file."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from factcheck.records.articles import Article
from factcheck.records.notices import Notice
from factcheck.records.particulars import Span
from factcheck.records.statements import Statement, Voice


@dataclass(frozen=True, slots=True)
class Extract:
    """An article, its statements and its sentences, both in the order of the text.

    ``notices`` say what had to be guessed and what a run would do otherwise.
    """

    article: Article
    statements: tuple[Statement, ...]
    sentences: tuple[Span, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def attributed(self) -> tuple[Statement, ...]:
        """The statements that the text puts in somebody's mouth."""
        return tuple(s for s in self.statements if s.voice is not Voice.OWN)

    @property
    def own(self) -> tuple[Statement, ...]:
        """The statements that the outlet makes in its own voice."""
        return tuple(s for s in self.statements if s.voice is Voice.OWN)

    @property
    def silent(self) -> tuple[Span, ...]:
        """The sentences that no statement touches: nothing checkable was found in them."""
        starts = [sentence.start for sentence in self.sentences]
        told: set[int] = set()
        for statement in self.statements:
            first = max(bisect_left(starts, statement.start + 1) - 1, 0)
            told.update(range(first, bisect_left(starts, statement.end)))
        return tuple(
            sentence for number, sentence in enumerate(self.sentences) if number not in told
        )
