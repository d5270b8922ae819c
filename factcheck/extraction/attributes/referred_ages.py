"""The age of somebody who is not named beside it: "Pria 73 tahun itu", "the 73-year-old"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.ages import is_age
from factcheck.extraction.attributes.persons import persons_of
from factcheck.extraction.attributes.reading import WORD, Reading
from factcheck.extraction.known_names import comparable
from factcheck.records.particulars import Attribute, AttributeKind

# Words between "his age" and the number: "usianya yang sudah menginjak".
FARTHEST = 3


def find_referred_ages(reading: Reading) -> Iterator[Attribute]:
    """Yield the ages that a content gives to the one person whom the article is about."""
    tables = reading.tables
    if not (reading.holds(tables.years.openings) or reading.holds(tables.attributive.openings)):
        return
    for index in range(len(reading.tokens)):
        if is_age(reading, index) and (is_definite(reading, index) or is_possessed(reading, index)):
            holder = main_person(reading)
            known = holder and last_named(reading, holder, reading.tokens[index].start)
            if known and reading.is_told(index):
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


def last_named(reading: Reading, holder: str, before: int) -> bool:
    """Say whether the person named last before a place in the text is the holder of a name."""
    words = persons_by_name(reading)
    every = frozenset(word for name in words.values() for word in name)
    named = (word.casefold() for word in WORD.findall(reading.text[:before]) if word[0].isupper())
    last = next((word for word in reversed(list(named)) if word in every), "")
    return last in holder.split()


def names_in(reading: Reading, start: int, end: int) -> frozenset[str]:
    """Return the folded words of persons' names that a stretch of the article holds."""
    words = persons_by_name(reading)
    every = frozenset(word for name in words.values() for word in name)
    named = (word.casefold() for word in WORD.findall(reading.text[start:end]) if word[0].isupper())
    return every.intersection(named)


def main_person(reading: Reading) -> str:
    """Return the comparable name of the one person in the headline, "" for nobody or several.

    Who is named there in full is meant, and not others of one surname.
    """
    headline = frozenset(WORD.findall(reading.text.partition("\n")[0].casefold()))
    full = persons_by_name(reading)
    told = {name: words & headline for name, words in full.items() if words & headline}
    every = frozenset().union(*told.values())
    mains = [name for name in told if every == full[name]] or list(told)
    shortest = min(mains, key=lambda name: (len(full[name]), name), default="")
    alike = all(full[shortest] <= full[name] for name in mains)
    return shortest if alike else ""


def persons_by_name(reading: Reading) -> dict[str, frozenset[str]]:
    """Return the words of the comparable name of each person in the article, bodies left out."""
    people = persons_of(reading.people, reading.lexicon).people
    names = sorted(comparable(name) for name in people.names)
    words = {name: frozenset(name.split()) for name in names}
    return {name: own for name, own in words.items() if own.isdisjoint(reading.tables.bodies)}
