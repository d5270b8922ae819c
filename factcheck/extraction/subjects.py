"""Subjects: the noun phrase before or after a reporting word that names who speaks."""

from __future__ import annotations

import re

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.stretches import tight
from factcheck.particulars import Span

LONGEST_SUBJECT = 14
CHUNK = re.compile(r"[^,;]+")
SUBJECT_END = re.compile(r"[,.;:](?=\s|$|[”\"])|\s[-–—]\s|\(")


def subject_before(text: str, start: int, end: int, lexicon: Lexicon) -> Span | None:
    """Return the noun phrase that ends before a reporting word, or None.

    An insertion between commas is passed over ("Lind, in an interview on Monday, said"), and so
    is what stands in front of the subject ("In the same speech, she said").
    """
    chunks = chunks_of(text, start, end)
    inserted = text[start:end].rstrip().endswith(",") and len(chunks) > 1
    ordered = chunks if inserted else chunks[::-1]
    for chunk in ordered:
        subject = trim_subject(text, chunk, lexicon)
        if subject is not None:
            return subject
    return None


def chunks_of(text: str, start: int, end: int) -> list[Span]:
    """Cut a stretch at its commas."""
    pieces = CHUNK.finditer(text, start, end)
    return [s for s in (tight(text, Span(p.start(), p.end())) for p in pieces) if s.end > s.start]


def trim_subject(text: str, chunk: Span, lexicon: Lexicon) -> Span | None:
    """Cut openers, adverbs and adjuncts off a chunk; None if no noun phrase is left."""
    start = chunk.start
    while opener := (
        lexicon.subject_openers.at(text, start) or lexicon.auxiliaries.at(text, start)
    ):
        start = opener.end + 1
        if start >= chunk.end:
            return None
    if lexicon.subject_stops.at(text, start) or lexicon.coordinators.at(text, start):
        return None
    stop = lexicon.subject_stops.find(text, start + 1, chunk.end)
    end = stop.start if stop else chunk.end
    for word in lexicon.auxiliaries.find_all(text, start, end):
        if word.start > start:
            end = word.start
            break
    subject = tight(text, Span(start, end))
    return subject if looks_like_subject(text, subject, lexicon) else None


def looks_like_subject(text: str, subject: Span, lexicon: Lexicon) -> bool:
    """Accept a pronoun, a phrase with a name in it, or a short phrase that names a role."""
    phrase = text[subject.start : subject.end]
    if not phrase:
        return False
    lowered = phrase.casefold()
    if lowered in lexicon.pronouns or lowered in lexicon.own_side:
        return True
    if lexicon.noun_words.at(text, subject.start):
        return False
    words = phrase.split()
    named = any(word[0].isupper() for word in words[1:]) or (
        words[0][0].isupper() and lowered not in lexicon.stopwords
    )
    role = lexicon.titles.at(text, subject.start) or lexicon.collectives.at(text, subject.start)
    return len(words) <= LONGEST_SUBJECT and (named or role is not None)


def subject_after(text: str, start: int, end: int, lexicon: Lexicon) -> Span | None:
    """Return the noun phrase that follows a reporting word or a source word, or None."""
    stretch = tight(text, Span(start, end))
    comma = SUBJECT_END.search(text, stretch.start, stretch.end)
    limit = comma.start() if comma else stretch.end
    stop = lexicon.subject_stops.find(text, stretch.start + 1, limit)
    limit = stop.start if stop else limit
    for word in lexicon.auxiliaries.find_all(text, stretch.start + 1, limit):
        limit = word.start
        break
    verb = lexicon.cues_before.find(text, stretch.start + 1, limit)
    subject = tight(text, Span(stretch.start, verb.start if verb else limit))
    return subject if looks_like_subject(text, subject, lexicon) else None
