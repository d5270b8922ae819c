"""Small questions about stretches of text: how many words, where the bare text begins."""

from __future__ import annotations

import re

from factcheck.records.particulars import Span

CLOSING = re.compile(r"[.,]?[”\"]")
WORD = re.compile(r"\w+")
PUNCTUATION = " \t\n\u00a0,.;:-–—“”\"'"


def words_in(text: str, span: Span) -> int:
    """Count the words of a stretch."""
    return len(text[span.start : span.end].split())


def tight(text: str, span: Span) -> Span:
    """Shrink a span past white space, commas and lone marks at its ends."""
    piece = text[span.start : span.end]
    kept = piece.strip(PUNCTUATION)
    if not kept:
        return Span(span.start, span.start)
    start = span.start + piece.index(kept)
    end = start + len(kept)
    # A mark that closes a quotation inside the content stays with it, behind its full stop too.
    opened = text[start:end].count('"') % 2 + (
        text[start:end].count("“") > text[start:end].count("”")
    )
    closing = CLOSING.match(text, end, span.end) if opened else None
    return Span(start, closing.end() if closing else end)
