"""Where victims were taken and where somebody is held: hospitals and prisons by their names."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.reading import SENTENCE_END, Reading
from factcheck.extraction.attributes.referred_ages import main_person, names_in
from factcheck.extraction.name_runs import is_title_case
from factcheck.extraction.name_words import is_acronym
from factcheck.language.measure_tokens import PhraseTable
from factcheck.records.particulars import Attribute, AttributeKind

LONGEST_NAME = 5
SEVERAL = 2
# A bracket with a short form stands between "general hospital" and its name.
BRACKETED = 3


def find_whereabouts(reading: Reading) -> Iterator[Attribute]:
    """Yield the hospitals that victims were taken to, and the prison of the main person."""
    tables = reading.tables
    if reading.holds(tables.taken.openings):
        yield from find_hospitals(reading)
    if reading.holds(tables.prisons.openings):
        yield from find_prisons(reading)


def find_hospitals(reading: Reading) -> Iterator[Attribute]:
    """Yield for each "were taken to" the hospitals named behind it, of the victims before it."""
    tables = reading.tables
    for index in reading.where(tables.taken.openings):
        taken = tables.taken.at(reading.tokens, index)
        whom = victims_before(reading, index) if taken else ()
        if taken and whom and reading.is_told(index):
            values, last = hospitals_behind(reading, taken.after)
            if values:
                span = reading.span(taken.after, last)
                for those in whom:
                    yield Attribute(span.start, span.end, AttributeKind.HOSPITAL, (those,), values)


def hospitals_behind(reading: Reading, first: int) -> tuple[tuple[str, ...], int]:
    """Return the words of the hospitals named up to the next "taken to", and where they end."""
    tables, words, last, index = reading.tables, list[str](), first, first
    while index < len(reading.tokens) and reading.word(index) not in SENTENCE_END:
        if tables.taken.at(reading.tokens, index):
            break
        name, after = institution(reading, index, tables.hospitals)
        is_kind = tables.hospitals.at(reading.tokens, index) is not None
        is_short = index == first and not is_kind and is_acronym(reading.written(index, index + 1))
        if name or is_short:
            words += name or (reading.word(index),)
            last = after if name else index + 1
        index = max(after, index + 1)
    return tuple(sorted(set(words))), last


def find_prisons(reading: Reading) -> Iterator[Attribute]:
    """Yield the prisons that a content names in the place of the one person in the headline."""
    tables, pack = reading.tables, reading.lexicon.pack
    for index in range(1, len(reading.tokens)):
        if reading.word(index - 1) not in pack.place_leads:
            continue
        name, after = institution(reading, index, tables.prisons)
        holder = main_person(reading) if name else ""
        if holder and reading.is_told(index) and not names_others(reading, holder):
            span = reading.span(index, after)
            yield Attribute(span.start, span.end, AttributeKind.PRISON, (holder,), name)


def names_others(reading: Reading, holder: str) -> bool:
    """Say whether a content names a person beside the holder of a comparable name."""
    span = reading.content
    named = names_in(reading, span.start, span.end)
    return not named.issubset(holder.split())


def institution(
    reading: Reading, index: int, kinds: PhraseTable[str]
) -> tuple[tuple[str, ...], int]:
    """Return the words of the name of an institution that begins at a token, and where it ends.

    The word for its kind, in front or last, is left out; a name of several words has its initials
    too ("RSKH").
    """
    kind = kinds.at(reading.tokens, index)
    first = kind.after if kind else index
    if kind and reading.word(first) == "(" and reading.word(first + 2) == ")":
        first += BRACKETED
    after = capitals_end(reading, first)
    last = kinds.before(reading.tokens, after) if after > first and not kind else None
    if not kind and not last:
        return (), index
    name = tuple(reading.word(place) for place in range(first, last.first if last else after))
    if len(name) < SEVERAL:
        return name, after
    whole = (*range(index, kind.after), *range(first, after)) if kind else range(first, after)
    return (*name, "".join(reading.word(place)[0] for place in whole)), after


def capitals_end(reading: Reading, first: int) -> int:
    """Return where the capitalised words that begin at a token end."""
    after = first
    while after - first < LONGEST_NAME and reading.is_capitalised(after):
        if after > first and not reading.joins(after):
            break
        after += 1
    return after


def victims_before(reading: Reading, index: int) -> tuple[str, ...]:
    """Return of which victims the stretch before a token speaks; none where it is of some only."""
    tables, first = reading.tables, index
    while first > 0 and reading.word(first - 1) not in SENTENCE_END:
        if tables.taken.before(reading.tokens, first):
            break
        first -= 1
    for start in (last_comma(reading, first, index), first):
        stretch = range(start, index)
        if any(is_of_some(reading, place) for place in stretch):
            return ()
        found = {m.meaning for at in stretch if (m := tables.victims.at(reading.tokens, at))}
        if "all" in found:
            return ("dead", "injured", "victim")
        if found:
            return tuple(sorted(found - {"victim"} or found))
    return ()


def is_of_some(reading: Reading, index: int) -> bool:
    """Say whether a token tells that the text speaks of one person or of some."""
    if reading.word(index) in reading.tables.some_victims:
        return True
    # A headline whose words are all capitalised shows no names.
    if not reading.is_capitalised(index) or is_title_case(reading.excerpt.written):
        return False
    return reading.written(index, index + 1) in reading.people.parts


def last_comma(reading: Reading, first: int, index: int) -> int:
    """Return the token behind the last comma of a stretch, else where the stretch begins."""
    commas = [place for place in range(first, index) if reading.word(place) == ","]
    return commas[-1] + 1 if commas else first
