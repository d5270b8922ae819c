"""Weekdays that do not belong to the date beside them: a slip, or a date that is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.particulars import Measure, MeasureKind
from factcheck.points import SameThing, SharedMeasure
from factcheck.records import Statement


def wrong_weekdays(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedMeasure]]:
    """Yield the row of a wrong weekday beside each that has the date with the right one.

    Where no other article of the story has it, the statement stands beside itself.
    """
    written = [(row, day) for row, s in enumerate(statements) for day in dated(s)]
    for row, wrong in written:
        if weekday_fits(wrong):
            continue
        article = statements[row].article_id
        right = [
            (other, day)
            for other, day in written
            if day.low == wrong.low
            and weekday_fits(day)
            and statements[other].article_id != article
        ]
        for other, day in right or [(row, wrong)]:
            first, last = sorted(((row, wrong), (other, day)))
            yield first[0], last[0], SharedMeasure(first[1], last[1], SameThing.SAME)


def dated(statement: Statement) -> Iterator[Measure]:
    """Yield the single days of a statement, and of its telling, that are written with a weekday."""
    for measure in (*statement.measures, *statement.told_days):
        if measure.kind is MeasureKind.DATE and measure.label and measure.low == measure.high:
            yield measure


def weekday_fits(day: Measure) -> bool:
    """Say whether the weekday written beside a day is the one that the calendar has for it."""
    return date.fromordinal(int(day.low)).weekday() == int(day.label)
