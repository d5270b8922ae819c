"""Where a statement's reporting word and speaker stand: records hold their words, not their spans.

Both stand outside of the content; of several such places the nearest is taken.
"""

from __future__ import annotations

import re

from factcheck.records.particulars import Span
from factcheck.records.statements import Statement


def cue_span(statement: Statement) -> Span | None:
    """Return the place of the reporting word, the nearest one to the content; None without one."""
    content = _content(statement)
    found = _outside(statement.text, statement.start, statement.cue, content)
    return min(found, key=lambda span: _gap(span, content), default=None)


def mention_span(statement: Statement, cue: Span | None) -> Span | None:
    """Return the place in a statement where its speaker is mentioned, nearest to ``cue``, or None.

    Without a cue that is the place nearest to the content.
    """
    return _mention(statement.text, statement.start, statement, cue)


def mention_around(text: str, statement: Statement, cue: Span | None, around: Span) -> Span | None:
    """Return the place of the speaker's mention in the statement, or else in its sentence.

    A statement that is a part of its sentence may have its speaker elsewhere in it: ``around`` is
    the sentence, in the article's ``text``. None where nobody is mentioned.
    """
    found = mention_span(statement, cue)
    return found or _mention(text[around.start : around.end], around.start, statement, cue)


def _mention(text: str, start: int, statement: Statement, cue: Span | None) -> Span | None:
    content = _content(statement)
    found = _outside(text, start, statement.speaker_mention, content)
    return min(found, key=lambda span: _gap(span, cue or content), default=None)


def _content(statement: Statement) -> Span:
    return Span(statement.content_start, statement.content_end)


def _outside(text: str, start: int, words: str, content: Span) -> list[Span]:
    """Return the places of some words in a text that do not touch the content.

    ``start`` is the offset of the text's first character in its article; spans count as it does.
    """
    if not words:
        return []
    spans = (
        Span(start + match.start(), start + match.end())
        for match in _whole_words(words).finditer(text)
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
