"""The name book: states and bodies that go by several names (``rules/names.yaml``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import Field

from factcheck.extraction.blanks import single_spaced
from factcheck.language.concordance import PhraseBook
from factcheck.language.phrases import Match, folded
from factcheck.yaml_files import Entry, load_yaml


class State(Entry):
    """A state, its other names, and the seats of government that stand for it.

    ``shown`` has the name that a report shows for an article in another language, by its code.
    """

    name: str
    aliases: tuple[str, ...]
    seats: tuple[str, ...]
    shown: dict[str, str] = Field(default_factory=dict)


class Body(Entry):
    """An organisation and its other names; ``shown`` as for a state."""

    name: str
    aliases: tuple[str, ...]
    shown: dict[str, str] = Field(default_factory=dict)


class Person(Entry):
    """A person of public life, and what everybody calls him or her."""

    name: str
    aliases: tuple[str, ...]


class NameFile(Entry):
    """The content of ``rules/names.yaml``."""

    states: tuple[State, ...]
    bodies: tuple[Body, ...]
    persons: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class KnownName:
    """A mention of a known state or body: its span and canonical name."""

    start: int
    end: int
    name: str
    is_state: bool


class NameBook:
    """Finds states and bodies in a text under any of their names.

    Where they are looked up together with other lists, ``book`` is the book of these.
    """

    def __init__(self, file: NameFile, book: PhraseBook | None = None) -> None:
        self._file = file
        self._canonical: dict[str, tuple[str, str, bool]] = {}
        for state in file.states:
            for alias in (state.name, *state.aliases, *state.seats):
                self._canonical[folded(alias)] = (alias, state.name, True)
        for body in file.bodies:
            for alias in (body.name, *body.aliases):
                self._canonical[folded(alias)] = (alias, body.name, False)
        self._persons = {
            comparable(alias): person.name for person in file.persons for alias in person.aliases
        }
        self._shown = {state.name: state.shown for state in file.states}
        self._shown |= {body.name: body.shown for body in file.bodies}
        self._phrases = (book or PhraseBook()).phrases(self._canonical)
        self.spellings = frozenset(self._canonical)
        self.places = frozenset(
            comparable(alias) for state in file.states for alias in (state.name, *state.aliases)
        )

    def person_called(self, mention: str) -> str | None:
        """Return the full name of the person of public life whom everybody calls so, or None."""
        return self._persons.get(comparable(mention))

    def shown(self, name: str, language: str) -> str:
        """Return what a canonical name is called in a language."""
        return self._shown.get(name, {}).get(language, name)

    def listed_in(self, book: PhraseBook) -> NameBook:
        """Return the same names as one more list of a book."""
        return NameBook(self._file, book)

    def find_all(self, text: str, start: int = 0, end: int | None = None) -> Iterator[KnownName]:
        """Yield the known names between two offsets; an all-capitals alias must be in capitals."""
        for match in self._phrases.find_all(text, start, end):
            known = self._known(text, match)
            if known:
                yield known

    def at(self, text: str, start: int) -> KnownName | None:
        """Return the known name that begins exactly at ``start``, or None."""
        match = self._phrases.at(text, start)
        return self._known(text, match) if match else None

    def _known(self, text: str, match: Match) -> KnownName | None:
        alias, name, is_state = self._canonical[match.words]
        written = single_spaced(text[match.start : match.end])
        if written == alias or (not alias.isupper() and written[0].isupper()):
            return KnownName(match.start, match.end, name, is_state)
        return None


def load_names(path: Path) -> NameBook:
    """Read the name book; RuleFileError for any fault in it."""
    return NameBook(load_yaml(path, NameFile))


@lru_cache(maxsize=65_536)
def comparable(name: str) -> str:
    """Return the form in which two spellings of a name are compared (case, hyphens, spaces)."""
    return " ".join(name.casefold().replace("-", " ").split())
