"""Compared values: one number above and below itself is two values, and else it is one."""

from __future__ import annotations

from factcheck.findings.values import compared_value
from factcheck.records.points import SameThing, SharedMeasure
from tests.builders import a_measure


def values(left: str, right: str, low: float = 80) -> tuple[object, object]:
    """Return the values of 80 and of a number that words put on these sides, as compared."""
    one, other = a_measure(80, leaning=left), a_measure(low, leaning=right)
    shared = SharedMeasure(one, other, SameThing.SAME)
    turned = SharedMeasure(other, one, SameThing.SAME)
    return compared_value(shared), compared_value(turned)


def test_above_and_below_one_number_are_two_values() -> None:
    above, below = values("above", "below")
    assert above != below


def test_one_number_is_one_value_elsewhere() -> None:
    for left, right in (("above", ""), ("", "below"), ("", ""), ("above", "above")):
        one, other = values(left, right)
        assert one == other == (80, 80)


def test_above_a_smaller_number_than_the_other_is_below_leaves_the_values_as_they_are() -> None:
    assert values("above", "below", low=100) == ((80, 80), (100, 100))
