"""Signs: one shape and one colour for each thing that a chart marks, and rows of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from xml.etree.ElementTree import Element

from factcheck.reporting.charts.elements import HEAD, Box, filled, line_of, outlined
from factcheck.reporting.charts.lettering import width_of

RADIUS = 6.5
GAP = 4.0
JOINT = 13.0
"""The room of what stands between two signs."""


class Shape(StrEnum):
    """What a sign looks like; the value is the role of its colour."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ONE_SIDE = "one_side"
    OTHER_SIDE = "other_side"
    VALUE = "value"
    AGREE = "agree"
    HOLLOW = "muted"


class Joint(StrEnum):
    """What stands between signs: nothing, an order, or that there is none."""

    BESIDE = "beside"
    THEN = "then"
    AND = "and"


@dataclass(frozen=True, slots=True)
class Sign:
    """A shape, and how many it stands for; 0 shows no number."""

    shape: Shape
    count: int = 0

    @property
    def width(self) -> float:
        """The room that it takes with its number."""
        return 2 * RADIUS + (GAP + _number_width(self.count) if self.count else 0)


@dataclass(frozen=True, slots=True)
class Signs:
    """Some signs in a row, and what joins them."""

    signs: tuple[Sign, ...]
    joint: Joint = Joint.BESIDE

    @property
    def between(self) -> float:
        """The room between two signs."""
        return 2 * GAP if self.joint is Joint.BESIDE else JOINT

    @property
    def width(self) -> float:
        """The room that all take."""
        return sum(sign.width for sign in self.signs) + self.between * (len(self.signs) - 1)


def _number_width(count: int) -> float:
    return width_of(str(count), HEAD.measured)


def row_of(signs: Signs, left: float, middle: float) -> tuple[Element, ...]:
    """Return signs in a row that starts at ``left`` around the height ``middle``."""
    drawn: list[Element] = []
    places = [left]
    for sign in signs.signs:
        drawn += _with_number(sign, places[-1], middle)
        places.append(places[-1] + sign.width + signs.between)
    joints = [later - signs.between / 2 for _, later in pairwise(places[:-1])]
    return (*drawn, *(part for x in joints for part in _joint(signs.joint, x, middle)))


def _with_number(sign: Sign, left: float, middle: float) -> Sequence[Element]:
    drawn = shape_of(sign.shape, left + RADIUS, middle)
    if not sign.count:
        return drawn
    x, top = left + 2 * RADIUS + GAP, middle - HEAD.size * 0.6
    box = Box(x, top, _number_width(sign.count) + 1)
    return (*drawn, line_of(str(sign.count), box, HEAD))


def _joint(joint: Joint, x: float, middle: float) -> Sequence[Element]:
    if joint is Joint.THEN:
        path = f"M{x - 5:.1f} {middle:.1f}h9m-4 -4l4 4l-4 4"
        return (outlined("path", "changed", d=path),)
    if joint is Joint.AND:
        return (outlined("path", "both", d=f"M{x:.1f} {middle - 7:.1f}v14"),)
    return ()


def diamond(x: float, y: float) -> str:
    """Return the path of the shape of a value around a place."""
    r = RADIUS
    return f"M{x:.1f} {y - r:.1f}l{r} {r}l-{r} {r}l-{r} -{r}z"


def shape_of(shape: Shape, x: float, y: float) -> tuple[Element, ...]:
    """Return the shape around a place: no two are alike without their colours."""
    role, r = shape.value, RADIUS
    match shape:
        case Shape.ASSERTS:
            return (filled("circle", role, cx=x, cy=y, r=r),)
        case Shape.DENIES:
            cross = f"M{x - 5:.1f} {y - 5:.1f}l10 10m0 -10l-10 10"
            return (outlined("path", role, d=cross),)
        case Shape.ONE_SIDE:
            return (
                filled("path", role, d=f"M{x - r:.1f} {y + r - 1:.1f}h{2 * r}l-{r} -{2 * r - 1}z"),
            )
        case Shape.OTHER_SIDE:
            side = 2 * (r - 1)
            return (outlined("rect", role, x=x - r + 1, y=y - r + 1, width=side, height=side),)
        case Shape.VALUE:
            return (filled("path", role, d=diamond(x, y)),)
        case Shape.AGREE:
            return (outlined("path", role, d=f"M{x - 6:.1f} {y:.1f}l4.5 4.5l8 -9"),)
        case Shape.HOLLOW:
            return (outlined("circle", role, cx=x, cy=y, r=r - 1),)
