"""Sums: a total meets the parts that its own article lists for it, near it and behind it."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.matching.sums import sums
from factcheck.records.particulars import Bound, Measure, MeasureKind
from factcheck.records.points import SameThing, SharedMeasure
from factcheck.records.statements import Statement
from factcheck.rulebook.measured_values import may_be_equal
from tests.builders import a_measure, a_statement


def listed(*values: float, start: int = 10, **changes: Any) -> tuple[Measure, ...]:
    """Return the parts of a breakdown, one behind the other."""
    return tuple(
        a_measure(value, start=at, end=at + 5, **{"is_part": True, **changes})
        for at, value in enumerate(values, start)
    )


def row(identity: str, *measures: Measure) -> Statement:
    return a_statement(identity, measures=measures)


def found(*statements: Statement) -> list[tuple[int, int, float, float]]:
    """Return the rows of each total and its parts, the total, and the sum of the parts."""
    return [(at, other, s.left.low, s.right.low) for at, other, s in sums(statements)]


def test_the_parts_are_added_from_the_first_to_the_last() -> None:
    total, parts = a_measure(9), listed(4, 3, 1)
    ((at, other, shared),) = sums([row("a:1", total, *parts)])
    assert (at, other, shared.left, shared.same) == (0, 0, total, SameThing.SUM)
    assert (shared.right.low, shared.right.high, shared.right.bound) == (8, 8, Bound.EXACT)
    assert (shared.right.start, shared.right.end) == (parts[0].start, parts[-1].end)
    assert not shared.beside


@pytest.mark.parametrize(
    ("between", "expected"),
    [(0, [(0, 1, 9.0, 7.0)]), (1, [(0, 2, 9.0, 7.0)]), (2, [])],
)
def test_a_total_stands_at_most_two_statements_before(
    between: int, expected: list[tuple[int, int, float, float]]
) -> None:
    gap = [row(f"a:{number}") for number in range(2, 2 + between)]
    assert found(row("a:1", a_measure(9)), *gap, row("a:9", *listed(4, 3))) == expected


def test_the_nearest_total_counts() -> None:
    statements = (row("a:1", a_measure(20)), row("a:2", a_measure(9)), row("a:3", *listed(4, 3)))
    assert found(*statements) == [(1, 2, 9.0, 7.0)]


def test_a_total_may_not_follow_its_parts_nor_stand_in_another_article() -> None:
    assert found(row("a:1", *listed(4, 3), a_measure(9, start=30, end=31))) == []
    assert found(row("a:1", *listed(4, 3)), row("a:2", a_measure(9))) == []
    assert found(row("a:1", a_measure(9)), row("b:1", *listed(4, 3))) == []
    assert found(row("a:1", a_measure(9)), row("b:1"), row("a:2", *listed(4, 3))) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"low": 4, "high": 4},
        {"of": "warga"},
        {"unit": "unit"},
        {"kind": MeasureKind.MONEY},
        {"is_part": True},
    ],
)
def test_what_is_of_another_sort_or_no_larger_is_no_total(changes: dict[str, Any]) -> None:
    total = a_measure(**{"low": 9, **changes})
    assert found(row("a:1", total), row("a:2", *listed(4, 3))) == []


def test_one_part_or_none_is_no_breakdown() -> None:
    assert found(row("a:1", a_measure(9), *listed(4))) == []
    assert found(row("a:1", a_measure(9), *listed(4, 3, is_part=False))) == []


def test_what_narrows_the_parts_is_left_out() -> None:
    (four,), (three,) = listed(4, of="rumah rusak"), listed(3, start=20, of="rumah hanyut")
    ((_, _, shared),) = sums([row("a:1", a_measure(9, of="rumah kayu"), four, three)])
    assert (shared.right.of, shared.right.low) == ("rumah", 7)


def test_two_things_are_added_apart() -> None:
    people = listed(50, 30, start=40, of="warga")
    totals = (a_measure(9), a_measure(90, of="warga", start=2, end=3))
    statements = (row("a:1", *totals), row("a:2", *listed(4, 3), *people))
    assert sorted(found(*statements)) == [(0, 1, 9.0, 7.0), (0, 1, 90.0, 80.0)]


def sum_of(total: Measure, *parts: Measure) -> SharedMeasure:
    """Return a total and its parts as they are matched."""
    ((_, _, shared),) = sums([row("a:1", total), row("a:2", *parts)])
    return shared


@pytest.mark.parametrize(("total", "may_be"), [(153, True), (160, False)])
def test_exact_parts_add_up_or_do_not(total: float, *, may_be: bool) -> None:
    (first,), (second,) = listed(100), listed(53, start=20)
    assert may_be_equal(sum_of(a_measure(total), first, second)) is may_be


@pytest.mark.parametrize("bound", [Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE])
def test_parts_that_are_not_exact_add_up_to_nothing_that_could_be_checked(bound: Bound) -> None:
    (first,), (second,) = listed(100, bound=bound), listed(53, start=20)
    assert list(sums([row("a:1", a_measure(160)), row("a:2", first, second)])) == []


@pytest.mark.parametrize(
    ("total", "parts"), [(0.3, (0.1, 0.2)), (3.3, (1.1, 2.2)), (100.0, (33.3, 33.4, 33.3))]
)
def test_decimal_parts_that_add_up_are_equal_to_their_total(
    total: float, parts: tuple[float, ...]
) -> None:
    area: dict[str, Any] = {"kind": MeasureKind.AREA, "unit": "ha", "of": "sawah"}
    assert may_be_equal(sum_of(a_measure(total, **area), *listed(*parts, **area)))
