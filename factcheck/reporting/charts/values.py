"""The chart of contested values: on a scale where they lie on one, else who gives which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.records.verdicts import Verdict
from factcheck.reporting.charts.grids import Cell, Column, Grid, Row, captions_of, panels_of
from factcheck.reporting.charts.legends import legend_of, one
from factcheck.reporting.charts.panels import Chart, Panel
from factcheck.reporting.charts.scales import Mark, Reading, scale_panel
from factcheck.reporting.charts.signs import Shape, Sign, Signs
from factcheck.reporting.views.contested import ContestedPoint, ContestedValue
from factcheck.reporting.views.figures import common_scale
from factcheck.reporting.wordings import Wording

SHOWN_POINTS = 8
SHOWN_MARKS = 24


def values_chart(points: Sequence[ContestedPoint], wording: Wording) -> Chart | None:
    """Return the chart of contested values; None where no point has two."""
    told = [point for point in points if len(point.readings) > 1]
    if not told:
        return None
    shown = told[:SHOWN_POINTS]
    panels = [panel for point in shown for panel in _panels(point, wording)]
    more = len(told) - len(shown)
    scaled = any(_scale_of(point) is not None for point in shown)
    sign = wording.phrase("charts.signs.scaled" if scaled else "charts.signs.value")
    notes = [wording.phrase("charts.values.note")] if scaled else []
    if more > 0:
        notes.append(wording.say("charts.values.more", n=more))
    return Chart(
        key="values",
        title=wording.phrase("charts.values.title"),
        alt=wording.say("charts.values.alt", points=len(told)),
        panels=(
            *panels,
            legend_of([(one(Shape.VALUE), sign)], notes),
        ),
    )


def _scale_of(point: ContestedPoint) -> str | None:
    return common_scale(row.figure for row in point.rows)


def _panels(point: ContestedPoint, wording: Wording) -> tuple[Panel, ...]:
    heading = f"{point.label} {point.title}"
    if _scale_of(point) is None:
        return panels_of(_grid(heading, point, wording))
    marks = _marks(point)
    # Only values that do not conflict may be one thing that changed.
    reading = Reading.SERIES if point.verdict is Verdict.COMPATIBLE else Reading.APART
    return (
        scale_panel(heading, marks[:SHOWN_MARKS], reading),
        *_cut(len(marks) - SHOWN_MARKS, wording),
    )


def _cut(more: int, wording: Wording) -> tuple[Panel, ...]:
    if more <= 0:
        return ()
    return (legend_of((), (wording.say("charts.values.more_rows", n=more),)),)


def _marks(point: ContestedPoint) -> list[Mark]:
    groups: dict[tuple[object, ...], list[ContestedValue]] = defaultdict(list)
    for row in point.rows:
        groups[row.day.first, row.day.last, row.reads].append(row)
    marks = []
    for rows in groups.values():
        first, names = rows[0], names_of(rows)
        assert first.figure is not None
        title = f"{first.reads}: {names} ({first.day.words})"
        marks.append(Mark(first.day.last, first.day.words, first.reads, first.figure, names, title))
    return marks


def names_of(rows: Iterable[ContestedValue]) -> str:
    """Return who gives a value: outlets in their own voice, and speakers with their outlets."""
    named = (
        row.speaker
        if row.outlets == (row.speaker,)
        else f"{row.speaker} ({', '.join(row.outlets)})"
        for row in rows
    )
    return ", ".join(dict.fromkeys(named))


def _grid(heading: str, point: ContestedPoint, wording: Wording) -> Grid:
    columns = tuple(Column((f"V{n}",), reads) for n, reads in enumerate(point.readings, 1))
    by_name: dict[str, dict[str, list[ContestedValue]]] = defaultdict(lambda: defaultdict(list))
    for row in point.rows:
        by_name[names_of([row])][row.reads].append(row)
    shown = list(by_name.items())[:SHOWN_MARKS]
    more = len(by_name) - len(shown)
    return Grid(
        heading=heading,
        columns=columns,
        rows=tuple(
            Row(name, tuple(_cell(name, given.get(reads, ())) for reads in point.readings))
            for name, given in shown
        ),
        notes=(wording.say("charts.values.more_rows", n=more),) if more else (),
    )


def _cell(name: str, rows: Sequence[ContestedValue]) -> Cell | None:
    if not rows:
        return None
    days = sorted({row.day.last for row in rows if row.day.last is not None})
    captions = captions_of(tuple(day.isoformat() for day in days))
    told = ", ".join(dict.fromkeys(row.day.words for row in rows))
    return Cell((Signs((Sign(Shape.VALUE),)),), captions, f"{rows[0].reads}: {name} ({told})")
