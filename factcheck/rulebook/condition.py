"""A condition: one named question about a pair of statements, and how its answer reads in words.

A condition measures; it never judges. Its value is a number, one of a few words, or None where it
cannot tell. ``number`` and ``word`` turn a function of a pair into a condition under the function's
name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    # The command line reads the archetypes' names from here, and `--help` has no time for records.
    from factcheck.records.pairs import StatementPair

Value = float | int | str | None
Measure: TypeAlias = "Callable[[StatementPair], Value]"


class Archetype(StrEnum):
    """What a rule compares; it fixes which conditions the rule may use."""

    STANCES = "stances"
    MEASURES = "measures"
    PLACES = "places"
    TIMES = "times"
    NAMES = "names"
    SPEAKERS = "speakers"
    SOURCES = "sources"
    PASSAGES = "passages"


class Asks(StrEnum):
    """What a condition looks at beside the two statements: a point that they may share."""

    STATEMENTS = "statements"
    QUESTION = "question"
    MEASURE = "measure"
    TIME = "time"
    ATTRIBUTE = "attribute"
    PASSAGE = "passage"
    DENIAL = "denial"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Condition:
    """A named question about a pair.

    ``meanings`` holds each word that it may answer with a phrase that explains the word; it is
    empty for a number, which ``phrase`` explains (``{value}`` stands in it). ``unknown`` says why
    there may be no value. ``archetypes`` are those in which a rule may ask it. ``asks`` is what it
    looks at beside the statements.
    """

    name: str
    measure: Measure
    unknown: str
    archetypes: tuple[Archetype, ...]
    phrase: str = ""
    meanings: tuple[tuple[str, str], ...] = ()
    asks: Asks = Asks.STATEMENTS

    @property
    def answers(self) -> tuple[str, ...]:
        """The words that it may answer; none for a number."""
        return tuple(answer for answer, _ in self.meanings)

    @property
    def is_number(self) -> bool:
        """Whether the value is a number, not a word."""
        return not self.meanings

    @property
    def doc(self) -> str:
        """What the condition measures, from its docstring."""
        return " ".join((self.measure.__doc__ or "").split())

    def in_words(self, value: Value) -> str:
        """Say for a reader who knows no rule file what a value means."""
        if value is None:
            return f"cannot tell: {self.unknown}"
        if self.is_number:
            return self.phrase.format(value=value)
        return dict(self.meanings)[str(value)]


def number(
    phrase: str,
    *,
    unknown: str = "",
    archetypes: tuple[Archetype, ...] = tuple(Archetype),
    asks: Asks = Asks.STATEMENTS,
) -> Callable[[Measure], Condition]:
    """Make a condition whose value is a number."""

    def make(measure: Measure) -> Condition:
        return Condition(measure.__name__, measure, unknown, archetypes, phrase, asks=asks)

    return make


def word(
    meanings: Mapping[str, str],
    *,
    unknown: str = "",
    archetypes: tuple[Archetype, ...] = tuple(Archetype),
    asks: Asks = Asks.STATEMENTS,
) -> Callable[[Measure], Condition]:
    """Make a condition whose value is one of some words, each with what it means."""

    def make(measure: Measure) -> Condition:
        explained = tuple(meanings.items())
        return Condition(
            measure.__name__, measure, unknown, archetypes, meanings=explained, asks=asks
        )

    return make
