"""How exactly a value is told: its digits, and the room that its wording leaves.

A value of many digits that two texts give is seldom met by chance.
"""

from __future__ import annotations

import math

from factcheck.records.particulars import Bound, Measure, MeasureKind

DECIMALS = 9
# People round clock times to these many minutes.
CLOCK_STEPS = (60, 30, 15, 10, 5, 1)
MOST_ROUNDED = 0.1
# Clock times are told to the hour and the half of it more often than to the minute.
HALF_HOUR = 30
# Of two digits one is alike by chance.
FEWEST_SLIP_DIGITS = 3


def digits_of(measure: Measure) -> str:
    """Return the digits of a value, without zeros at either end."""
    return f"{measure.low:.{DECIMALS}f}".replace(".", "").strip("0")


def exactness(measure: Measure) -> int:
    """Return how many digits a value is told to: 26.5 to three, 3,000 to one, a range to none.

    The hour of a clock time is one, its minutes are two, or one where they end in 0 as in 18.10; a
    full or a half hour is told to the hour.
    """
    if measure.low != measure.high:
        return 0
    if measure.kind is not MeasureKind.TIME:
        return len(digits_of(measure))
    minute = int(measure.low) % 60
    return 1 if minute % HALF_HOUR == 0 else 2 if minute % 10 == 0 else 3


def room(measure: Measure) -> tuple[float, float]:
    """Return the least and the greatest value that the wording of a measure allows."""
    if measure.bound is Bound.AT_LEAST:
        return measure.low, math.inf
    if measure.bound is Bound.AT_MOST:
        return -math.inf, measure.high
    return measure.low - slack(measure), measure.high + slack(measure)


def slack(measure: Measure) -> float:
    """Return how far off a value may be: "about" leaves half a step of its last digit.

    A step is no more than a tenth of the value. About 14,000 may be 13,500 to 14,500; about 4.17
    is meant to the minute, about 2.00 is not, but for 2.30 one would say so.
    """
    if measure.bound is not Bound.ABOUT:
        return 0.0
    if measure.kind is MeasureKind.TIME:
        return next(step / 2 for step in CLOCK_STEPS if int(measure.low) % step == 0)
    if measure.kind is MeasureKind.DATE:
        return 1.0
    return min(last_step(measure.low) / 2, MOST_ROUNDED * abs(measure.low))


def last_step(value: float) -> float:
    """Return the place value of the last digit that is not zero: 14,000 steps by 1,000."""
    if not value:
        return 0.0
    digits = f"{abs(value):.{DECIMALS}f}".rstrip("0").rstrip(".")
    if "." in digits:
        return float(10 ** -len(digits.partition(".")[2]))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def is_slip(left: Measure, right: Measure) -> bool:
    """Say whether two values are written alike but for one digit, or two that changed places.

    The last digit does not count, and of three digits two agree: 412 and 472, not 412 and 415.
    """
    one, other = digits_of(left), digits_of(right)
    if len(one) != len(other) or len(one) < FEWEST_SLIP_DIGITS:
        return False
    if last_step(left.low) != last_step(right.low):
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(apart) == 1:
        return apart[0] < len(one) - 1
    swapped = len(apart) == 2 and apart[1] - apart[0] == 1
    return swapped and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
