"""Parts of a day that stand for a time: "Tuesday before dawn" is before six in the morning."""

from __future__ import annotations

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.stretch import Stretch
from factcheck.records.particulars import Bound, MeasureKind

HOUR = 60.0
LEEWAY = 60.0
"""In minutes: where a part of the day begins and ends is told by nobody's clock."""

# In tokens: a date in brackets may stand between, "Tuesday morning (17/9), at about 3.00".
CLOCK_WITHIN = 12
MARKS = " \u00a0,()"


def read_part_of_day(stretch: Stretch, index: int) -> Draft | None:
    """Read a part of the day behind the day that it is of, where no clock time follows it.

    Returns a range of minutes after midnight; one of a night ends on the next day.
    """
    part = stretch.tables.parts_of_day.at(stretch.tokens, index)
    if part is None or not follows_day(stretch, index) or leads_to_clock(stretch, part.after):
        return None
    first, last = part.meaning[0], part.meaning[-1] + 1
    low, high = max(0.0, first * HOUR - LEEWAY), last * HOUR + LEEWAY
    return Draft(index, part.after, MeasureKind.TIME, low, high, "", Bound.RANGE)


def follows_day(stretch: Stretch, index: int) -> bool:
    """Say whether a date ends right in front of a token, or holds it as its last words."""
    start = stretch.tokens[index].start
    return any(
        day.start < start and not stretch.text[min(day.end, start) : start].strip(MARKS)
        for day in stretch.dates
        if day.unit is None and start - day.end <= len(MARKS)
    )


def leads_to_clock(stretch: Stretch, index: int) -> bool:
    """Say whether the hour follows soon that the part of the day only belongs to."""
    ahead = range(index, min(index + CLOCK_WITHIN, len(stretch.tokens)))
    return any(stretch.tables.clock_leads.at(stretch.tokens, at) for at in ahead)
