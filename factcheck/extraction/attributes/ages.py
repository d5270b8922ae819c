"""The age of a named person: "APW (25)", "Budi Raharja, 34 tahun,", "34-year-old Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extraction.attributes.mentions import Mention
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.name_words import is_acronym
from factcheck.records.particulars import Attribute, AttributeKind

OLDEST = 110
# Without a word for a person, a small number in brackets may count goals or points.
YOUNGEST_UNSAID = 10
AGE = re.compile(r"[0-9]{1,3}")
NUMBER_NEAR = re.compile(r"[(,]\s*[0-9]{1,3}\b|[0-9]{1,3}-")
INITIALS = re.compile(r"[A-Z]{2}")
NAMED_AGE = re.compile(r"[A-Z][\w’'-]+[ \u00a0]\(([0-9]{1,2})\)")
# Words between a name and "aged": "Sari yang saat ini berusia".
FARTHEST = 4


def find_ages(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Attribute]:
    """Yield the ages that a content tells of the persons it names."""
    if not may_hold_age(reading):
        return
    for mention in mentions:
        if mention.possesses or not reading.tables.bodies.isdisjoint(mention.key.split()):
            continue
        index = age_of(reading, mention)
        if index is not None:
            span = reading.span(index, index + 1)
            years = str(int(reading.word(index)))
            kind, of = AttributeKind.AGE, (mention.key,)
            yield Attribute(span.start, span.end, kind, of, (years,))


def may_hold_age(reading: Reading) -> bool:
    """Say whether a number stands where an age may stand, or a word says that one follows."""
    if reading.holds(reading.tables.age_triggers):
        return True
    start, end = reading.content.start, reading.content.end
    return reading.has_digits() and NUMBER_NEAR.search(reading.text, start, end) is not None


def age_of(reading: Reading, mention: Mention) -> int | None:
    """Return the token of a person's age, or None."""
    for find in (behind_lead, attributive, in_apposition):
        index = find(reading, mention)
        if index is not None and is_age(reading, index) and is_somebody(reading, mention):
            return index
    for find in (in_brackets, between_commas):
        index = find(reading, mention)
        if index is not None and is_age(reading, index):
            years = int(reading.word(index))
            likely = is_person_or_initials(reading, mention) and years >= YOUNGEST_UNSAID
            likely = likely or is_person_behind(reading, index) or in_a_row(reading)
            sure = mention.introduced or (likely and not counts_otherwise(reading))
            return index if sure else None
    return None


def is_person_or_initials(reading: Reading, mention: Mention) -> bool:
    """Say whether a mention is a known person, or two capitals: most bodies have more."""
    return (
        mention.is_person
        or INITIALS.fullmatch(reading.written(mention.name, mention.after)) is not None
    )


def is_person_behind(reading: Reading, index: int) -> bool:
    """Say whether a word for a person follows an age in brackets: "Budi (20), warga ..."."""
    after = past_years(reading, index + 1) + 1
    after = after + 1 if reading.word(after) == "," else after
    return reading.word(after) in reading.tables.person_words


def in_a_row(reading: Reading) -> bool:
    """Say whether ages in brackets stand behind several names: "Sari (31), Joko (28) and Wati"."""
    start, end = reading.content.start, reading.content.end
    ages = [int(match[1]) for match in NAMED_AGE.finditer(reading.text, start, end)]
    return len(ages) > 1 and min(ages) >= YOUNGEST_UNSAID


def counts_otherwise(reading: Reading) -> bool:
    """Say whether words of the content make a bare number one of minutes, goals or points."""
    return reading.holds(reading.tables.counters)


def is_age(reading: Reading, index: int) -> bool:
    """Say whether a token can be the age that somebody has now."""
    word = reading.word(index)
    if not reading.is_number(index) or not AGE.fullmatch(word) or not 0 < int(word) <= OLDEST:
        return False
    behind = past_years(reading, index + 1)
    return reading.tables.of_then.at(reading.tokens, behind) is None


def is_somebody(reading: Reading, mention: Mention) -> bool:
    """Say whether a mention is more than a word that is capitalised to open its sentence."""
    if is_acronym(reading.written(mention.name, mention.after)):
        return reading.tables.named.before(reading.tokens, mention.name) is not None
    if reading.word(mention.first - 1) in reading.lexicon.pack.subject_stops:
        return False
    settled = mention.introduced or mention.is_person
    return settled or not reading.opens_sentence(mention.first)


def in_brackets(reading: Reading, mention: Mention) -> int | None:
    """Return the number in brackets behind a name, with or without the word for years."""
    after = mention.after
    if reading.word(after) != "(":
        return None
    lead = reading.tables.age_leads.at(reading.tokens, after + 1)
    number = lead.after if lead else after + 1
    return number if reading.word(past_years(reading, number + 1)) == ")" else None


def past_years(reading: Reading, index: int) -> int:
    """Return the index behind the word for years, if it stands there."""
    years = reading.tables.years.at(reading.tokens, index)
    return years.after if years else index


def between_commas(reading: Reading, mention: Mention) -> int | None:
    """Return the number between commas behind a name; the word for years may follow it."""
    after = mention.after
    if reading.word(after) != "," or not reading.joins(after + 1):
        return None
    past = past_years(reading, after + 2)
    closes = reading.word(past) == "," or (past > after + 2 and reading.is_break(past))
    return after + 1 if closes and not reading.is_number(past + 1) else None


def behind_lead(reading: Reading, mention: Mention) -> int | None:
    """Return the number behind "aged" behind a name, if no other unit follows it."""
    tables, index = reading.tables, mention.after
    while index - mention.after < FARTHEST:
        lead = tables.age_leads.at(reading.tokens, index)
        if lead:
            return number_of_years(reading, lead.after)
        if reading.is_number(index) and index > mention.after:
            years = tables.years.at(reading.tokens, index + 1)
            return index if years and reading.word(index - 1) != "," else None
        if reading.word(index) not in tables.relatives and reading.word(index) != ",":
            return None
        index += 1
    return None


def number_of_years(reading: Reading, index: int) -> int | None:
    """Return the index of a number that a mark or the word for years follows."""
    past = past_years(reading, index + 1)
    return index if past > index + 1 or reading.is_break(past) else None


def attributive(reading: Reading, mention: Mention) -> int | None:
    """Return the number of "34-year-old Ann Lee"; the words for a person may stand between."""
    for before in range(mention.first, mention.name + 1):
        phrase = reading.tables.attributive.before(reading.tokens, before)
        if phrase:
            number = phrase.first - 1
            return number - 1 if reading.word(number) == "-" else number
    return None


def in_apposition(reading: Reading, mention: Mention) -> int | None:
    """Return the number of "Ann Lee, a 34-year-old woman"."""
    index = mention.after + 1
    while reading.word(index) in reading.tables.articles:
        index += 1
    past = index + 2 if reading.word(index + 1) == "-" else index + 1
    found = reading.tables.attributive.at(reading.tokens, past)
    return index if found and reading.word(mention.after) == "," else None
