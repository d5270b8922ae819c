"""Reports inside other sentences: "X said that Y had denied P", "X, who accused Y of P, left"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.report import Attribution
from factcheck.extraction.reported_speech import (
    before_adverbs,
    build,
    content_after,
    is_negated_cue,
)
from factcheck.extraction.sentences import find_quotations
from factcheck.extraction.stretches import words_in
from factcheck.extraction.subjects import subject_before
from factcheck.records.particulars import Span
from factcheck.records.statements import Stance, Voice

SHORTEST_CONTENT = 3
CLAUSE_START = re.compile(r"[,;]\s")


def inner(
    text: str, sentence: Span, main: tuple[Attribution, ...], lexicon: Lexicon
) -> tuple[Attribution, ...]:
    """Find the reports inside the indirect contents of a sentence, and in its relative clauses."""
    taken = {report.cue.start for report in main if report.cue}
    hidden = find_quotations(text, sentence)
    found: list[Attribution] = []
    for cue in lexicon.cues_before.find_all(text, sentence.start, sentence.end):
        if cue.start in taken or any(quotation.holds(cue.start) for quotation in hidden):
            continue
        if is_negated_cue(text, cue, lexicon):
            continue
        # A relative clause of the speaker ends where the main report goes on.
        after = [one.cue.start for one in main if one.cue and one.cue.start > cue.end]
        before = [one.cue.end for one in main if one.cue and one.cue.end < cue.start]
        clause = Span(max(before, default=sentence.start), min(after, default=sentence.end))
        found += bound(text, clause, cue, lexicon) or nested(text, main, cue, lexicon)
    return tuple(found)


def nested(
    text: str, main: tuple[Attribution, ...], cue: Cue, lexicon: Lexicon
) -> Iterator[Attribution]:
    """Yield the report by somebody else inside a reported content: both levels are kept."""
    for outer in main:
        content = outer.content
        if outer.voice is not Voice.INDIRECT or not content.holds(cue.start):
            continue
        speaker = subject_before(text, content.start, cue.start, lexicon)
        told = content_after(text, cue, content, lexicon)
        if speaker is None or words_in(text, told) < SHORTEST_CONTENT:
            continue
        if text[speaker.end : cue.start].strip() and CLAUSE_START.search(
            text, speaker.end, cue.start
        ):
            continue
        if is_clear(text, cue, told, lexicon):
            report = build(text, cue, speaker, told, lexicon)
            yield Attribution(report.content, speaker, cue, report.voice, aside=True)


def bound(text: str, sentence: Span, cue: Cue, lexicon: Lexicon) -> list[Attribution]:
    """Return the report of a relative clause whose head is named: "Lind, who said that P"."""
    pronoun = pronoun_before(text, sentence.start, cue.start, lexicon)
    verb = before_adverbs(text, sentence.start, cue.start, lexicon)
    relative = relative_before(text, sentence.start, pronoun.start if pronoun else verb, lexicon)
    if relative is None:
        return []
    if pronoun is not None:
        mark = CLAUSE_START.search(text, cue.end, sentence.end)
        clause = Span(sentence.start, mark.start() if mark else sentence.end)
        told = content_after(text, cue, clause, lexicon)
        report = build(text, cue, pronoun, told, lexicon)
        is_said = words_in(text, told) > 1
        return [Attribution(report.content, pronoun, cue, report.voice, aside=True)] * is_said
    speaker = subject_before(text, sentence.start, relative, lexicon)
    told = content_after(text, cue, sentence, lexicon)
    head = text[sentence.start : relative].rstrip(" \u00a0,").split()
    is_named = len(head) > 1 and head[-1][0].isupper()
    shortest = SHORTEST_CONTENT + 1 if cue.stance is Stance.ASSERT else 1
    if lexicon.negators.at(text, told.start) and cue.stance is Stance.ASK:
        return []  # "who asked not to be named"
    if speaker is None or not is_named or words_in(text, told) < shortest:
        return []
    report = build(text, cue, speaker, told, lexicon)
    return [Attribution(report.content, speaker, cue, report.voice, aside=True)]


def pronoun_before(text: str, start: int, cue_start: int, lexicon: Lexicon) -> Span | None:
    """Return the pronoun directly before a reporting word, or None."""
    before = text[start:cue_start].rstrip()
    word = before.rsplit(maxsplit=1)[-1:]
    if not word or word[0].casefold() not in lexicon.pronouns:
        return None
    return Span(start + len(before) - len(word[0]), start + len(before))


def relative_before(text: str, start: int, cue_start: int, lexicon: Lexicon) -> int | None:
    """Return where the relative word directly before a reporting word begins, or None."""
    before = text[start:cue_start].rstrip()
    for word in (lexicon.pack.relative, lexicon.pack.relative_person):
        begins = len(before) - len(word)
        if before.casefold().endswith(word) and before[:begins][-1:].isspace():
            return start + begins
    return None


def is_clear(text: str, cue: Cue, told: Span, lexicon: Lexicon) -> bool:
    """Say whether a word inside a content surely reports: by a link, or by its stance."""
    link = lexicon.complementizers.find(text, cue.end, told.start + 1)
    return (
        link is not None
        or cue.stance is not Stance.ASSERT
        or lexicon.plain_speech.at(text, cue.start) is not None
    )
