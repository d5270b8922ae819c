"""Ranks of named persons, right in front of the name: "Kapolres Rejo AKBP Budi Raharja"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.mentions import Mention
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.attributes.titles import is_full_name
from factcheck.measure_tokens import Phrase
from factcheck.particulars import Attribute, AttributeKind


def find_ranks(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Attribute]:
    """Yield the ranks that a content gives to the persons it names, each in one way of writing."""
    for mention in mentions:
        rank = rank_of(reading, mention) if is_full_name(reading, mention) else None
        if rank is not None:
            span = reading.span(rank.first, rank.after)
            of, kind = (mention.key,), AttributeKind.RANK
            yield Attribute(span.start, span.end, kind, of, (rank.meaning,))


def rank_of(reading: Reading, mention: Mention) -> Phrase[str] | None:
    """Return the rank that only words of a title or marks part from a name, or None."""
    found, index = None, mention.first
    while index < mention.name:
        here = reading.tables.ranked.at(reading.tokens, index)
        if here is not None:
            found, index = here, here.after
            continue
        if reading.is_word(index) and reading.word(index) not in reading.tables.title_words:
            found = None
        index += 1
    return found
