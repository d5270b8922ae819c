"""Finding attributes: what a text says of somebody or something in a few words."""

from __future__ import annotations

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.people import People
from factcheck.particulars import Attribute, Span


def find_attributes(
    text: str, content: Span, people: People, lexicon: Lexicon
) -> tuple[Attribute, ...]:
    """Return the attributes of a content, in the order of the text."""
    return ()
