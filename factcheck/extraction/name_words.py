"""The words of a name: acronyms, possessives, regions, and whether a name can be a person's."""

from __future__ import annotations

from factcheck.extraction.lexicon import Lexicon
from factcheck.language.attribute_words import Tables

# The longest name of a region, in words.
LONGEST_REGION = 3


def is_acronym(word: str) -> bool:
    """Say whether a word is written in capitals only, like the short name of a body."""
    return len(word.rstrip(".")) > 1 and word.isupper()


def region_length(words: list[str], tables: Tables, keep: int = 1) -> int:
    """Return how many words of a region stand in front of a name of ``keep`` words or more."""
    for length in range(min(LONGEST_REGION, len(words) - keep), 0, -1):
        if " ".join(words[:length]).casefold() in tables.region_names:
            return length
    return 0


def without_possessive(name: str, tables: Tables) -> str:
    """Take the ending of a possessive off a name."""
    for ending in tables.possessive:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name


def is_name_of_person(name: str, lexicon: Lexicon) -> bool:
    """Say whether nothing in a name shows that it is a place, a body or half a sentence."""
    tables = lexicon.pack.attributes.tables
    words = name.casefold().split()
    known = lexicon.names.at(name, 0)
    return not (
        any(map(str.isdigit, name))
        or any(map(is_acronym, name.split()[1:]))
        or not tables.bodies.isdisjoint(words)
        or not tables.relations.isdisjoint(words)
        or not tables.title_words.isdisjoint(set(words) - lexicon.names_and_titles)
        or not lexicon.stopwords.isdisjoint(words)
        or " ".join(words) in tables.region_names
        or (known is not None and known.end == len(name))
    )
