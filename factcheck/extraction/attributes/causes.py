"""Why something happened: "kebakaran itu disebabkan korsleting", "the fire was caused by ..."."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.reading import Reading
from factcheck.language.measure_tokens import Phrase
from factcheck.records.particulars import Attribute, AttributeKind

LONGEST_CAUSE = 8
# How many words a subject may stand away from its verb, and an effect from an adverbial cause.
FARTHEST_SUBJECT = 14
FARTHEST_EFFECT = 6
FARTHEST_OBJECT = 4
MODAL_REACH = 2


def find_causes(reading: Reading) -> Iterator[Attribute]:
    """Yield the causes that a content tells of the effects that the language file lists."""
    tables = reading.tables
    links = reading.where(tables.cause_triggers)
    if not links or not reading.holds(tables.effect_openings):
        return
    reached = 0
    for index in links:
        if index < reached:
            continue
        link, found = cause_at(reading, index)
        if found and reading.is_told(index) and not is_left_open(reading, index):
            yield found
        reached = link.after if link else index + 1


def cause_at(reading: Reading, index: int) -> tuple[Phrase[str] | None, Attribute | None]:
    """Return the link that begins at a token, and what it links, if both can be told."""
    tables, tokens = reading.tables, reading.tokens
    noun = tables.cause_nouns.at(tokens, index)
    if noun:
        return noun, named_cause(reading, noun)
    link = tables.by_cause.at(tokens, index)
    if link:
        effect = subject_effect(reading, link.first)
        return link, linked(reading, effect, link.after)
    link = tables.from_cause.at(tokens, index)
    if link:
        effect = nearest_effect(reading, link.first)
        return link, linked(reading, effect, link.after)
    link = tables.to_effect.at(tokens, index)
    return link, active_cause(reading, link) if link else None


def is_left_open(reading: Reading, index: int) -> bool:
    """Say whether a negator or a word for what may happen stands right in front of a link."""
    words = {reading.word(index - step) for step in range(1, MODAL_REACH + 1)}
    negators = reading.lexicon.pack.negators
    return not reading.tables.modals.isdisjoint(words) or reading.word(index - 1) in negators


def clause_start(reading: Reading, index: int, farthest: int) -> int:
    """Return where the clause that holds a token begins, no farther back than that."""
    start = index
    while start > 0 and index - start < farthest and not reading.is_break(start - 1):
        start -= 1
    return start


def subject_effect(reading: Reading, before: int) -> Phrase[str] | None:
    """Return the first effect of the clause in front of a verb: its subject."""
    for index in range(clause_start(reading, before, FARTHEST_SUBJECT), before):
        found = reading.tables.effects.at(reading.tokens, index)
        if found and found.after <= before and is_effect(reading, found):
            return found
    return None


def is_effect(reading: Reading, found: Phrase[str]) -> bool:
    """Say whether a word for an effect is no part of a phrase that means something else."""
    return reading.tables.not_effects.before(reading.tokens, found.after) is None


def nearest_effect(reading: Reading, before: int) -> Phrase[str] | None:
    """Return the effect nearest in front of "because of"."""
    for after in range(before, clause_start(reading, before, FARTHEST_EFFECT), -1):
        found = reading.tables.effects.before(reading.tokens, after)
        if found:
            whole = is_one_clause(reading, found.after, before) and is_effect(reading, found)
            return found if whole else None
    return None


def is_one_clause(reading: Reading, first: int, before: int) -> bool:
    """Say whether no other clause and no negator stands between an effect and its cause."""
    pack = reading.lexicon.pack
    leads = {*pack.clause_leads, *pack.background_leads, *pack.coordinators, *pack.measures.ors}
    between = {reading.word(index) for index in range(first, before)}
    return between.isdisjoint(leads - {pack.relative}) and between.isdisjoint(pack.negators)


def linked(reading: Reading, effect: Phrase[str] | None, first: int) -> Attribute | None:
    """Make the attribute of an effect and the cause phrase that begins at a token."""
    if effect is None or not reading.is_told(effect.first):
        return None
    after = cause_end(reading, first)
    if is_cut_short(reading, first, after):
        return None
    return cause_of(reading, effect.meaning, first, after)


def is_cut_short(reading: Reading, first: int, after: int) -> bool:
    """Say whether the cause goes on behind its end: a bracket, a negator, a relative clause."""
    pack, word = reading.lexicon.pack, reading.word(after)
    if word == pack.relative:
        # "Karena sopir yang mengantuk": not the driver is the cause, but what he did.
        persons = reading.tables.person_words
        return after == first + 1 or any(reading.word(i) in persons for i in range(first, after))
    return word == "(" or word in pack.negators


def cause_end(reading: Reading, first: int) -> int:
    """Return where a cause phrase ends: at a mark, a word that goes on, or its longest."""
    index = first
    while not reading.is_break(index) and index - first < LONGEST_CAUSE:
        if reading.word(index) in reading.tables.stops:
            break
        index += 1
    return index


def cause_of(reading: Reading, effect: str, first: int, after: int) -> Attribute | None:
    """Make the attribute of a cause that stands from a token up to another one, if it says any."""
    words = [
        reading.word(index)
        for index in range(first, after)
        if reading.is_word(index) and not reading.is_stopword(index)
    ]
    said = {reading.word(index) for index in range(first, after)}
    if not words or not reading.tables.vague.isdisjoint(words):
        return None
    if not said.isdisjoint(reading.lexicon.pack.negators) or repeats(reading, effect, first, after):
        return None
    stems = sorted({reading.lexicon.stem(word) for word in words})
    span = reading.span(first, after)
    return Attribute(span.start, span.end, AttributeKind.CAUSE, (effect,), tuple(stems))


def repeats(reading: Reading, effect: str, first: int, after: int) -> bool:
    """Say whether a cause phrase only names its effect once more."""
    found = (reading.tables.effects.at(reading.tokens, index) for index in range(first, after))
    return any(phrase.meaning == effect for phrase in found if phrase)


def named_cause(reading: Reading, noun: Phrase[str]) -> Attribute | None:
    """Read "the cause of the fire was a short circuit"."""
    tables, tokens = reading.tables, reading.tokens
    for index in range(noun.after, noun.after + LONGEST_CAUSE):
        effect = tables.effects.at(tokens, index)
        if effect:
            copula = copula_behind(reading, effect.after)
            return linked(reading, effect, copula + 1) if copula else None
        if reading.is_break(index) or not reading.is_stopword(index):
            return None
    return None


def copula_behind(reading: Reading, index: int) -> int | None:
    """Return the token of "was" behind an effect, in the same clause."""
    for place in range(index, index + LONGEST_CAUSE):
        if reading.word(place) in reading.tables.copulas:
            return place
        if reading.is_break(place):
            return None
    return None


def active_cause(reading: Reading, link: Phrase[str]) -> Attribute | None:
    """Read "a short circuit caused the fire"."""
    effect = object_effect(reading, link.after)
    if effect is None or not reading.is_told(effect.first):
        return None
    after = link.first
    while after > 0 and reading.word(after - 1) in reading.tables.pivots:
        after -= 1
    first = cause_start(reading, after)
    return cause_of(reading, effect.meaning, first, after) if first is not None else None


def object_effect(reading: Reading, first: int) -> Phrase[str] | None:
    """Return the effect right behind "caused"."""
    for index in range(first, first + FARTHEST_OBJECT):
        found = reading.tables.effects.at(reading.tokens, index)
        if found or reading.is_break(index):
            return found
    return None


def cause_start(reading: Reading, after: int) -> int | None:
    """Return where the subject that ends before a token begins; None where it is too long."""
    first = after
    while not reading.opens_sentence(first) and not reading.is_break(first - 1):
        if reading.word(first - 1) in reading.tables.stops:
            return None
        first -= 1
        if after - first > LONGEST_CAUSE:
            return None
    return first if first < after else None
