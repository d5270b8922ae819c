"""Measures as they are matched: each with its statement, its article and what stands beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.matching.parts import Count, counts_of, given_in_parts, marked_as_part
from factcheck.records.particulars import Measure, MeasureKind
from factcheck.records.passages import PassageKind
from factcheck.records.statements import Statement

Value = tuple[float, float]
# An article and one part of it.
Part = tuple[str, PassageKind]


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A measure with the row of its statement and its article; ``words`` are those around it.

    ``is_sum`` says that the statement gives it in parts only; ``company`` are all counts that the
    statement gives.
    """

    row: int
    measure: Measure
    article: str
    words: frozenset[str] = field(compare=False)
    kind: PassageKind = field(compare=False)
    is_sum: bool = field(default=False, compare=False)
    company: frozenset[Count] = field(default=frozenset(), compare=False)

    @property
    def part(self) -> Part:
        """The article, and the part of it that gives the measure: its headline or its text."""
        return self.article, self.kind


def by_sort(statements: Sequence[Statement]) -> dict[tuple[MeasureKind, str], list[Entry]]:
    """Return the measures by kind and unit, identifiers left out."""
    found: dict[tuple[MeasureKind, str], list[Entry]] = defaultdict(list)
    for row, statement in enumerate(statements):
        for entry in entries_of(row, statement):
            found[entry.measure.kind, common_unit(entry.measure)].append(entry)
    return found


def entries_of(row: int, statement: Statement) -> Iterator[Entry]:
    """Yield the measures of a statement, and what it gives in parts only as their sum."""
    company = counts_of(statement)
    given = [m for m in statement.measures if m.kind is not MeasureKind.IDENTIFIER]
    sums = tuple(given_in_parts(statement))
    told = ((marked_as_part(measure, sums), False) for measure in given)
    for measure, is_sum in (*told, *((whole, True) for whole in sums)):
        words = frozenset((*measure.terms, *measure.names))
        place = (statement.article_id, words, statement.part)
        yield Entry(row, measure, *place, is_sum, company)


def common_unit(measure: Measure) -> str:
    """Return the unit as far as it must agree: clock times and days meet whatever their unit."""
    return "" if measure.kind in (MeasureKind.TIME, MeasureKind.DATE) else measure.unit
