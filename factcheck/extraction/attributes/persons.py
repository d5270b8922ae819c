"""The persons of one article under one name each: titles, bodies and possessives taken off.

The names that ``people`` collects hold what stands in front of a name and no list knew; here they
are cut once more, so that the same person has the same key in every article.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import (
    is_acronym,
    is_name_of_person,
    region_length,
    without_possessive,
)
from factcheck.extraction.people import People
from factcheck.extraction.person_names import ROLE_WEIGHT
from factcheck.language.attribute_words import Tables


@dataclass(frozen=True)
class Persons:
    """The cut names of an article, to complete a mention with.

    ``alone`` are those that stand somewhere without a title, ``repeated`` those that the article
    gives more than once, or with a title.
    """

    people: People
    alone: frozenset[str]
    repeated: frozenset[str]

    def full_name(self, mention: str) -> str:
        """Return the full name of whom a mention means."""
        return self.people.full_name(mention)

    def knows(self, name: str) -> bool:
        """Say whether the article names somebody by exactly this name of two words or more."""
        return " " in name and name in self.people.names

    def stands_alone(self, name: str) -> bool:
        """Say whether the article names somebody so at least once without a title in front."""
        return self.knows(name) and name in self.alone


@lru_cache(maxsize=4)
def persons_of(people: People, lexicon: Lexicon) -> Persons:
    """Cut the names of an article; names of bodies and of places are left out."""
    tables = lexicon.pack.attributes.tables
    weights: Counter[str] = Counter()
    for name, weight in people.weights:
        cut = bare_name(name, tables)
        if cut and is_name_of_person(cut, lexicon):
            weights[cut] += weight
    for name in [name for name in weights if holds_another(name, weights)]:
        del weights[name]
    # A mention with a title in front weighs ROLE_WEIGHT, one without it weighs one.
    alone = frozenset(name for name, weight in people.weights if weight % ROLE_WEIGHT)
    repeated = frozenset(name for name, weight in weights.items() if weight > 1)
    return Persons(People(tuple(sorted(weights.items())), ()), alone, repeated)


def bare_name(name: str, tables: Tables) -> str:
    """Take the words of titles and courtesy off the front, and a possessive off the end."""
    words = without_possessive(name, tables).split()
    while words and (is_acronym(words[0]) or takes_off(words[0].casefold().strip("."), tables)):
        del words[0]
    return " ".join(words[region_length(words, tables) :])


def takes_off(word: str, tables: Tables) -> bool:
    """Say whether a word in front of a name is no part of it."""
    return (
        word in tables.title_words
        or word in tables.title_links
        or word in tables.honorifics
        or word in tables.person_words
    )


def holds_another(name: str, names: Counter[str]) -> bool:
    """Say whether a shorter name of two words or more ends this one ("Bogor Budi Raharja")."""
    words = name.split()
    return any(" ".join(words[cut:]) in names for cut in range(1, len(words) - 1))
