"""Weekdays that do not belong to the date beside them: a slip, or a date that is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.particulars import Measure, MeasureKind
from factcheck.points import SameThing, SharedMeasure
from factcheck.records import Statement

Written = tuple[int, Measure]
# A date that is more days off is another date, not a slip.
FURTHEST = 3


def wrong_weekdays(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedMeasure]]:
    """Yield the row of a wrong weekday beside one of each article that shows what may be meant.

    That is the date with its right weekday, or the weekday with its right date some days off. Where
    no other article of the story has either, the statement stands beside itself.
    """
    written = [(row, day) for row, s in enumerate(statements) for day in dated(s)]
    for row, wrong in written:
        if weekday_fits(wrong):
            continue
        right: dict[tuple[str, bool], Written] = {}
        for other, day in written:
            article = statements[other].article_id
            if article != statements[row].article_id and may_be_meant(wrong, day):
                right.setdefault((article, day.low == wrong.low), (other, day))
        for found in right.values() or [(row, wrong)]:
            first, last = sorted(((row, wrong), found))
            yield first[0], last[0], SharedMeasure(first[1], last[1], SameThing.SAME)


def may_be_meant(wrong: Measure, day: Measure) -> bool:
    """Say whether a day with its right weekday has the date or the weekday of a wrong one."""
    near = abs(day.low - wrong.low) <= FURTHEST
    return weekday_fits(day) and near and (day.low == wrong.low or day.label == wrong.label)


def dated(statement: Statement) -> Iterator[Measure]:
    """Yield the single days of a statement, and of its telling, that are written with a weekday."""
    for measure in (*statement.measures, *statement.told_days):
        if measure.kind is MeasureKind.DATE and measure.label and measure.low == measure.high:
            yield measure


def weekday_fits(day: Measure) -> bool:
    """Say whether the weekday written beside a day is the one that the calendar has for it."""
    return date.fromordinal(int(day.low)).weekday() == int(day.label)
