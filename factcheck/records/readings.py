"""Readings: a value in a few words, as it was understood, for people who compare values.

What a unit or a name is called differs by language, and an article has the words: what needs more
than figures is read as it is written. Counts, money, percentages, magnitudes, places on the globe,
times and days are written in one way, whatever the notation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from factcheck.records.particulars import (
    DAY_MINUTES,
    Attribute,
    AttributeKind,
    Bound,
    Measure,
    MeasureKind,
    Span,
)
from factcheck.records.statements import Statement

MARKS = {Bound.ABOUT: "≈", Bound.AT_LEAST: "≥", Bound.AT_MOST: "≤"}
FIGURE = re.compile(r"\d[\d.,]*")
DECIMALS = 6
HOUR = 60
PRECISION = {"year": 4, "month": 7}
"""How many characters of an ISO date are known where the day is not."""
WINDS = {"latitude": "SN", "longitude": "WE"}
IN_FIGURES = frozenset(
    (
        MeasureKind.COUNT,
        MeasureKind.MONEY,
        MeasureKind.PERCENT,
        MeasureKind.MAGNITUDE,
        MeasureKind.COORDINATE,
        MeasureKind.TIME,
        MeasureKind.DATE,
    )
)


def stretch_of(part: Measure | Attribute, statement: Statement) -> Span:
    """Return the stretch of a measure or an attribute, with a bracket that it leaves open."""
    written = printed(Span(part.start, part.end), statement)
    closes = printed(Span(part.end, part.end + 1), statement) == ")"
    left_open = written.count("(") > written.count(")")
    return Span(part.start, part.end + (closes and left_open))


def printed(span: Span, statement: Statement) -> str:
    """Return a stretch of a statement as it stands there; offsets are the article's."""
    return statement.text[max(span.start - statement.start, 0) : max(span.end - statement.start, 0)]


def as_written(part: Measure | Attribute, statement: Statement) -> str:
    """Return a measure or an attribute as its statement prints it, on one line."""
    return " ".join(printed(stretch_of(part, statement), statement).split())


def attribute_reading(attribute: Attribute, statement: Statement) -> str:
    """Return an attribute in a few words; who claims an attack reads by name, not by the claim."""
    written = as_written(attribute, statement)
    if attribute.kind is AttributeKind.RESPONSIBLE and not names(attribute, written):
        return " ".join(attribute.values).title()
    return written


def names(attribute: Attribute, written: str) -> bool:
    """Say whether a stretch of text holds a word of an attribute's value."""
    return any(word in written.casefold() for word in attribute.values)


def thing_counted(counts: Iterable[tuple[Measure, str]]) -> str:
    """Return what counts are of in one word or two, from each of them and how it is written.

    That is the noun that most of them have behind their figures; "" where none has figures alone.
    """
    nouns = Counter(noun for measure, written in counts if (noun := _noun(measure, written)))
    return min(nouns, key=lambda noun: (-nouns[noun], len(noun), noun), default="")


def _noun(measure: Measure, written: str) -> str:
    """Return the words behind the one figure of a count, "" where a word such as million counts."""
    figures = list(FIGURE.finditer(written))
    whole = figures[0][0].replace(".", "").replace(",", "") if len(figures) == 1 else ""
    if not whole or float(whole) != measure.low:
        return ""
    return written[figures[0].end() :].strip().casefold()


def measure_reading(measure: Measure, written: str, thing: str) -> str:
    """Return a measure in a few words: ``≥12 orang``, ``10:36 WIB``, ``Rp 1.500.000``.

    ``written`` is how the text has it, ``thing`` what counts beside it are of.
    """
    if measure.kind is MeasureKind.COUNT:
        thing = thing or (measure.of if measure.of in written.casefold() else "")
        return _bounded(measure, thing) if thing else written
    return _bounded(measure, "") if measure.kind in IN_FIGURES else written


def _bounded(measure: Measure, thing: str) -> str:
    one, other = (_figures(measure, value) for value in (measure.low, measure.high))
    values = one if one == other else f"{one}–{other}"
    unit = measure.unit if measure.kind is MeasureKind.TIME else ""
    return " ".join(part for part in (MARKS.get(measure.bound, "") + values, thing, unit) if part)


def _figures(measure: Measure, value: float) -> str:
    """Return one end of a measure in figures, with the sign of its unit."""
    match measure.kind:
        case MeasureKind.DATE:
            day = date.fromordinal(int(value)).isoformat()
            return day[: PRECISION.get(measure.unit, len(day))]
        case MeasureKind.TIME:
            hours, minutes = divmod(int(value % DAY_MINUTES), HOUR)
            return f"{hours:02d}:{minutes:02d}"
        case MeasureKind.MONEY:
            return _money(measure.unit, value)
        case MeasureKind.COORDINATE:
            wind = WINDS.get(measure.of, "  ")[value >= 0]
            return f"{_plain(abs(value))}° {wind}".strip()
        case MeasureKind.PERCENT:
            return f"{_plain(value)}%"
        case MeasureKind.MAGNITUDE:
            return f"M {_plain(value)}"
        case _:
            return _plain(value)


def _money(currency: str, value: float) -> str:
    """Return an amount grouped by thousands: by commas, rupiah by points."""
    grouped = f"{value:,.2f}".removesuffix(".00")
    if currency == "IDR":
        return "Rp " + grouped.translate(str.maketrans(",.", ".,"))
    return f"{currency} {grouped}".strip()


def _plain(value: float) -> str:
    """Return a number without an exponent and without zeros behind its point."""
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
