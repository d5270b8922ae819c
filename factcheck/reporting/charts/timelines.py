"""The chart of the timeline: on which days the sides of each disputed point spoke."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from factcheck.reporting.charts.calendars import days_notes, head_of, latest, notes_on_days
from factcheck.reporting.charts.grids import Cell, Column, Grid, Row, panels_of
from factcheck.reporting.charts.legends import legend_of, one
from factcheck.reporting.charts.panels import Chart
from factcheck.reporting.charts.signs import Shape, Sign, Signs
from factcheck.reporting.views.answers import Answer
from factcheck.reporting.views.labels import Labelled
from factcheck.reporting.views.timeline import Said, Timeline
from factcheck.reporting.wordings import Wording

SHOWN_POINTS = 20
Place = tuple[str, date | None]


def timeline_chart(
    timeline: Timeline, findings: Sequence[Labelled], wording: Wording
) -> Chart | None:
    """Return the chart of disputed points and days; None where all is of one day."""
    places = _places(timeline)
    if len({day for _, day in places}) < 2:
        return None
    labels = {label for label, _ in places}
    told = [finding for finding in findings if finding.label in labels]
    shown = told[:SHOWN_POINTS]
    keys, earlier = latest({day for _, day in places})
    grid = Grid(
        heading=wording.phrase("charts.timeline.title"),
        columns=tuple(Column(head_of(key, wording)) for key in keys),
        rows=tuple(_row(finding, keys, places, wording) for finding in shown),
        notes=(
            *_notes(timeline, len(told) - len(shown), wording),
            *notes_on_days(earlier, wording),
        ),
    )
    coarse = any(entry.day.coarse and entry.day.last is not None for entry in timeline.entries)
    taken = {answer for entry in timeline.entries for _, answer in entry.takes}
    legend = [(one(Shape(a)), wording.phrase(f"charts.signs.{a}")) for a in Answer if a in taken]
    return Chart(
        key="timeline",
        title=wording.phrase("charts.timeline.title"),
        alt=wording.say("charts.timeline.alt", points=len(told), days=len(keys) + earlier),
        panels=(*panels_of(grid), legend_of(legend, days_notes(wording, coarse=coarse))),
    )


def _places(timeline: Timeline) -> Mapping[Place, list[tuple[Answer, Said]]]:
    places: dict[Place, list[tuple[Answer, Said]]] = defaultdict(list)
    for entry in timeline.entries:
        for label, answer in entry.takes:
            places[label, entry.day.last].append((answer, entry))
    return places


def _notes(timeline: Timeline, more: int, wording: Wording) -> tuple[str, ...]:
    notes = [wording.say("charts.timeline.more", n=more)] if more else []
    if timeline.more:
        statements = wording.count(timeline.more, "statement")
        notes.append(wording.say("views.timeline.more", statements=statements))
    return tuple(notes)


def _row(
    finding: Labelled,
    keys: Sequence[date | None],
    places: Mapping[Place, list[tuple[Answer, Said]]],
    wording: Wording,
) -> Row:
    cells = tuple(
        _cell(places[finding.label, key], wording) if (finding.label, key) in places else None
        for key in keys
    )
    return Row(f"{finding.label} {finding.title}", cells)


def _cell(said: Sequence[tuple[Answer, Said]], wording: Wording) -> Cell:
    counts = Counter(answer for answer, _ in said)
    signs = tuple(
        Sign(Shape(answer.value), counts[answer] if counts[answer] > 1 else 0)
        for answer in sorted(counts)
    )
    coarse = all(entry.day.coarse and entry.day.last for _, entry in said)
    told = "; ".join(f"{entry.speaker}: {entry.quote} ({entry.day.words})" for _, entry in said)
    captions = (wording.say("charts.days.coarse", words="").strip(),) if coarse else ()
    return Cell((Signs(signs),), captions, told)
