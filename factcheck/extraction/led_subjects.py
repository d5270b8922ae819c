"""Subjects behind what leads in to them: "in that speech Lind said", "rose after the king said"."""

from __future__ import annotations

import re

from factcheck.extraction.denied_reports import shell_at
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.offices import BRACKETED
from factcheck.extraction.stretches import tight
from factcheck.records.particulars import Span

WORD = re.compile(r"[\w’'-]+")
# How many words stand between the preposition and what ends its phrase: "in that long speech".
LONGEST_LEAD = 8
YEAR = re.compile(r"(?:19|20)\d\d")


def past_lead(text: str, chunk: Span, lexicon: Lexicon) -> Span | None:
    """Return what follows the adverbial that opens a chunk, or None where none does.

    It ends in a word that points back, a date in brackets or a year, and a name, a pronoun or an
    office follows: "dalam surat itu Lind", "pada Kamis (19/6) Menteri Lind".
    """
    lead = lexicon.subject_stops.at(text, chunk.start)
    # "That he said on Monday" tells no more.
    if lead is None or shell_at(text, chunk.start, lexicon):
        return None
    words = list(WORD.finditer(text, chunk.start, chunk.end))[: LONGEST_LEAD + 1]
    ends = [
        word.end()
        for word in words[1:]
        if word.group().casefold() in lexicon.demonstratives or YEAR.fullmatch(word.group())
    ]
    ends += [bracket.end() for bracket in BRACKETED.finditer(text, chunk.start, chunk.end)]
    for end in sorted(ends):
        rest = tight(text, Span(end, chunk.end))
        if rest.end > rest.start and opens_subject(text, rest, lexicon):
            return rest
    return None


def opens_subject(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a stretch begins with a capital, a pronoun or a noun for who speaks."""
    first = WORD.match(text, span.start, span.end)
    return first is not None and (
        first.group()[0].isupper()
        or first.group().casefold() in lexicon.pronouns
        or lexicon.titles.at(text, span.start) is not None
    )


def in_last_clause(text: str, chunk: Span, lexicon: Lexicon) -> Span | None:
    """Return the subject of the clause that a chunk ends in, or None: "rose after the king".

    A whole office with its holder, or a known state or body, fills that clause.
    """
    leads = list(lexicon.inner_leads.find_all(text, chunk.start + 1, chunk.end))
    if not leads:
        return None
    clause = without_adverbs(text, tight(text, Span(leads[-1].end, chunk.end)), lexicon)
    known = lexicon.names.at(text, clause.start)
    if known is not None and known.end == clause.end:
        return clause
    title = lexicon.titles.at(text, clause.start)
    named = text[title.end : clause.end].split() if title else []
    return clause if named and all(word[0].isupper() for word in named) else None


def without_adverbs(text: str, span: Span, lexicon: Lexicon) -> Span:
    """Cut the adverbs off the end of a stretch: "the king also"."""
    for adverb in lexicon.auxiliaries.find_all(text, span.start, span.end):
        if adverb.end == span.end:
            return tight(text, Span(span.start, adverb.start))
    return span
