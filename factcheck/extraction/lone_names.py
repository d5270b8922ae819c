"""Names of one word: which of them may be a person's, by how the whole article writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from factcheck.extraction.attributes.mentions import inner_capitals
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.people import People

WORD = re.compile(r"\w+")


# Compared by identity: an article has one, and what it holds is read once, when it is asked for.
@dataclass(frozen=True, eq=False)
class LoneNames:
    """The words of one article, and the people whom it names."""

    text: str
    people: People
    lexicon: Lexicon

    def may_be_person(self, name: str) -> bool:
        """Say whether the article has a word as a name, and nothing shows it to be of a place."""
        if name not in self.people.alone or name not in inner_capitals(self.text):
            return False
        lowered = name.casefold()
        is_common = lowered in self.lexicon.headline_words or lowered in self.small_words
        is_title = self.lexicon.titles.at(name, 0) is not None
        return not is_common and not is_title and name not in self.place_names

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the article writes in small letters."""
        return frozenset(filter(str.islower, WORD.findall(self.text)))

    @cached_property
    def place_names(self) -> frozenset[str]:
        """The words behind a preposition of place."""
        words, leads = WORD.findall(self.text), frozenset(self.lexicon.pack.place_leads)
        return frozenset(word for lead, word in pairwise(words) if lead in leads)
