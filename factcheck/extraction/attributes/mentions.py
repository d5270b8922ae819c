"""Mentions: capitalised names in a content, parted from the title and the words in front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extraction.attributes.persons import Persons, persons_of
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.attributes.title_phrases import read_title
from factcheck.extraction.blanks import single_spaced
from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import without_possessive
from factcheck.language.attribute_words import Tables

LONGEST_NAME = 4
INNER_CAPITAL = re.compile(r"[^\W\d_a-z](?<=[^\s.!?:\"“”] .)[\w’'-]*")
# How many words of a title may stand in lower case in front of a capitalised name.
LONGEST_TITLE = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """A name: tokens ``first`` up to ``name`` are in front of it, it ends before ``after``.

    ``title`` are the words of the title in front, up to the token ``title_end``. ``introduced``
    says that a title or a word for a person shows that this is one.
    """

    first: int
    name: int
    after: int
    key: str
    title: tuple[str, ...]
    title_end: int
    introduced: bool
    is_person: bool
    possesses: bool


def find_mentions(reading: Reading) -> tuple[Mention, ...]:
    """Return the mentions of a content in the order of the text."""
    persons = persons_of(reading.people, reading.lexicon)
    found = (mention_in(reading, persons, *run) for run in capital_runs(reading))
    return tuple(mention for mention in found if mention)


def capital_runs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield stretches of capitalised tokens with one space or one name particle between them."""
    after = 0
    for index in reading.excerpt.slice.capitals():
        if index >= after:
            after = run_end(reading, index)
            yield index, after


def run_end(reading: Reading, first: int) -> int:
    """Return where the capitalised run that begins at a token ends."""
    after = first + 1
    particles = reading.lexicon.pack.name_particles
    while True:
        is_dotted = reading.word(after) == "." and is_abbreviated(reading, after - 1)
        dotted = after + 1 if is_dotted else after
        passes = reading.word(dotted) in particles and reading.joins(dotted)
        following = dotted + 1 if passes else dotted
        spaced = reading.joins(following)
        if not (spaced and reading.is_capitalised(following)):
            return after
        after = following + 1


def is_abbreviated(reading: Reading, index: int) -> bool:
    """Say whether a full stop behind a token may belong to it, as in "F. Raharja" or "Sen. Lee"."""
    word, tables = reading.word(index), reading.tables
    return len(word) == 1 or word in tables.abbreviations or word in tables.honorifics


def mention_in(reading: Reading, persons: Persons, first: int, after: int) -> Mention | None:
    """Part a capitalised run into what stands in front and the name; None where no name is left."""
    tables = reading.tables
    bare = past_openers(reading, first, after)
    start = title_start(reading, bare)
    if reading.word(start - 1) in tables.title_of_other:
        # "Lind, as director of Melati Air": the office is of the one in front.
        return None
    title = read_title(reading, persons, start, after)
    name = title.after
    if name is None or name >= after or is_of_another(reading, tables, start, name):
        return None
    written = without_possessive(reading.written(name, after), tables)
    if not is_name(reading, written, name, after):
        return None
    introduced = bool(title.words) or title.introduces or named_before(reading, start)
    called = reading.lexicon.names.person_called(written)
    full = called or full_name(reading, persons, written)
    known = persons.knows(full) and not follows_place_lead(reading, start)
    return Mention(
        first=start,
        name=name,
        after=after,
        key=comparable(full),
        title=title.words,
        title_end=title.end,
        introduced=introduced,
        is_person=introduced or known,
        possesses=written != reading.written(name, after),
    )


def full_name(reading: Reading, persons: Persons, written: str) -> str:
    """Return the full name of a mention, where no word of it is a common one of the article."""
    full = persons.full_name(written)
    words = full.casefold().split()
    # Those in lower case are no names.
    if not reading.excerpt.words.written.isdisjoint(words):
        return written
    # "Pokoknya Lind" is capitalised to open a sentence: the article has no such name inside one.
    first = full.split()[0]
    is_sure = full.startswith(written) or full in persons.repeated
    is_sure = is_sure or first in inner_capitals(reading.text)
    return full if is_sure else written


@lru_cache(maxsize=4)
def inner_capitals(text: str) -> frozenset[str]:
    """Gather the words of an article that are capitalised inside a sentence."""
    return frozenset(INNER_CAPITAL.findall(single_spaced(text)))


def past_openers(reading: Reading, first: int, after: int) -> int:
    """Return where a run goes on behind words that are capitalised only to open a sentence."""
    openers = opening_words(reading.lexicon)
    while first < after - 1 and reading.word(first) in openers:
        first += 1
    return first


@lru_cache(maxsize=8)
def opening_words(lexicon: Lexicon) -> frozenset[str]:
    """Gather the words of a language that begin no name."""
    pack = lexicon.pack
    lists = (
        *(pack.stopwords, pack.not_names, pack.sources, pack.subject_openers, pack.subject_stops),
        *(pack.clause_leads, pack.background_leads, pack.complementizers, pack.auxiliaries),
        *(cue.after for cue in pack.cues),
        tuple(lexicon.calendar_words),
    )
    return frozenset(word for words in lists for word in words)


def title_start(reading: Reading, first: int) -> int:
    """Return where the lower-case words of a title or for a person in front of a run begin.

    The short form of a title may stand there in brackets.
    """
    tables, start = reading.tables, first
    is_bracketed = reading.word(first - 1) == ")" and reading.word(first - 3) == "("
    if is_bracketed and reading.word(first - 2) in tables.abbreviations:
        return first - 2
    while first - start < LONGEST_TITLE and reading.joins(start):
        word = reading.word(start - 1)
        if word not in tables.title_words and word not in tables.person_words:
            break
        start -= 1
    return start


def is_of_another(reading: Reading, tables: Tables, start: int, name: int) -> bool:
    """Say whether the name only says whose wife, friend or house is meant."""
    before = reading.word(start - 1) if start and reading.joins(start) else ""
    words = {before, *(reading.word(index) for index in range(start, name + 1))}
    return not tables.relations.isdisjoint(words)


def is_name(reading: Reading, written: str, name: int, after: int) -> bool:
    """Say whether a stretch can be the name of a person or of a party to a deed."""
    words = written.split()
    if not 0 < len(words) <= LONGEST_NAME:
        return False
    openers = opening_words(reading.lexicon)
    return not any(
        reading.word(index) in openers or is_common(reading, index) for index in range(name, after)
    )


def is_common(reading: Reading, index: int) -> bool:
    """Say whether the article writes a word of a name without a capital too."""
    return reading.word(index) in reading.excerpt.words.written


def named_before(reading: Reading, start: int) -> bool:
    """Say whether words such as "by the name of" stand right in front."""
    return reading.tables.named.before(reading.tokens, start) is not None


def follows_place_lead(reading: Reading, start: int) -> bool:
    """Say whether a word that opens a place stands right in front."""
    before = reading.word(start - 1)
    return before in reading.lexicon.pack.place_leads or before in reading.lexicon.place_kinds
