"""Dates in running text: where they stand and what they state.

A mention keeps only what is written; which days it means is told by ``days_meant``. The names
come from the ``calendar:`` section of a language file; no language is known here.
"""

from __future__ import annotations

import calendar as civil
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import Field, field_validator

from factcheck.language.date_shapes import Found, Names, Shapes, fold
from factcheck.records.particulars import Span
from factcheck.yaml_files import Entry

Spellings = Annotated[tuple[str, ...], Field(min_length=1)]
# What may stand between two ways of writing one day.
BESIDE = re.compile(r"\s*[,(]?\s*")


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
