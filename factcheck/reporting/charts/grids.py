"""Grids: rows and columns with signs where they meet, in as many panels as the width asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from factcheck.reporting.charts.elements import (
    HEAD,
    HEADING,
    NAME,
    NOTE,
    Box,
    block_of,
    line_of,
    moved,
    rule,
    titled,
)
from factcheck.reporting.charts.panels import ROOM, Panel
from factcheck.reporting.charts.signs import RADIUS, Signs, row_of

NAMES = 162.0
"""The width of the column of names."""
PANEL_COLUMNS = 5
CELL = (ROOM - NAMES) / PANEL_COLUMNS
PAD = 7.0
NAME_LINES = 2
LINE = 18.0
"""From one row of signs to the next."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a head of one short line or two, and what it stands for where that is longer."""

    head: tuple[str, ...]
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a row and a column meet: rows of signs, a few words below, and all of it in words."""

    signs: tuple[Signs, ...]
    caption: str
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row: whose it is, a short note on that, and one cell or None for each column."""

    name: str
    cells: tuple[Cell | None, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid below its heading; the notes stand below it."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def panels_of(grid: Grid) -> tuple[Panel, ...]:
    """Return a grid in panels of a few columns; rows with nothing in a panel are not in it."""
    numbered = list(enumerate(grid.columns))
    parts = [
        numbered[first : first + PANEL_COLUMNS] for first in range(0, len(numbered), PANEL_COLUMNS)
    ]
    panels = []
    for place, part in enumerate(parts):
        heading = grid.heading if place == 0 else ""
        notes = grid.notes if place == len(parts) - 1 else ()
        panels.append(_panel(heading, part, grid.rows, notes))
    return tuple(panels)


Numbered = Sequence[tuple[int, Column]]


def _panel(heading: str, part: Numbered, rows: Sequence[Row], notes: Sequence[str]) -> Panel:
    drawn: list[Element] = []
    top = 0.0
    for elements, height in _parts(heading, part, rows, notes):
        drawn.append(moved(tuple(elements), 0, top))
        top += height
    return Panel(tuple(drawn), top)


Part = tuple[Sequence[Element], float]


def _parts(
    heading: str, part: Numbered, rows: Sequence[Row], notes: Sequence[str]
) -> Iterator[Part]:
    if heading:
        lines = block_of(heading, Box(0, 0, ROOM), HEADING, lines=3)
        yield lines, len(lines) * HEADING.leading + PAD
    yield from (_legend(column) for _, column in part if column.legend)
    yield _heads(part)
    for row in rows:
        if any(row.cells[place] for place, _ in part):
            yield _row(row, part)
    for note in notes:
        lines = block_of(note, Box(0, PAD, ROOM), NOTE, lines=3)
        yield lines, len(lines) * NOTE.leading + PAD


def _legend(column: Column) -> Part:
    indent = 34.0
    label = line_of(" ".join(column.head), Box(0, 0, indent - PAD), HEAD)
    lines = block_of(column.legend, Box(indent, 0, ROOM - indent), NAME)
    return (label, *lines), len(lines) * NAME.leading + 2


def _heads(part: Numbered) -> Part:
    most = max(len(column.head) for _, column in part)
    letters = HEAD.at("middle")
    drawn = []
    for place, (_, column) in enumerate(part):
        first = PAD + (most - len(column.head)) * letters.leading
        box = Box(NAMES + (place + 0.5) * CELL, first, CELL - 4)
        drawn += [
            line_of(word, box.lower(number * letters.leading), letters)
            for number, word in enumerate(column.head)
        ]
    height = PAD + most * letters.leading + PAD / 2
    return (*drawn, rule(0, height, ROOM, height)), height + 1


def _row(row: Row, part: Numbered) -> Part:
    name = block_of(row.name, Box(0, PAD, NAMES - PAD), NAME, lines=NAME_LINES)
    under = PAD + len(name) * NAME.leading
    note = (line_of(row.note, Box(0, under, NAMES - PAD), NOTE),) if row.note else ()
    cells = [row.cells[place] for place, _ in part]
    tallest = max(_height(cell) for cell in cells if cell is not None)
    height = max(len(name) * NAME.leading + len(note) * NOTE.leading, tallest) + 2 * PAD
    drawn = [
        _cell(cell, NAMES + (place + 0.5) * CELL, (height - _height(cell)) / 2)
        for place, cell in enumerate(cells)
        if cell is not None
    ]
    return (*name, *note, *drawn, rule(0, height, ROOM, height)), height + 1


def _height(cell: Cell) -> float:
    return len(cell.signs) * LINE + (NOTE.leading if cell.caption else 0) - (LINE - 2 * RADIUS)


def _cell(cell: Cell, middle: float, top: float) -> Element:
    drawn = [
        part
        for number, signs in enumerate(cell.signs)
        for part in row_of(signs, -signs.width / 2, RADIUS + number * LINE)
    ]
    if cell.caption:
        below = Box(0, len(cell.signs) * LINE - 3, CELL - 4)
        drawn.append(line_of(cell.caption, below, NOTE.at("middle")))
    return titled(moved(tuple(drawn), middle, top), cell.title)
