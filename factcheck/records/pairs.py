"""Statements that belong together: clusters of one story or point, and pairs to be judged."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.records.points import (
    Point,
    SharedAttribute,
    SharedDenial,
    SharedMeasure,
    SharedQuestion,
)
from factcheck.records.premises import Entailed
from factcheck.records.statements import Statement


@dataclass(frozen=True, slots=True)
class Cluster:
    """Statements about one event (a story) or one checkable point (a proposition)."""

    id: str
    kind: str
    label: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementPair:
    """Two statements to be judged, the earlier on the left; they are one where it meets itself.

    ``similarity`` is a centred cosine, ``entailed`` what an entailment model says of the contents;
    each is None where the pair was not measured. A pair that shares several points is judged once
    for each.
    """

    left: Statement
    right: Statement
    similarity: float | None
    same_story: bool
    point: Point | None = None
    entailed: Entailed | None = None

    @property
    def question(self) -> SharedQuestion | None:
        """The point, where it is a question of a topic."""
        return self.point if isinstance(self.point, SharedQuestion) else None

    @property
    def measures(self) -> SharedMeasure | None:
        """The point, where it is a measure on either side."""
        return self.point if isinstance(self.point, SharedMeasure) else None

    @property
    def attributes(self) -> SharedAttribute | None:
        """The point, where it is an attribute on either side."""
        return self.point if isinstance(self.point, SharedAttribute) else None

    @property
    def denial(self) -> SharedDenial | None:
        """The point, where one statement denies what the other one tells."""
        return self.point if isinstance(self.point, SharedDenial) else None

    @property
    def meets_in_words(self) -> bool:
        """Whether the two share no question, value or passage: only what they say."""
        return self.point is None or self.denial is not None

    @property
    def denier(self) -> Statement | None:
        """The statement that rejects what the other one tells, None where neither or both do.

        It does so by its reporting word, or by a negator before the words that both have.
        """
        if self.left.denied != self.right.denied:
            return self.left if self.left.denied else self.right
        if self.denial is None:
            return None
        start = self.denial.left.start
        return self.left if any(s.holds(start) for s in self.left.negated_spans) else self.right

    @property
    def in_one_sentence(self) -> bool:
        """Whether the two stand in one sentence: "B denied that, as A says, P"."""
        one, other = self.left, self.right
        overlap = one.start < other.end and other.start < one.end
        return one.article_id == other.article_id and overlap

    @property
    def swapped(self) -> StatementPair:
        """The same pair the other way round."""
        point = self.point
        if point is not None:
            point = replace(point, left=point.right, right=point.left)  # type: ignore[arg-type]
        return replace(self, left=self.right, right=self.left, point=point)
