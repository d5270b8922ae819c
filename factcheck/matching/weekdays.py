"""Weekdays that do not belong to the date beside them: a slip, or a date that is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.records.particulars import Measure, MeasureKind
from factcheck.records.points import SameThing, SharedMeasure
from factcheck.records.statements import Statement

# A date that is more days off is another date, not a slip.
FURTHEST = 3
# A slip of the month stays within a year.
WITHIN_A_YEAR = 366
# One slip is told once: so many other articles show what may be meant.
MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Written:
    """A day with a weekday beside it, as a statement in some row writes it."""

    row: int
    statement: Statement
    day: Measure


def wrong_weekdays(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedMeasure]]:
    """Yield the row of a wrong weekday beside one of some other articles that may have it right.

    That is the date with its right weekday, or the weekday with its right date: some days off, or
    the same day of another month. Where no other article of the story has either, the statement
    stands beside itself.
    """
    written = [Written(row, s, day) for row, s in enumerate(statements) for day in dated(s)]
    for wrong in written:
        if weekday_fits(wrong.day):
            continue
        for right in what_is_meant(wrong, written) or [wrong]:
            first, last = sorted((wrong, right), key=lambda one: one.row)
            shared = SharedMeasure(first.day, last.day, SameThing.SAME)
            yield first.row, last.row, shared


def what_is_meant(wrong: Written, written: Sequence[Written]) -> list[Written]:
    """Return the right day of other articles, once for each of the few nearest to a wrong one.

    Both readings are shown where there are articles of both: the right weekday, the right date.
    """
    own = wrong.statement.article_id
    right = [one for one in written if one.statement.article_id != own and may_be_meant(wrong, one)]
    by_article: dict[tuple[str, bool], Written] = {}
    for one in sorted(right, key=lambda one: nearness(wrong, one)):
        key = (one.statement.article_id, one.day.low == wrong.day.low)
        by_article.setdefault(key, one)
    ranked = list(by_article.values())
    other = [one for one in ranked if one.day.low != ranked[0].day.low][:1]
    return sorted([*other, *(one for one in ranked if one not in other)][:MOST_SHOWN], key=in_text)


def in_text(one: Written) -> int:
    """Sort key of the text: the row."""
    return one.row


def nearness(wrong: Written, right: Written) -> tuple[int, int, int, int]:
    """Sort key: what the same speaker said, then what is told in like words, a near day first.

    Any article tells the weekday of a date; another date must be that of the same thing.
    """
    one, other = wrong.statement, right.statement
    speaks = bool(one.speaker) and one.speaker == other.speaker
    shared = {*one.names, *one.terms} & {*other.names, *other.terms}
    alike = len(shared) if right.day.low != wrong.day.low else 0
    return -speaks, -alike, int(abs(right.day.low - wrong.day.low)), right.row


def may_be_meant(wrong: Written, right: Written) -> bool:
    """Say whether a day with its right weekday has the date or the weekday of a wrong one."""
    slip, day = wrong.day, right.day
    if not weekday_fits(day):
        return False
    if day.low == slip.low:
        return True
    apart = abs(day.low - slip.low)
    near = apart <= FURTHEST or (apart < WITHIN_A_YEAR and day_of(day) == day_of(slip))
    return near and day.label == slip.label


def day_of(measure: Measure) -> int:
    """Return the day of the month of a single day."""
    return date.fromordinal(int(measure.low)).day


def dated(statement: Statement) -> Iterator[Measure]:
    """Yield the single days of a statement, and of its telling, that are written with a weekday."""
    for measure in (*statement.measures, *statement.told_days):
        if measure.kind is MeasureKind.DATE and measure.label and measure.low == measure.high:
            yield measure


def weekday_fits(day: Measure) -> bool:
    """Say whether the weekday written beside a day is the one that the calendar has for it."""
    return date.fromordinal(int(day.low)).weekday() == int(day.label)
