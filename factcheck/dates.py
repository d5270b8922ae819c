"""Dates in running text: where they stand, what they state, and which days they mean.

A mention keeps only what is written. ``resolve`` adds the rest (a year, a week) from the day on
which the article was written, by rules that a reader can check:

- a day and month without a year is the nearest such day, one ahead counting as twice as far;
- a month alone is the nearest such month, one ahead counting as four times as far (so one or two
  months ahead, else the latest begun); behind "since" and before "last" it is the latest begun;
- a weekday alone is the latest such day, the day of writing included; "next" makes it the next;
- weeks run from Monday to Sunday.

The names come from the ``calendar:`` section of a language file; no language is known here.
"""

from __future__ import annotations

import calendar as civil
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated

from pydantic import Field, field_validator

from factcheck.date_shapes import Found, Names, Shapes, fold
from factcheck.particulars import Period, Span
from factcheck.yaml_files import Entry

Spellings = Annotated[tuple[str, ...], Field(min_length=1)]
LONGEST_LEAP_GAP = 8
# What may stand between two ways of writing one day.
BESIDE = re.compile(r"\s*[,(]?\s*")
# How many times as far a month ahead counts: the news names those to come only shortly before.
MONTH_AHEAD = 4


class Calendar(Entry):
    """The ``calendar:`` section of a language file; weekdays start on Monday."""

    day_first: bool
    months: Annotated[tuple[Spellings, ...], Field(min_length=12, max_length=12)]
    weekdays: Annotated[tuple[Spellings, ...], Field(min_length=7, max_length=7)]
    month_leads: tuple[str, ...] = ()
    month_since: tuple[str, ...] = ()
    weekday_leads: tuple[str, ...] = ()
    day_leads: tuple[str, ...] = ()
    weekday_before: dict[str, int] = Field(default_factory=dict)
    weekday_behind: dict[str, int] = Field(default_factory=dict)
    month_behind: dict[str, int] = Field(default_factory=dict)
    relative_days: dict[str, int] = Field(default_factory=dict)
    relative_weeks: dict[str, int] = Field(default_factory=dict)
    relative_months: dict[str, int] = Field(default_factory=dict)
    relative_years: dict[str, int] = Field(default_factory=dict)
    time_zones: tuple[str, ...] = ()

    @cached_property
    def shapes(self) -> Shapes:
        """Return the compiled patterns of this calendar, made on first use."""
        relative = (
            ("day", self.relative_days),
            ("week", self.relative_weeks),
            ("month", self.relative_months),
            ("year", self.relative_years),
        )
        names = Names(
            day_first=self.day_first,
            months=self.months,
            weekdays=self.weekdays,
            month_leads=self.month_leads,
            month_since=self.month_since,
            weekday_leads=self.weekday_leads,
            weekday_before=tuple(self.weekday_before.items()),
            weekday_behind=tuple(self.weekday_behind.items()),
            month_behind=tuple(self.month_behind.items()),
            relative=tuple(
                (fold(phrase), unit, amount)
                for unit, phrases in relative
                for phrase, amount in sorted(phrases.items())
            ),
        )
        return Shapes(names)

    @field_validator("months", "weekdays")
    @classmethod
    def one_meaning_each(cls, groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        """Refuse a spelling that stands for two months or two weekdays."""
        seen: set[str] = set()
        for spelling in (fold(spelling) for group in groups for spelling in group):
            if spelling in seen:
                raise ValueError(f"{spelling!r} is listed twice")
            seen.add(spelling)
        return groups


@dataclass(frozen=True, slots=True, order=True)
class DateMention:
    """A date as written, ``text[start:end]``; None where a part is not stated.

    ``weekday`` counts from 0, Monday; with an ``amount`` and nothing else it is the next such day
    (1) or the latest before the day of writing (-1), and so is a month.
    A relative mention has a ``unit`` (day, week, month or year) and an ``amount`` of such units
    from the day of writing, and nothing else.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    amount: int | None = None

    @property
    def full_date(self) -> date | None:
        """Return the day where day, month and year are all written."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


def find_dates(text: str, calendar: Calendar) -> tuple[DateMention, ...]:
    """Return the dates of ``text``, in order and without overlaps, in linear time.

    Of two readings that start together the longer one holds. A date that no calendar has
    (31/2/2023) is no mention.
    """
    if not calendar.shapes.may_be_in(text):
        return ()
    found = sorted(calendar.shapes.search(text), key=lambda item: (item.start, -item.end))
    kept: list[DateMention] = []
    taken = 0
    for item in found:
        if item.start >= taken:
            # An impossible date still holds its place: no part of it may pass for another date.
            taken = item.end
            if is_possible(item):
                kept.append(mention(item))
    return tuple(said_twice(text, kept))


def said_twice(text: str, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """Yield the mentions, "today, Monday, 9 September" as the one date that it is.

    The day of a month holds: the other is counted from the day of writing, and a text may be
    printed later.
    """
    held: DateMention | None = None
    for one in mentions:
        between = text[held.end : one.start] if held else ""
        if held is not None and is_apposition(between, held, one):
            certain = one if one.day is not None else held
            closed = "(" in between and text.startswith(")", one.end)
            held = replace(certain, start=held.start, end=one.end + closed)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def is_apposition(between: str, first: DateMention, second: DateMention) -> bool:
    """Say whether one of two neighbours is counted in days and the other is a day of a month."""
    if BESIDE.fullmatch(between) is None:
        return False
    return any(
        counted.unit == "day" and dated.day is not None and dated.month is not None
        for counted, dated in ((first, second), (second, first))
    )


def dates_within(text: str, span: Span, calendar: Calendar) -> tuple[DateMention, ...]:
    """Return the dates of a span, read as if it were the whole text, with offsets into ``text``."""
    return tuple(
        replace(found, start=span.start + found.start, end=span.start + found.end)
        for found in find_dates(text[span.start : span.end], calendar)
    )


def mention(item: Found) -> DateMention:
    """Turn what a shape found into a mention."""
    return DateMention(
        item.start,
        item.end,
        item.year,
        item.month,
        item.day,
        item.weekday,
        item.unit,
        item.amount,
    )


def is_possible(item: Found) -> bool:
    """Say whether some calendar has such a day; 29 February needs a leap year or no year."""
    if item.month is None:
        return True
    if not 1 <= item.month <= 12:
        return False
    longest = civil.monthrange(item.year if item.year is not None else 2000, item.month)[1]
    return item.day is None or 1 <= item.day <= longest


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
