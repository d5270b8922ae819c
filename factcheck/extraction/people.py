"""Whom an article names, under which offices, and whom a mention means.

A person is named in full once and by a part of the name later ("Anna Lind", then "Lind"); an office
("the French president", "the spokesman") means the person that the article named with it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from factcheck.extraction.known_names import comparable

# The fewest letters of a name by which it is called for short ("Alex" for "Alexander").
SHORTEST_CALL = 4


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person is named with, and its words in the form they are compared in."""

    written: str
    words: frozenset[str]
    holder: str


# Compared and hashed by identity: an article has one, and asking it often must not cost its length.
@dataclass(frozen=True, eq=False)
class People:
    """Who is named in one article.

    ``weights`` are full names with how sure they are, the first one named first; ``offices`` the
    titles they were named with, ``short_forms`` the acronyms that the article explains, with their
    long forms. ``bodies`` are the full names that are no person's, ``alone`` the names of one word
    inside sentences, and ``called`` the names by which the article says that somebody goes, with
    the full name.
    """

    weights: tuple[tuple[str, int], ...]
    offices: tuple[Office, ...]
    short_forms: tuple[tuple[str, str], ...] = ()
    bodies: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    called: tuple[tuple[str, str], ...] = ()

    @cached_property
    def names(self) -> frozenset[str]:
        """The full names."""
        return frozenset(name for name, _ in self.weights)

    @cached_property
    def introduced(self) -> frozenset[str]:
        """The full names that an office introduces somewhere in the article."""
        return frozenset(office.holder for office in self.offices)

    @cached_property
    def parts(self) -> frozenset[str]:
        """The words of which the full names of persons are made."""
        return frozenset(word for name in self.names for word in name.split())

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[int, str, list[str]]]]:
        """Weight, name and comparable words of the full names that hold a word."""
        found: defaultdict[str, list[tuple[int, str, list[str]]]] = defaultdict(list)
        for name, weight in self.weights:
            words = comparable(name).split()
            for word in dict.fromkeys(words):
                found[word].append((weight, name, words))
        return dict(found)

    @cached_property
    def _calls(self) -> dict[str, str]:
        return dict(self.called)

    @cached_property
    def _long_forms(self) -> dict[str, str]:
        return dict(self.short_forms)

    def full_name(self, mention: str) -> str:
        """Return the surest full name that a mention is a part of, else the mention itself.

        A mention of several words means the longest name that holds it.
        """
        if mention not in self._full_names:
            self._full_names[mention] = self._surest(mention)
        return self._full_names[mention]

    @cached_property
    def _order(self) -> dict[str, int]:
        """How many names were given before each."""
        return {name: order for order, (name, _) in enumerate(self.weights)}

    @cached_property
    def _full_names(self) -> dict[str, str]:
        """The full names of the mentions that were asked about, to answer alike again."""
        return {}

    def _surest(self, mention: str) -> str:
        wanted = comparable(mention).split()
        # Of two who fit alike the first one named is meant: the article is about that one.
        fitting = [
            (
                len(words) if len(wanted) > 1 else len(words) > 1,
                weight,
                len(words),
                -self._order[name],
                name,
            )
            for weight, name, words in self._by_word.get(wanted[0] if wanted else "", ())
            if holds_in_order(words, wanted) and not self._only_opens(name, words, wanted)
        ]
        return max(fitting, default=(0, 0, 0, 0, mention))[-1]

    def _only_opens(self, name: str, words: list[str], wanted: list[str]) -> bool:
        """Say whether a mention only opens the name of a body: "Lind" is not the Lind Tower."""
        return name in self.bodies and words != wanted and words[: len(wanted)] == wanted

    def other_name(self, mention: str) -> str | None:
        """Return the full name of whom the article says to go by a mention, or None."""
        return self._calls.get(mention)

    def by_call(self, mention: str) -> str | None:
        """Return the one full name of which a word begins like a mention of one word, or None."""
        start = comparable(mention)
        if len(start) < SHORTEST_CALL or " " in start:
            return None
        fitting = {
            name
            for word, name in self._by_beginning.get(start[:SHORTEST_CALL], ())
            if word.startswith(start)
        }
        return fitting.pop() if len(fitting) == 1 else None

    @cached_property
    def _by_beginning(self) -> dict[str, list[tuple[str, str]]]:
        """The words of the names that an office introduces, by their first letters."""
        found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in sorted(self.introduced):
            for word in name.casefold().split():
                found[word[:SHORTEST_CALL]].append((word, name))
        return dict(found)

    def long_form(self, mention: str) -> str | None:
        """Return what an acronym stands for in this article, or None.

        One that is not explained is the only name whose words begin with its letters.
        """
        if mention in self._long_forms or not mention.isupper():
            return self._long_forms.get(mention)
        fitting = self._by_initials.get(mention, ())
        return fitting[0] if len(fitting) == 1 and len(mention) > 1 else None

    @cached_property
    def _by_initials(self) -> dict[str, list[str]]:
        """The full names by the first letters of their words."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self.names):
            found["".join(word[0] for word in name.split())].append(name)
        return dict(found)

    @cached_property
    def _by_holder(self) -> dict[str, frozenset[str]]:
        """The words of all offices of each person."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for office in self.offices:
            found[office.holder].update(office.words)
        return {holder: frozenset(words) for holder, words in found.items()}

    def office_words_of(self, name: str) -> frozenset[str]:
        """Return the words of the offices that the article names somebody with."""
        return self._by_holder.get(name, frozenset())

    def in_office(self, words: frozenset[str]) -> str | None:
        """Return the one person who was named with an office that holds all the words, or None."""
        offices = self._by_office_word.get(min(words, default=""), ())
        exact = {office.holder for office in offices if office.words == words}
        if len(exact) == 1:
            return exact.pop()
        fitting = {office.holder for office in offices if words <= office.words}
        return fitting.pop() if len(fitting) == 1 else None

    @cached_property
    def _by_office_word(self) -> dict[str, list[Office]]:
        """The offices by each of their words: one that holds all words holds the first of them."""
        found: defaultdict[str, list[Office]] = defaultdict(list)
        for office in self.offices:
            for word in office.words:
                found[word].append(office)
        return dict(found)


def holds_in_order(words: list[str], wanted: list[str]) -> bool:
    """Say whether ``wanted`` stands in ``words`` without other words between."""
    size = len(wanted)
    return any(words[i : i + size] == wanted for i in range(len(words) - size + 1))
