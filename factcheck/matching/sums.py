"""Sums: a total, and the parts that the same article lists for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.records.particulars import Bound, Measure
from factcheck.records.points import SameThing, SharedMeasure
from factcheck.records.statements import Statement

# A breakdown follows its total in the same statement or in one of the next two.
REACH = 2
FEWEST_PARTS = 2
# Decimal parts (1.1 and 2.2) add up to a hair more than they say.
DECIMALS = 6


def sums(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedMeasure]]:
    """Yield the row of a total and of its parts, and both as measures: the parts as their sum."""
    for row, statement in enumerate(statements):
        for parts in breakdowns(statement):
            found = total_of(statements, row, parts)
            if found is not None:
                at, total = found
                yield at, row, SharedMeasure(total, added(parts), SameThing.SUM)


def breakdowns(statement: Statement) -> Iterator[tuple[Measure, ...]]:
    """Yield the listed parts of each thing that a statement breaks down, where all are exact.

    What is "about" or "at least" so many adds up to nothing that could be checked. A part that
    stands alone of its sort is one of a list of several things, of which no sort has a total.
    """
    listed: dict[tuple[str, str, str], list[Measure]] = defaultdict(list)
    for measure in statement.measures:
        if measure.is_part and measure.of:
            listed[sort_of(measure)].append(measure)
    if any(len(parts) < FEWEST_PARTS for parts in listed.values()):
        return
    for parts in listed.values():
        if all(part.bound is Bound.EXACT for part in parts):
            yield tuple(parts)


def sort_of(measure: Measure) -> tuple[str, str, str]:
    """Return what parts and total must have in common: kind, unit and the thing counted."""
    return measure.kind, measure.unit, head_of(measure)


def head_of(measure: Measure) -> str:
    """Return the first word of what is counted, without what narrows it."""
    return measure.of.partition(" ")[0]


def total_of(
    statements: Sequence[Statement], row: int, parts: tuple[Measure, ...]
) -> tuple[int, Measure] | None:
    """Return the nearest measure before the parts, of their sort, if it may be their total.

    A smaller one between is a part that the list does not hold, so that nothing can be added up.
    """
    article = statements[row].article_id
    for at in range(row, max(row - REACH, 0) - 1, -1):
        if statements[at].article_id != article:
            break
        for measure in reversed(statements[at].measures):
            before = at < row or measure.end <= parts[0].start
            if before and not measure.is_part and is_akin(measure, parts[0]):
                return (at, measure) if may_be_total(measure, parts) else None
    return None


def is_akin(measure: Measure, part: Measure) -> bool:
    """Say whether a measure counts or measures what a part does, or people where it does."""
    same_sort = (measure.kind, measure.unit) == (part.kind, part.unit)
    return same_sort and (head_of(measure) == head_of(part) or measure.group == part.group != "")


def may_be_total(measure: Measure, parts: tuple[Measure, ...]) -> bool:
    """Say whether a measure is of the sort of the parts, and more than each of them."""
    return sort_of(measure) == sort_of(parts[0]) and all(part.low < measure.low for part in parts)


def added(parts: tuple[Measure, ...]) -> Measure:
    """Return the sum of parts as one measure from the first to the last of them."""
    total = round(sum(part.low for part in parts), DECIMALS)
    return replace(parts[0], end=parts[-1].end, low=total, high=total, of=head_of(parts[0]))
