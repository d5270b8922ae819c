"""The charts of positions: who answers which question how, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from factcheck.reporting.charts.calendars import days_notes, head_of, latest, notes_on_days
from factcheck.reporting.charts.grids import Cell, Column, Grid, Row, captions_of, panels_of
from factcheck.reporting.charts.legends import legend_of, one
from factcheck.reporting.charts.panels import Chart
from factcheck.reporting.charts.signs import Joint, Shape, Sign, Signs
from factcheck.reporting.views import answers, positions
from factcheck.reporting.views.answers import Answer, Answered, Holds
from factcheck.reporting.views.positions import Matrix
from factcheck.reporting.wordings import Wording

SHOWN_STEPS = 3
SHOWN_SPEAKERS, SHOWN_QUESTIONS = 16, 10
"""What a chart has room for, of each matrix; the table has more."""


def positions_chart(matrices: Sequence[Matrix], wording: Wording) -> Chart | None:
    """Return the chart of speakers and questions; None where nobody takes a position."""
    if not matrices:
        return None
    speakers = {(row.speaker, row.own_voice) for matrix in matrices for row in matrix.rows}
    questions = sum(len(matrix.columns) for matrix in matrices)
    matrices = [fitted(matrix) for matrix in matrices]
    panels = [panel for matrix in matrices for panel in panels_of(_grid(matrix, wording))]
    held = [cell for _, cell in _cells(matrices)]
    return Chart(
        key="positions",
        title=wording.phrase("charts.positions.title"),
        alt=wording.say("charts.positions.alt", speakers=len(speakers), questions=questions),
        panels=(*panels, legend_of(_legend(held, wording))),
    )


def fitted(matrix: Matrix) -> Matrix:
    """Return as much of a matrix as a chart has room for, with what is left out counted."""
    columns = matrix.columns[:SHOWN_QUESTIONS]
    rows = [replace(row, cells=row.cells[: len(columns)]) for row in matrix.rows]
    shown = [row for row in rows if any(row.cells)][:SHOWN_SPEAKERS]
    return replace(
        matrix,
        columns=columns,
        rows=tuple(shown),
        more_rows=matrix.more_rows + len(rows) - len(shown),
        more_columns=matrix.more_columns + len(matrix.columns) - len(columns),
    )


def _cells(matrices: Iterable[Matrix]) -> Iterable[tuple[positions.Row, answers.Cell]]:
    for matrix in matrices:
        for row in matrix.rows:
            yield from ((row, cell) for cell in row.cells if cell is not None)


Example = tuple[Signs, str]


def _legend(cells: Iterable[answers.Cell], wording: Wording) -> list[Example]:
    """Return an example of each thing that the cells hold, as it looks in one of them."""
    examples = {cell.holds: signs_of(cell) for cell in cells}
    return [
        (examples[key], wording.phrase(f"charts.signs.{key}")) for key in Holds if key in examples
    ]


def _grid(matrix: Matrix, wording: Wording) -> Grid:
    columns = tuple(Column((column.label,), column.heading) for column in matrix.columns)
    rows = []
    for row in matrix.rows:
        cells = tuple(
            None if cell is None else _cell(row, column, cell)
            for column, cell in zip(matrix.columns, row.cells, strict=True)
        )
        rows.append(Row(row.speaker, cells, own_voice(row, wording)))
    return Grid(matrix.title, columns, tuple(rows), notes_on(matrix, wording))


def own_voice(row: positions.Row, wording: Wording) -> str:
    """Return the note of a row: that an outlet speaks for itself, or nothing."""
    return wording.phrase("charts.own_voice") if row.own_voice else ""


def notes_on(matrix: Matrix, wording: Wording) -> tuple[str, ...]:
    """Return what a matrix leaves out, in words."""
    speakers = wording.count(matrix.more_rows, "speaker")
    notes = []
    if matrix.more_rows:
        notes.append(wording.say("views.positions.more_rows", speakers=speakers))
    if matrix.more_columns:
        notes.append(wording.say("views.positions.more_columns", n=matrix.more_columns))
    return tuple(notes)


def _cell(row: positions.Row, column: positions.Column, cell: answers.Cell) -> Cell:
    title = f"{row.name}, {column.label}: {cell.words} ({', '.join(cell.outlets)})"
    values = dict.fromkeys(said.value for said in cell.said if said.value)
    return Cell((signs_of(cell),), captions_of(tuple(values)), title)


def signs_of(cell: answers.Cell) -> Signs:
    """Return the signs of what a speaker holds: one, or several in their order or without one."""
    shapes = [Shape(step.value) for step in cell.steps]
    if cell.holds is Holds.BOTH:
        return Signs(tuple(map(Sign, shapes[:SHOWN_STEPS])), Joint.AND)
    # Of a long back and forth, where it began and where it ended.
    shown = shapes if len(shapes) <= SHOWN_STEPS else [shapes[0], shapes[-1]]
    return Signs(tuple(map(Sign, shown)), Joint.THEN)


def over_time_chart(matrices: Sequence[Matrix], wording: Wording) -> Chart | None:
    """Return the chart of who answered when; None where all is of one day."""
    dated = [m for matrix in matrices if len(_days([m := fitted(matrix)])) > 1]
    if not dated:
        return None
    panels = [panel for matrix in dated for panel in panels_of(_by_day(matrix, wording))]
    everything = [said for _, cell in _cells(dated) for said in cell.said]
    given = {said.answer for said in everything}
    coarse = any(said.day.coarse and said.day.last is not None for said in everything)
    legend = [(one(Shape(a)), wording.phrase(f"charts.signs.{a}")) for a in Answer if a in given]
    days = _days(dated)
    return Chart(
        key="positions-over-time",
        title=wording.phrase("charts.over_time.title"),
        alt=wording.say("charts.over_time.alt", days=len(days)),
        panels=(*panels, legend_of(legend, days_notes(wording, coarse=coarse))),
    )


def _days(matrices: Iterable[Matrix]) -> set[date]:
    found = {said.day.last for _, cell in _cells(matrices) for said in cell.said}
    return {day for day in found if day is not None}


def _by_day(matrix: Matrix, wording: Wording) -> Grid:
    everything = [said for _, cell in _cells([matrix]) for said in cell.said]
    keys, earlier = latest({said.day.last for said in everything})
    rows = []
    for row in matrix.rows:
        by_day: dict[object, list[tuple[str, Answered]]] = defaultdict(list)
        for column, cell in zip(matrix.columns, row.cells, strict=True):
            for said in cell.said if cell else ():
                by_day[said.day.last].append((column.label, said))
        cells = tuple(_of_day(row, by_day[key], wording) if key in by_day else None for key in keys)
        rows.append(Row(row.speaker, cells, own_voice(row, wording)))
    notes = (*notes_on(matrix, wording), *notes_on_days(earlier, wording))
    columns = tuple(Column(head_of(key, wording)) for key in keys)
    told = tuple(f"{column.label}: {column.heading}" for column in matrix.columns)
    return Grid(matrix.title, columns, tuple(rows), (*told, *notes))


def _of_day(row: positions.Row, said: Sequence[tuple[str, Answered]], wording: Wording) -> Cell:
    given = sorted({told.answer for _, told in said})
    signs = Signs(tuple(Sign(Shape(answer.value)) for answer in given))
    labels = ", ".join(dict.fromkeys(label for label, _ in said))
    days = ", ".join(dict.fromkeys(told.day.words for _, told in said))
    coarse = all(told.day.coarse and told.day.last for _, told in said)
    caption = wording.say("charts.days.coarse", words=labels) if coarse else labels
    return Cell((signs,), (caption,), f"{row.name}, {labels}: {days}")
