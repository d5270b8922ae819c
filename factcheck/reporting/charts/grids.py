"""Grids: rows and columns with signs where they meet, in as many panels as the width asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from factcheck.reporting.charts.elements import (
    HEAD,
    HEADING,
    NAME,
    NOTE,
    Box,
    block_of,
    clean,
    line_of,
    moved,
    rule,
    titled,
)
from factcheck.reporting.charts.lettering import width_of, wrapped
from factcheck.reporting.charts.panels import ROOM, Panel
from factcheck.reporting.charts.signs import RADIUS, Signs, row_of

NAMES = 168.0
"""The width of the column of names."""
MOST_COLUMNS = 5
NARROWEST, WIDEST = (ROOM - NAMES) / MOST_COLUMNS, (ROOM - NAMES) / 3
PAD = 7.0
NAME_LINES, CAPTIONS = 3, 3
LINE = 18.0
"""From one row of signs to the next."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a head of one short line or two, and what it stands for where that is longer."""

    head: tuple[str, ...]
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a row and a column meet: rows of signs, short lines below, and all of it in words."""

    signs: tuple[Signs, ...]
    captions: tuple[str, ...]
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


def captions_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that a cell has lines for; the last line counts those left out."""
    if len(words) <= CAPTIONS:
        return words
    kept = words[: CAPTIONS - 1]
    return (*kept, f"+{len(words) - len(kept)}")


@dataclass(frozen=True, slots=True)
class Part:
    """The columns of one panel, from ``first`` on, and how wide each is."""

    first: int
    columns: tuple[Column, ...]
    cell: float

    def middles(self) -> Iterator[float]:
        """Yield the middle of each column."""
        for place, _ in enumerate(self.columns):
            yield NAMES + (place + 0.5) * self.cell

    def cells(self, row: Row) -> tuple[Cell | None, ...]:
        """Return the cells of a row that are in this panel."""
        return row.cells[self.first : self.first + len(self.columns)]


def panels_of(grid: Grid) -> tuple[Panel, ...]:
    """Return a grid in panels of a few columns; rows with nothing in a panel are not in it."""
    parts = _parts(grid)
    panels = []
    for place, part in enumerate(parts):
        heading = grid.heading if place == 0 else ""
        notes = grid.notes if place == len(parts) - 1 else ()
        panels.append(_stacked(_pieces(heading, part, grid.rows, notes)))
    return tuple(panels)


def _parts(grid: Grid) -> list[Part]:
    """Return the columns by panel: cells are as wide as their words ask for, within bounds."""
    cells = [cell for row in grid.rows for cell in row.cells if cell is not None]
    heads = [width_of(word, HEAD.measured) for column in grid.columns for word in column.head]
    asked = max((*heads, *(_width(cell) for cell in cells)), default=0) + PAD
    width = min(max(asked, NARROWEST), WIDEST)
    number = int((ROOM - NAMES) / width + 0.01)
    starts = range(0, len(grid.columns), number)
    return [Part(first, grid.columns[first : first + number], width) for first in starts]


def _width(cell: Cell) -> float:
    captions = (width_of(clean(caption), NOTE.measured) for caption in cell.captions)
    return max(0, *captions, *(signs.width for signs in cell.signs))


Piece = tuple[Sequence[Element], float]


def _stacked(pieces: Iterable[Piece]) -> Panel:
    drawn: list[Element] = []
    top = 0.0
    for elements, height in pieces:
        drawn.append(moved(tuple(elements), 0, top))
        top += height
    return Panel(tuple(drawn), top)


def _pieces(heading: str, part: Part, rows: Sequence[Row], notes: Sequence[str]) -> Iterator[Piece]:
    if heading:
        lines = block_of(heading, Box(0, 0, ROOM), HEADING, lines=3)
        yield lines, len(lines) * HEADING.leading + PAD
    yield from _legend(part)
    yield _heads(part)
    for row in rows:
        if any(part.cells(row)):
            yield _row(row, part)
    for note in notes:
        lines = block_of(note, Box(0, PAD, ROOM), NOTE, lines=3)
        yield lines, len(lines) * NOTE.leading + PAD


def _legend(part: Part) -> Iterator[Piece]:
    told = [(" ".join(column.head), column.legend) for column in part.columns if column.legend]
    indent = max((width_of(head, HEAD.measured) for head, _ in told), default=0) + 2 * PAD
    for head, legend in told:
        label = line_of(head, Box(0, (NAME.size - HEAD.size), indent - PAD), HEAD)
        lines = block_of(legend, Box(indent, 0, ROOM - indent), NAME)
        yield (label, *lines), len(lines) * NAME.leading + 2


def _heads(part: Part) -> Piece:
    most = max(len(column.head) for column in part.columns)
    letters = HEAD.at("middle")
    drawn = []
    for middle, column in zip(part.middles(), part.columns, strict=True):
        first = PAD + (most - len(column.head)) * letters.leading
        box = Box(middle, first, part.cell - 4)
        drawn += [
            line_of(word, box.lower(number * letters.leading), letters)
            for number, word in enumerate(column.head)
        ]
    height = PAD + most * letters.leading + PAD / 2
    return (*drawn, rule(0, height, ROOM, height)), height + 1


def _row(row: Row, part: Part) -> Piece:
    room = NAMES - PAD
    lines = wrapped(clean(row.name), NAME.measured, room, NAME_LINES)
    named = len(lines) * NAME.leading + (NOTE.leading if row.note else 0)
    cells = [(x, c) for x, c in zip(part.middles(), part.cells(row), strict=True) if c]
    inner = max(named, *(_height(cell) for _, cell in cells))
    top, height = PAD + (inner - named) / 2, inner + 2 * PAD
    name = block_of(row.name, Box(0, top, room), NAME, lines=NAME_LINES)
    under = Box(0, top + len(name) * NAME.leading, room)
    note = (line_of(row.note, under, NOTE),) if row.note else ()
    drawn = [_cell(cell, part.cell, x, (height - _height(cell)) / 2) for x, cell in cells]
    return (*name, *note, *drawn, rule(0, height, ROOM, height)), height + 1


def _height(cell: Cell) -> float:
    signs = len(cell.signs) * LINE - (LINE - 2 * RADIUS)
    return signs + len(cell.captions) * NOTE.leading


def _cell(cell: Cell, room: float, middle: float, top: float) -> Element:
    drawn = [
        part
        for number, signs in enumerate(cell.signs)
        for part in row_of(signs, -signs.width / 2, RADIUS + number * LINE)
    ]
    below = Box(0, len(cell.signs) * LINE - 3, room - 4)
    drawn += [
        line_of(caption, below.lower(number * NOTE.leading), NOTE.at("middle"))
        for number, caption in enumerate(cell.captions)
    ]
    return titled(moved(tuple(drawn), middle, top), cell.title)
