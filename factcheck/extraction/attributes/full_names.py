"""The full name behind a short form: "PT Awan Biru Cemerlang (PT ABC)"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.mentions import capital_runs
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.name_words import is_acronym
from factcheck.particulars import Attribute, AttributeKind

SHORTEST = 3
# The bracket may repeat one word of the name in front of the short form.
REPEATED = 2


def find_full_names(reading: Reading) -> Iterator[Attribute]:
    """Yield the words of a name, of the short form of their initials that stands in brackets."""
    if "(" not in reading.excerpt.written:
        return
    for first, after in capital_runs(reading):
        short = short_form(reading, after)
        last = after - len(short)
        initials = "".join(reading.word(place)[0] for place in range(max(first, last), after))
        if len(short) >= SHORTEST and last >= first and initials == short:
            span = reading.span(last, after)
            words = tuple(reading.word(place) for place in range(last, after))
            yield Attribute(span.start, span.end, AttributeKind.FULL_NAME, (short,), words)


def short_form(reading: Reading, index: int) -> str:
    """Return the folded short form that fills the bracket at a token; "" where none does."""
    if reading.word(index) != "(":
        return ""
    for place in range(index + 1, index + 1 + REPEATED):
        if reading.word(place + 1) == ")" and is_acronym(reading.written(place, place + 1)):
            return reading.word(place)
    return ""
