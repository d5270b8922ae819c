"""Where a statement's reporting word and speaker stand: records hold their words, not their spans.

Both stand outside of the content; of several such places the nearest is taken.
"""

from __future__ import annotations

import re

from factcheck.particulars import Span
from factcheck.records import Statement


def cue_span(text: str, statement: Statement) -> Span | None:
    """Return the place of the reporting word, the nearest one to the content; None without one."""
    content = Span(statement.content_start, statement.content_end)
    found = _outside(text, statement.cue, Span(statement.start, statement.end), content)
    return min(found, key=lambda span: _gap(span, content), default=None)


def mention_span(text: str, statement: Statement, cue: Span | None, around: Span) -> Span | None:
    """Return the place where the speaker is mentioned, the nearest one to the reporting word.

    A statement that is a part of its sentence may have its speaker elsewhere in it: ``around`` is
    the sentence. None where nobody is mentioned.
    """
    content = Span(statement.content_start, statement.content_end)
    whole = Span(statement.start, statement.end)
    mention = statement.speaker_mention
    found = _outside(text, mention, whole, content) or _outside(text, mention, around, content)
    return min(found, key=lambda span: _gap(span, cue or content), default=None)


def _outside(text: str, words: str, within: Span, content: Span) -> list[Span]:
    """Return the places of some words in a stretch of text that do not touch the content."""
    if not words:
        return []
    spans = (
        Span(match.start(), match.end())
        for match in _whole_words(words).finditer(text, within.start, within.end)
    )
    return [span for span in spans if span.end <= content.start or content.end <= span.start]


def _whole_words(words: str) -> re.Pattern[str]:
    """Return a pattern for words that are no part of others; a colon may be a reporting word."""
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return re.compile(f"{before}{re.escape(words)}{after}")


def _gap(one: Span, other: Span) -> tuple[int, int]:
    """Return how many characters lie between two spans, and where the first one starts."""
    return max(other.start - one.end, one.start - other.end, 0), one.start
