"""Finding attributes: what a text says of somebody or something in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.extraction.article_words import Excerpt
from factcheck.extraction.attributes.agents import find_agents
from factcheck.extraction.attributes.ages import find_ages, may_hold_age
from factcheck.extraction.attributes.causes import find_causes
from factcheck.extraction.attributes.expansions import find_expansions
from factcheck.extraction.attributes.listed_people import find_initials, find_listed
from factcheck.extraction.attributes.mentions import find_mentions
from factcheck.extraction.attributes.offices_held import find_offices
from factcheck.extraction.attributes.ranks import find_ranks
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.attributes.referred_ages import find_referred_ages
from factcheck.extraction.attributes.seats import find_seats
from factcheck.extraction.attributes.sexes import find_sexes
from factcheck.extraction.attributes.spellings import in_one_spelling
from factcheck.extraction.attributes.titles import find_speaker_titles, find_titles
from factcheck.extraction.attributes.vehicles import find_models
from factcheck.extraction.attributes.whereabouts import find_whereabouts
from factcheck.extraction.attributes.year_spans import find_year_spans
from factcheck.extraction.name_runs import is_title_case
from factcheck.records.particulars import Attribute


def find_attributes(content: Excerpt) -> tuple[Attribute, ...]:
    """Return the attributes of a content, in the order of the text.

    A headline whose words are all capitalised shows no names, so only its causes are read.
    """
    reading = Reading(content)
    found = [
        *find_causes(reading),
        *find_referred_ages(reading),
        *find_whereabouts(reading),
        *find_expansions(reading),
        *find_year_spans(reading),
        *find_initials(reading),
    ]
    tells_of_person, tells_detail = may_name(reading), may_tell_detail(reading)
    if (tells_of_person or tells_detail) and not is_title_case(content.written):
        found += of_persons(reading) if tells_of_person else ()
        found += [*find_seats(reading), *find_models(reading)]
    return settled(found, reading)


def find_told(beside: Excerpt) -> tuple[Attribute, ...]:
    """Return the titles, offices and ages that the words beside a content give to a speaker.

    What the acronym of a body stands for may be told there as well.

    Such words may be capitalised but for one: a headline is not told from them.
    """
    reading = Reading(beside)
    spelt_out = tuple(find_expansions(reading))
    if not may_name(reading):
        return spelt_out
    mentions = find_mentions(reading)
    found = (
        *spelt_out,
        *find_speaker_titles(reading, mentions),
        *find_offices(reading, mentions),
        *find_ranks(reading, mentions),
        *find_ages(reading, mentions),
    )
    return settled(found, reading)


def settled(found: Iterable[Attribute], reading: Reading) -> tuple[Attribute, ...]:
    """Return attributes once each in order, those of persons under one spelling of the name."""
    sounds = reading.lexicon.pack.sounds
    return tuple(sorted({in_one_spelling(one, sounds) for one in found}))


def of_persons(reading: Reading) -> Iterator[Attribute]:
    """Yield what a content tells of the persons it names."""
    mentions = find_mentions(reading)
    yield from find_titles(reading, mentions)
    yield from find_offices(reading, mentions)
    yield from find_ranks(reading, mentions)
    yield from find_sexes(reading, mentions)
    yield from find_ages(reading, mentions)
    yield from find_agents(reading, mentions)
    yield from find_listed(reading, mentions)


def may_tell_detail(reading: Reading) -> bool:
    """Say whether the words of a content may tell of a vehicle or a seat: cheap to ask."""
    return reading.holds(reading.attribute_words.detail_triggers)


def may_name(reading: Reading) -> bool:
    """Say whether the words of a content may tell anything of a named person: cheap to ask."""
    tables = reading.tables
    triggers = (tables.heads, tables.sex_triggers, tables.age_triggers, tables.deed_triggers)
    return may_hold_age(reading) or any(reading.holds(those) for those in triggers)
