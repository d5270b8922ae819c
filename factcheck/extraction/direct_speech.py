"""Direct speech: a sentence that opens with a quotation, with or without a tag behind it."""

from __future__ import annotations

from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.report import Attribution
from factcheck.extraction.sentences import find_quotations
from factcheck.extraction.stretches import PUNCTUATION, tight, words_in
from factcheck.extraction.subjects import subject_after, subject_before
from factcheck.records.particulars import Span
from factcheck.records.statements import Voice

SHORTEST_QUOTE = 3


def quoted(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find the quotations of a sentence that opens with one; empty if it goes on as narration."""
    quotations = find_quotations(text, sentence)
    if not quotations or text[sentence.start : quotations[0].start].strip(PUNCTUATION):
        return ()
    first, *others = quotations
    if words_in(text, first) < SHORTEST_QUOTE and not others:
        return ()
    rest = Span(first.end + 1, sentence.end)
    cue, speaker = tag_after(text, rest, lexicon)
    if cue is None and text[rest.start : rest.end].strip(PUNCTUATION):
        return ()
    longer = [other for other in others if words_in(text, other) >= SHORTEST_QUOTE]
    return tuple(
        Attribution(tight(text, quotation), speaker, cue, Voice.DIRECT)
        for quotation in (first, *longer)
    )


def tag_after(text: str, rest: Span, lexicon: Lexicon) -> tuple[Cue | None, Span | None]:
    """Read the tag that follows a quotation: "said X", "X said", or one with a pronoun suffix."""
    cue = lexicon.cues_after.find(text, rest.start, rest.end)
    if cue and not text[rest.start : cue.start].strip(PUNCTUATION):
        return cue, None if cue.suffixed else subject_after(text, cue.end, rest.end, lexicon)
    cue = lexicon.cues_before.find(text, rest.start, rest.end)
    if cue:
        return cue, subject_before(text, rest.start, cue.start, lexicon)
    return None, None
