"""Pairing: which statements are worth judging against each other, and what that leaves out.

Five roads lead to a pair: both take a position in one topic; both give a measure or an attribute of
one thing, or say the same in a passage; both put an event of one time at a place and share two
names; their contents are near and they belong to one story; or one denies the very words of the
other one.
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
from factcheck.records.points import Point, SharedQuestion
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
    question of a topic, a measure or an attribute of one thing, a passage. Left in a pair is the
    statement that comes first.
    """
    slots = set(event_pairs(statements))
    near = set(near_pairs(statements, vectors, stories, similarity))
    denied = set(denied_pairs(statements))
    pairs = []
    chosen = {*points, *slots, *near, *denied}
    for rows in sorted(chosen):
        left, right = (statements[row] for row in rows)
        close = round(float(vectors[rows[0]] @ vectors[rows[1]]), DECIMALS)
        same_story = stories[left.article_id] == stories[right.article_id]
        pairs += [
            StatementPair(left, right, close, same_story, point)
            for point in points.get(rows, (None,))
        ]
    asked = [rows for rows, found in points.items() if any(map(is_question, found))]
    valued = [rows for rows, found in points.items() if not all(map(is_question, found))]
    possible = len(statements) * (len(statements) - 1) // 2
    counts = (
        ("pairs by topic", len(asked)),
        ("pairs by measure, attribute or passage", len(valued)),
        ("pairs by event and place", len(slots)),
        ("pairs by similarity", len(near)),
        ("pairs by a denial of the same words", len(denied)),
        ("pairs judged", len(chosen)),
        ("pairs not judged (nothing in common)", possible - sum(a != b for a, b in chosen)),
    )
    return Pairing(tuple(pairs), counts)


def is_question(point: Point) -> bool:
    """Say whether a point is a question of a topic."""
    return isinstance(point, SharedQuestion)


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


def denied_pairs(statements: Sequence[Statement]) -> Iterator[Rows]:
    """Yield pairs of one article of which one denies what the other one says, in the same words.

    A rumour that is only told to deny it is nobody's word.
    """
    by_words: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        place = (statement.article_id, statement.content_start, statement.content_end)
        if statement.speakers:
            by_words[place].append(row)
    for rows in by_words.values():
        for left, right in combinations(rows, 2):
            if statements[left].denied != statements[right].denied:
                yield left, right
