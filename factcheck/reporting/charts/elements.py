"""The elements of a chart: text, rules and shapes, as XML that any text leaves well-formed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from factcheck.reporting.charts.colours import LIGHT, PREFIX
from factcheck.reporting.charts.lettering import BOLD, cut, wrapped

NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LEADING = 1.3
"""From one line of text to the next, in sizes of its letters."""
ASCENT = 0.95
"""From the top of a line to its foot, in sizes of its letters."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How text is set: its size in units of the chart, the role of its colour, where it hangs."""

    size: float
    role: str = "ink"
    weight: str = "normal"
    anchor: str = "start"

    @property
    def leading(self) -> float:
        """The height of a line."""
        return self.size * LEADING

    @property
    def measured(self) -> float:
        """The size that its width is measured by: bold letters are wider."""
        return self.size * BOLD if self.weight == "bold" else self.size

    def at(self, anchor: str) -> Letters:
        """Return the same letters, hung at their start, middle or end."""
        return replace(self, anchor=anchor)


@dataclass(frozen=True, slots=True)
class Box:
    """Where text goes: the place it hangs at, its top, and the width that it may take."""

    x: float
    top: float
    room: float

    def lower(self, by: float) -> Box:
        """Return the same box farther down."""
        return replace(self, top=self.top + by)


HEADING = Letters(16, weight="bold")
NAME = Letters(14)
HEAD = Letters(13, weight="bold")
NOTE = Letters(13, role="muted")


def clean(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return NO_XML.sub("\ufffd", text)


def number(value: float) -> str:
    """Return a coordinate with at most one decimal."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def line_of(text: str, box: Box, letters: Letters) -> Element:
    """Return one line of text, cut to its room; its title then has all of it."""
    shown = cut(clean(text), letters.measured, box.room)
    return _set(shown, box, letters, title="" if shown == clean(text) else text)


def block_of(text: str, box: Box, letters: Letters, lines: int = 2) -> tuple[Element, ...]:
    """Return a text in at most so many lines; where it is cut, the title of each has all of it."""
    found = wrapped(clean(text), letters.measured, box.room, lines)
    title = "" if " ".join(found) == clean(text) else text
    return tuple(
        _set(line, box.lower(number_of * letters.leading), letters, title=title)
        for number_of, line in enumerate(found)
    )


def _set(shown: str, box: Box, letters: Letters, *, title: str) -> Element:
    element = Element(
        "text",
        {
            "x": number(box.x),
            "y": number(box.top + ASCENT * letters.size),
            "font-size": number(letters.size),
            "fill": LIGHT[letters.role],
            "class": PREFIX + letters.role,
        },
    )
    if letters.weight != "normal":
        element.set("font-weight", letters.weight)
    if letters.anchor != "start":
        element.set("text-anchor", letters.anchor)
    element.text = shown
    return titled(element, title)


def titled(element: Element, title: str) -> Element:
    """Give an element a title, which a resting pointer shows; return the element."""
    if title:
        told = Element("title")
        told.text = clean(title)
        element.append(told) if element.text else element.insert(0, told)
    return element


def rule(x: float, y: float, to_x: float, to_y: float) -> Element:
    """Return a thin straight line that parts or leads the eye."""
    ends = {"x1": number(x), "y1": number(y), "x2": number(to_x), "y2": number(to_y)}
    colour = {"stroke": LIGHT["rule"], "class": f"{PREFIX}rule-line"}
    return Element("line", {**ends, **colour, "stroke-width": "1"})


def filled(tag: str, role: str, **places: float | str) -> Element:
    """Return a shape that is filled with the colour of a role."""
    return Element(tag, {**_places(places), "fill": LIGHT[role], "class": PREFIX + role})


def outlined(tag: str, role: str, **places: float | str) -> Element:
    """Return a shape whose line has the colour of a role."""
    drawn = {"fill": "none", "stroke": LIGHT[role], "stroke-width": "2.2"}
    return Element(tag, {**_places(places), **drawn, "class": f"{PREFIX}{role}-line"})


def _places(places: dict[str, float | str]) -> dict[str, str]:
    return {
        name: place if isinstance(place, str) else number(place) for name, place in places.items()
    }


def moved(elements: tuple[Element, ...], x: float, y: float) -> Element:
    """Return elements as a group that is moved to a place."""
    group = Element("g", {"transform": f"translate({number(x)} {number(y)})"})
    group.extend(elements)
    return group
