"""Who did a deed to whom, in clauses that name both: "Budi ditembak Andi", "Bob shot Ann"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.actors import Actor, Cast, find_cast
from factcheck.extraction.attributes.mentions import Mention
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.attributes.sexes import past_age
from factcheck.language.measure_tokens import Phrase
from factcheck.records.particulars import Attribute, AttributeKind, Span

# Words between a name and the form of a deed: "yang kemudian sempat".
LONGEST_GAP = 5
MOST_ACTORS = 4


def find_agents(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Attribute]:
    """Yield who did the deeds of a content, where it tells so and names whom they were done to."""
    tables, tokens = reading.tables, reading.tokens
    deeds = [
        (index, passive, active)
        for index in reading.where(tables.deed_triggers)
        for passive, active in [(tables.passive.at(tokens, index), tables.active.at(tokens, index))]
        if passive or active
    ]
    if not deeds or is_wished(reading):
        return
    cast = find_cast(reading, mentions)
    for index, passive, active in deeds:
        for found in (in_passive(reading, cast, passive), in_active(reading, cast, active)):
            if found and reading.is_told(index):
                yield found
                break


def is_wished(reading: Reading) -> bool:
    """Say whether the word in front of the content makes it a wish ("asked that ...")."""
    before = reading.text[max(0, reading.content.start - 40) : reading.content.start].split()
    return bool(before) and before[-1].casefold().strip(",:") in reading.tables.wishes


def in_passive(reading: Reading, cast: Cast, deed: Phrase[str] | None) -> Attribute | None:
    """Read "PATIENT was shot by AGENT"."""
    if deed is None:
        return None
    tables = reading.tables
    patients = actors_before(reading, cast, deed.first, tables.before_passive)
    results = tables.results.at(reading.tokens, deed.after)
    index = results.after if results else deed.after
    by = tables.by.at(reading.tokens, index)
    if by is None and tables.needs_by:
        return None
    agents = actors_behind(reading, cast, by.after if by else index)
    return told(reading, deed.meaning, patients, agents)


def in_active(reading: Reading, cast: Cast, deed: Phrase[str] | None) -> Attribute | None:
    """Read "AGENT shot PATIENT"."""
    if deed is None:
        return None
    agents = actors_before(reading, cast, deed.first, reading.tables.before_active)
    if not agents:
        return None
    return told(reading, deed.meaning, actors_behind(reading, cast, deed.after), agents)


def told(
    reading: Reading, deed: str, patients: tuple[Actor, ...], agents: tuple[Actor, ...]
) -> Attribute | None:
    """Make the attribute of a deed, if doers are told and everybody it is done to is named."""
    if not agents or not patients or not all(patient.is_named for patient in patients):
        return None
    whom, who = sorted({p.name for p in patients}), sorted({a.name for a in agents})
    if set(whom) & set(who):
        return None
    first, after = min(a.first for a in agents), max(a.after for a in agents)
    span: Span = reading.span(first, after)
    return Attribute(
        start=span.start,
        end=span.end,
        kind=AttributeKind.AGENT,
        of=(deed, *whom),
        values=tuple(who),
        is_group=not any(agent.is_named for agent in agents),
    )


def actors_before(
    reading: Reading, cast: Cast, index: int, fillers: frozenset[str]
) -> tuple[Actor, ...]:
    """Return the subject in front of a form, where nothing but fillers stands between."""
    last = last_before(reading, cast, index, fillers)
    actors: list[Actor] = []
    while last is not None and len(actors) < MOST_ACTORS:
        actors.append(last)
        before = last.first - 1
        if reading.word(before) not in reading.lexicon.pack.subject_joins:
            return tuple(actors) if opens_clause(reading, last.first) else ()
        last = cast.ending.get(before)
    return ()


def last_before(reading: Reading, cast: Cast, index: int, fillers: frozenset[str]) -> Actor | None:
    """Return the actor nearest in front of a form, over fillers and an age."""
    for end in range(index, max(0, index - LONGEST_GAP), -1):
        actor = cast.ending.get(end)
        if actor:
            return actor
        for actor in (cast.ending.get(end - 3), cast.ending.get(end - 4)):
            if actor and past_age(reading, actor.after) == end:
                return actor
        word = reading.word(end - 1)
        is_relative = word == "," and reading.word(end) in fillers and end < index
        if word not in fillers and not is_relative:
            return None
    return None


def opens_clause(reading: Reading, first: int) -> bool:
    """Say whether a subject may begin at a token: nothing in front takes it for its object."""
    before = reading.word(first - 1)
    return (
        reading.opens_sentence(first)
        or (reading.is_break(first - 1) and before != ")")
        or before in reading.tables.openers
        or before in reading.tables.articles
    )


def actors_behind(reading: Reading, cast: Cast, index: int) -> tuple[Actor, ...]:
    """Return the names behind a form that are no part of a longer noun phrase."""
    while reading.word(index) in reading.tables.articles:
        index += 1
    actors: list[Actor] = []
    actor = cast.starting.get(index)
    while actor is not None and len(actors) < MOST_ACTORS:
        actors.append(actor)
        after = past_age(reading, actor.after)
        if reading.word(after) not in reading.lexicon.pack.subject_joins:
            return tuple(actors) if is_whole(reading, after) else ()
        actor = cast.starting.get(after + 1)
        if actor is None:
            return tuple(actors)
    return ()


def is_whole(reading: Reading, index: int) -> bool:
    """Say whether what follows a name does not go on with the same noun phrase."""
    word = reading.word(index)
    return (
        reading.is_break(index)
        or reading.is_stopword(index)
        or word in reading.tables.openers
        or word in reading.lexicon.pack.subject_stops
        or word in reading.lexicon.calendar_words
        or any(day.split()[0] == word for day in reading.lexicon.pack.calendar.relative_days)
        or reading.tables.results.at(reading.tokens, index) is not None
    )
