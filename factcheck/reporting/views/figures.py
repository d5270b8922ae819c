"""Readings of values as figures on a scale: what can be sorted by size, and drawn.

A reading is made for people. It is read back where that is safe, and never guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import inf, isfinite

MARKS = "≈≥≤"
ABOUT = "≈"
LEAD = re.compile(r"[^\W\d_][a-z]{2,}(?: [a-z]{2,})* (?=\d)")
SPELLED = {
    **dict.fromkeys(("kilometer", "kilometers", "kilometre", "kilometres"), "km"),
    **dict.fromkeys(("meter", "meters", "metre", "metres"), "m"),
    **dict.fromkeys(("kilogram", "kilograms"), "kg"),
}
RANGE = "–"
HOUR = 60
TIME, DAY = "time", "day"
CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?P<zone>(?: [A-Z]{2,5})?)")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"(?:(?P<before>M|Rp|[A-Z]{3}) )?(?P<number>\d+(?:[.,]\d+)*)(?P<rest>\D*)")
GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:[.,]\d+)?")
PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
GROUPING = {"id": ".", "en": ","}
"""What parts thousands, by language; the other of the two marks decimals."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value from ``low`` to ``high`` on a scale; figures are comparable where scales are equal.

    A time of day counts minutes, a day its ordinal. ``mark`` is "≈", "≥", "≤" or "".
    """

    low: float
    high: float
    scale: str
    mark: str = ""


def figure_of(reading: str, language: str) -> Figure | None:
    """Return a reading such as ``≥12 houses`` or ``10:36 WIB`` as a figure; None for a name.

    ``language`` is the one that a reading in an article's own words is written in.
    """
    bare = reading.strip()
    mark = bare[:1] if bare and bare[0] in MARKS else ""
    bare = bare.removeprefix(mark)
    ends = _ends(bare, language)
    if not ends and not mark and (lead := LEAD.match(bare)):
        # Words in front, such as almost, say that the figure is not to be taken as exact.
        mark, ends = ABOUT, _ends(bare[lead.end() :], language)
    if not ends:
        return None
    values = sorted(value for value, _ in ends)
    return Figure(values[0], values[-1], ends[-1][1], mark)


def _ends(text: str, language: str) -> list[tuple[float, str]]:
    """Return a value, or the two ends of a range, with the scale; nothing where it is no figure."""
    parts = text.split(RANGE)
    ends = [end for part in parts if (end := _end(part.strip(), language)) is not None]
    if len(ends) != len(parts) or len(ends) > 2:
        return []
    # Of two ends, the last one may alone carry what is counted: 20–99 houses.
    scale = ends[-1][1]
    return ends if ends[0][1] in ("", TIME, scale) else []


def common_scale(figures: Iterable[Figure | None]) -> str | None:
    """Return the one scale that all figures are on; None where there is none, or no figure."""
    scales = {figure.scale if figure else None for figure in figures}
    if len(scales) == 2 and TIME in scales:
        # A time without its zone is taken to be in the one that the others name.
        scales.discard(TIME)
        return next((s for s in scales if s and s.startswith(f"{TIME} ")), None)
    return scales.pop() if len(scales) == 1 else None


def by_size(figure: Figure | None) -> tuple[bool, float, float]:
    """Return the sort key of a value: its size, and what has none comes last."""
    return (True, 0, 0) if figure is None else (False, figure.low, figure.high)


def _end(text: str, language: str) -> tuple[float, str] | None:
    if clock := CLOCK.fullmatch(text):
        return int(clock[1]) * HOUR + int(clock[2]), TIME + clock["zone"]
    if ISO_DAY.fullmatch(text):
        return _ordinal(text)
    number = NUMBER.fullmatch(text)
    if number is None:
        return None
    before, rest = number["before"] or "", number["rest"].strip().casefold()
    rest = SPELLED.get(rest, rest)
    amount = _amount(number["number"], _grouping(before, rest, language))
    scale = " ".join(part for part in (before, rest) if part)
    return None if amount is None else (amount, scale)


def _ordinal(day: str) -> tuple[float, str] | None:
    try:
        return date.fromisoformat(day).toordinal(), DAY
    except ValueError:
        return None


def _grouping(before: str, rest: str, language: str) -> str:
    """Return what parts thousands: readings in signs are alike in all languages."""
    if before:
        return {"Rp": ".", "M": ""}.get(before, ",")
    return "" if rest[:1] in ("%", "°") else GROUPING.get(language, "")


def _amount(digits: str, grouping: str) -> float | None:
    """Return a written number; None where its marks do not add up, or it is beyond all scales."""
    grouped = GROUPED.fullmatch(digits)
    if grouped is not None and grouped[1] == grouping:
        digits = digits.replace(grouping, "")
    value = float(digits.replace(",", ".")) if PLAIN.fullmatch(digits) else inf
    return value if isfinite(value) else None
