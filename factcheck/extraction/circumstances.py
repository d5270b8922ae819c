"""Circumstances: what the outlet adds in its own voice to a report.

In "X denied the claims of arms deals, which would breach a resolution" the relative clause is the
outlet's; in "X said P after meeting Y in Z" the meeting is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.sentences import find_quotations
from factcheck.extraction.stretches import tight, words_in
from factcheck.language.dates import dates_within
from factcheck.records.particulars import Span

SHORTEST_CLAUSE = 4
SHORTEST_CONTENT = 3
ASIDE = re.compile(r",\s+")
# How far behind the word that opens an aside its verb stands, in characters.
ENCOUNTER_REACH = 30
CLOSING_MARKS = '”"'


@dataclass(frozen=True, slots=True)
class Divided:
    """A content without the outlet's circumstance; that circumstance, and what it says."""

    content: Span
    circumstance: Span | None = None
    told: Span | None = None


def divide(text: str, content: Span, lexicon: Lexicon) -> Divided:
    """Cut the outlet's circumstance off the end of an indirect content."""
    content = without_aside(text, content, lexicon)
    return (
        relative_clause(text, content, lexicon)
        or background_clause(text, content, lexicon)
        or Divided(content)
    )


def without_aside(text: str, content: Span, lexicon: Lexicon) -> Span:
    """Cut what the outlet adds behind a comma: where it was, to what the speaker referred.

    The words of the telling behind a quotation are cut as well ("'a fine deal', on receiving X").
    """
    quotations = find_quotations(text, content)
    for comma in ASIDE.finditer(text, content.start, content.end):
        if any(quotation.holds(comma.start()) for quotation in quotations):
            continue
        closes = text[comma.start() - 1] in CLOSING_MARKS
        leads = (lexicon.aside_leads, *((lexicon.background_leads,) if closes else ()))
        head = tight(text, Span(content.start, comma.start()))
        if any(lead.at(text, comma.end()) for lead in leads) and words_in(text, head) > 1:
            return head
    return content


def telling_parts(text: str, beside: Span, lexicon: Lexicon) -> Iterator[Span]:
    """Yield what stands beside a content but for the asides in it.

    The day and the place of "Lind, who took office in May" or of "in Rejo, where it burned in May"
    are not those of the telling, unless the aside says how the speaker was met ("who spoke on").
    """
    position = beside.start
    for opener in lexicon.clause_openers.find_all(text, beside.start, beside.end):
        apart = text[beside.start : opener.start].rstrip().endswith(",")
        if opener.start < position or not (apart or opener.words in lexicon.relatives):
            continue
        if lexicon.encounters.find(text, opener.end, opener.end + ENCOUNTER_REACH):
            continue
        yield Span(position, opener.start)
        position = aside_end(text, opener.end, beside.end, lexicon)
    yield Span(position, beside.end)


def aside_end(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where an aside ends: at a comma, but for one inside a date."""
    for comma in ASIDE.finditer(text, start, end):
        before = text[start : comma.start()].rsplit(maxsplit=1)[-1:]
        is_day = bool(before) and before[0].casefold() in lexicon.calendar_words
        if not is_day and not text[comma.end() : comma.end() + 1].isdigit():
            return comma.start()
    return end


def after_tag(text: str, sentence: Span, tag_end: int, lexicon: Lexicon) -> Span | None:
    """Return what follows the tag of a quotation, where it tells of an event; else None."""
    tail = tight(text, Span(tag_end, sentence.end))
    if words_in(text, tail) < SHORTEST_CLAUSE or not tells_event(text, tail, lexicon):
        return None
    # The second half of a quotation is the speaker's too.
    if find_quotations(text, Span(tag_end, sentence.end)):
        return None
    return tail


def dates_telling(text: str, tail: Span, lexicon: Lexicon) -> bool:
    """Say whether what follows the tag of a quotation dates it: "when met at the port, Monday".

    Such words open like a circumstance, and a day stands behind a comma.
    """
    if lexicon.background_leads.at(text, tail.start) is None:
        return False
    days = dates_within(text, tail, lexicon.pack.calendar)
    return any(text[: day.start].rstrip().endswith(",") for day in days)


def tells_event(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a stretch holds a word for a kind of event."""
    return lexicon.event_forms.find(text, span.start, span.end) is not None


def tells_happening(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a stretch holds a word for what happens at a time, and none that only looks so.

    "The court room" tells of no session of a court.
    """
    apart = tuple(lexicon.no_happenings.find_all(text, span.start, span.end))
    return any(
        not any(one.start <= found.start < one.end for one in apart)
        for found in lexicon.happenings.find_all(text, span.start, span.end)
    )


def relative_clause(text: str, content: Span, lexicon: Lexicon) -> Divided | None:
    """Cut at ", which ..."; the circumstance shows the noun phrase that it speaks of.

    Only the clause is what the outlet tells: in "the claim of a deal, which would ..." it does not
    tell that there was a deal.
    """
    mark = re.compile(rf",\s+{re.escape(lexicon.pack.relative)}\s").search(
        text, content.start, content.end
    )
    if mark is None:
        return None
    head = tight(text, Span(content.start, mark.start()))
    clause = Span(mark.end(), content.end)
    first = text[clause.start : clause.end].split(maxsplit=1)[:1]
    # "…, which he called unfair" and what stands inside a quotation are the speaker's words.
    if first and first[0].casefold() in lexicon.pronouns:
        return None
    if any(quotation.holds(mark.start()) for quotation in find_quotations(text, content)):
        return None
    if (
        re.search(r",\s", text[mark.end() : content.end])
        or words_in(text, clause) < SHORTEST_CLAUSE
    ):
        return None
    return Divided(head, tight(text, content), tight(text, clause))


def background_clause(text: str, content: Span, lexicon: Lexicon) -> Divided | None:
    """Cut at "after", "when" ... where the clause that follows names a place or a day."""
    for lead in lexicon.background_leads.find_all(text, content.start, content.end):
        head = tight(text, Span(content.start, lead.start))
        clause = tight(text, Span(lead.start, content.end))
        if words_in(text, head) < SHORTEST_CONTENT or words_in(text, clause) < SHORTEST_CLAUSE:
            continue
        if tells_event(text, clause, lexicon):
            return Divided(head, clause, clause)
    return None
