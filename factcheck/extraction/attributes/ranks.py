"""Ranks of named persons, right in front of the name: "Kapolres Rejo AKBP Budi Raharja"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.mentions import Mention
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.attributes.titles import is_full_name
from factcheck.language.measure_tokens import Phrase
from factcheck.records.particulars import Attribute, AttributeKind

FARTHEST = 6
"""In tokens: how far in front of a name its rank begins, "Kombes (Pol)" and all."""


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
    for index in range(max(0, mention.name - FARTHEST), mention.name):
        rank = reading.tables.ranked.at(reading.tokens, index)
        if rank and all(belongs(reading, at) for at in range(rank.after, mention.name)):
            return rank
    return None


def belongs(reading: Reading, index: int) -> bool:
    """Say whether a token may stand between a rank and the name: "(Pol)"."""
    return not reading.is_word(index) or reading.word(index) in reading.tables.title_words
