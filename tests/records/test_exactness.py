"""Exactness: many digits tell a value exactly; a round one, a range and a full hour do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records.exactness import digits_of, exactness, room
from factcheck.records.particulars import Bound
from tests.builders import a_measure, a_time


@pytest.mark.parametrize(
    ("value", "digits"),
    [(26.5, 3), (2_650_000, 3), (3000, 1), (4007, 4), (0.25, 2), (10, 1)],
)
def test_zeros_at_the_ends_do_not_count(value: float, digits: int) -> None:
    assert exactness(a_measure(value)) == digits


@pytest.mark.parametrize(
    ("hour", "minute", "digits"), [(17, 0, 1), (2, 30, 1), (18, 10, 2), (10, 36, 3), (18, 5, 3)]
)
def test_a_clock_time_is_told_to_the_hour_or_the_minute(
    hour: int, minute: int, digits: int
) -> None:
    assert exactness(a_time(hour, minute)) == digits


def test_a_range_is_no_exact_value() -> None:
    assert exactness(a_measure(120, high=130)) == 0


@given(st.integers(1, 10**9))
def test_a_value_ten_times_as_large_has_the_same_digits(value: int) -> None:
    assert digits_of(a_measure(value)) == digits_of(a_measure(10 * value))


@given(st.integers(1, 10**6), st.sampled_from(Bound))
def test_the_room_of_a_value_holds_it(value: int, bound: Bound) -> None:
    low, high = room(a_measure(value, bound=bound))
    assert low <= value <= high
