"""Titles of named persons: in front of the name, or behind it between commas."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.mentions import Mention, opening_words
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.name_words import is_acronym
from factcheck.language.attribute_words import Tables
from factcheck.language.measure_words import table_of
from factcheck.records.particulars import Attribute, AttributeKind

# How many words a title behind a name may have, places and bodies counted.
LONGEST_APPOSITION = 12


def find_titles(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Attribute]:
    """Yield the titles that a content gives to the persons it names."""
    # A comma behind a person with a title begins the next item of a list.
    taken = {mention.after for mention in mentions if mention.title}
    for mention in mentions:
        if not is_full_name(reading, mention):
            continue
        front = None if mention.first - 1 in taken else title_before_comma(reading, mention)
        yield from titles_around(reading, mention, front)


def find_speaker_titles(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Attribute]:
    """Yield the titles of those who speak, from words that do nothing but name the speakers."""
    for mention in mentions:
        if is_full_name(reading, mention):
            yield from titles_around(reading, mention, office_before_comma(reading, mention))


def titles_around(
    reading: Reading, mention: Mention, front: Attribute | None
) -> Iterator[Attribute]:
    """Yield a title in front of a comma, else the one directly in front, else one behind."""
    if front:
        yield front
    elif mention.title:
        yield title_of(reading, mention, mention.first, mention.title_end, mention.title)
    elif mention.is_person:
        yield from title_behind(reading, mention)


def title_before_comma(reading: Reading, mention: Mention) -> Attribute | None:
    """Read the title in front of a comma, where marks close the name ("Direktur PT X, Budi,")."""
    # A rank behind the comma shows that the office before it is of the same person.
    ranked = reading.word(mention.first) in reading.tables.ranks
    if not ranked and not reading.is_break(mention.after):
        return None
    return office_before_comma(reading, mention)


def office_before_comma(reading: Reading, mention: Mention) -> Attribute | None:
    """Read the title in front of the comma before a name, whatever stands behind the name."""
    comma = mention.first - 1
    if reading.word(comma) != ",":
        return None
    if reading.word(mention.after + 1) in reading.lexicon.pack.subject_joins:
        return None
    first = front_start(reading, comma)
    words = title_words(reading, first, comma)
    if reading.word(first) not in reading.tables.title_words or not words:
        return None
    after = max(comma, mention.title_end) if mention.title else comma
    return title_of(reading, mention, first, after, (*words, *mention.title))


def front_start(reading: Reading, comma: int) -> int:
    """Return the first word of a title in the stretch of capitals before a comma."""
    tables, first = reading.tables, comma
    while comma - first < LONGEST_APPOSITION:
        if is_short_of_title(reading, first):
            first -= 3
        if reading.is_break(first - 1):
            break
        word = reading.word(first - 1)
        fits = word in tables.title_words or word in tables.title_links
        if not fits and not reading.is_capitalised(first - 1):
            break
        first -= 1
    openers = opening_words(reading.lexicon)
    while first < comma and reading.word(first) in openers:
        first += 1
    return first if is_all_title(reading, first, comma) else comma


def is_short_of_title(reading: Reading, index: int) -> bool:
    """Say whether the short form of a title stands in brackets in front: "acting (Plt)"."""
    short = reading.word(index - 2) in reading.tables.title_words
    return short and reading.word(index - 1) == ")" and reading.word(index - 3) == "("


def is_around_short(reading: Reading, index: int) -> bool:
    """Say whether a bracket is one of the two around the short form of a title."""
    return is_short_of_title(reading, index + 1) or is_short_of_title(reading, index + 3)


def is_all_title(reading: Reading, first: int, after: int) -> bool:
    """Say whether names stand in a stretch only behind words that take a name."""
    tables, takes_name = reading.tables, False
    for index in range(first, after):
        word = reading.word(index)
        is_part = word in tables.title_words or word in tables.title_links
        takes_name = takes_name or word in tables.named_after or word in tables.bodies
        # "Acting (Plt) director": the brackets hold the title once more.
        in_brackets = word in "()" and is_around_short(reading, index)
        is_short = is_acronym(reading.written(index, index + 1)) or in_brackets
        region = tables.regions.at(reading.tokens, index)
        if not (is_part or takes_name or is_short or region):
            return False
    return True


def title_words(reading: Reading, first: int, after: int) -> tuple[str, ...]:
    """Return the words of a title, places and bodies left out; none without a head."""
    tables, words = reading.tables, list[str]()
    for index in range(first, after):
        if reading.word(index) in tables.title_words:
            words += tables.abbreviations.get(reading.word(index), (reading.word(index),))
    return () if tables.heads.isdisjoint(written_words(reading, first, after)) else tuple(words)


def is_full_name(reading: Reading, mention: Mention) -> bool:
    """Say whether a mention has two words, or the article tells the rest of it."""
    words = reading.written(mention.name, mention.after).split()
    first_is_letter = len(words[0]) == 1 and words[0] != "I"
    plain = not any(is_acronym(word) for word in words) and not first_is_letter
    is_short = reading.word(mention.after) == "(" and is_acronym(behind_bracket(reading, mention))
    of_person = reading.tables.bodies.isdisjoint(mention.key.split())
    return " " in mention.key and plain and of_person and not is_short


def behind_bracket(reading: Reading, mention: Mention) -> str:
    """Return the token behind the bracket that follows a name: or an empty string."""
    index = mention.after + 1
    return reading.written(index, index + 1) if reading.is_word(index) else ""


def title_of(
    reading: Reading, mention: Mention, first: int, after: int, words: tuple[str, ...]
) -> Attribute:
    """Make the attribute of a title that stands from a token up to another one, its rank left out.

    Where the rank is the whole title it goes by its own name, without the body it is of: to hold a
    rank in an army is no office of that army.
    """
    span = reading.span(first, after)
    said = tuple(word for word in words if word not in reading.lexicon.stopwords)
    rank = reading.tables.ranked.at(reading.tokens, first)
    whole = tuple(rank.meaning.split()) if rank else said
    values = tuple(dict.fromkeys(without_rank(said, reading.tables) or whole))
    return Attribute(span.start, span.end, AttributeKind.TITLE, (mention.key,), values)


def title_behind(reading: Reading, mention: Mention) -> Iterator[Attribute]:
    """Yield the title between commas behind a name ("Anna Lind, menteri pertahanan,")."""
    first = behind_name(reading, mention.after)
    comma = reading.word(first) == ","
    first = first + 1 if comma else first
    leads = first
    while reading.word(leads) in reading.tables.title_leads:
        leads += 1
    if (comma or leads > first) and " " in mention.key:
        yield from apposition(reading, mention, leads)


def behind_name(reading: Reading, index: int) -> int:
    """Return the index behind an age in brackets, if one stands there."""
    is_age = reading.word(index) == "(" and reading.is_number(index + 1)
    return index + 3 if is_age and reading.word(index + 2) == ")" else index


def apposition(reading: Reading, mention: Mention, first: int) -> Iterator[Attribute]:
    """Yield the title that begins at a token, if nothing but a title stands up to the next mark."""
    tables, last, index = reading.tables, first, first
    while not reading.is_break(index) and index - first < LONGEST_APPOSITION:
        is_part = reading.word(index) in tables.title_words
        is_link = reading.word(index) in tables.title_links
        if not is_part and not is_link and not (last > first and reading.is_capitalised(index)):
            return
        last = index + 1 if is_part else last
        index += 1
    begins = reading.word(first) in tables.title_words
    of_another = names_person_behind(reading, last, index) or opens_next_item(
        reading, mention, index
    )
    ends = reading.is_break(index) and not of_another
    words = title_words(reading, first, last)
    if begins and ends and words:
        yield title_of(reading, mention, first, last, words)


def opens_next_item(reading: Reading, mention: Mention, index: int) -> bool:
    """Say whether a list goes on as it began: "the chair, Ann Lind, the treasurer, Bob Aske".

    Who has a title in front of a comma needs none behind the next one, and a name follows. "Besides
    Ann Lind, the treasurer, Bob Aske, ..." is such a list too.
    """
    besides = table_of(reading.lexicon.pack.besides).before(reading.tokens, mention.first)
    led = reading.word(mention.first - 1) == "," or besides is not None
    comma = past_bracket(reading, index)
    named = reading.word(comma) == "," and reading.is_capitalised(comma + 1)
    return led and named and reading.is_capitalised(comma + 2)


def past_bracket(reading: Reading, index: int) -> int:
    """Return the token behind a short form in brackets and the capitals that complete a title."""
    if reading.word(index) != "(" or reading.word(index + 2) != ")":
        return index
    index += 3
    while reading.is_capitalised(index) or reading.word(index) == "-":
        index += 1
    return index


def written_words(reading: Reading, first: int, after: int) -> frozenset[str]:
    """Return the folded tokens of a stretch."""
    return frozenset(reading.word(index) for index in range(first, after))


def names_person_behind(reading: Reading, first: int, after: int) -> bool:
    """Say whether capitals behind a title may name its holder: the title is then not of another."""
    capitals = sum(reading.is_capitalised(index) for index in range(first, after))
    linked = any(reading.word(index) in reading.tables.title_links for index in range(first, after))
    takes_name = reading.word(first - 1) in reading.tables.named_after
    return capitals > 1 and not linked and not takes_name


def without_rank(words: tuple[str, ...], tables: Tables) -> tuple[str, ...]:
    """Return the words of a title in front of the first rank among them."""
    for at in range(len(words)):
        if any(words[at : at + len(form)] == form for form in tables.rank_forms):
            return words[:at]
    return words
