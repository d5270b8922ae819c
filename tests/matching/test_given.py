"""What a story gives: how many different values for one thing."""

from __future__ import annotations

import pytest

from factcheck.matching.entries import by_sort
from factcheck.matching.given import Given, different_values
from factcheck.particulars import Bound, Measure
from tests.builders import a_measure, a_statement

ABOUT = a_measure(140, bound=Bound.ABOUT)
MORE = a_measure(200, bound=Bound.AT_LEAST)


@pytest.mark.parametrize(
    ("measures", "values"),
    [
        ((a_measure(142), a_measure(210)), 2),
        ((a_measure(142), ABOUT), 1),
        ((a_measure(210), MORE, a_measure(142), ABOUT), 2),
        ((a_measure(142), MORE), 2),
        ((ABOUT,), 1),
        ((), 0),
    ],
)
def test_a_rough_value_beside_the_exact_one_is_none_of_its_own(
    measures: tuple[Measure, ...], values: int
) -> None:
    assert different_values(measures) == values


def test_what_is_named_less_closely_is_not_counted() -> None:
    arrested = [a_measure(n, of="orang ditangkap", high=n) for n in (17, 26)]
    others = [a_measure(n, of="orang", high=n) for n in (90, 400)]
    told = [a_statement(f"a:{n}", measures=(m,)) for n, m in enumerate((*arrested, *others))]
    (entries,) = by_sort(told).values()
    given = Given(entries)
    by_value = {entry.measure.low: entry for entry in entries}
    assert given.values_of(by_value[17], by_value[26]) == 2
    assert given.values_of(by_value[90], by_value[400]) == 4
