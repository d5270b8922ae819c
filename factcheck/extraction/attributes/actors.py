"""Actors: who may do a deed or have it done to them, named or as a group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.extraction.attributes.mentions import Mention
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.known_names import comparable

SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody from token ``first`` up to ``after``, under a comparable name.

    ``is_named`` is False for a group without a name ("police").
    """

    first: int
    after: int
    name: str
    is_named: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a content by the token where they begin, and by the one behind them."""

    starting: Mapping[int, Actor]
    ending: Mapping[int, Actor]


def find_cast(reading: Reading, mentions: tuple[Mention, ...]) -> Cast:
    """Gather the actors of a content; a group takes in the name that it bears."""
    groups = groups_in(reading)
    held = {index for group in groups for index in range(group.first, group.after)}
    named = [actor_of(reading, mention) for mention in mentions]
    actors = [*groups, *(actor for actor in named if actor and actor.first not in held)]
    return Cast({a.first: a for a in actors}, {a.after: a for a in actors})


def actor_of(reading: Reading, mention: Mention) -> Actor | None:
    """Return the actor that a mention names; None for a place, or a word that may be no name."""
    if mention.possesses or follows_lead(reading, mention.first):
        return None
    if len(mention.key) < SHORTEST_NAME:
        return None
    if not (mention.is_person or mention.introduced or is_surely_name(reading, mention)):
        return None
    if mention.key in reading.tables.region_names or is_half(reading, mention):
        return None
    known = known_whole(reading, mention)
    if known and reading.word(mention.first - 1) == ",":
        return None
    return Actor(mention.first, mention.after, known or mention.key, is_named=True)


def is_half(reading: Reading, mention: Mention) -> bool:
    """Say whether a stroke makes a mention one half of a pair ("Lind/Lee")."""
    return reading.word(mention.first - 1) == "/" or reading.word(mention.after) == "/"


def known_whole(reading: Reading, mention: Mention) -> str:
    """Return the comparable name of the state or body that a mention is, or an empty string."""
    end = reading.tokens[mention.after - 1].end
    for first in (mention.first, mention.name):
        known = reading.lexicon.names.at(reading.text, reading.tokens[first].start)
        if known and known.end >= end:
            return comparable(known.name)
    return ""


def is_surely_name(reading: Reading, mention: Mention) -> bool:
    """Say whether a mention cannot be a common word that opens its sentence."""
    if not reading.opens_sentence(mention.first):
        return True
    known = reading.lexicon.names.at(reading.text, reading.tokens[mention.name].start)
    return known is not None or mention.after - mention.name > 1


def follows_lead(reading: Reading, first: int) -> bool:
    """Say whether a word that opens a place stands right in front."""
    return reading.word(first - 1) in reading.lexicon.pack.place_leads


def groups_in(reading: Reading) -> list[Actor]:
    """Return the groups of a content, each with the capitalised words that adjoin it."""
    found: list[Actor] = []
    free_from = 0
    for index in reading.where(reading.tables.groups.openings):
        phrase = reading.tables.groups.at(reading.tokens, index) if index >= free_from else None
        if phrase is None:
            continue
        first, after = widened(reading, phrase.first, phrase.after)
        beside = (*range(first, phrase.first), *range(phrase.after, after))
        names = [reading.word(place) for place in beside]
        name = comparable(" ".join((phrase.meaning, *names)))
        found.append(Actor(first, after, name, is_named=bool(names)))
        free_from = after
    return found


def widened(reading: Reading, first: int, after: int) -> tuple[int, int]:
    """Return the stretch of a group with the capitalised words right beside it."""
    start = first
    while (
        reading.joins(start)
        and reading.is_capitalised(start - 1)
        and not reading.is_stopword(start - 1)
        and not reading.opens_sentence(start - 1)
    ):
        start -= 1
    end = after
    while reading.joins(end) and reading.is_capitalised(end) and not reading.is_stopword(end):
        end += 1
    return start, end
