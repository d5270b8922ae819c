"""What a statement gives in parts only: the badly and the lightly hurt, those of two hospitals.

A text that says how many were badly and how many lightly hurt says how many were hurt, and so does
one that counts them at two places. Such a sum stands beside what other texts give as one number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.matching.sums import breakdowns, head_of
from factcheck.records.particulars import Bound, Measure, MeasureKind
from factcheck.records.statements import Statement

# Joins an outcome and how bad it was, in the names of what is counted.
DEGREE = "-"
CASUALTIES = "casualties"
# What is counted, and the least and the greatest number that it may be.
Count = tuple[str, tuple[float, float]]


def counts_of(statement: Statement) -> frozenset[Count]:
    """Return what a statement counts, each with its value."""
    counts = (m for m in statement.measures if m.kind is MeasureKind.COUNT and m.of)
    return frozenset((count.of, count.value) for count in counts)


def given_in_parts(statement: Statement) -> Iterator[Measure]:
    """Yield the sums of what a statement gives in parts, where it does not give the sum as well."""
    given = counts_of(statement)
    exact = [m for m in statement.measures if m.kind is MeasureKind.COUNT and is_exact(m)]
    if len(exact) < 2:
        return
    hurt = [m for m in exact if m.group == CASUALTIES]
    rows = (parts for parts in breakdowns(statement) if parts[0].group != CASUALTIES)
    listed = (sum_of(parts, head_of(parts[0])) for parts in rows if all(map(is_exact, parts)))
    for whole in (*by_degree(hurt), *by_place(hurt), *listed):
        if (whole.of, whole.value) not in given:
            yield whole


def is_exact(measure: Measure) -> bool:
    """Say whether a measure is one value that can be added up."""
    return measure.bound is Bound.EXACT and measure.low == measure.high


def by_degree(hurt: Sequence[Measure]) -> Iterator[Measure]:
    """Yield the sums of people to whom one thing happened, by how bad it was."""
    degrees: dict[str, list[Measure]] = defaultdict(list)
    for measure in hurt:
        outcome, _, degree = measure.of.rpartition(DEGREE)
        if outcome and degree:
            degrees[outcome].append(measure)
    for outcome, parts in degrees.items():
        if len({part.of for part in parts}) > 1:
            yield sum_of(parts, outcome)


def by_place(hurt: Sequence[Measure]) -> Iterator[Measure]:
    """Yield the sums of people hurt to one degree who are counted at several places.

    Of the dead none is made: who lies in another hospital is easily taken for one of them.
    """
    alike: dict[str, list[Measure]] = defaultdict(list)
    for measure in hurt:
        if DEGREE in measure.of:
            alike[measure.of].append(measure)
    for of, parts in alike.items():
        names = [set(part.names) for part in parts]
        if len(parts) > 1 and all(names) and not any(a & b for a, b in combinations(names, 2)):
            yield sum_of(parts, of)


def marked_as_part(measure: Measure, sums: Sequence[Measure]) -> Measure:
    """Return a measure, as a part where one of the sums of its statement counts what it does."""
    inside = (
        whole.of == measure.of and whole.start <= measure.start and measure.end <= whole.end
        for whole in sums
    )
    return replace(measure, is_part=True) if any(inside) else measure


def sum_of(parts: Sequence[Measure], of: str) -> Measure:
    """Return the sum of counts as one measure from the first to the last of them."""
    total = sum(part.low for part in parts)
    terms = tuple(sorted({term for part in parts for term in part.terms}))
    names = tuple(sorted({name for part in parts for name in part.names}))
    whole = replace(parts[0], end=parts[-1].end, low=total, high=total, of=of)
    return replace(whole, terms=terms, names=names, is_part=False)
