"""Days meant: which days a date in a text means, seen from the day on which it was written.

What is not written (a year, a week) is added by rules that a reader can check:

- a day and month without a year is the nearest such day, one ahead counting as twice as far;
- a month alone is the nearest such month, one ahead counting as four times as far (so one or two
  months ahead, else the latest begun); behind "since" and before "last" it is the latest begun;
- a weekday alone is the latest such day, the day of writing included; "next" makes it the next;
- weeks run from Monday to Sunday.
"""

from __future__ import annotations

import calendar as civil
from datetime import date, timedelta

from factcheck.language.dates import DateMention
from factcheck.records.particulars import Period

LONGEST_LEAP_GAP = 8
# How many times as far a month ahead counts: the news names those to come only shortly before.
MONTH_AHEAD = 4


def resolve(mention: DateMention, as_of: date | None) -> Period | None:
    """Return the days that a mention means, seen from ``as_of``; None where nothing decides."""
    try:
        return _stated(mention) or (_counted(mention, as_of) if as_of else None)
    except (OverflowError, ValueError):
        # "next year" on the last day that the calendar has.
        return None


def _stated(mention: DateMention) -> Period | None:
    """Resolve what needs no day of writing: a full date, or a month with its year."""
    day = mention.full_date
    if day is not None:
        return Period(day, day)
    if mention.year is not None and mention.month is not None:
        return whole_month(mention.year, mention.month)
    return None


def _counted(mention: DateMention, as_of: date) -> Period | None:
    if mention.unit is not None and mention.amount is not None:
        return _relative(mention.unit, mention.amount, as_of)
    if mention.month is not None and mention.day is not None:
        return _nearest(mention.day, mention.month, mention.weekday, as_of)
    if mention.month is not None:
        return _nearest_month(mention.month, mention.amount, as_of)
    if mention.weekday is not None:
        day = as_of - timedelta(days=(as_of.weekday() - mention.weekday) % 7)
        if mention.amount == 1 or (mention.amount == -1 and day == as_of):
            day += timedelta(days=7 * mention.amount)
        return Period(day, day)
    return None


def _relative(unit: str, amount: int, as_of: date) -> Period:
    if unit == "day":
        day = as_of + timedelta(days=amount)
        return Period(day, day)
    if unit == "week":
        monday = as_of + timedelta(days=7 * amount - as_of.weekday())
        return Period(monday, monday + timedelta(days=6))
    if unit == "month":
        months = as_of.year * 12 + as_of.month - 1 + amount
        return whole_month(months // 12, months % 12 + 1)
    return Period(date(as_of.year + amount, 1, 1), date(as_of.year + amount, 12, 31))


def _nearest(day: int, month: int, weekday: int | None, as_of: date) -> Period | None:
    """Return the nearest such day; one on the stated weekday within a year comes first."""
    span = range(as_of.year - LONGEST_LEAP_GAP, as_of.year + LONGEST_LEAP_GAP + 1)
    days = [date(year, month, day) for year in span if _exists(year, month, day)]
    close = [item for item in days if item.weekday() == weekday and abs(item - as_of).days <= 366]
    best = min(close or days, key=lambda item: _distance(item, as_of), default=None)
    return Period(best, best) if best else None


def _nearest_month(month: int, turn: int | None, as_of: date) -> Period:
    """Return the nearest such month, or the latest begun (-1), or the next one (1)."""
    back = (as_of.month - month) % 12
    ahead = 12 - back
    is_ahead = turn == 1 or (turn is None and MONTH_AHEAD * ahead < back)
    months = as_of.year * 12 + as_of.month - 1 + (ahead if is_ahead else -back)
    return whole_month(months // 12, months % 12 + 1)


def _distance(day: date, as_of: date) -> int:
    """Return the days between, doubled for a day ahead: news tells more of what has been."""
    return (as_of - day).days if day <= as_of else 2 * (day - as_of).days


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and 1 <= day <= civil.monthrange(year, month)[1]


def whole_month(year: int, month: int) -> Period:
    """Return the first to the last day of a month; ValueError outside the years 1 to 9999."""
    return Period(date(year, month, 1), date(year, month, civil.monthrange(year, month)[1]))


def year_from_weekday(day: int, month: int, weekday: int, earliest: int, latest: int) -> int | None:
    """Return the one year from ``earliest`` to ``latest`` in which that day is that weekday.

    ``weekday`` counts from 0, Monday. None where no year or more than one fits.
    """
    years = [
        year
        for year in range(earliest, latest + 1)
        if _exists(year, month, day) and date(year, month, day).weekday() == weekday
    ]
    return years[0] if len(years) == 1 else None
