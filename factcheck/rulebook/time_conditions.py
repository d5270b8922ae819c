"""Conditions on two clock times or two dates: how far apart they are, and how wide."""

from __future__ import annotations

from factcheck.particulars import DAY_MINUTES, Measure, MeasureKind
from factcheck.records import Statement, StatementPair
from factcheck.rulebook.condition import Asks, Value, number, word
from factcheck.rulebook.measure_conditions import ABOUT_TIMES, NOTHING, is_of
from factcheck.rulebook.measured_values import clock_gap, day_gap


@number(
    "the clock times differ by {value} minute(s)",
    unknown="the two share no clock time",
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def minutes_apart(pair: StatementPair) -> Value:
    """Minutes between two clock times, zones taken into account where both are given."""
    return clock_gap(pair.measures) if is_of(pair.measures, MeasureKind.TIME) else None


@number(
    "the dates differ by {value} day(s)",
    unknown="the two share no date",
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def dates_apart(pair: StatementPair) -> Value:
    """Days between two dates, 0 where one may be the other ("March" and "5 March")."""
    return day_gap(pair.measures) if is_of(pair.measures, MeasureKind.DATE) else None


@number(
    "the wider one of the two times spans {value} minute(s)",
    unknown="the two share no clock time",
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def minutes_wide(pair: StatementPair) -> Value:
    """Minutes that the wider of two clock times spans: 0 for an hour, hundreds for "at night"."""
    shared = pair.measures
    if shared is None or not is_of(shared, MeasureKind.TIME):
        return None
    return int(max(shared.left.high - shared.left.low, shared.right.high - shared.right.low))


@word(
    {
        "hours": "both last less than a day",
        "longer": "one lasts a day or more",
        "none": NOTHING,
    },
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def lasting(pair: StatementPair) -> Value:
    """Length of two durations: `hours` where both are shorter than a day, else `longer`.

    `none` where they share no duration.
    """
    shared = pair.measures
    if shared is None or not is_of(shared, MeasureKind.DURATION):
        return "none"
    both = (shared.left, shared.right)
    return "hours" if all(is_of_hours(one) for one in both) else "longer"


def is_of_hours(duration: Measure) -> bool:
    """Say whether a duration, counted in minutes or in months, is shorter than a day."""
    return duration.unit == "minute" and duration.high < DAY_MINUTES


@word(
    {
        "alike": "both dates are written in the same words",
        "other": "the dates are written in other words",
        "none": NOTHING,
    },
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def dates_written(pair: StatementPair) -> Value:
    """Words of two dates: `alike` ("today" and "today"), or in `other` ones; `none` without dates.

    The same words on two days are often one quotation, printed on the day and the day after.
    """
    shared = pair.measures
    if shared is None or not is_of(shared, MeasureKind.DATE):
        return "none"
    left, right = written(pair.left, shared.left), written(pair.right, shared.right)
    return "alike" if left == right else "other"


@word(
    {
        "both": "both dates are written with the day of the month",
        "one": "only one of the dates is written with the day of the month",
        "neither": "neither date is written with the day of the month",
        "none": NOTHING,
    },
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def dates_in_figures(pair: StatementPair) -> Value:
    """How many of two dates are written out: `both`, `one`, or `neither` ("today" and "Monday").

    `none` without dates.
    """
    shared = pair.measures
    if shared is None or not is_of(shared, MeasureKind.DATE):
        return "none"
    words = (written(pair.left, shared.left), written(pair.right, shared.right))
    figures = sum(any(map(str.isdigit, word)) for word in words)
    return ("neither", "one", "both")[figures]


def written(statement: Statement, measure: Measure) -> str:
    """Return the folded words of a measure in its statement."""
    return statement.text[
        measure.start - statement.start : measure.end - statement.start
    ].casefold()
