"""The dates of one article, each stretch of it read once, and only where a date may begin."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from factcheck.dates import Calendar, DateMention, find_dates
from factcheck.particulars import Span


class ArticleDates:
    """Finds the dates in stretches of an article, each read as if it were the text."""

    def __init__(self, text: str, calendar: Calendar) -> None:
        self._text = text
        self._calendar = calendar
        self._openings = calendar.shapes.openings(text)

    def within(self, span: Span) -> tuple[DateMention, ...]:
        """Return the dates of a span, in order, with offsets into the whole text."""
        first = bisect_left(self._openings, span.start)
        if first == len(self._openings) or self._openings[first] >= span.end:
            return ()
        return tuple(
            replace(date, start=span.start + date.start, end=span.start + date.end)
            for date in find_dates(self._text[span.start : span.end], self._calendar)
        )
