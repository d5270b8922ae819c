"""Magnitudes of earthquakes that a word or a symbol announces; "5.6 SR" is an ordinary unit."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.literals import decimal_of
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import MeasureKind

LARGEST = 10.0
MARKS = ("=", ":", "-")


def read_magnitude(stretch: Stretch, index: int) -> Draft | None:
    """Read a magnitude that begins at a token with its announcing word."""
    tokens, tables = stretch.tokens, stretch.tables
    lead = tables.magnitude_leads.at(tokens, index)
    weak = tables.weak_magnitude_leads.at(tokens, index)
    after = lead.after if lead else weak.after if weak else index
    further = tables.magnitude_leads.at(tokens, after)
    after = further.after if further else after
    after = behind_symbol(stretch, after)
    if after == index:
        return None
    if stretch.word(after) in MARKS and stretch.has_shape(after + 1, Shape.NUMBER):
        after += 1
    bound = tables.bounds.at(tokens, after)
    number = bound.after if bound else after
    draft = read_bare_magnitude(stretch, index, number)
    # "of strength 5.6" and "M6.0" are magnitudes, "of strength 500" and a model M6 are none.
    plain = after == weak.after if weak else lead is None
    if draft and plain and draft.after == number + 1:
        draft = draft if is_fraction(stretch, number) else None
    return replace(draft, bound=bound.meaning) if draft and bound else draft


def behind_symbol(stretch: Stretch, index: int) -> int:
    """Return the index behind a capital M or Mw, or the same index without one."""
    is_symbol = stretch.word(index) in stretch.words.magnitudes.symbols
    return index + 1 if is_symbol and stretch.is_capitalised(index) else index


def read_bare_magnitude(stretch: Stretch, first: int, index: int) -> Draft | None:
    """Read digits as a magnitude that began at token ``first``, with its scale if one follows."""
    if not stretch.has_shape(index, Shape.NUMBER):
        return None
    value = decimal_of(stretch.word(index))
    if value is None or value > LARGEST:
        return None
    unit = stretch.tables.units.at(stretch.tokens, index + 1)
    after = index + 1
    if unit:
        if unit.meaning.kind is not MeasureKind.MAGNITUDE:
            return None
        after = unit.after
    elif is_amount(stretch, after):
        return None
    return Draft(first, after, MeasureKind.MAGNITUDE, value, value, "M")


def is_amount(stretch: Stretch, index: int) -> bool:
    """Say whether what stands behind digits makes them an amount: "strength 5.6 million"."""
    scales, tables = stretch.words.numbers.scales, stretch.tables
    return stretch.word(index) in scales or tables.money_after.at(stretch.tokens, index) is not None


def read_magnitude_after_magnitude(stretch: Stretch, index: int) -> Draft | None:
    """Read a further magnitude in a row of them: "of magnitude 6.1 and 6.0"."""
    return read_bare_magnitude(stretch, index, index) if is_fraction(stretch, index) else None


def is_fraction(stretch: Stretch, index: int) -> bool:
    """Say whether digits have decimals, as magnitudes are mostly written."""
    return any(mark in stretch.word(index) for mark in ".,")
