"""What the tests of attributes share: reading a text, and writing attributes down in one line."""

from __future__ import annotations

from factcheck.extraction.attributes.finding import find_attributes
from factcheck.records.particulars import Attribute, AttributeKind
from tests.extraction.newsroom import excerpt


def attributes(text: str, language: str = "id") -> tuple[Attribute, ...]:
    """Return the attributes of a whole text."""
    return find_attributes(excerpt(text, language))


def noted(kind: AttributeKind, text: str, language: str = "id") -> list[str]:
    """Write the attributes of one kind as ``OF: VALUES``, parts of OF joined by strokes."""
    return [
        f"{'/'.join(found.of)}: {' '.join(found.values)}"
        for found in attributes(text, language)
        if found.kind is kind
    ]
