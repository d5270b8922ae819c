"""What the page shows beside the findings: values, positions, days, outlets, and their charts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.charts.drawing import inline_charts
from factcheck.reporting.views.contested import ContestedPoint, contested_of
from factcheck.reporting.views.coverage import OutletCoverage, coverage_of
from factcheck.reporting.views.positions import Matrix, positions_of
from factcheck.reporting.views.timeline import Said, Timeline, timeline_of
from factcheck.reporting.wordings import Wording

SHOWN_POINTS = 50


@dataclass(frozen=True, slots=True)
class Seen:
    """The views of a document; ``more_points`` counts the contested points that are left out.

    ``days`` are the timeline's entries by the words for their day; ``charts`` are SVG by key.
    """

    points: tuple[ContestedPoint, ...]
    more_points: int
    matrices: tuple[Matrix, ...]
    timeline: Timeline
    days: Mapping[str, tuple[Said, ...]]
    coverage: tuple[OutletCoverage, ...]
    charts: Mapping[str, Markup]


def seen_in(document: ReportDocument, wording: Wording) -> Seen:
    """Return what a document shows from four sides: by value, by speaker, by day, by outlet."""
    points = contested_of(document, wording)
    timeline = timeline_of(document, wording)
    days: dict[str, tuple[Said, ...]] = {}
    for entry in timeline.entries:
        days[entry.day.words] = (*days.get(entry.day.words, ()), entry)
    return Seen(
        points=points[:SHOWN_POINTS],
        more_points=len(points[SHOWN_POINTS:]),
        matrices=positions_of(document, wording),
        timeline=timeline,
        days=days,
        coverage=coverage_of(document, wording),
        # Safe: the charts are built as XML elements, which escape every text.
        charts={chart.key: Markup(chart.svg) for chart in inline_charts(document, wording)},
    )
