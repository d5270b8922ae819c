"""Conditions on a measure: what each answers, either way round, and where it cannot tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Bound, Measure, MeasureKind, Period, Place
from factcheck.records.points import SameThing, SharedAttribute, SharedMeasure
from factcheck.rulebook.condition import Value
from factcheck.rulebook.conditions import CONDITIONS
from tests.builders import (
    a_date,
    a_measure,
    a_pair,
    a_statement,
    a_time,
    an_attribute,
)

MONDAY, TUESDAY = date(2024, 1, 15), date(2024, 1, 16)
SEVEN, NINE = a_measure(7), a_measure(9)


def shared(left: Measure, right: Measure, same: SameThing = SameThing.SAME) -> StatementPair:
    """Return two statements that share a measure."""
    point = SharedMeasure(left, right, same)
    return a_pair(a_statement("a:1"), a_statement("b:1"), point=point)


def of(name: str, pair: StatementPair) -> Value:
    """Measure a pair, either way round."""
    value = CONDITIONS[name].measure(pair)
    assert CONDITIONS[name].measure(pair.swapped) == value
    return value


@pytest.mark.parametrize("name", [n for n, c in CONDITIONS.items() if c.asks == "measure"])
def test_without_a_measure_nothing_is_measured(name: str) -> None:
    plain = a_pair(a_statement("a:1"), a_statement("b:1"))
    attributes = replace(plain, point=SharedAttribute(an_attribute("x"), an_attribute("y")))
    assert {of(name, plain), of(name, attributes)} <= {None, "none"}


@pytest.mark.parametrize("kind", [kind for kind in MeasureKind if kind is not MeasureKind.COUNT])
def test_measure_is_the_kind(kind: MeasureKind) -> None:
    one = a_measure(7, kind=kind)
    assert of("measure", shared(one, one)) == kind.value


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("casualties", "casualties", "casualties"),
        ("casualties", "people", "casualties"),
        ("people", "people", "people"),
        ("things", "things", "things"),
        ("", "", "things"),
    ],
)
def test_a_count_is_of_casualties_people_or_things(left: str, right: str, expected: str) -> None:
    pair = shared(a_measure(7, group=left), a_measure(9, group=right))
    assert of("measure", pair) == expected


@pytest.mark.parametrize("same", SameThing)
def test_measured_thing(same: SameThing) -> None:
    assert of("measured_thing", shared(SEVEN, NINE, same)) == same.value


@pytest.mark.parametrize(
    ("left", "right", "terms", "overlap"),
    [
        (("roboh", "hujan"), ("roboh", "hujan", "malam"), 2, 1.0),
        (("roboh", "hujan", "sore"), ("roboh", "badai", "malam"), 1, 0.333),
        (("roboh",), ("hujan",), 0, 0.0),
        ((), ("hujan",), 0, None),
    ],
)
def test_words_of_the_clauses_around_the_values(
    left: tuple[str, ...], right: tuple[str, ...], terms: int, overlap: float | None
) -> None:
    pair = shared(replace(SEVEN, terms=left), replace(NINE, terms=right))
    assert of("clause_terms", pair) == terms
    assert of("clause_overlap", pair) == overlap
    named = shared(replace(SEVEN, names=left), replace(NINE, names=right))
    assert of("clause_terms", named) == terms


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("sukasari", "sari"), ("sukasari",), "alike"),
        (("sari wibisana",), ("sari",), "alike"),
        (("sukasari",), ("sukamaju",), "apart"),
        (("gunung sukasari",), ("gunung sukamaju",), "apart"),
        (("pt padi jaya makmur",), ("pt padi raya makmur",), "alike"),
        (("sukasari",), (), "open"),
        ((), (), "open"),
    ],
)
def test_clause_names(left: tuple[str, ...], right: tuple[str, ...], expected: str) -> None:
    pair = shared(replace(SEVEN, names=left), replace(NINE, names=right))
    assert of("clause_names", pair) == expected


def test_the_nearest_clauses_count_where_an_article_gives_a_value_twice() -> None:
    near = (replace(SEVEN, terms=("beras", "feri")), replace(NINE, terms=("beras", "feri")))
    pair = shared(replace(SEVEN, terms=("geladak",)), replace(NINE, terms=("haluan",)))
    assert (of("clause_overlap", pair), of("clause_terms", pair)) == (0.0, 0)
    assert isinstance(pair.point, SharedMeasure)
    pair = replace(pair, point=replace(pair.point, nearest=near))
    assert (of("clause_overlap", pair), of("clause_terms", pair)) == (1.0, 2)


def test_a_name_in_the_nearest_clauses_makes_names_alike() -> None:
    pair = shared(replace(SEVEN, names=("sukasari",)), replace(NINE, names=("sukamaju",)))
    assert of("clause_names", pair) == "apart"
    near = (replace(SEVEN, names=("kelam",)), replace(NINE, names=("kelam",)))
    assert isinstance(pair.point, SharedMeasure)
    pair = replace(pair, point=replace(pair.point, nearest=near))
    assert of("clause_names", pair) == "alike"


def test_names_of_the_statement_stand_in_for_those_of_a_clause_without_any() -> None:
    left, right = replace(SEVEN, names=("sukasari",)), NINE
    there = {"places": (Place(0, 1, ("Sukamaju",)),)}
    both = a_statement("a:1", names=("sari",)), a_statement("b:1", **there)
    pair = a_pair(*both, point=SharedMeasure(left, right, SameThing.SAME))
    assert CONDITIONS["clause_names"].measure(pair) == "apart"
    left = replace(left, names=("sukamaju",))
    pair = a_pair(*both, point=SharedMeasure(left, right, SameThing.SAME))
    assert CONDITIONS["clause_names"].measure(pair) == "alike"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (4e6, 4e9, "same"),
        (2.5, 25, "same"),
        (12, 21, "different"),
        (7, 7, "same"),
        (722, 772, "slip"),
        (722, 272, "slip"),
        (722, 725, "different"),
        (722, 752, "slip"),
        (722, 862, "different"),
        (1342, 1324, "slip"),
        (1342, 2341, "different"),
        (96.6e6, 98.6e6, "slip"),
        (966, 98.6, "different"),
        (1342, 142, "different"),
    ],
)
def test_digits(left: float, right: float, expected: str) -> None:
    assert of("digits", shared(a_measure(left), a_measure(right))) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [(False, False, "none"), (True, False, "one"), (True, True, "both")],
)
def test_listed_parts(expected: str, *, left: bool, right: bool) -> None:
    pair = shared(replace(SEVEN, is_part=left), replace(NINE, is_part=right))
    assert of("listed_parts", pair) == expected


def test_values_in_story() -> None:
    both = a_statement("a:1"), a_statement("b:1")
    point = SharedMeasure(SEVEN, NINE, SameThing.SAME, values=4)
    assert of("values_in_story", a_pair(*both, point=point)) == 4
    assert of("values_in_story", a_pair(*both)) is None


def test_each_gap_is_of_its_own_kind_of_measure() -> None:
    counts, times = shared(a_measure(8), a_measure(10)), shared(a_time(10), a_time(10, 5))
    dates = shared(a_date(MONDAY), a_date(TUESDAY))
    names = ("relative_gap", "minutes_apart", "dates_apart")
    assert [of(name, counts) for name in names] == [0.2, None, None]
    assert [of(name, times) for name in names] == [None, 5, None]
    assert [of(name, dates) for name in names] == [None, None, 1]


def test_bounds_and_rounding() -> None:
    about = replace(SEVEN, low=14_000, high=14_000, bound=Bound.ABOUT)
    assert of("bounds", shared(about, a_measure(13_850))) == "overlap"
    assert of("bounds", shared(SEVEN, NINE)) == "apart"
    assert of("rounding", shared(a_measure(14_000), a_measure(13_850))) == "yes"
    assert of("rounding", shared(SEVEN, NINE)) == "no"


def told(left: Measure, right: Measure, *said: date | None) -> StatementPair:
    """Return two statements that share a measure, told on these days."""
    first, second = (Period(day, day) if day else None for day in said)
    pair = shared(left, right)
    return replace(
        pair, left=replace(pair.left, said=first), right=replace(pair.right, said=second)
    )


@pytest.mark.parametrize(
    ("left", "right", "days", "expected"),
    [
        (SEVEN, NINE, (MONDAY, TUESDAY), "higher"),
        (SEVEN, NINE, (TUESDAY, MONDAY), "lower"),
        (SEVEN, SEVEN, (MONDAY, TUESDAY), "alike"),
        (SEVEN, NINE, (MONDAY, MONDAY), "same_day"),
        (SEVEN, NINE, (MONDAY, None), None),
        (a_time(10, label="7"), a_time(12, label="9"), (MONDAY, TUESDAY), "alike"),
        (a_time(10, label="7"), a_time(11, label="9"), (MONDAY, TUESDAY), "lower"),
    ],
)
def test_later_value(
    left: Measure, right: Measure, days: tuple[date | None, ...], expected: Value
) -> None:
    assert of("later_value", told(left, right, *days)) == expected


@pytest.mark.parametrize(("low", "expected"), [(9, "adds_up"), (8, "off")])
def test_parts_of_one_article_add_up_or_not(low: float, expected: str) -> None:
    point = SharedMeasure(NINE, a_measure(low, is_part=True), SameThing.SUM)
    total = a_statement("a:1")
    assert of("parts", a_pair(total, a_statement("a:2"), point=point)) == expected
    assert of("parts", a_pair(total, total, point=point)) == expected
    a_part = replace(point, same=SameThing.SAME)
    assert of("parts", a_pair(total, a_statement("a:2"), point=a_part)) == "none"


def test_day_of_month() -> None:
    monday = a_date(date(2024, 2, 5), label="0")
    slip, later = a_date(date(2024, 6, 5), label="0"), a_date(date(2024, 2, 12), label="0")
    tuesday, month = a_date(date(2024, 6, 5), label="1"), a_date(date(2024, 6, 5), date(2024, 6, 9))
    assert of("day_of_month", shared(slip, monday)) == "same"
    for other in (later, tuesday, month, a_date(date(2024, 6, 5))):
        assert of("day_of_month", shared(monday, other)) == "different"
    assert of("day_of_month", shared(a_time(10, label="7"), a_time(10, label="7"))) == "none"


def test_weekday() -> None:
    right, wrong = (a_date(MONDAY, label=label) for label in "01")
    assert of("weekday", shared(right, a_date(MONDAY))) == "fits"
    assert of("weekday", shared(right, wrong)) == "wrong"
    assert of("weekday", shared(a_date(MONDAY), a_date(MONDAY))) == "none"
    assert of("weekday", shared(a_time(10, label="7"), a_time(10, label="7"))) == "none"
