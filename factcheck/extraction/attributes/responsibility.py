"""Who is responsible for an attack: who claims it, or whom others blame for it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.article_words import Excerpt
from factcheck.extraction.attributes.actors import Actor, Cast, find_cast
from factcheck.extraction.attributes.mentions import find_mentions
from factcheck.extraction.attributes.reading import SENTENCE_END, Reading
from factcheck.language.detail_words import ResponsibilityWords
from factcheck.language.measure_tokens import Phrase
from factcheck.records.particulars import Attribute, AttributeKind, Span

Found = tuple[Actor, Phrase[str]]
Cue = Phrase[str] | None
# A token, and what begins there behind who did it, in front of him, and in front of the accused.
Cues = tuple[int, Cue, Cue, Cue]
NOBODY = Cast({}, {})
# Words between a cue and the attack: "behind the deadly drone attack".
FARTHEST_ATTACK = 6
FARTHEST_NAME = 4


def find_responsible(told: Excerpt, content: Span) -> Iterator[Attribute]:
    """Yield who is said to have done the attacks of a content, from all that tells it.

    ``told`` is the statement with its speaker, who may be the one that claims the attack.
    """
    reading = Reading(told)
    words = reading.attribute_words.responsibility
    cues = tuple(cues_in(reading, words))
    cast = find_cast(reading, find_mentions(reading)) if cues else NOBODY
    for index, subject, object_, accusation in cues:
        found = (
            of_subject(reading, cast, subject)
            or of_object(reading, cast, object_)
            or of_accused(reading, cast, accusation)
        )
        if found and reading.is_told(index):
            yield from attributed(reading, *found, content)


def cues_in(reading: Reading, words: ResponsibilityWords) -> Iterator[Cues]:
    """Yield the tokens at which a cue of any sort begins, with the cue of each sort or None."""
    tokens = reading.tokens
    for index in reading.where(words.triggers):
        subject, object_ = words.subject_cues.at(tokens, index), words.object_cues.at(tokens, index)
        accusation = words.accusations.at(tokens, index)
        if subject or object_ or accusation:
            yield index, subject, object_, accusation


def attributed(
    reading: Reading, actor: Actor, attack: Phrase[str], content: Span
) -> Iterator[Attribute]:
    """Yield the attribute of an attack inside the content; it is quoted whole for a speaker."""
    if content.holds(reading.tokens[attack.first].start):
        span = reading.span(actor.first, actor.after)
        span = span if content.holds(span.start) else content
        who = name_words(reading, actor)
        yield Attribute(span.start, span.end, AttributeKind.RESPONSIBLE, (attack.meaning,), who)


def name_words(reading: Reading, actor: Actor) -> tuple[str, ...]:
    """Return the words of a name without those that only say what group it is ("group")."""
    groups = {
        token for meaning in reading.attribute_words.deeds.groups for token in meaning.split()
    }
    words = tuple(actor.name.split())
    return tuple(word for word in words if word not in groups) or words


def of_subject(reading: Reading, cast: Cast, cue: Cue) -> Found | None:
    """Read "NAME claimed responsibility for the ATTACK"."""
    actor = actor_before(reading, cast, cue.first) if cue else None
    attack = attack_behind(reading, cue.after) if cue else None
    return (actor, attack) if actor and attack else None


def of_object(reading: Reading, cast: Cast, cue: Cue) -> Found | None:
    """Read "the ATTACK was claimed by NAME"."""
    actor = actor_behind(reading, cast, cue.after) if cue else None
    attack = attack_before(reading, cue.first) if cue else None
    return (actor, attack) if actor and attack else None


def of_accused(reading: Reading, cast: Cast, cue: Cue) -> Found | None:
    """Read "blamed NAME for the ATTACK"."""
    actor = actor_behind(reading, cast, cue.after) if cue else None
    if actor is None:
        return None
    words, index = reading.attribute_words.responsibility, actor.after
    while reading.word(index) in words.between:
        index += 1
    link = words.deed_links.at(reading.tokens, index)
    attack = attack_behind(reading, link.after) if link else None
    return (actor, attack) if attack else None


def actor_before(reading: Reading, cast: Cast, index: int) -> Actor | None:
    """Return the name right in front of a token, over fillers and commas."""
    between = reading.attribute_words.responsibility.between
    for end in range(index, max(0, index - FARTHEST_NAME), -1):
        actor = cast.ending.get(end)
        if actor:
            return actor if is_doer(reading, actor) else None
        if reading.word(end - 1) not in between:
            return None
    return None


def actor_behind(reading: Reading, cast: Cast, index: int) -> Actor | None:
    """Return the first name behind a token, with lower-case words in front of it."""
    for first in range(index, index + FARTHEST_NAME + 1):
        actor = cast.starting.get(first)
        if actor and is_doer(reading, actor):
            return actor
        # "the rebels of Borania, Red Sickle": the name follows behind the comma.
        is_apposed = reading.word(first) == "," and cast.ending.get(first)
        if (reading.is_break(first) and not is_apposed) or reading.is_stopword(first):
            return None
    return None


def is_doer(reading: Reading, actor: Actor) -> bool:
    """Say whether an actor is named, and is not the state that a group is of."""
    groups = reading.attribute_words.responsibility.group_words
    before = {reading.word(actor.first - 1), reading.word(actor.first)}
    names, tokens = reading.lexicon.names, reading.tokens
    is_of_group = not groups.isdisjoint(before) and any(
        names.at(reading.text, tokens[place].start) for place in range(actor.first, actor.after)
    )
    return actor.is_named and not is_of_group


def attack_behind(reading: Reading, index: int) -> Phrase[str] | None:
    """Return the attack told of behind a token, if there is one near."""
    for place in range(index, index + FARTHEST_ATTACK):
        if reading.word(place) in SENTENCE_END or not reading.word(place):
            return None
        attack = reading.attribute_words.responsibility.attack_table.at(reading.tokens, place)
        if attack:
            return attack
    return None


def attack_before(reading: Reading, index: int) -> Phrase[str] | None:
    """Return the attack told of nearest in front of a token in its sentence."""
    table = reading.attribute_words.responsibility.attack_table
    for place in range(index, max(0, index - 2 * FARTHEST_ATTACK), -1):
        if reading.word(place - 1) in SENTENCE_END:
            return None
        attack = table.before(reading.tokens, place)
        if attack:
            return attack
    return None
