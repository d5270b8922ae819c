"""Times of day: "at 4.17 local", "5:30 p.m.", and spans of time between two of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.numerals import read_words
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Phrase, Shape
from factcheck.records.particulars import Bound, MeasureKind

CLOCK = re.compile(r"([0-9]{1,2})(?:[.:]([0-9]{2}))?(?:[.:]([0-9]{2}))?")
UNMARKED = re.compile(r"([0-9]{2})([0-9]{2})()")
DAY = 24 * 60.0


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands on one clock: minutes after midnight and the zone.

    ``stated`` says that minutes or a part of the day are written, ``firm`` that it can be nothing
    but a time.
    """

    after: int
    minutes: float
    zone: str
    stated: bool
    firm: bool


def read_time(stretch: Stretch, index: int) -> Draft | None:
    """Read the time of day, or the span between two, that begins at a token."""
    lead = stretch.tables.clock_leads.at(stretch.tokens, index)
    weak = stretch.tables.weak_clock_leads.at(stretch.tokens, index)
    opening = lead or weak
    at = opening.after if opening else index
    first = read_clock(stretch, at) or (read_spoken(stretch, at) if lead else None)
    if first is None:
        return None
    if not first.stated and not lead:
        first = with_part_of_next(stretch, first)
    if not (lead or first.firm or (weak and first.stated)):
        return None
    if lead and not first.stated and counts_something(stretch, first.after):
        return None
    return spanning(stretch, index, first)


def read_time_after_time(stretch: Stretch, index: int) -> Draft | None:
    """Read a further time of day in a row of them: "at 4.17 and 4.50"."""
    clock = read_clock(stretch, index)
    if clock is None or not (clock.firm or clock.stated):
        return None
    return spanning(stretch, index, clock)


def spanning(stretch: Stretch, first: int, clock: Reading) -> Draft:
    """Return the draft of one time of day, or of a span where a second one is joined to it."""
    joint = stretch.tables.range_joins.at(stretch.tokens, clock.after)
    second = second_clock(stretch, joint) if joint else None
    if second is None:
        zone = clock.zone or zone_of_next(stretch, clock.after)
        time = Draft(first, clock.after, MeasureKind.TIME, clock.minutes, clock.minutes, zone)
        return replace(time, label=ahead_of_utc(stretch, zone))
    # "7.00-8.00 WIB in the evening": what stands behind the end is of the beginning too.
    half = DAY / 2
    if clock.minutes < half <= second.minutes and second.minutes - half >= clock.minutes:
        told = stretch.tables.dayparts.before(stretch.tokens, second.after)
        clock = replace(clock, minutes=clock.minutes + (half if told else 0))
    # A span that ends earlier than it begins ends on the next day.
    end = second.minutes + (DAY if second.minutes < clock.minutes else 0)
    zone = clock.zone or second.zone
    bound = Bound.RANGE
    time = Draft(first, second.after, MeasureKind.TIME, clock.minutes, end, zone, bound)
    return replace(time, label=ahead_of_utc(stretch, zone))


def ahead_of_utc(stretch: Stretch, zone: str) -> str:
    """Return the hours by which a zone is ahead of UTC, "" where no zone is given."""
    return f"{stretch.words.clock.zones[zone.casefold()]:g}" if zone else ""


def second_clock(stretch: Stretch, joint: Phrase[str]) -> Reading | None:
    """Read the end of a span of time, behind the words that join it."""
    lead = stretch.tables.clock_leads.at(stretch.tokens, joint.after)
    clock = read_clock(stretch, lead.after if lead else joint.after)
    if clock is None or not (lead or clock.firm or clock.stated):
        return None
    return clock


def zone_of_next(stretch: Stretch, index: int) -> str:
    """Return the zone that stands once, behind the second of two times joined by "and"."""
    if stretch.word(index) not in stretch.words.ands:
        return ""
    lead = stretch.tables.clock_leads.at(stretch.tokens, index + 1)
    clock = read_clock(stretch, lead.after if lead else index + 1)
    return clock.zone if clock else ""


def counts_something(stretch: Stretch, index: int) -> bool:
    """Say whether what stands behind a bare hour is counted by it, or is its unit."""
    tables = stretch.tables
    tables_of_nouns = (tables.units, tables.people, tables.things, tables.classifiers)
    return any(table.at(stretch.tokens, index) for table in tables_of_nouns)


