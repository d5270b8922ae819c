"""What the tests of measures share: reading a text, and writing measures down in one line."""

from __future__ import annotations

from factcheck.extraction.measures.finding import find_measures
from factcheck.particulars import Bound, Measure, MeasureKind, Span
from tests.extraction.newsroom import lexicon


def measures(text: str, language: str = "id") -> tuple[Measure, ...]:
    """Return the measures of a whole text."""
    return find_measures(text, Span(0, len(text)), lexicon(language))


def noted(measure: Measure) -> str:
    """Write a measure as ``kind value unit bound of NAME``, leaving out what is empty."""
    value = f"{measure.low:.15g}"
    if measure.high != measure.low:
        value += f"..{measure.high:.15g}"
    parts = [measure.kind.value, measure.label or value, measure.unit]
    if measure.bound is not Bound.EXACT:
        parts.append(measure.bound.value)
    if measure.of:
        parts += ["of", measure.of]
    return " ".join(part for part in parts if part)


def written(text: str, language: str = "id") -> list[str]:
    """Return the measures of a text in one line each."""
    return [noted(measure) for measure in measures(text, language)]


def kinds(text: str, language: str = "id") -> set[MeasureKind]:
    """Return the kinds of measure that a text holds."""
    return {measure.kind for measure in measures(text, language)}
