"""Points: everything that pairs of statements of one story share beside their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.matching.answers import shared_answers
from factcheck.matching.attributes import shared_attributes
from factcheck.matching.choices import shared_choices
from factcheck.matching.denials import shared_denials
from factcheck.matching.measures import shared_measures
from factcheck.matching.passages import shared_passages
from factcheck.matching.places import counts_by_place
from factcheck.matching.sums import sums
from factcheck.matching.weekdays import wrong_weekdays
from factcheck.records.points import Point
from factcheck.records.statements import Statement

Rows = tuple[int, int]
Points = Mapping[Rows, tuple[Point, ...]]
ROADS = (
    shared_measures,
    shared_attributes,
    shared_answers,
    shared_choices,
    shared_passages,
    shared_denials,
    sums,
    counts_by_place,
    wrong_weekdays,
)


def find_points(statements: Sequence[Statement], stories: Mapping[str, int]) -> Points:
    """Return the points that two statements of one story share, by their rows, lower row first.

    ``stories`` holds the story of each article. A row may stand beside itself: a statement can be
    at odds with itself.
    """
    found: dict[Rows, set[Point]] = defaultdict(set)
    for rows in rows_of_stories(statements, stories):
        own = [statements[row] for row in rows]
        for road in ROADS:
            for left, right, point in road(own):
                found[rows[left], rows[right]].add(point)
    return {rows: tuple(sorted(points, key=point_order)) for rows, points in found.items()}


def rows_of_stories(
    statements: Sequence[Statement], stories: Mapping[str, int]
) -> Iterator[list[int]]:
    """Yield the rows of the statements of each story, in order."""
    by_story: dict[int, list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        by_story[stories[statement.article_id]].append(row)
    yield from by_story.values()


def point_order(point: Point) -> tuple[str, Point]:
    """Sort key of points of several sorts."""
    return type(point).__name__, point
