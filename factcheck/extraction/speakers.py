"""Speakers: from the words that mention one to the name that a report shows and compares."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.people import People, run_pattern, strip_brackets, strip_role
from factcheck.records import UNRESOLVED


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name shown, and the comparable names behind it, if anybody is named."""

    shown: str
    keys: tuple[str, ...]


NOBODY = Speaker(UNRESOLVED, ())


def resolve(mention: str, people: People, lexicon: Lexicon, latest: Speaker) -> Speaker:
    """Return the speaker behind a mention.

    A pronoun, or "the speaker's own side", means the latest speaker of the article; joint speakers
    are joined by "; " and keep one key each.
    """
    cleaned = strip_brackets(mention).strip(" ,")
    lowered = cleaned.casefold()
    if not cleaned or lowered in lexicon.pronouns or lowered in lexicon.own_side:
        return latest
    parts = split_joint(cleaned, lexicon)
    resolved = [resolve_one(part, people, lexicon) for part in parts]
    keys = tuple(dict.fromkeys(key for speaker in resolved for key in speaker.keys))
    return Speaker("; ".join(dict.fromkeys(speaker.shown for speaker in resolved)), keys)


def split_joint(mention: str, lexicon: Lexicon) -> list[str]:
    """Cut "X and Y" into its speakers, unless the joining word belongs to a name or a role."""
    joint = next(iter(lexicon.subject_joins.find_all(mention)), None)
    if joint is None or joint.start == 0:
        return [mention]
    left, right = mention[: joint.start].strip(" ,"), mention[joint.end :].strip(" ,")
    opener = lexicon.subject_openers.at(left, 0)
    left = left[opener.end :].strip() if opener else left
    both_named = all(side and side[0].isupper() for side in (left, right))
    ends = lexicon.names.at(left, 0), lexicon.names.at(right, 0)
    if left and right and (both_named or any(ends)):
        return [left, right]
    return [mention]


def resolve_one(mention: str, people: People, lexicon: Lexicon) -> Speaker:
    """Resolve one speaker: a state or body, a named person, or a role."""
    if is_report(mention, lexicon):
        return Speaker(mention, ())
    known = lexicon.names.at(mention, 0)
    if known and not mention[known.end :].strip():
        return Speaker(known.name, (comparable(known.name),))
    collective = lexicon.collectives.find(mention)
    inside = [name.name for name in lexicon.names.find_all(mention)]
    person = person_in(mention, people, lexicon)
    if person:
        return Speaker(person, (comparable(person),))
    if inside and (collective or known):
        return Speaker(mention, tuple(comparable(name) for name in dict.fromkeys(inside)))
    by_role = people.by_role(mention) or people.by_role(mention[bare_start(mention, lexicon) :])
    if by_role:
        return Speaker(by_role, (comparable(by_role),))
    return Speaker(mention, (comparable(mention),))


def is_report(mention: str, lexicon: Lexicon) -> bool:
    """Say whether a mention is only the noun that reports ("the claim that P"): nobody's name."""
    noun = lexicon.noun_words.at(mention, 0)
    return noun is not None and noun.end == len(mention)


def bare_start(mention: str, lexicon: Lexicon) -> int:
    """Return where a mention goes on behind an article or another word that is no name."""
    first = mention.split(maxsplit=1)
    is_bare = len(first) > 1 and first[0].casefold() in lexicon.not_names
    return mention.index(first[1]) if is_bare else 0


def person_in(mention: str, people: People, lexicon: Lexicon) -> str | None:
    """Return the full name of the person that a mention names, or None."""
    runs = list(run_pattern(lexicon.pack.name_particles).finditer(mention))
    for run in reversed(runs):
        start = strip_role(mention, run.start(), run.end(), lexicon)
        name = mention[start : run.end()]
        if name and name.split()[0].casefold() not in lexicon.place_kinds:
            full = people.full_name(name)
            if full in people.names or len(name.split()) > 1:
                return full
    return None
