"""Coordinates: a latitude or a longitude in degrees."""

from __future__ import annotations

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.literals import decimal_of
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import MeasureKind


def read_coordinate(stretch: Stretch, index: int) -> Draft | None:
    """Read digits with the name of a direction behind them, a degree sign between or not."""
    if not stretch.has_shape(index, Shape.NUMBER):
        return None
    degrees = decimal_of(stretch.word(index))
    after = index + 2 if stretch.word(index + 1) == "°" else index + 1
    axis = stretch.tables.axes.at(stretch.tokens, after)
    if axis is None or degrees is None or degrees > 180:
        return None
    value = axis.meaning.sign * degrees
    return Draft(
        index,
        axis.after,
        MeasureKind.COORDINATE,
        value,
        value,
        "degree",
        of=axis.meaning.axis,
    )
