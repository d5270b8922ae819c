"""Pairing: which statements are worth judging against each other, and what that leaves out.

Three roads lead to a pair: both take a position in one topic; both put an event of one time at a
place and share two names; or their contents are near and they belong to one story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from factcheck.particulars import Period
from factcheck.records import SharedQuestion, Statement, StatementPair

Vectors = npt.NDArray[np.float32]
DECIMALS = 3
Rows = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs to judge, sorted, and how many pairs each road led to or left out."""

    pairs: tuple[StatementPair, ...]
    counts: tuple[tuple[str, int], ...]


def find_pairs(
    statements: Sequence[Statement],
    vectors: Vectors,
    stories: Mapping[str, int],
    asked: Mapping[Rows, tuple[SharedQuestion, ...]],
    similarity: float,
) -> Pairing:
    """Return the candidate pairs of a run; ``vectors`` are centred, one row a statement.

    ``asked`` holds the pairs, as rows of ``statements``, that answer questions of a topic.
    """
    slots = set(event_pairs(statements))
    near = set(near_pairs(statements, vectors, stories, similarity))
    pairs = []
    for rows in sorted({*asked, *slots, *near}):
        left, right = (statements[row] for row in rows)
        close = round(float(vectors[rows[0]] @ vectors[rows[1]]), DECIMALS)
        same_story = stories[left.article_id] == stories[right.article_id]
        pairs += [
            by_id(StatementPair(left, right, close, same_story, question))
            for question in asked.get(rows, (None,))
        ]
    possible = len(statements) * (len(statements) - 1) // 2
    chosen = len({*asked, *slots, *near})
    counts = (
        ("pairs by topic", len(asked)),
        ("pairs by event and place", len(slots)),
        ("pairs by similarity", len(near)),
        ("pairs judged", chosen),
        ("pairs not judged (nothing in common)", possible - chosen),
    )
    return Pairing(tuple(sorted(pairs, key=pair_order)), counts)


def by_id(pair: StatementPair) -> StatementPair:
    """Return the pair with the smaller id on the left: rows follow the text, ids their spelling."""
    return pair if pair.left.id <= pair.right.id else pair.swapped


def pair_order(pair: StatementPair) -> tuple[str, str, str]:
    """Sort key of a pair: its statements, then the question."""
    question = pair.question
    asked = f"{question.topic} {question.left} {question.right}" if question else ""
    return pair.left.id, pair.right.id, asked


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
