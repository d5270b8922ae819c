"""The sex of a named person, where a word for a woman or a man introduces the name."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.mentions import Mention
from factcheck.extraction.attributes.reading import Reading
from factcheck.language.measure_tokens import Phrase
from factcheck.records.particulars import Attribute, AttributeKind

# Words between "seorang perempuan" and "bernama": an age, where she comes from.
FARTHEST = 6


def find_sexes(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Attribute]:
    """Yield the sexes that a content tells of the persons it names."""
    if not reading.holds(reading.tables.sex_triggers):
        return
    for mention in mentions:
        found = sex_in_front(reading, mention) or sex_behind(reading, mention)
        if found and mention.key:
            span = reading.span(found.first, found.after)
            kind, of = AttributeKind.SEX, (mention.key,)
            yield Attribute(span.start, span.end, kind, of, (found.meaning,))


def sex_in_front(reading: Reading, mention: Mention) -> Phrase[str] | None:
    """Return the word for a sex in front of a name, or None."""
    tables, tokens = reading.tables, reading.tokens
    start = mention.name
    courtesy = tables.courtesy.before(tokens, dot_before(reading, start))
    if courtesy and reading.is_capitalised(courtesy.first):
        return courtesy
    kin = tables.kin.before(tokens, start)
    # "Ayahnya Sari" may be Sari's father: only a name set off by a mark is surely his own.
    if kin and reading.is_break(mention.after):
        return kin
    named = tables.named.before(tokens, start)
    return last_sex(reading, named.first) if named else None


def dot_before(reading: Reading, index: int) -> int:
    """Return the index in front of the full stop of an abbreviation."""
    return index - 1 if reading.word(index - 1) == "." else index


def last_sex(reading: Reading, before: int) -> Phrase[str] | None:
    """Return the nearest word for a person in front of "named", if it says a sex."""
    tables = reading.tables
    index = before
    while index > 0 and before - index < FARTHEST and not reading.is_break(index - 1):
        found = tables.sexes.before(reading.tokens, index)
        if found:
            return found
        if reading.word(index - 1) in tables.person_words or reading.word(index - 1) in (
            tables.relations
        ):
            return None
        index -= 1
    return None


def sex_behind(reading: Reading, mention: Mention) -> Phrase[str] | None:
    """Return the word for a sex in apposition ("Ann Lee, a 34-year-old woman"), or None."""
    if not mention.is_person or mention.possesses:
        return None
    tables, tokens = reading.tables, reading.tokens
    index = past_age(reading, mention.after)
    gender = tables.gender.at(tokens, index) or tables.gender.at(tokens, index + 1)
    if gender and (gender.first == index or reading.word(index) in {",", *tables.articles}):
        return tables.sexes.at(tokens, gender.after)
    article = index + 1
    while reading.word(article) in tables.articles:
        article += 1
    if reading.word(index) != "," or article == index + 1:
        return None
    return described(reading, article)


def described(reading: Reading, index: int) -> Phrase[str] | None:
    """Return the word for a sex behind an article, an age and adjectives, or None."""
    tables = reading.tables
    for place in range(index, index + FARTHEST):
        found = tables.sexes.at(reading.tokens, place)
        if found:
            return found if stands_alone(reading, found.after) else None
        word = reading.word(place)
        plain = word in tables.adjectives or word == "-" or reading.is_number(place)
        if not (plain or tables.attributive.at(reading.tokens, place)):
            return None
    return None


def stands_alone(reading: Reading, index: int) -> bool:
    """Say whether what follows does not go on with a clause of its own about somebody else."""
    return reading.is_break(index) or reading.word(index) in reading.tables.origins


def past_age(reading: Reading, index: int) -> int:
    """Return the index behind an age in brackets, if one stands there."""
    if reading.word(index) != "(" or not reading.is_number(index + 1):
        return index
    for place in range(index + 2, index + 4):
        if reading.word(place) == ")":
            return place + 1
    return index
