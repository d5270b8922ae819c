"""The age of somebody who is not named beside it: "Pria 73 tahun itu", "the 73-year-old"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.ages import is_age
from factcheck.extraction.attributes.persons import persons_of
from factcheck.extraction.attributes.reading import WORD, Reading
from factcheck.extraction.known_names import comparable
from factcheck.particulars import Attribute, AttributeKind

# Words between "his age" and the number: "usianya yang sudah menginjak".
FARTHEST = 3


def find_referred_ages(reading: Reading) -> Iterator[Attribute]:
    """Yield the ages that a content gives to the one person whom the article is about."""
    tables = reading.tables
    if reading.words.isdisjoint(tables.years.openings | tables.attributive.openings):
        return
    for index in range(len(reading.tokens)):
        if is_age(reading, index) and (is_definite(reading, index) or is_possessed(reading, index)):
            holder = main_person(reading, reading.tokens[index].start)
            if holder and reading.is_told(index):
                span = reading.span(index, index + 1)
                years = (str(int(reading.word(index))),)
                yield Attribute(span.start, span.end, AttributeKind.AGE, (holder,), years)


def is_definite(reading: Reading, index: int) -> bool:
    """Say whether years tell of a person known by now: "the man of 73", "pria 73 tahun itu"."""
    tables, tokens = reading.tables, reading.tokens
    years = tables.years.at(tokens, index + 1)
    if years and reading.word(years.after) in tables.age_closings:
        before = index
        while reading.word(before - 1) in tables.relatives or is_age_lead(reading, before - 1):
            before -= 1
        return reading.word(before - 1) in tables.person_words
    following = index + 2 if reading.word(index + 1) == "-" else index + 1
    attributive = tables.attributive.at(tokens, following)
    if attributive is None or reading.word(index - 1) not in tables.age_openings:
        return False
    return not any(
        reading.is_capitalised(place) for place in (attributive.after, attributive.after + 1)
    )


def is_age_lead(reading: Reading, index: int) -> bool:
    """Say whether a word such as "aged" stands at a token."""
    return index >= 0 and reading.tables.age_leads.at(reading.tokens, index) is not None


def is_possessed(reading: Reading, index: int) -> bool:
    """Say whether "his age" stands before years, a few words between: "usianya sudah 73 tahun"."""
    tables = reading.tables
    if tables.years.at(reading.tokens, index + 1) is None:
        return False
    for before in range(index, index - FARTHEST - 1, -1):
        if tables.own_age.before(reading.tokens, before):
            return True
        if reading.word(before - 1) not in tables.relatives:
            return False
    return False


def main_person(reading: Reading, before: int) -> str:
    """Return the comparable name of the one person in the headline, if named last before.

    An empty string where the headline names nobody or several, or somebody else was named since.
    """
    text = reading.text
    headline = frozenset(WORD.findall(text.partition("\n")[0].casefold()))
    people = persons_of(reading.people, reading.lexicon).people
    full = {name: frozenset(comparable(name).split()) for name in people.names}
    mains = [name for name, words in full.items() if not words.isdisjoint(headline)]
    shortest = min(mains, key=lambda name: (len(full[name]), name), default="")
    if not mains or any(not full[shortest] <= full[name] for name in mains):
        return ""
    every = frozenset(word for words in full.values() for word in words)
    named = [word for word in WORD.findall(text[:before]) if word[0].isupper()]
    last = next((word for word in reversed(named) if word.casefold() in every), "")
    return comparable(shortest) if last.casefold() in full[shortest] else ""
