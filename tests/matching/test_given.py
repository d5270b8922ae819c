"""What a story gives: how many different values for one thing."""

from __future__ import annotations

import pytest

from factcheck.matching.entries import by_sort
from factcheck.matching.given import Given, different_values
from factcheck.matching.things import same_thing
from factcheck.records.particulars import Bound, Measure, MeasureKind
from factcheck.records.points import PUNISHMENT, SameThing
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


@pytest.mark.parametrize("order", [1, -1])
def test_in_whatever_order_a_value_is_told_exactly_and_roughly(order: int) -> None:
    measures = (a_measure(7), a_measure(9), a_measure(7, bound=Bound.AT_LEAST))[::order]
    told = [a_statement(f"{at}:1", measures=(m,)) for at, m in enumerate(measures)]
    (entries,) = by_sort(told).values()
    assert Given(entries).values_of(entries[0], entries[1]) == len({7, 9})


def test_what_is_named_less_closely_is_not_counted() -> None:
    arrested = [a_measure(n, of="orang ditangkap", high=n) for n in (17, 26)]
    others = [a_measure(n, of="orang", high=n) for n in (90, 400)]
    told = [a_statement(f"a:{n}", measures=(m,)) for n, m in enumerate((*arrested, *others))]
    (entries,) = by_sort(told).values()
    given = Given(entries)
    by_value = {entry.measure.low: entry for entry in entries}
    assert given.values_of(by_value[17], by_value[26]) == 2
    assert given.values_of(by_value[90], by_value[400]) == 4


def apart(left: tuple[Measure, ...], right: tuple[Measure, ...]) -> bool:
    """Say whether the first measures of two statements are of two things."""
    told = [a_statement("a:1", measures=left), a_statement("b:1", measures=right)]
    entries = [entry for those in by_sort(told).values() for entry in those]
    one, other = (next(e for e in entries if e.measure == m[0]) for m in (left, right))
    return Given(entries).apart(one, other)


def amounts(*values: float, **changes: object) -> tuple[Measure, ...]:
    """Return amounts of money for one thing, in a row."""
    plain = {"kind": MeasureKind.MONEY, "unit": "IDR", "of": "harga", **changes}
    return tuple(a_measure(value, start=9 * at, **plain) for at, value in enumerate(values))


def test_a_statement_that_gives_both_values_is_of_two_things() -> None:
    assert apart((a_measure(7), a_measure(9, start=9)), (a_measure(9),))
    assert not apart((a_measure(7), a_measure(9, start=9, of="toko")), (a_measure(9),))
    assert not apart((a_measure(7), a_measure(9, start=9)), (a_measure(7),))
    assert not apart((a_measure(7), a_measure(9, start=9, is_part=True)), (a_measure(9),))


def test_amounts_in_a_row_are_a_list() -> None:
    assert apart(amounts(7, 8, 9), amounts(4))
    assert apart(amounts(4), amounts(7, 8, 9))
    assert not apart(amounts(7, 8), amounts(4))
    assert not apart(amounts(7, 8, 9, of="harga", is_part=True), amounts(4))
    counts = tuple(a_measure(value, start=9 * at) for at, value in enumerate((7, 8, 9)))
    assert not apart(counts, (a_measure(4),))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("tono wibisana",), ("tono",), SameThing.SAME),
        (("tono wibisana",), ("sari dewi",), SameThing.OPEN),
        (("tono wibisana",), (), SameThing.OPEN),
        ((), (), SameThing.OPEN),
    ],
)
def test_a_term_in_prison_is_of_one_convict(
    left: tuple[str, ...], right: tuple[str, ...], expected: SameThing
) -> None:
    told = [
        a_statement(
            identity,
            measures=(a_measure(24, kind=MeasureKind.DURATION, of=PUNISHMENT, names=names),),
        )
        for identity, names in (("a:1", left), ("b:1", right))
    ]
    ((one, other),) = by_sort(told).values()
    assert same_thing(one, other) is expected
