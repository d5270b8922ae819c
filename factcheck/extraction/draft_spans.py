"""Which stretch of an article a report takes up: its sentence, or the part that is its own."""

from __future__ import annotations

from factcheck.extraction.circumstances import Divided
from factcheck.extraction.report import Attribution
from factcheck.extraction.sentences import trimmed
from factcheck.extraction.stretches import tight
from factcheck.records.particulars import Span


def whole_of(text: str, sentence: Span, attribution: Attribution, divided: Divided) -> Span:
    """Return the text of a main report: its sentence, up to the outlet's circumstance."""
    if divided.circumstance is None:
        # Who denies "that" denies what the sentence in front says.
        return Span(min(sentence.start, divided.content.start), sentence.end)
    if attribution.end <= divided.circumstance.start >= divided.content.end:
        return trimmed(text, Span(sentence.start, divided.circumstance.start))
    cue_end = attribution.cue.end if attribution.cue else divided.content.end
    return Span(sentence.start, max(divided.content.end, cue_end))


def noun_start(attribution: Attribution) -> int:
    """Return where a report by a noun begins: at the noun, its owner or its verb."""
    parts = (attribution.cue, attribution.speaker, attribution.content)
    return min(part.start for part in parts if part)


def taken_up(attribution: Attribution, divided: Divided) -> Span:
    """Return the part of a sentence that a second or nested report takes up."""
    marks = [mark for mark in (attribution.cue, divided.content) if mark]
    return Span(min(mark.start for mark in marks), max(mark.end for mark in marks))


def tight_sentence(text: str, span: Span) -> Span:
    """Trim a piece of a sentence at its ends, full stop kept."""
    inner = tight(text, span)
    return Span(inner.start, span.end) if text[span.end - 1 : span.end] in ".!?" else inner
