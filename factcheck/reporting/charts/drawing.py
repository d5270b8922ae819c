"""All charts of a report, as files beside it or for its page; only those with something to show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.charts.matrices import over_time_chart, positions_chart
from factcheck.reporting.charts.outlets import outlets_chart
from factcheck.reporting.charts.panels import Chart, Use, svg_of
from factcheck.reporting.charts.timelines import timeline_chart
from factcheck.reporting.charts.values import values_chart
from factcheck.reporting.views.contested import contested_of
from factcheck.reporting.views.labels import labelled
from factcheck.reporting.views.pairs import pairs_of
from factcheck.reporting.views.positions import positions_of
from factcheck.reporting.views.timeline import timeline_of
from factcheck.reporting.wordings import Wording


class ChartFile(NamedTuple):
    """A chart as a file: its key, such as ``values``, its text, its alt."""

    key: str
    svg: str
    alt: str

    @property
    def suffix(self) -> str:
        """What follows the report's name in the file's, such as ``-values.svg``."""
        return f"-{self.key}.svg"


class InlineChart(NamedTuple):
    """A chart for a page: its key, such as ``values``, its title in words, and the SVG."""

    key: str
    title: str
    svg: str


def charts_of(document: ReportDocument, wording: Wording) -> tuple[Chart, ...]:
    """Return the charts that have something to show, in the order of a report's sections."""
    return tuple(chart for chart in _charts(document, wording) if chart is not None)


def _charts(document: ReportDocument, wording: Wording) -> Iterator[Chart | None]:
    matrices = positions_of(document, wording)
    yield values_chart(contested_of(document, wording), wording)
    yield positions_chart(matrices, wording)
    yield over_time_chart(matrices, wording)
    yield timeline_chart(timeline_of(document, wording), labelled(document, wording), wording)
    yield outlets_chart(pairs_of(document, wording), wording)


def chart_files(document: ReportDocument, wording: Wording) -> tuple[ChartFile, ...]:
    """Return the charts as files: key, SVG text and text alternative of each."""
    return tuple(
        ChartFile(chart.key, svg_of(chart, Use.FILE), f"{chart.title}. {chart.alt}")
        for chart in charts_of(document, wording)
    )


def inline_charts(document: ReportDocument, wording: Wording) -> tuple[InlineChart, ...]:
    """Return the charts for a page, which must bring the style sheet of ``colours.dark_style``."""
    return tuple(
        InlineChart(chart.key, chart.title, svg_of(chart, Use.INLINE))
        for chart in charts_of(document, wording)
    )
