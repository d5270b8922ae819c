"""Conditions on what else two statements give, beside the two values that are compared."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import AttributeKind, Measure, MeasureKind
from factcheck.records.points import SameThing, SharedAttribute, SharedMeasure
from factcheck.records.statements import Statement
from factcheck.rulebook.condition import Value
from factcheck.rulebook.conditions import CONDITIONS
from tests.builders import a_measure, a_pair, a_statement, an_attribute


def counts(*values: float, of: str = "rumah", group: str = "things") -> tuple[Measure, ...]:
    """Return counts of one thing, behind each other."""
    return tuple(
        a_measure(value, of=of, group=group, start=at, end=at + 1)
        for at, value in enumerate(values)
    )


def asked(name: str, left: tuple[Measure, ...], right: tuple[Measure, ...]) -> Value:
    """Measure two statements that share their first measures, either way round."""
    pair = a_pair(
        a_statement("a:1", measures=left),
        a_statement("b:1", measures=right),
        point=SharedMeasure(left[0], right[0], SameThing.SAME),
    )
    value = CONDITIONS[name].measure(pair)
    assert CONDITIONS[name].measure(pair.swapped) == value
    return value


@pytest.mark.parametrize(
    ("left", "right", "unlike"),
    [
        ((12,), (15,), 0),
        ((12, 30), (15,), 0),
        ((12, 30), (15, 41), 1),
        ((12, 30), (15, 30), 0),
        ((12, 30, 7), (15, 41, 9), 2),
        ((12, 30, 7), (15, 41, 7), 0),
        ((12, 1, 2, 3, 4), (15, 1, 6, 7, 8), 4),
        ((12, 1, 2, 3, 4), (15, 1, 2, 7, 8), 4),
        ((12, 1, 2, 3, 4), (15, 1, 2, 3, 8), 0),
    ],
)
def test_other_numbers_of_like_sorts(
    left: tuple[float, ...], right: tuple[float, ...], unlike: int
) -> None:
    assert asked("numbers_unlike", counts(*left), counts(*right)) == unlike


def test_numbers_of_unlike_sorts_tell_nothing() -> None:
    price = a_measure(250, kind=MeasureKind.MONEY, unit="IDR", of="")
    hours = a_measure(3, kind=MeasureKind.DURATION, unit="minute", of="")
    for one, other in ((price, *counts(3)), (hours, hours)):
        assert asked("numbers_unlike", (*counts(12), one), (*counts(15), other)) == 0


@pytest.mark.parametrize(
    ("left", "right", "group", "summed"),
    [
        ((9, 204), (213,), "people", "yes"),
        ((9, 204), (214,), "people", "no"),
        ((213,), (213,), "people", "no"),
        ((9, 204), (213, 4), "people", "yes"),
        ((9, 204), (213,), "things", "yes"),
    ],
)
def test_counts_that_add_up_to_the_other_one(
    left: tuple[float, ...], right: tuple[float, ...], group: str, summed: str
) -> None:
    one, other = (counts(*values, group=group) for values in (left, right))
    assert asked("sum_of_counts", one, other) == summed


def citing(identity: str, *labels: str, sort: str = "provision") -> Statement:
    """Return a statement with identifiers of a sort."""
    kind = MeasureKind.IDENTIFIER
    cited = (a_measure(0, kind=kind, unit=sort, of="", label=label) for label in labels)
    return a_statement(identity, measures=tuple(cited))


@pytest.mark.parametrize(
    ("right", "common"),
    [
        (citing("b:1", "pasal 5", "pasal 9"), "yes"),
        (citing("b:1", "pasal 7", "pasal 9"), "no"),
        (citing("b:1", "pasal 5", sort="case"), "no"),
    ],
)
def test_identifiers_in_common(right: Statement, common: str) -> None:
    left = citing("a:1", "pasal 5", "pasal 8")
    eight, nine = (an_attribute(one, kind=AttributeKind.PROVISION) for one in ("8", "9"))
    pair = a_pair(left, right, point=SharedAttribute(eight, nine))
    assert CONDITIONS["identifier_in_common"].measure(pair) == common
    assert CONDITIONS["identifier_in_common"].measure(a_pair(left, right)) is None


@pytest.mark.parametrize(
    ("parts", "total", "summed"),
    [
        ((0.35, 0.092), 0.442, "yes"),
        ((0.35, 0.092), 0.443, "no"),
        ((0.442,), 0.442, "no"),
    ],
)
def test_amounts_that_add_up(parts: tuple[float, ...], total: float, summed: str) -> None:
    assert asked("sum_of_counts", counts(*parts), counts(total)) == summed


def test_only_numbers_of_one_thing_add_up() -> None:
    left = (*counts(3), *counts(4, of="toko"))
    assert asked("sum_of_counts", left, counts(7)) == "no"


def test_how_many_values_the_two_articles_give() -> None:
    one = an_attribute("412", kind=AttributeKind.FLIGHT)
    pair = a_pair(a_statement("a:1"), a_statement("b:1"), point=SharedAttribute(one, one, values=5))
    assert CONDITIONS["values_told"].measure(pair) == 5
    assert CONDITIONS["values_told"].measure(a_pair(a_statement("a:1"), a_statement("b:1"))) is None
