"""Comparing: what a run knows of two statements, found by their ids: pairs, roads, likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.records.pairs import StatementPair
from factcheck.records.statements import Statement
from factcheck.stages import Compared
from factcheck.unpaired import roads_between, similarity_of, why_not_paired


class Comparison:
    """Looks up what a run made of two statements; ``least`` is the candidate similarity."""

    def __init__(self, compared: Compared, least: float) -> None:
        self.compared = compared
        self._least = least
        self._rows = {s.id: row for row, s in enumerate(compared.said.statements)}
        self._pairs: dict[tuple[str, str], list[StatementPair]] = defaultdict(list)
        for pair in compared.judged.pairs:
            self._pairs[pair.left.id, pair.right.id].append(pair)

    def pairs(self, one: Statement, other: Statement) -> Sequence[StatementPair]:
        """Return the pairs that were judged of two statements, one for each point they share."""
        left, right = self._in_order(one, other)
        return self._pairs.get((left.id, right.id), ())

    def bare_pair(self, one: Statement, other: Statement) -> StatementPair:
        """Return two statements as a pair without a point, whether or not it was judged."""
        left, right = self._in_order(one, other)
        stories = self.compared.stories
        same_story = stories[left.article_id] == stories[right.article_id]
        return StatementPair(left, right, self.similarity(left, right), same_story)

    def similarity(self, one: Statement, other: Statement) -> float:
        """Return the centred cosine of two statements."""
        rows = self._rows
        return similarity_of(
            self.compared.vectors[rows[one.id]], self.compared.vectors[rows[other.id]]
        )

    def _in_order(self, one: Statement, other: Statement) -> tuple[Statement, Statement]:
        """Return two statements as a pair holds them: the one that comes first is on the left."""
        return (one, other) if self._rows[one.id] <= self._rows[other.id] else (other, one)

    def roads(self, pairs: Sequence[StatementPair]) -> tuple[str, ...]:
        """Say what brought two statements together; ``pairs`` are all that they make."""
        return tuple(roads_between(pairs, self.compared.stories, self._least))

    def why_apart(self, one: Statement, other: Statement) -> tuple[str, ...]:
        """Say why two statements were not brought together, one line a road."""
        near = self.similarity(one, other)
        return tuple(why_not_paired(one, other, near, self.compared.stories, self._least))
