"""What a measure is of: who died, which flights, the depth, the loss."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.numerals import read_numeral
from factcheck.extraction.measures.stretch import SENTENCE_ENDS, Stretch
from factcheck.language.measure_tokens import PhraseTable, Shape
from factcheck.records.particulars import MeasureKind

FORWARD = 5
NEAR = 3
BACKWARD = 8
QUALIFIERS_WITHIN = 4
# Kinds whose measure may be of the stuff that stands behind it: 5 tons of rice.
STUFF = (MeasureKind.WEIGHT, MeasureKind.AREA, MeasureKind.VOLUME)


def with_subject(stretch: Stretch, draft: Draft) -> Draft:
    """Complete what a draft is of, by the words around it."""
    if draft.kind is MeasureKind.COUNT:
        return replace(draft, of=whom_or_what(stretch, draft))
    if draft.of:
        return draft
    of = aspect(stretch, draft)
    if not of and draft.kind in STUFF:
        of = stuff_behind(stretch, draft) or stuff_before(stretch, draft)
    return replace(draft, of=of)


def whom_or_what(stretch: Stretch, draft: Draft) -> str:
    """Name what is counted: people by what became of them, things by what narrows them."""
    counted = stretch.words.counted
    if draft.of and draft.of not in counted.people:
        return with_qualifiers(stretch, draft)
    if is_whole(stretch, draft.first):
        # What became of "3 of 12 passengers" became of the three.
        return with_qualifiers(stretch, draft)
    outcomes = stretch.tables.outcomes
    ahead = behind_whole(stretch, draft.after)
    outcome = first_ahead(stretch, outcomes, ahead, FORWARD) or nearest_back(
        stretch, outcomes, draft.first
    )
    anyone = not draft.of or draft.of in counted.anyone
    if not outcome and anyone:
        outcome = nearest_back(stretch, stretch.tables.deeds, draft.first)
    if not outcome:
        return with_qualifiers(stretch, draft) if draft.of else ""
    if anyone:
        return outcome
    if outcome in counted.of_anyone_only:
        return with_qualifiers(stretch, draft)
    return f"{draft.of} {outcome.split()[-1]}"


def is_whole(stretch: Stretch, index: int) -> bool:
    """Say whether the number at a token is the whole that a part stands before: "3 of 12"."""
    link = stretch.tables.of_whole.before(stretch.tokens, index)
    if link is None:
        return False
    word = stretch.word(link.first - 1)
    return stretch.has_shape(link.first - 1, Shape.NUMBER) or word in stretch.tables.numerals


def behind_whole(stretch: Stretch, index: int) -> int:
    """Return the index behind the whole that a part's link at a token leads to, else the index."""
    link = stretch.tables.of_whole.at(stretch.tokens, index)
    whole = read_numeral(stretch, link.after) if link else None
    return whole.after if whole else index


def first_ahead(stretch: Stretch, table: PhraseTable[str], index: int, reach: int) -> str:
    """Return the meaning of the first phrase soon after a token, in the same clause."""
    passed = ""
    for at in range(index, index + reach):
        if found := table.at(stretch.tokens, at):
            if found.meaning not in stretch.words.counted.of_anyone_only:
                return found.meaning
            # "12 of the 40 people on board survived": what became of them comes behind.
            passed = found.meaning
        if not stretch.has_shape(at, Shape.WORD) or stretch.word(at) in stretch.words.ands:
            break
        if stretch.tables.subordinators.at(stretch.tokens, at):
            # "7 people came after two were hurt": another clause begins.
            break
    return passed


def nearest_back(stretch: Stretch, table: PhraseTable[str], index: int) -> str:
    """Return the meaning of the nearest phrase before a token, up to another number or a stop.

    A phrase without meaning only looks like one of the others, and is passed over. A colon parts
    two clauses, but for one right before the token: "Dead: 12".
    """
    at = index
    while at > max(0, index - BACKWARD):
        found = table.before(stretch.tokens, at)
        if found and found.meaning:
            return found.meaning
        at = found.first if found else at - 1
        if stretch.has_shape(at, Shape.NUMBER) or stretch.word(at) in SENTENCE_ENDS:
            break
        if stretch.word(at) == ":" and at < index - 1:
            break
    return ""


def with_qualifiers(stretch: Stretch, draft: Draft) -> str:
    """Return the noun with the words that narrow it, in alphabetical order."""
    tables, found = stretch.tables, set()
    for at in range(draft.after, draft.after + QUALIFIERS_WITHIN):
        if qualifier := tables.qualifiers.at(stretch.tokens, at):
            found.add(qualifier.meaning)
        elif not goes_on(stretch, at):
            break
    return " ".join([draft.of, *sorted(found - set(draft.of.split()))])


def goes_on(stretch: Stretch, index: int) -> bool:
    """Say whether a noun phrase may go on past a token."""
    if stretch.word(index) in stretch.words.ands:
        return stretch.tables.qualifiers.at(stretch.tokens, index + 1) is not None
    return stretch.is_content(index)


def aspect(stretch: Stretch, draft: Draft) -> str:
    """Return what about a thing is measured: a word right behind, else the nearest one."""
    table = stretch.tables.aspects.get(draft.kind)
    if table is None:
        return ""
    if behind := table.at(stretch.tokens, draft.after):
        return behind.meaning
    return nearest_back(stretch, table, draft.first) or first_ahead(
        stretch, table, draft.after, NEAR
    )


def stuff_behind(stretch: Stretch, draft: Draft) -> str:
    """Return the stuff named right behind a measure: "1.7 tons of rice"."""
    links = stretch.words.numbers.links
    at = draft.after + 1 if stretch.word(draft.after) in links else draft.after
    return stretch.word(at) if stretch.is_content(at) else ""


def stuff_before(stretch: Stretch, draft: Draft) -> str:
    """Return the stuff named before the word for an extent: "beras seberat 1,7 ton"."""
    lead = stretch.tables.extent_leads.before(stretch.tokens, draft.first)
    return stretch.word(lead.first - 1) if lead and stretch.is_content(lead.first - 1) else ""
