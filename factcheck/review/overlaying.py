"""Overlaying: how far the finding of an old report and one of a new report are one dispute.

The statements of either side are paired one to one. Two findings of one report may share many
statements and yet be about two values of one sentence: the values tell them apart, or the title.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from factcheck.records.verdicts import Verdict
from factcheck.review.likeness import alike
from factcheck.review.matters import Matter, Saying

LEAST = 0.6
"""The least share of statements that both have."""
LEAST_ON_ONE_POINT = 0.3
"""The same for a dispute that is surely on one point: more outlets may join it each day."""
LEAST_KEPT = 0.5
"""The least part of the old statements that are still there."""
OTHER_TITLE = 0.9
"""What a likeness is worth under another title: of two alike, that of the same title is nearer."""


class Point(Enum):
    """Whether two matters turn on one point, on two, or whether nothing tells."""

    ONE = "one"
    TWO = "two"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which sayings of an old side are which of a new one, by their places; and how alike."""

    places: tuple[tuple[int, int], ...]
    weight: float


def paired(old: Sequence[Saying], new: Sequence[Saying]) -> Pairing:
    """Pair the statements of two sides one to one, the most alike first."""
    likenesses = sorted(
        (-likeness, i, j)
        for i, before in enumerate(old)
        for j, now in enumerate(new)
        if (likeness := alike(before, now))
    )
    places: dict[int, int] = {}
    weight = 0.0
    for likeness, i, j in likenesses:
        if i not in places and j not in places.values():
            places[i] = j
            weight -= likeness
    return Pairing(tuple(sorted(places.items())), weight)


@dataclass(frozen=True, slots=True)
class Overlay:
    """An old matter laid over a new one: the pairs on its left side and on its right."""

    left: Pairing
    right: Pairing
    turned: bool

    @property
    def pairs(self) -> int:
        """How many statements were paired."""
        return len(self.left.places) + len(self.right.places)

    @property
    def weight(self) -> float:
        """The sum of the likenesses of the pairs."""
        return self.left.weight + self.right.weight


def overlaid(old: Matter, new: Matter) -> Overlay:
    """Lay an old matter over a new one, whichever of its sides was shown first then."""
    straight = Overlay(paired(old.left, new.left), paired(old.right, new.right), turned=False)
    crossed = Overlay(paired(old.left, new.right), paired(old.right, new.left), turned=True)
    return max(straight, crossed, key=lambda overlay: (_both(overlay, old), overlay.weight))


def _both(overlay: Overlay, old: Matter) -> bool:
    """Say whether each side that has statements keeps one."""
    return bool(overlay.left.places) and (bool(overlay.right.places) or not old.right)


def likeness(old: Matter, new: Matter, rules_in_force: frozenset[str]) -> float:
    """Return how far two matters are one dispute, from 0 (held to be two) to 1."""
    if (old.verdict, old.type) != (new.verdict, new.type):
        return 0.0
    overlay = overlaid(old, new)
    point = point_of(old, new, overlay)
    if not _both(overlay, old) or point is Point.TWO:
        return 0.0
    if old.rule != new.rule and not _may_change_rule(old, new, overlay, rules_in_force):
        return 0.0
    if overlay.pairs < LEAST_KEPT * len(old.sayings):
        return 0.0
    share = 2 * overlay.weight / (len(old.sayings) + len(new.sayings))
    sure = point is Point.ONE and old.verdict != Verdict.AGREEMENT
    if share < (LEAST_ON_ONE_POINT if sure else LEAST):
        return 0.0
    return share * (1.0 if old.title == new.title else OTHER_TITLE)


def _may_change_rule(
    old: Matter, new: Matter, overlay: Overlay, rules_in_force: frozenset[str]
) -> bool:
    """Say whether another rule may have found the same: the very same statements.

    Two agreements of the same statements under one title are told once, by whichever rule; what
    stands against each other may do so by two rules, so the old one must be gone.
    """
    if not overlay.pairs == len(old.sayings) == len(new.sayings):
        return False
    told_once = old.verdict == Verdict.AGREEMENT and old.title == new.title
    return told_once or old.rule not in rules_in_force


def point_of(old: Matter, new: Matter, overlay: Overlay) -> Point:
    """Return whether two matters turn on one point: by their values, else by their titles."""
    new_sides = (new.right, new.left) if overlay.turned else (new.left, new.right)
    sides = [
        (values_of(before), values_of(now))
        for before, now in zip((old.left, old.right), new_sides, strict=True)
    ]
    told = [(before, now) for before, now in sides if before and now]
    if any(not before & now for before, now in told):
        return Point.TWO
    return Point.ONE if told or old.title == new.title else Point.UNTOLD


def values_of(side: Iterable[Saying]) -> frozenset[str]:
    """Return the values that a side gives, in comparable words."""
    return frozenset(value for said in side for value in said.values)