def with_part_of_next(stretch: Stretch, clock: Reading) -> Reading:
    """Return a bare hour with the part of the day that is written behind the end of its span.

    "9 to 11 a.m." begins at nine in the morning, "11 to 2 p.m." at eleven.
    """
    joint = stretch.tables.range_joins.at(stretch.tokens, clock.after)
    if joint is None or not stretch.has_shape(joint.after, Shape.NUMBER):
        return clock
    part = stretch.tables.meridiems.at(stretch.tokens, joint.after + 1)
    end = read_clock(stretch, joint.after) if part else None
    if part is None or end is None or clock.minutes % 60 or clock.minutes > DAY / 2:
        return clock
    minutes = 60.0 * hour_within(int(clock.minutes // 60), part.meaning)
    if minutes > end.minutes:
        minutes = (minutes + DAY / 2) % DAY
    return replace(clock, minutes=minutes, stated=True, firm=True)


def read_spoken(stretch: Stretch, index: int) -> Reading | None:
    """Read an hour in words, the half before or behind it included, with its part of the day."""
    tables = stretch.tables
    before, behind = (t.at(stretch.tokens, index) for t in (tables.half_to, tables.half_past))
    half = before or behind
    numeral = read_words(stretch, half.after if half else index)
    if numeral is None or numeral.one_of or not 0 < numeral.low <= DAY / 60:
        return None
    part = tables.dayparts.at(stretch.tokens, numeral.after)
    hour = int(numeral.low)
    hour = hour_within(hour, part.meaning) if part else hour
    after, zone = read_zone(stretch, part.after if part else numeral.after)
    shift = 30 * (bool(behind) - bool(before))
    return Reading(after, (hour * 60.0 + shift) % DAY, zone, stated=True, firm=True)


def read_clock(stretch: Stretch, index: int) -> Reading | None:
    """Read digits as a clock time, with the part of the day and the zone behind them."""
    if not stretch.has_shape(index, Shape.NUMBER):
        return None
    written = CLOCK.fullmatch(stretch.word(index)) or unmarked(stretch, index)
    if not written:
        return None
    hour, minute, second = (int(part or 0) for part in written.groups())
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and minute + second > 0):
        return None
    tokens, tables = stretch.tokens, stretch.tables
    meridiem = tables.meridiems.at(tokens, index + 1)
    part = meridiem or tables.dayparts.at(tokens, index + 1)
    after, zone = read_zone(stretch, part.after if part else index + 1)
    if part is None and zone:
        # "At 8.00 WIB in the evening".
        part = tables.dayparts.at(tokens, after)
        after = part.after if part else after
    if part:
        hour = hour_within(hour, part.meaning)
    minutes = round(hour % 24 * 60 + minute + second / 60, 4)
    # Where the dot marks decimals, 5.30 states minutes only if a zone or the like says so.
    stated = written[2] is not None and stretch.words.decimal_mark not in written.group()
    firm = bool(meridiem or zone or (written[2] and part) or is_colon_time(written))
    return Reading(after, minutes, zone, stated or part is not None, firm)


def unmarked(stretch: Stretch, index: int) -> re.Match[str] | None:
    """Return four digits as hours and minutes where a zone follows them: "1915 GMT"."""
    zones = stretch.words.clock.zones
    if stretch.word(index + 1) not in zones or not stretch.has_shape(index + 1, Shape.WORD):
        return None
    return UNMARKED.fullmatch(stretch.word(index))


def is_colon_time(written: re.Match[str]) -> bool:
    """Say whether digits are a time by their look alone: 10:36, but not the ratio 1:10."""
    return ":" in written.group() and len(written[1]) == 2


def read_zone(stretch: Stretch, index: int) -> tuple[int, str]:
    """Return the time zone at a token, bare or in brackets, and the index behind it."""
    zones = stretch.words.clock.zones
    if stretch.word(index) in zones and stretch.has_shape(index, Shape.WORD):
        return index + 1, stretch.word(index).upper()
    bracketed = stretch.word(index) == "(" and stretch.word(index + 2) == ")"
    if bracketed and stretch.word(index + 1) in zones:
        return index + 3, stretch.word(index + 1).upper()
    return index, ""


def hour_within(hour: int, window: tuple[float, ...]) -> int:
    """Return the hour that a part of the day means: 7 in the evening is 19."""
    first, last = window[0], window[-1]
    for candidate in (hour, hour + 12, hour - 12, hour + 24):
        if first <= candidate <= last:
            return candidate
    return hour
