"""Legends: what each sign stands for, in words, as many to a line as fit."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from factcheck.reporting.charts.elements import NOTE, Box, block_of, clean, line_of, moved
from factcheck.reporting.charts.lettering import width_of
from factcheck.reporting.charts.panels import ROOM, Panel
from factcheck.reporting.charts.signs import RADIUS, Shape, Sign, Signs, row_of

BETWEEN = 16.0
LINE = 22.0


def one(shape: Shape) -> Signs:
    """Return the sign of a shape alone, as a legend shows it."""
    return Signs((Sign(shape),))


def legend_of(entries: Iterable[tuple[Signs, str]], notes: Iterable[str] = ()) -> Panel:
    """Return a legend: pairs of signs and what they stand for, and notes below them."""
    drawn: list[Element] = []
    x = y = 0.0
    for signs, words in entries:
        text_at = signs.width + 6
        width = min(text_at + width_of(clean(words), NOTE.measured) + 1, ROOM)
        if x and x + width > ROOM:
            x, y = 0.0, y + LINE
        text = line_of(words, Box(text_at, 0, width - text_at), NOTE)
        drawn.append(moved((*row_of(signs, 0, RADIUS + 1), text), x, y))
        x += width + BETWEEN
    y += LINE if drawn else 0
    for note in notes:
        lines = block_of(note, Box(0, y, ROOM), NOTE, lines=4)
        drawn += lines
        y += len(lines) * NOTE.leading + 2
    return Panel(tuple(drawn), y)
