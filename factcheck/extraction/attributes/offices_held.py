"""Offices that one person holds at a time: which one, of which place, and who holds it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.mentions import Mention
from factcheck.extraction.attributes.reading import Reading
from factcheck.language.attribute_words import Tables
from factcheck.records.particulars import Attribute, AttributeKind

Words = tuple[str, ...]


def find_offices(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Attribute]:
    """Yield who holds an office, said of its field and place, by the full name of a person.

    A text about holders at several times tells of none.
    """
    then = reading.tables.then
    if any(then.at(reading.tokens, index) for index in reading.where(then.openings)):
        return
    for mention in mentions:
        of = office_of(reading, mention)
        if of and " " in mention.key:
            span = reading.span(mention.first, mention.after)
            name = tuple(mention.key.split())
            yield Attribute(span.start, span.end, AttributeKind.OFFICE, of, name)


def office_of(reading: Reading, mention: Mention) -> Words:
    """Return the words of the office in front of a name and of its place; none for any other."""
    tables, title = reading.tables, before_rank(mention.title, reading.tables)
    if not title:
        return ()
    before = reading.word(mention.first - 1)
    if not tables.changes.isdisjoint({before, *title}):
        return ()
    place = place_words(reading, mention)
    if opens_or_ends(title, tables.local):
        return tuple(sorted({*title, *place})) if place else ()
    office = opens_or_ends(title, tables.national)
    if not office or set(title) <= set(office):
        return ()
    if tables.abroad.isdisjoint(title):
        return tuple(sorted({*title, *place}))
    states = {name.name.casefold() for name in reading.excerpt.known}
    return tuple(sorted({*title, *place, *states})) if states else ()


def before_rank(title: Words, tables: Tables) -> Words:
    """Return the words of a title in front of a rank: whoever holds an office may be promoted."""
    ranks = [at for at, word in enumerate(title) if word in tables.ranks]
    return title[: ranks[0]] if ranks else title


def opens_or_ends(title: Words, offices: tuple[Words, ...]) -> Words:
    """Return the office of a list that opens a title or ends it, or nothing."""
    for office in offices:
        size = len(office)
        if title[:size] == office or title[-size:] == office:
            return office
    return ()


def place_words(reading: Reading, mention: Mention) -> frozenset[str]:
    """Return the capitalised words between a title and the name, those of titles left out."""
    tables, found = reading.tables, set[str]()
    for index in range(mention.first, mention.name):
        word = reading.word(index)
        if reading.is_capitalised(index) and not tables.belongs_to_title(word):
            found.add(word)
    return frozenset(found)
