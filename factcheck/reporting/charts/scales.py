"""Contested values on a scale: a line for each day and value, to be read downwards as a series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from xml.etree.ElementTree import Element

from factcheck.reporting.charts.elements import (
    HEAD,
    HEADING,
    NAME,
    Box,
    block_of,
    clean,
    filled,
    line_of,
    moved,
    outlined,
    rule,
    titled,
)
from factcheck.reporting.charts.grids import NAMES, PAD
from factcheck.reporting.charts.lettering import width_of
from factcheck.reporting.charts.panels import ROOM, Panel
from factcheck.reporting.charts.signs import RADIUS, Shape, diamond
from factcheck.reporting.views.figures import Figure

LEFT, RIGHT = NAMES + 12.0, ROOM - 12.0
AWAY = RADIUS + 5.0
"""From the middle of a mark to its label."""
BELOW = RADIUS + 2 + HEAD.leading
"""From the middle of a mark to the foot of a label below it."""


class Reading(StrEnum):
    """How values that follow each other are read: as one series, or each by itself."""

    SERIES = "series"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on a day: how it reads, where it lies, whose it is, and all of it in words."""

    day: date | None
    dated: str
    reads: str
    figure: Figure
    names: str
    title: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Where values lie between the least and the greatest."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Return the place of a value; the middle where all values are one."""
        if self.high == self.low:
            return (LEFT + RIGHT) / 2
        return LEFT + (RIGHT - LEFT) * (value - self.low) / (self.high - self.low)


def scale_panel(heading: str, marks: Sequence[Mark], reading: Reading) -> Panel:
    """Return the panel of values on one scale, in the order of the marks.

    A series whose days have one value each is joined by lines.
    """
    scale = Scale(min(m.figure.low for m in marks), max(m.figure.high for m in marks))
    lines = block_of(heading, Box(0, 0, ROOM), HEADING, lines=3)
    drawn: list[Element] = list(lines)
    top, middles = len(lines) * HEADING.leading + PAD, []
    for dated, mark in zip(_dates(marks), marks, strict=True):
        elements, height = _line(dated, mark, scale)
        drawn.append(moved(elements, 0, top))
        middles.append(top + height / 2)
        top += height
    if reading is Reading.SERIES:
        drawn += _series(marks, scale, middles)
    return Panel(tuple(drawn), top)


def _dates(marks: Sequence[Mark]) -> Iterator[str]:
    """Yield the day of each mark where it is not that of the mark above, else nothing."""
    before = None
    for mark in marks:
        yield mark.dated if mark.dated != before else ""
        before = mark.dated


def _line(dated: str, mark: Mark, scale: Scale) -> tuple[tuple[Element, ...], float]:
    room = NAMES - PAD
    day = block_of(dated, Box(0, PAD, room), HEAD, lines=2) if dated else ()
    under = PAD + len(day) * HEAD.leading
    names = block_of(mark.names, Box(0, under, room), NAME, lines=3)
    spot = _spot(mark, scale)
    least = 2 * BELOW + PAD if spot.side is Side.BELOW else 0
    height = max(under + len(names) * NAME.leading + PAD, least)
    value = titled(moved(_value(mark, scale, spot), 0, height / 2), mark.title)
    return (*day, *names, value, rule(0, height, ROOM, height)), height


def _value(mark: Mark, scale: Scale, spot: Spot) -> tuple[Element, ...]:
    low, high = scale.at(mark.figure.low), scale.at(mark.figure.high)
    # The line of the scale stops where the words stand.
    drawn = [rule(LEFT, 0, spot.free, 0)] if spot.free > LEFT else []
    drawn += [rule(spot.past, 0, RIGHT, 0)] if spot.past < RIGHT else []
    if high - low > 1:
        drawn.append(outlined("path", "value", d=f"M{low:.1f} 0h{high - low:.1f}"))
    drawn += [_diamond(x, mark.figure.mark) for x in dict.fromkeys((low, high))]
    return (*drawn, line_of(mark.reads, spot.box, HEAD.at(spot.side.value)))


class Side(StrEnum):
    """Where a value's words stand by its mark; the value is how they hang there."""

    RIGHT = "start"
    LEFT = "end"
    BELOW = "middle"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the words of a value go, and the stretch of the scale that is not drawn for them."""

    side: Side
    box: Box
    free: float
    past: float


def _spot(mark: Mark, scale: Scale) -> Spot:
    """Return the spot with room for a value's words: beside its mark, else below it."""
    low, high = scale.at(mark.figure.low), scale.at(mark.figure.high)
    right, left = ROOM - (high + AWAY), (low - AWAY) - NAMES
    top, width = -HEAD.size * 0.6, width_of(clean(mark.reads), HEAD.measured)
    if width <= right:
        box = Box(high + AWAY, top, right)
        return Spot(Side.RIGHT, box, low - RADIUS, high + AWAY + width + 3)
    if width <= left:
        box = Box(low - AWAY, top, left)
        return Spot(Side.LEFT, box, low - AWAY - width - 3, high + RADIUS)
    box = Box((NAMES + ROOM) / 2, RADIUS + 2, ROOM - NAMES)
    return Spot(Side.BELOW, box, low - RADIUS, high + RADIUS)


def _diamond(x: float, inexact: str) -> Element:
    draw = outlined if inexact else filled
    return draw("path", Shape.VALUE.value, d=diamond(x, 0))


def _series(marks: Sequence[Mark], scale: Scale, middles: Sequence[float]) -> Iterator[Element]:
    """Yield the lines from value to value where each day has one and none is a range."""
    days = [mark.day for mark in marks]
    ranges = any(mark.figure.low < mark.figure.high for mark in marks)
    if ranges or None in days or len(set(days)) < len(days):
        return
    places = [(scale.at(m.figure.high), y) for m, y in zip(marks, middles, strict=True)]
    for (x, y), (to_x, to_y) in pairwise(places):
        yield rule(x, y + RADIUS, to_x, to_y - RADIUS)
