"""Counts by place: two articles that break one number down by places, and differ for some of them.

A breakdown by place is seen by itself: an article counts people, or one sort of thing, once each
beside several names. Two such lists are of one thing where they share places and agree on most of
them; what they then give for a place in common differs for no better reason than an error or news.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.records.particulars import Bound, Measure, MeasureKind
from factcheck.records.points import SameThing, SharedMeasure
from factcheck.records.statements import Statement

# Fewer places are no list.
FEWEST_PLACES = 3
# So many agree where both lists count by other nouns ("people", "suspects").
TELLING_PLACES = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A count of a list by place, with the row of its statement."""

    row: int
    measure: Measure


Table = Mapping[str, Row]


def counts_by_place(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedMeasure]]:
    """Yield the rows of statements of two articles that count otherwise in one place of a list."""
    for tables in tables_by_sort(statements).values():
        for one, other in combinations(tables, 2):
            for left, right in differing(one, other):
                first, last = sorted((left, right), key=lambda each: each.row)
                shared = SharedMeasure(first.measure, last.measure, SameThing.BY_PLACE)
                yield first.row, last.row, shared


def tables_by_sort(statements: Sequence[Statement]) -> dict[str, list[Table]]:
    """Return the lists of each article by what they count, long ones only."""
    given: dict[tuple[str, str], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row, statement in enumerate(statements):
        for measure in statement.measures:
            place = place_of(measure)
            if place:
                key = (statement.article_id, sort_of(measure))
                given[key][place].append(Row(row, measure))
    tables: dict[str, list[Table]] = defaultdict(list)
    for (_, sort), places in given.items():
        table = {place: rows[0] for place, rows in places.items() if is_settled(rows)}
        if len(table) >= FEWEST_PLACES:
            tables[sort].append(table)
    return tables


def sort_of(measure: Measure) -> str:
    """Return what lists must have in common: people by whatever noun, else what is counted."""
    return measure.group if measure.group == "people" else measure.of


def is_settled(rows: Sequence[Row]) -> bool:
    """Say whether an article gives one value only for a place."""
    return len({row.measure.value for row in rows}) == 1


def place_of(measure: Measure) -> str:
    """Return the one name beside an exact count, "" where there is none or more than one."""
    if measure.kind is not MeasureKind.COUNT or not measure.group:
        return ""
    if measure.bound is not Bound.EXACT:
        return ""
    whole = [name for name in measure.names if not is_held(name, measure.names)]
    return whole[0] if len(whole) == 1 else ""


def is_held(name: str, names: Sequence[str]) -> bool:
    """Say whether another name holds a name as some of its words."""
    words = set(name.split())
    return any(words < set(other.split()) for other in names)


def by_bare_place(table: Table) -> Table:
    """Return the rows whose place stands behind a word that several of them share, by place alone.

    "Dinas Rejasari" and "Dinas Karangasri" stand for the two towns.
    """
    offices = Counter(place.partition(" ")[0] for place in table if " " in place)
    parted = ((place.partition(" "), row) for place, row in table.items())
    return {rest: row for (office, _, rest), row in parted if rest and offices[office] > 1}


def in_common(one: Table, other: Table) -> set[tuple[Row, Row]]:
    """Return the rows of two lists that are of one place: one of both names it as it stands.

    What is left of two names says too little: "Upper Dale" and "Lower Dale" are two places.
    """
    forms = ((one, other), (by_bare_place(one), other), (one, by_bare_place(other)))
    return {(a[place], b[place]) for a, b in forms for place in a.keys() & b.keys()}


def differing(one: Table, other: Table) -> list[tuple[Row, Row]]:
    """Return the counts of two lists of one thing that differ, by place."""
    met = in_common(one, other)
    alike = [pair for pair in met if pair[0].measure.value == pair[1].measure.value]
    named = [pair for pair in alike if pair[0].measure.of == pair[1].measure.of]
    apart = met - set(alike)
    if len(alike) < len(apart) or not (named or len(alike) >= TELLING_PLACES):
        return []
    return sorted(apart, key=lambda pair: (pair[0].row, pair[1].row, pair[0].measure.start))
