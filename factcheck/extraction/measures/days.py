"""Dates as measures: the days that a date means, its precision, and the weekday written with it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from operator import attrgetter

from factcheck.extraction.measures.drafts import Found
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.dates import DateMention
from factcheck.language.days_meant import resolve
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import Bound, Measure, MeasureKind, Period

DAY = re.compile(r"[0-9]{1,2}")
MARKS = (",", "(")
START, END = attrgetter("start"), attrgetter("end")


def find_days(stretch: Stretch, as_of: date | None) -> Iterator[Found]:
    """Yield the dates of a stretch that mean certain days, in order."""
    for mention in with_weekdays(stretch):
        period = resolve(mention, as_of)
        if period is not None:
            first = bisect_right(stretch.tokens, mention.start, key=END)
            after = bisect_left(stretch.tokens, mention.end, key=START)
            found = Found(first, after, as_measure(mention, period))
            yield from_first_day(stretch, found, mention.day)


def with_weekdays(stretch: Stretch) -> Iterator[DateMention]:
    """Yield the dates, joined with the weekday that a part of the day stands between.

    "Monday morning, 4 March" is one date.
    """
    held: DateMention | None = None
    for mention in stretch.dates:
        if held and mention.day and mention.weekday is None and adjoins(stretch, held, mention):
            mention = replace(mention, start=held.start, weekday=held.weekday)
        elif held:
            yield held
        bare = mention.weekday is not None and mention.day is None and mention.unit is None
        held = mention if bare else None
        if not bare:
            yield mention
    if held:
        yield held


def adjoins(stretch: Stretch, weekday: DateMention, day: DateMention) -> bool:
    """Say whether only a part of the day, marks and a word for a date part a weekday and a date."""
    between = (*MARKS, *stretch.lexicon.pack.calendar.day_leads)
    at = bisect_left(stretch.tokens, weekday.end, key=START)
    daypart = stretch.tables.dayparts.at(stretch.tokens, at)
    at = daypart.after if daypart else at
    while stretch.word(at) in between:
        at += 1
    return at < len(stretch.tokens) and stretch.tokens[at].end > day.start


def from_first_day(stretch: Stretch, found: Found, day: int | None) -> Found:
    """Widen a day to the first of several that share its month: "11 to 22 September"."""
    joint, number = stretch.word(found.first - 1), stretch.word(found.first - 2)
    joins = stretch.words
    if day is None or found.measure.label or joint not in (*joins.range_joins, *joins.ands):
        return found
    if not stretch.has_shape(found.first - 2, Shape.NUMBER) or not DAY.fullmatch(number):
        return found
    if not 0 < int(number) < day:
        return found
    start = stretch.tokens[found.first - 2].start
    low = found.measure.low - (day - int(number))
    return Found(found.first - 2, found.after, replace(found.measure, start=start, low=low))


def as_measure(mention: DateMention, period: Period) -> Measure:
    """Return the days of a date; a weekday that contradicts its date is kept beside it."""
    return Measure(
        start=mention.start,
        end=mention.end,
        kind=MeasureKind.DATE,
        low=float(period.first.toordinal()),
        high=float(period.last.toordinal()),
        unit=precision(mention),
        bound=Bound.EXACT,
        of="",
        label="" if mention.weekday is None else str(mention.weekday),
    )


def precision(mention: DateMention) -> str:
    """Return how precise a date is: day, week, month or year."""
    if mention.unit is not None:
        return mention.unit
    return "month" if mention.day is None and mention.weekday is None else "day"
