"""Panels: parts of a chart, one below the other, and the SVG that they make."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from xml.etree.ElementTree import Element, SubElement, tostring

from factcheck.reporting.charts.colours import dark_style
from factcheck.reporting.charts.elements import clean, filled, moved, number
from factcheck.reporting.charts.lettering import FAMILY

WIDTH, MARGIN = 480.0, 14.0
"""The width of every chart in its units, small enough for a phone to show it legibly."""
ROOM = WIDTH - 2 * MARGIN
APART = 18.0
NAMESPACE = "http://www.w3.org/2000/svg"


class Use(StrEnum):
    """Where a chart is shown: in a file of its own, or in a page that brings its style."""

    FILE = "file"
    INLINE = "inline"


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a chart, from the left margin and its own top, and how high it is."""

    elements: tuple[Element, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: ``key`` names it in files and ids, ``title`` and ``alt`` tell it in words."""

    key: str
    title: str
    alt: str
    panels: tuple[Panel, ...]


def svg_of(chart: Chart, use: Use) -> str:
    """Return a chart as SVG text that ends in one newline.

    In a file it has a ground and a dark style of its own; inline it has neither, nor any style.
    """
    height = MARGIN
    drawn: list[Element] = []
    for panel in chart.panels:
        drawn.append(moved(panel.elements, MARGIN, height))
        height += panel.height + APART
    root = _root(chart, height - APART + MARGIN)
    if use is Use.FILE:
        SubElement(root, "style").text = dark_style()
        root.append(filled("rect", "ground", width="100%", height="100%"))
    root.extend(drawn)
    for child in root:
        child.tail = "\n"
    return tostring(root, encoding="unicode") + "\n"


def _root(chart: Chart, height: float) -> Element:
    title, desc = f"chart-{chart.key}-title", f"chart-{chart.key}-desc"
    sizes = {"width": number(WIDTH), "height": number(height)}
    root = Element(
        "svg",
        {
            "xmlns": NAMESPACE,
            **sizes,
            "viewBox": f"0 0 {sizes['width']} {sizes['height']}",
            "role": "img",
            "aria-labelledby": f"{title} {desc}",
            "font-family": FAMILY,
            "class": "chart",
        },
    )
    SubElement(root, "title", {"id": title}).text = clean(chart.title)
    SubElement(root, "desc", {"id": desc}).text = clean(chart.alt)
    return root
