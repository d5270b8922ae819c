"""The value of a measure in a few words: what the tool understood, beside what is written."""

from __future__ import annotations

from datetime import date

from factcheck.records.particulars import DAY_MINUTES, Bound, Measure, MeasureKind

BOUNDS = {Bound.ABOUT: "about", Bound.AT_LEAST: "at least", Bound.AT_MOST: "at most"}
HOUR = 60


def value_in_words(measure: Measure) -> str:
    """Return the value with its bound and unit: ``at least 12``, ``2024-01-05``, ``04:17 WIB``."""
    if measure.kind is MeasureKind.IDENTIFIER:
        return f"{measure.unit} {measure.label}"
    one, other = (_value(measure, value) for value in (measure.low, measure.high))
    values = one if one == other else f"{one} to {other}"
    unit = "" if measure.kind is MeasureKind.DATE else measure.unit
    return " ".join(part for part in (BOUNDS.get(measure.bound, ""), values, unit) if part)


def measure_in_words(measure: Measure) -> str:
    """Return kind, value and what is measured: ``count: at least 12, korban tewas``."""
    of = f", {measure.of}" if measure.of else ""
    return f"{measure.kind}: {value_in_words(measure)}{of}"


def _value(measure: Measure, value: float) -> str:
    if measure.kind is MeasureKind.DATE:
        return date.fromordinal(int(value)).isoformat()
    if measure.kind is MeasureKind.TIME:
        minutes = value % DAY_MINUTES
        return f"{int(minutes // HOUR):02d}:{int(minutes % HOUR):02d}"
    return f"{value:,.9g}" if abs(value) < 1e9 else f"{value:,.0f}"
