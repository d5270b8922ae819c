"""Ages: years of a person's life, told from years of anything else by the words around them."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.stretch import Stretch
from factcheck.measure_tokens import Shape
from factcheck.particulars import MeasureKind

OLDEST = 115
MONTHS_OF_YEAR = 12
YEARS = re.compile(r"[1-9][0-9]{0,2}")


def as_age(stretch: Stretch, draft: Draft) -> Draft:
    """Return a duration of years as an age where a person or a word for age stands before it."""
    years = draft.unit == "month" and draft.low % MONTHS_OF_YEAR == 0
    if draft.kind is not MeasureKind.DURATION or not years:
        return draft
    if not (is_led(stretch, draft.first) or follows_person(stretch, draft)):
        return draft
    low, high = draft.low / MONTHS_OF_YEAR, draft.high / MONTHS_OF_YEAR
    return replace(draft, kind=MeasureKind.AGE, unit="year", low=low, high=high)


def is_led(stretch: Stretch, index: int) -> bool:
    """Say whether a word for age stands before a token, a bound between them or not."""
    tokens, tables = stretch.tokens, stretch.tables
    bound = tables.bounds.before(tokens, index)
    return tables.age_leads.before(tokens, bound.first if bound else index) is not None


def follows_person(stretch: Stretch, draft: Draft) -> bool:
    """Say whether a person stands right before years: "perempuan 25 tahun", "Name (25 years)"."""
    first = draft.first
    if is_enclosed(stretch, first, draft.after):
        return stretch.is_name(first - 2) or is_person(stretch, first - 1)
    return is_person(stretch, first)


def is_enclosed(stretch: Stretch, first: int, after: int) -> bool:
    """Say whether tokens stand alone between brackets or commas, as an age behind a name does."""
    return (stretch.word(first - 1), stretch.word(after)) in (("(", ")"), (",", ","))


def is_person(stretch: Stretch, index: int) -> bool:
    """Say whether a word for a person stands right before a token."""
    return stretch.tables.persons.before(stretch.tokens, index) is not None


def years_at(stretch: Stretch, index: int) -> float | None:
    """Return short digits as years that a person may have lived, None for any other token."""
    word = stretch.word(index)
    if not stretch.has_shape(index, Shape.NUMBER) or not YEARS.fullmatch(word):
        return None
    return float(word) if float(word) <= OLDEST else None


def read_enclosed_age(stretch: Stretch, index: int) -> Draft | None:
    """Read "Name (25)" or "Name, 25,": short digits set apart behind a name or a person."""
    years, before = years_at(stretch, index), index - 2
    if years is None or not is_enclosed(stretch, index, index + 1):
        return None
    if stretch.word(before) in stretch.lexicon.calendar_words:
        return None
    if not (is_named(stretch, index) or is_person(stretch, index - 1)):
        return None
    return Draft(index, index + 1, MeasureKind.AGE, years, years, "year")


def is_named(stretch: Stretch, index: int) -> bool:
    """Say whether a name stands before enclosed digits; before a comma it opens no sentence."""
    if stretch.word(index - 1) == ",":
        return stretch.is_name(index - 2)
    return stretch.has_shape(index - 2, Shape.WORD) and stretch.is_capitalised(index - 2)


def read_led_age(stretch: Stretch, index: int) -> Draft | None:
    """Read "aged 25": short digits right behind a word for age."""
    years = years_at(stretch, index)
    if years is None or not is_led(stretch, index):
        return None
    return Draft(index, index + 1, MeasureKind.AGE, years, years, "year")
