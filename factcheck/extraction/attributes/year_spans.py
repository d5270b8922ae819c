"""Spans of years: from when until when something went on, as "2013-2016", said of its words."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.reading import SENTENCE_END, Reading
from factcheck.language.measure_tokens import PhraseTable
from factcheck.records.particulars import Attribute, AttributeKind

YEAR_DIGITS = 4
FIRST_YEAR, LAST_YEAR = "1900", "2099"
# No affair of the news goes on for longer.
LONGEST = 40
# The words around that tell what a span of years is of.
BEFORE = 40
BEHIND = 5


def find_year_spans(reading: Reading) -> Iterator[Attribute]:
    """Yield the spans of years, each of two full years, said of the plain words around it."""
    tables = reading.tables
    if not reading.has_digits():
        return
    for index in reading.where(tables.span_joins.openings):
        joint = tables.span_joins.at(reading.tokens, index)
        if joint is None or not is_year(reading, index - 1):
            continue
        last = past_lead(reading, joint.after, tables.year_leads)
        first_year, last_year = reading.word(index - 1), reading.word(last)
        if is_year(reading, last) and 0 < int(last_year) - int(first_year) <= LONGEST:
            of = words_around(reading, index - 1, last + 1)
            span = reading.span(index - 1, last + 1)
            values = (f"{first_year}-", f"-{last_year}")
            yield Attribute(span.start, span.end, AttributeKind.YEARS, of, values)


def is_year(reading: Reading, index: int) -> bool:
    """Say whether a token is a year in four digits."""
    word = reading.word(index)
    is_full = len(word) == YEAR_DIGITS and reading.is_number(index)
    return is_full and FIRST_YEAR <= word <= LAST_YEAR


def past_lead(reading: Reading, index: int, leads: PhraseTable[str]) -> int:
    """Return the index behind a word for a year ("until the year 2022"), if one stands there."""
    lead = leads.at(reading.tokens, index)
    return lead.after if lead else index


def words_around(reading: Reading, first: int, after: int) -> tuple[str, ...]:
    """Return the stems of the plain words around a span of years, those of names left out."""
    start = max(0, first - BEFORE)
    for index in range(first - 1, start - 1, -1):
        if reading.word(index) in SENTENCE_END:
            start = index + 1
            break
    end = min(len(reading.tokens), after + BEHIND)
    behind = next((at for at in range(after, end) if reading.word(at) in SENTENCE_END), end)
    stem = reading.lexicon.content_stem
    plain = (
        stem(reading.word(at))
        for at in (*range(start, first), *range(after, behind))
        if reading.is_word(at) and not reading.is_capitalised(at) and not is_lead(reading, at)
    )
    return tuple(sorted({word for word in plain if word}))


def is_lead(reading: Reading, index: int) -> bool:
    """Say whether a word only says that years follow."""
    return reading.tables.year_leads.at(reading.tokens, index) is not None
