"""Unpaired: why two statements were never compared, by each road that brings two together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.clustering import Vectors
from factcheck.pairing import DECIMALS, may_be_of_one_time
from factcheck.records.pairs import StatementPair
from factcheck.records.points import (
    SharedAttribute,
    SharedDenial,
    SharedMeasure,
    SharedPassage,
    SharedQuestion,
)
from factcheck.records.statements import Statement

NAMES_TO_SHARE = 2
ROAD_OF: dict[type, str] = {
    SharedQuestion: "both answer a question of a topic",
    SharedMeasure: "both measure what may be one thing",
    SharedAttribute: "both say something of one person or event",
    SharedPassage: "a stretch of both is in nearly the same words",
    SharedDenial: "one denies words that the other one tells",
}


def similarity_of(one: Vectors, other: Vectors) -> float:
    """Return the centred cosine of two rows, as pairs show it."""
    return round(float(one @ other), DECIMALS)


def roads_between(
    pairs: Sequence[StatementPair], stories: Mapping[str, int], least: float
) -> Iterator[str]:
    """Yield the roads that brought two statements together; ``pairs`` are all that they make."""
    left, right, similarity = pairs[0].left, pairs[0].right, pairs[0].similarity or 0.0
    met = {type(pair.point): None for pair in pairs if pair.point is not None}
    yield from (ROAD_OF[kind] for kind in met)
    if is_near(left, right, similarity, stories, least):
        yield f"their similarity is {similarity}, at least {least}, in two articles of one story"
    if is_event(left, right):
        yield "both put an event somewhere, with two names in common"


def is_near(
    left: Statement, right: Statement, similarity: float, stories: Mapping[str, int], least: float
) -> bool:
    """Say whether two statements of two articles of one story are near enough to be compared."""
    same_story = stories[left.article_id] == stories[right.article_id]
    return same_story and left.article_id != right.article_id and similarity >= least


def is_event(left: Statement, right: Statement) -> bool:
    """Say whether both put an event somewhere, share two names, and may be of one time."""
    placed = all(any(place.event for place in side.places) for side in (left, right))
    names = set(left.names) & set(right.names)
    return placed and len(names) >= NAMES_TO_SHARE and may_be_of_one_time(left.when, right.when)


def why_not_paired(
    left: Statement,
    right: Statement,
    similarity: float,
    stories: Mapping[str, int],
    least: float,
) -> Iterator[str]:
    """Yield why no road brought two statements together, one line a road."""
    if stories[left.article_id] != stories[right.article_id]:
        yield "their articles tell two stories"
    elif left.article_id == right.article_id:
        yield "they stand in one article, where likeness alone pairs nothing"
    else:
        yield f"their similarity is {similarity}, below {least}"
    yield (
        "they share no point: no question of a topic, no measure or attribute of one thing, "
        "no passage, nothing that one denies and the other one tells"
    )
    names = sorted(set(left.names) & set(right.names))
    if len(names) < NAMES_TO_SHARE:
        yield f"names in common: {', '.join(names) or 'none'}; an event at a place needs two"
