"""Pairing: which statements are worth judging against each other, and what that leaves out.

Five roads lead to a pair: both take a position in one topic; both give a measure or an attribute of
one thing, or say the same in a passage; one denies what the other one tells; both put an event of
one time at a place and share two names; or their contents are near and they belong to one story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Period
from factcheck.records.points import Point, SharedDenial, SharedQuestion
from factcheck.records.statements import Statement

Vectors = npt.NDArray[np.float32]
DECIMALS = 3
Rows = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs to judge, in the order of their statements, and how many pairs each road found."""

    pairs: tuple[StatementPair, ...]
    counts: tuple[tuple[str, int], ...]


def find_pairs(
    statements: Sequence[Statement],
    vectors: Vectors,
    stories: Mapping[str, int],
    points: Mapping[Rows, tuple[Point, ...]],
    similarity: float,
) -> Pairing:
    """Return the candidate pairs of a run; ``vectors`` are centred, one row a statement.

    ``points`` holds, as rows of ``statements``, the lower one first, what pairs share, in order: a
    question of a topic, a measure or an attribute of one thing, a passage, a denial. Left in a pair
    is the statement that comes first.
    """
    slots = set(event_pairs(statements))
    near = set(near_pairs(statements, vectors, stories, similarity))
    pairs = []
    chosen = {*points, *slots, *near}
    for rows in sorted(chosen):
        left, right = (statements[row] for row in rows)
        close = round(float(vectors[rows[0]] @ vectors[rows[1]]), DECIMALS)
        same_story = stories[left.article_id] == stories[right.article_id]
        pairs += [
            StatementPair(left, right, close, same_story, point)
            for point in points.get(rows, (None,))
        ]
    asked = [rows for rows, found in points.items() if any(map(is_question, found))]
    denied = [rows for rows, found in points.items() if any(map(is_denial, found))]
    valued = [rows for rows, found in points.items() if any(map(is_value, found))]
    possible = len(statements) * (len(statements) - 1) // 2
    counts = (
        ("pairs by topic", len(asked)),
        ("pairs by measure, attribute or passage", len(valued)),
        ("pairs by a denial of what the other one tells", len(denied)),
        ("pairs by event and place", len(slots)),
        ("pairs by similarity", len(near)),
        ("pairs judged", len(chosen)),
        ("pairs not judged (nothing in common)", possible - sum(a != b for a, b in chosen)),
    )
    return Pairing(tuple(pairs), counts)


def is_question(point: Point) -> bool:
    """Say whether a point is a question of a topic."""
    return isinstance(point, SharedQuestion)


def is_denial(point: Point) -> bool:
    """Say whether a point is what one statement denies and the other one tells."""
    return isinstance(point, SharedDenial)


def is_value(point: Point) -> bool:
    """Say whether a point is a measure, an attribute or a passage."""
    return not is_question(point) and not is_denial(point)


def event_pairs(statements: Sequence[Statement]) -> Iterator[Rows]:
    """Yield pairs that each put an event somewhere, share two names, and may be of one time.

    Two names, because half of a country's news names the country. A time that is not known may be
    any time.
    """
    by_slot: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        if any(place.event for place in statement.places):
            for names in combinations(statement.names, 2):
                by_slot[names].append(row)
    for rows in by_slot.values():
        for left, right in combinations(rows, 2):
            if may_be_of_one_time(statements[left].when, statements[right].when):
                yield left, right


def may_be_of_one_time(left: Period | None, right: Period | None) -> bool:
    """Say whether two periods overlap, or one of them is not known."""
    return left is None or right is None or left.overlaps(right)


def near_pairs(
    statements: Sequence[Statement],
    vectors: Vectors,
    stories: Mapping[str, int],
    similarity: float,
) -> Iterator[Rows]:
    """Yield pairs of one story, from two articles, whose contents are near; exact, row by row."""
    by_story: dict[int, list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        by_story[stories[statement.article_id]].append(row)
    for rows in by_story.values():
        own = vectors[rows]
        for place, row in enumerate(rows):
            cosines = own[place + 1 :] @ own[place]
            for found in np.flatnonzero(np.round(cosines, DECIMALS) >= similarity):
                other = rows[place + 1 + int(found)]
                if statements[row].article_id != statements[other].article_id:
                    yield row, other
