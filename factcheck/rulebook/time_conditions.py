"""Conditions on two times, dates or durations: how far apart, how wide, how written, of what."""

from __future__ import annotations

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import DAY_MINUTES, Measure, MeasureKind
from factcheck.records.points import INCIDENTS, START
from factcheck.records.statements import Statement
from factcheck.rulebook.condition import Asks, Value, number, word
from factcheck.rulebook.measure_conditions import ABOUT_TIMES, ABOUT_VALUES, NOTHING, is_of
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


@word(
    {
        "apart": "each text gives another clock time beside its value",
        "open": "a text gives no clock time beside its value, or both give one time",
    },
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def clock_times(pair: StatementPair) -> Value:
    """`apart` where each gives other clock times, else `open`: two rates, at 9.08 and at 9.55."""
    if pair.measures is None:
        return None
    left, right = (times_in(statement) for statement in (pair.left, pair.right))
    return "apart" if left and right and left.isdisjoint(right) else "open"


def times_in(statement: Statement) -> frozenset[float]:
    """Return the clock times of a statement, in minutes after midnight."""
    return frozenset(one.low for one in statement.measures if one.kind is MeasureKind.TIME)


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
        "figures": "both dates are written in figures, and not alike",
        "words": "a date is written without a figure, and the other one in other words",
        "none": NOTHING,
    },
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def dates_written(pair: StatementPair) -> Value:
    """How two dates are written: `alike` ("today" twice), else in `figures` or in `words`.

    The same words for two days are often one quotation, printed on the day and the day after.
    `none` without dates.
    """
    shared = pair.measures
    if shared is None or not is_of(shared, MeasureKind.DATE):
        return "none"
    left, right = written(pair.left, shared.left), written(pair.right, shared.right)
    if left == right:
        return "alike"
    in_figures = all(any(map(str.isdigit, date)) for date in (left, right))
    return "figures" if in_figures else "words"


def written(statement: Statement, measure: Measure) -> str:
    """Return the folded words of a measure in its statement."""
    return statement.text[
        measure.start - statement.start : measure.end - statement.start
    ].casefold()


@word(
    {
        "incident": "both times are of a mishap or a crime, which befalls somebody once",
        "other": "a time is of something else, which may happen more than once",
        "none": NOTHING,
    },
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def happening(pair: StatementPair) -> Value:
    """What two times are of: `incident` for mishaps and crimes, else `other`; `none` without."""
    shared = pair.measures
    if shared is None:
        return "none"
    both = (one.of.removesuffix(START) for one in (shared.left, shared.right))
    return "incident" if INCIDENTS.issuperset(both) else "other"
