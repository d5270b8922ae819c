"""Conditions on the digits of two values: rounded, slipped, or told exactly."""

from __future__ import annotations

from factcheck.records.exactness import exactness, is_slip
from factcheck.records.pairs import StatementPair
from factcheck.rulebook.condition import Asks, Value, number, word
from factcheck.rulebook.measure_conditions import ABOUT_MEASURES, ABOUT_VALUES, NOTHING
from factcheck.rulebook.measured_values import have_same_digits, is_rounding


@word(
    {
        "yes": "one value is the other one, rounded",
        "no": "no value is the other one rounded",
    },
    unknown=NOTHING,
    archetypes=ABOUT_MEASURES,
    asks=Asks.MEASURE,
)
def rounding(pair: StatementPair) -> Value:
    """`yes` where one large value is the other one rounded, else `no`."""
    if pair.measures is None:
        return None
    return "yes" if is_rounding(pair.measures) else "no"


@word(
    {
        "same": "the values have the same digits, and differ by tens, hundreds or thousands",
        "slip": "the values are written alike but for one digit, or two that changed places",
        "different": "the values have different digits",
    },
    unknown=NOTHING,
    archetypes=ABOUT_MEASURES,
    asks=Asks.MEASURE,
)
def digits(pair: StatementPair) -> Value:
    """Whether both values have the `same` digits, as a slip of the scale leaves, or `different`.

    `slip` where all are the same but one before the last, or two that changed places.
    """
    if pair.measures is None:
        return None
    if have_same_digits(pair.measures):
        return "same"
    return "slip" if is_slip(pair.measures.left, pair.measures.right) else "different"


@number(
    "both values are told to {value} digits",
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def digits_told(pair: StatementPair) -> Value:
    """How many digits both values are told to, zeros at their ends left out; 0 for ranges.

    Rp 26.5 billion has three, 3,000 one. A clock time to the minute has three, two where the minute
    ends in 0, and one at a full or half hour.
    """
    shared = pair.measures
    return min(exactness(shared.left), exactness(shared.right)) if shared else None
