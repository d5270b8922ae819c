"""Conditions on durations, and on how dates are written."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import MeasureKind
from factcheck.records.points import SameThing, SharedMeasure
from factcheck.rulebook.condition import Value
from factcheck.rulebook.conditions import CONDITIONS
from tests.builders import a_date, a_measure, a_pair, a_statement


def of(name: str, pair: StatementPair) -> Value:
    """Measure a pair, either way round."""
    value = CONDITIONS[name].measure(pair)
    assert CONDITIONS[name].measure(pair.swapped) == value
    return value


@pytest.mark.parametrize(
    ("low", "unit", "lasting"),
    [
        (20, "minute", "hours"),
        (1439, "minute", "hours"),
        (1440, "minute", "longer"),
        (3, "month", "longer"),
    ],
)
def test_how_long_two_durations_last(low: float, unit: str, lasting: str) -> None:
    hour = a_measure(60, kind=MeasureKind.DURATION, unit="minute")
    other = a_measure(low, kind=MeasureKind.DURATION, unit=unit)
    point = SharedMeasure(hour, other, SameThing.SAME)
    assert of("lasting", a_pair(a_statement("a:1"), a_statement("b:1"), point=point)) == lasting


def test_without_durations_nothing_lasts() -> None:
    point = SharedMeasure(a_measure(7), a_measure(9), SameThing.SAME)
    for name in ("lasting", "dates_written"):
        assert of(name, a_pair(a_statement("a:1"), a_statement("b:1"), point=point)) == "none"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("hari ini", "Hari ini", "alike"),
        ("hari ini", "Senin", "words"),
        ("hari ini", "Senin (15/1)", "words"),
        ("Minggu (14/1)", "Senin (15/1)", "figures"),
        ("Senin (15/1)", "Senin (15/1)", "alike"),
    ],
)
def test_how_two_dates_are_written(left: str, right: str, expected: str) -> None:
    sunday, monday = (
        a_date(date(2024, 1, day), start=6, end=6 + len(text))
        for day, text in ((14, left), (15, right))
    )
    point = SharedMeasure(sunday, monday, SameThing.SAME)
    one, other = (
        a_statement(f"{name}:1", content=f"Pada, {text}.")
        for name, text in zip("ab", (left, right), strict=True)
    )
    pair = a_pair(one, other, point=point)
    assert of("dates_written", pair) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("collision", "collision", "incident"),
        ("collision", "fire start", "incident"),
        ("departure", "departure", "other"),
        ("collision", "departure", "other"),
    ],
)
def test_what_two_times_are_of(left: str, right: str, expected: str) -> None:
    one, other = (a_measure(485, kind=MeasureKind.TIME, of=what) for what in (left, right))
    point = SharedMeasure(one, other, SameThing.SAME)
    pair = a_pair(a_statement("a:1"), a_statement("b:1"), point=point)
    assert of("happening", pair) == expected


def test_without_times_nothing_happens() -> None:
    assert of("happening", a_pair(a_statement("a:1"), a_statement("b:1"))) == "none"


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ((548,), (595,), "apart"),
        ((548, 595), (595,), "open"),
        ((548,), (), "open"),
        ((), (), "open"),
    ],
)
def test_clock_times_beside_a_value(
    left: tuple[int, ...], right: tuple[int, ...], told: str
) -> None:
    one, other = (
        (a_measure(3), *(a_measure(at, kind=MeasureKind.TIME) for at in times))
        for times in (left, right)
    )
    pair = a_pair(
        a_statement("a:1", measures=one),
        a_statement("b:1", measures=other),
        point=SharedMeasure(one[0], other[0], SameThing.SAME),
    )
    assert of("clock_times", pair) == told
    assert CONDITIONS["clock_times"].measure(a_pair(a_statement("a:1"), a_statement("b:1"))) is None
