"""Values beside each other: gaps are symmetric, and wording leaves as much room as it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records.exactness import last_step, slack
from factcheck.records.particulars import Bound, Measure, MeasureKind
from factcheck.records.points import SameThing, SharedMeasure
from factcheck.rulebook.measured_values import (
    clock_gap,
    day_gap,
    is_rounding,
    may_be_equal,
    value_gap,
    weekdays_of,
)
from tests.builders import a_date, a_measure, a_time, measures, shared_measures

MARCH = a_date(date(2024, 3, 1), date(2024, 3, 31), unit="month")


def both(left: Measure, right: Measure) -> SharedMeasure:
    return SharedMeasure(left, right, SameThing.SAME)


def turned(shared: SharedMeasure) -> SharedMeasure:
    return both(shared.right, shared.left)


def two(kind: MeasureKind) -> st.SearchStrategy[SharedMeasure]:
    """Draw two measures of a kind."""
    return st.builds(both, measures(kind), measures(kind))


@given(shared_measures())
def test_gaps_and_room_are_symmetric(shared: SharedMeasure) -> None:
    other = turned(shared)
    assert value_gap(shared) == value_gap(other) >= 0
    assert may_be_equal(shared) == may_be_equal(other)
    assert is_rounding(shared) == is_rounding(other)


@given(two(MeasureKind.DATE))
def test_days_between_dates_are_symmetric(shared: SharedMeasure) -> None:
    gap = day_gap(shared)
    assert gap is not None
    assert gap >= 0
    assert day_gap(turned(shared)) == gap
    assert weekdays_of(shared) == weekdays_of(turned(shared))


@given(two(MeasureKind.TIME))
def test_minutes_between_clock_times_are_symmetric_and_at_most_half_a_day(
    shared: SharedMeasure,
) -> None:
    gap = clock_gap(shared)
    assert gap is not None
    assert gap == clock_gap(turned(shared))
    assert 0 <= gap <= 720


@given(shared_measures())
def test_equal_values_leave_room_and_have_no_gap(shared: SharedMeasure) -> None:
    same = both(shared.left, shared.left)
    assert may_be_equal(same)
    assert value_gap(same) == 0
    assert not is_rounding(same)


@pytest.mark.parametrize(
    ("left", "right", "gap"),
    [
        (a_measure(8), a_measure(10), 0.2),
        (a_measure(0), a_measure(3), 1),
        (a_measure(4, high=9), a_measure(7), 0),
        (a_measure(4, high=6), a_measure(8), 0.25),
        (a_measure(-8), a_measure(-10), 0.2),
    ],
)
def test_value_gap(left: Measure, right: Measure, gap: float) -> None:
    assert value_gap(both(left, right)) == gap


@pytest.mark.parametrize(
    ("left", "right", "gap"),
    [
        (a_time(10), a_time(10, 25), 25),
        (a_time(23, 50), a_time(0, 10), 20),
        (a_time(9), a_time(21), 720),
        (a_time(10, label="7"), a_time(12, label="9"), 0),
        (a_time(10, label="7"), a_time(10, label="9"), 120),
        (a_time(1, label="7"), a_time(18, label="0"), 0),
        (a_time(10, label="7"), a_time(10), 0),
        (a_time(8, high=600), a_time(9), 0),
        (a_time(8, high=600), a_time(10, 30), 30),
        (a_time(10, label="5.5"), a_time(10, label="5"), 30),
        (a_time(10, 29.5), a_time(10, 31.5), 2),
    ],
)
def test_clock_gap(left: Measure, right: Measure, gap: int) -> None:
    assert clock_gap(both(left, right)) == gap


@pytest.mark.parametrize("inside", [a_time(23, 30), a_time(0), a_time(0, 30), a_time(1)])
def test_a_time_within_a_span_over_midnight_is_no_minute_apart(inside: Measure) -> None:
    """A span that ends on the next day ends after minute 1440."""
    span = a_time(23, high=25 * 60, bound=Bound.RANGE)
    assert clock_gap(both(span, inside)) == 0
    assert may_be_equal(both(span, inside))


def test_a_time_of_another_zone_within_a_span_is_no_minute_apart() -> None:
    span = a_time(1, high=120, label="7", bound=Bound.RANGE)
    assert clock_gap(both(span, a_time(18, 30, label="0"))) == 0
    assert clock_gap(both(span, a_time(19, 10, label="0"))) == 10


@pytest.mark.parametrize(
    ("left", "right", "gap"),
    [
        (a_date(date(2024, 3, 5)), a_date(date(2024, 3, 5)), 0),
        (a_date(date(2024, 3, 5)), a_date(date(2024, 3, 8)), 3),
        (a_date(date(2024, 3, 5)), MARCH, 0),
        (a_date(date(2024, 2, 28)), MARCH, 2),
    ],
)
def test_day_gap(left: Measure, right: Measure, gap: int) -> None:
    assert day_gap(both(left, right)) == gap


def test_without_a_measure_there_is_no_gap() -> None:
    assert clock_gap(None) is None
    assert day_gap(None) is None
    assert weekdays_of(None) == "none"


@pytest.mark.parametrize(
    ("bound", "low", "other", "may_be"),
    [
        (Bound.EXACT, 7, 7, True),
        (Bound.EXACT, 7, 8, False),
        (Bound.ABOUT, 14_000, 13_600, True),
        (Bound.ABOUT, 14_000, 14_600, False),
        (Bound.ABOUT, 7.5, 7.54, True),
        (Bound.ABOUT, 7.5, 7.6, False),
        (Bound.AT_LEAST, 100, 250, True),
        (Bound.AT_LEAST, 100, 99, False),
        (Bound.AT_MOST, 100, 40, True),
        (Bound.AT_MOST, 100, 101, False),
    ],
)
def test_room_of_a_bound(bound: Bound, low: float, other: float, *, may_be: bool) -> None:
    assert may_be_equal(both(a_measure(low, bound=bound), a_measure(other))) is may_be


def test_room_of_two_bounds() -> None:
    least, most = a_measure(100, bound=Bound.AT_LEAST), a_measure(90, bound=Bound.AT_MOST)
    assert not may_be_equal(both(least, most))
    assert may_be_equal(both(least, replace(most, low=110, high=110)))
    assert may_be_equal(both(least, replace(least, low=900, high=900)))
    between = a_measure(10, high=20, bound=Bound.RANGE)
    assert may_be_equal(both(between, a_measure(20)))
    assert not may_be_equal(both(between, a_measure(21)))


@pytest.mark.parametrize(
    ("hour", "minute", "minutes"),
    [(2, 0, 30), (2, 30, 15), (2, 15, 7.5), (2, 20, 5), (2, 25, 2.5), (2, 27, 0.5), (0, 0, 30)],
)
def test_about_a_rounder_time_leaves_more_room(hour: int, minute: int, minutes: float) -> None:
    assert slack(a_time(hour, minute, bound=Bound.ABOUT)) == minutes
    assert slack(a_time(hour, minute)) == 0


@pytest.mark.parametrize("second", [15, 30, 36, 50])
def test_about_a_time_with_seconds_leaves_less_than_a_minute(second: int) -> None:
    minute = round(29 + second / 60, 4)
    about = a_time(10, minute, bound=Bound.ABOUT)
    assert 0 <= slack(about) <= 0.5
    assert may_be_equal(both(about, about))
    assert not may_be_equal(both(about, a_time(10, 35)))


def test_about_a_day_leaves_a_day_on_either_side() -> None:
    about = a_date(date(2024, 3, 5), bound=Bound.ABOUT)
    room = [may_be_equal(both(about, a_date(date(2024, 3, day)))) for day in (3, 4, 5, 6, 7)]
    assert room == [False, True, True, True, False]


@pytest.mark.parametrize(
    ("value", "step"),
    [
        (-300, 100),
        (0, 0),
        (7.5, 0.1),
        (7.25, 0.01),
        (1e12, 1e12),
    ],
)
def test_last_step(value: float, step: float) -> None:
    assert last_step(value) == step


@given(st.integers(1, 999), st.integers(0, 9))
def test_the_last_step_of_a_whole_number_is_its_power_of_ten(digits: int, zeros: int) -> None:
    whole = digits if digits % 10 else digits + 1
    assert last_step(float(whole * 10**zeros)) == 10**zeros


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (14_000, 13_850, True),
        (14_000, 14_480, True),
        (14_000, 14_501, True),
        (56_000, 56_990, True),
        (57_000, 56_400, False),
        (720, 728, False),
        (7_900_000, 7_999_000, True),
        (14_000, 14_000, False),
        (14_000, 15_000, False),
        (13_851, 13_852, False),
        (12, 10, False),
        (987, 990, False),
        (987, 1000, True),
        (1_250_000, 1_247_300, True),
        (0, 1000, False),
    ],
)
def test_is_rounding(left: float, right: float, *, expected: bool) -> None:
    assert is_rounding(both(a_measure(left), a_measure(right))) is expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("", ""), "none"),
        (("1", ""), "fits"),
        (("1", "1"), "fits"),
        (("1", "2"), "wrong"),
        (("", "0"), "wrong"),
    ],
)
def test_weekdays(labels: tuple[str, str], expected: str) -> None:
    left, right = (a_date(date(2024, 3, 5), label=label) for label in labels)
    assert weekdays_of(both(left, right)) == expected
    assert weekdays_of(both(left, MARCH)) == weekdays_of(both(left, a_date(date(2024, 3, 5))))


@pytest.mark.parametrize(
    ("hour", "minute", "bound", "may_be"),
    [
        (14, 29, Bound.EXACT, True),
        (14, 30, Bound.EXACT, False),
        (13, 30, Bound.EXACT, False),
        (14, 20, Bound.ABOUT, True),
        (14, 30, Bound.ABOUT, False),
        (14, 0, Bound.ABOUT, True),
    ],
)
def test_about_two_is_not_half_past_two(
    hour: int, minute: int, bound: Bound, *, may_be: bool
) -> None:
    about_two = a_time(14, bound=Bound.ABOUT)
    assert may_be_equal(both(about_two, a_time(hour, minute, bound=bound))) is may_be
