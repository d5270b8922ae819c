"""What the proposition encoder learns from: a premise, a hypothesis on its point, others beside it.

What a premise entails and what it contradicts is on its point. What it leaves open is on another:
the hardest ones there are, because people wrote them about the same premise.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.evaluation.pairs import Pair
from factcheck.records.premises import NEUTRAL
from factcheck.training.lessons import batches_of, shared
from factcheck.training.proposition_plan import PropositionPlan


@dataclass(frozen=True, slots=True)
class Point:
    """A premise with the hypotheses that are on its point and those that are beside it."""

    premise: str
    same: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointLesson:
    """A premise, one hypothesis on its point, and some beside it, which are its hard negatives."""

    premise: str
    same: str
    other: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Return all texts, the premise first."""
        return (self.premise, self.same, *self.other)


PointBatch = tuple[PointLesson, ...]


def points_of(pairs: Sequence[Pair]) -> tuple[Point, ...]:
    """Return the premises in the order met, each with its hypotheses; empty texts are left out."""
    found: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for pair in pairs:
        if pair.premise.strip() and pair.hypothesis.strip():
            same, other = found.setdefault(pair.premise, ({}, {}))
            (other if pair.label == NEUTRAL else same)[pair.hypothesis] = None
    return tuple(
        Point(premise, tuple(same), tuple(text for text in other if text not in same))
        for premise, (same, other) in found.items()
    )


def point_batches(
    plan: PropositionPlan, data: Mapping[str, Sequence[Pair]], length: Callable[[str], int]
) -> tuple[PointBatch, ...]:
    """Return the batches of all epochs in one row; ``data`` holds the pairs of each file.

    ``length`` tells a text's length in tokens: premises of about one length share a batch.
    """
    points = {name: points_of(pairs) for name, pairs in data.items()}
    batches: list[PointBatch] = []
    for epoch in range(plan.epochs):
        seed = f"{plan.seed}/{epoch}"
        lessons = epoch_lessons(plan, points, seed)
        batches += batches_of(lessons, plan.rows, lambda lesson: length(lesson.premise), seed)
    return tuple(batches)


def epoch_lessons(
    plan: PropositionPlan, points: Mapping[str, Sequence[Point]], seed: str
) -> list[PointLesson]:
    """Return a lesson for each hypothesis on the point of the premises of one epoch."""
    found = []
    for source in plan.sources:
        chance = random.Random(f"{seed}/{source.file}")
        for point in shared(points[source.file], source.share, chance):
            count = min(plan.hard_negatives, len(point.other))
            found += [
                PointLesson(point.premise, same, tuple(chance.sample(point.other, count)))
                for same in point.same
            ]
    return found
