"""Values of two measures beside each other: how far apart they are, and what room they leave."""

from __future__ import annotations

from datetime import date

from factcheck.records.exactness import MOST_ROUNDED, digits_of, last_step, room, slack
from factcheck.records.particulars import DAY_MINUTES, Measure, MeasureKind
from factcheck.records.points import SharedMeasure

# A smaller number that stands for another one is not rounded, it is wrong.
SMALLEST_ROUNDED = 1000
# What is written in thousands or more may be cut off instead of rounded.
LEAST_CUT = 1000


def value_gap(shared: SharedMeasure) -> float:
    """Return the difference of two values as a share of the larger; 0 where ranges overlap.

    Of ranges the ends that face each other count: "hundreds" begin at a hundred.
    """
    left, right = shared.left, shared.right
    if max(left.low, right.low) <= min(left.high, right.high):
        return 0.0
    facing = (left.low, right.high) if left.low > right.high else (right.low, left.high)
    largest = max(map(abs, facing))
    return round((facing[0] - facing[1]) / largest, 4) if largest else 0.0


def clock_gap(shared: SharedMeasure | None) -> int | None:
    """Return the minutes between two clock times, the short way round midnight.

    Zones count where both are known; seconds that one text leaves out are no difference.
    """
    if shared is None:
        return None
    are_zoned = shared.left.label and shared.right.label
    (low, high), (first, last) = (
        map(int, measure.value if are_zoned else (measure.low, measure.high))
        for measure in (shared.left, shared.right)
    )
    days = (-2 * DAY_MINUTES, -DAY_MINUTES, 0, DAY_MINUTES, 2 * DAY_MINUTES)
    return min(max(low + day - last, first - high - day, 0) for day in days)


def day_gap(shared: SharedMeasure | None) -> int | None:
    """Return the days between two dates, 0 where they overlap."""
    if shared is None:
        return None
    left, right = shared.left, shared.right
    return int(max(left.low - right.high, right.low - left.high, 0))


def may_be_equal(shared: SharedMeasure) -> bool:
    """Say whether the wording of two measures leaves room for one value."""
    if shared.left.kind is MeasureKind.TIME:
        gap = clock_gap(shared) or 0
        return gap == 0 or gap < max(slack(measure) for measure in (shared.left, shared.right))
    (low, high), (first, last) = (room(measure) for measure in (shared.left, shared.right))
    return low <= last and first <= high


def is_rounding(shared: SharedMeasure) -> bool:
    """Say whether the rounder of two large values is the other one, rounded to its last digit.

    Rounding moves a value by a tenth at most: 5,000 is no rounded 10,000. Headlines cut thousands
    and millions off: 48,615 are "48 thousand".
    """
    values = sorted((shared.left.low, shared.right.low), key=last_step)
    finer, rounder = values
    step = last_step(rounder)
    if max(map(abs, values)) < SMALLEST_ROUNDED or last_step(finer) == step:
        return False
    most = step / 2 if step < LEAST_CUT or finer < rounder else step
    return abs(finer - rounder) <= min(most, MOST_ROUNDED * abs(rounder))


def have_same_digits(shared: SharedMeasure) -> bool:
    """Say whether two values are the same but for zeros at their end or the place of the point."""
    left, right = (digits_of(measure) for measure in (shared.left, shared.right))
    return left == right


def weekdays_of(shared: SharedMeasure | None) -> str:
    """Return `wrong` where a weekday is not that of its day, `fits`, or `none` is written."""
    days = [] if shared is None else [m for m in (shared.left, shared.right) if is_one_day(m)]
    if not days:
        return "none"
    fits = all(date.fromordinal(int(day.low)).weekday() == int(day.label) for day in days)
    return "fits" if fits else "wrong"


def is_one_day(measure: Measure) -> bool:
    """Say whether a date is a single day with a weekday written beside it."""
    return bool(measure.label) and measure.low == measure.high


def are_of_one_day_of_month(shared: SharedMeasure | None) -> bool:
    """Say whether two single days have one weekday beside them, and one day of the month.

    That is a date with a slip in its month: "Monday, 5 May" for Monday, 5 February.
    """
    if shared is None or not (is_one_day(shared.left) and is_one_day(shared.right)):
        return False
    left, right = (date.fromordinal(int(day.low)) for day in (shared.left, shared.right))
    return left.day == right.day and shared.left.label == shared.right.label
