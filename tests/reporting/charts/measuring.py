"""Charts read back: every text with the box that it takes, by the charts' own measure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from factcheck.reporting.charts.elements import ASCENT
from factcheck.reporting.charts.lettering import BOLD, width_of

SVG = "{http://www.w3.org/2000/svg}"
MOVED = re.compile(r"translate\((\S+) (\S+)\)")


@dataclass(frozen=True)
class Text:
    """A text and its box in the chart."""

    words: str
    left: float
    top: float
    right: float
    foot: float

    def meets(self, other: Text) -> bool:
        """Say whether two texts stand on each other, a rounded coordinate aside."""
        across = self.left < other.right - 0.2 and other.left < self.right - 0.2
        return across and self.top < other.foot - 0.2 and other.top < self.foot - 0.2


def read(svg: str) -> ElementTree.Element:
    """Return the root of a chart; ParseError where it is not well-formed."""
    return ElementTree.fromstring(svg)


def size_of(svg: str) -> tuple[float, float]:
    """Return the width and height of a chart's view box."""
    _, _, width, height = map(float, read(svg).attrib["viewBox"].split())
    return width, height


def texts_of(svg: str) -> list[Text]:
    """Return all texts that a chart shows."""
    return list(_texts(read(svg), 0, 0))


def _texts(element: ElementTree.Element, x: float, y: float) -> Iterator[Text]:
    if moved := MOVED.fullmatch(element.get("transform", "")):
        x, y = x + float(moved[1]), y + float(moved[2])
    if element.tag == f"{SVG}text":
        yield _text(element, x, y)
    for child in element:
        yield from _texts(child, x, y)


def _text(element: ElementTree.Element, x: float, y: float) -> Text:
    size, words = float(element.attrib["font-size"]), element.text or ""
    width = width_of(words, size * (BOLD if "font-weight" in element.attrib else 1))
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[element.get("text-anchor", "start")]
    left, base = x + float(element.attrib["x"]) - shift * width, y + float(element.attrib["y"])
    top = base - ASCENT * size
    return Text(words, left, top, left + width, top + size * 1.25)


def outside(svg: str) -> list[Text]:
    """Return the texts that leave the view box."""
    width, height = size_of(svg)
    return [
        text
        for text in texts_of(svg)
        if text.left < -0.2
        or text.top < -0.2
        or text.right > width + 0.2
        or text.foot > height + 0.2
    ]


def overlapping(svg: str) -> list[tuple[Text, Text]]:
    """Return the pairs of texts that stand on each other."""
    texts = sorted(texts_of(svg), key=lambda text: text.top)
    near = ((a, b) for a, b in combinations(texts, 2) if b.top < a.foot)
    return [(a, b) for a, b in near if a.meets(b)]


def shown(svg: str) -> str:
    """Return all the text that a chart shows, titles left out."""
    return " ".join(text.words for text in texts_of(svg))
