"""What the tests of measures share: reading a text, and writing measures down in one line."""

from __future__ import annotations

from datetime import date

from factcheck.extraction.article_words import Excerpt
from factcheck.extraction.measures.context import read_measures
from factcheck.extraction.measures.finding import find_measures
from factcheck.records.particulars import Bound, Measure, MeasureKind, Span
from tests.extraction.newsroom import MONDAY, article, excerpt, lexicon


def measures(text: str, language: str = "id") -> tuple[Measure, ...]:
    """Return the measures of a whole text."""
    return find_measures(text, Span(0, len(text)), lexicon(language))


def noted(measure: Measure) -> str:
    """Write a measure as ``kind value unit bound of NAME``, leaving out what is empty."""
    value = f"{measure.low:.15g}"
    if measure.high != measure.low:
        value += f"..{measure.high:.15g}"
    named = measure.label if measure.kind is MeasureKind.IDENTIFIER else value
    parts = [measure.kind.value, named, measure.unit]
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


def in_context(
    *paragraphs: str, language: str = "id", as_of: date | None = MONDAY
) -> tuple[Measure, ...]:
    """Return the measures of an article's paragraphs, with what the words around them say."""
    page = article(*paragraphs, language=language, as_of=as_of)
    spans = [Span(passage.start, passage.end) for passage in page.passages]
    words = excerpt(page.text, language).words
    return tuple(m for span in spans for m in read_measures(page, Excerpt(words, span)))


def happenings(text: str, language: str = "id") -> list[str]:
    """Return what the clock times, dates and durations of a text are of."""
    timed = (MeasureKind.TIME, MeasureKind.DATE, MeasureKind.DURATION)
    return [m.of for m in in_context(text, language=language) if m.kind in timed]


def parts(text: str, language: str = "id") -> list[float]:
    """Return the values that a text lists as parts of a total."""
    return [m.low for m in in_context(text, language=language) if m.is_part]
