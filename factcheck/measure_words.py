"""The ``measures:`` section of a language file: the words around numbers, and what they mean.

Names of units are common to all languages (m, kg, minute ...), and so are the names of what is
counted where two files agree on them; everything a language says is listed here, as data.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from factcheck.measure_tokens import PhraseTable
from factcheck.particulars import Bound, MeasureKind
from factcheck.yaml_files import Entry

Words = tuple[str, ...]
Name = TypeVar("Name", bound=str)
Window = Annotated[tuple[float, ...], Field(min_length=2, max_length=2)]


class NumberWords(Entry):
    """Number words: ``values`` add up, ``teens`` add ten, ``scales`` multiply what precedes.

    ``rough_scales`` multiply and make the value a rough one; ``rounded`` are rough values,
    and ``rough_endings`` hang on digits.
    ``vague`` words stand for a window of values, ``joins`` may stand inside a number, ``ones`` are
    one of something (and name it), ``articles`` are one before a scale. ``halves`` follow a number,
    ``half`` stands alone before a unit.
    """

    values: dict[str, float] = Field(default_factory=dict)
    teens: Words = ()
    scales: dict[str, float] = Field(default_factory=dict)
    vague: dict[str, Window] = Field(default_factory=dict)
    rough_scales: dict[str, float] = Field(default_factory=dict)
    rough_endings: Words = ()
    rounded: dict[str, float] = Field(default_factory=dict)
    ones: Words = ()
    articles: Words = ()
    joins: Words = ()
    halves: Words = ()
    half: Words = ()
    links: Words = ()


class Unit(Entry):
    """A unit as written; ``factor`` turns its values into the common ``unit``."""

    kind: MeasureKind
    unit: str
    factor: float
    words: Words


class Currency(Entry):
    """A currency by its ISO code, and how it is written before and after an amount."""

    code: str
    before: Words = ()
    after: Words = ()


class Clock(Entry):
    """Words of clock times.

    After ``leads`` an hour is enough; after ``weak_leads`` it needs minutes, a part of the day or
    a zone. A part of the day is a window of hours; ``meridiems`` make a time even without a lead.
    """

    leads: Words = ()
    weak_leads: Words = ()
    zones: Words = ()
    dayparts: dict[str, Window] = Field(default_factory=dict)
    meridiems: dict[str, Window] = Field(default_factory=dict)


class Axis(Entry):
    """A direction of a coordinate; ``sign`` is -1 for south and west."""

    axis: Literal["latitude", "longitude"]
    sign: Literal[1, -1]
    words: Words


class Aspects(Entry):
    """What about a thing is measured (its depth, the loss), for some kinds of measure."""

    kinds: tuple[MeasureKind, ...]
    names: dict[str, Words]


class Magnitudes(Entry):
    """Words before a magnitude; ``symbols`` are capital letters, ``weak_leads`` need a fraction."""

    leads: Words = ()
    weak_leads: Words = ()
    symbols: Words = ()


class Ages(Entry):
    """Words before an age, and words for a person that a bare number of years may follow."""

    leads: Words = ()
    persons: Words = ()


class Identifiers(Entry):
    """Words before a flight number, prefixes of aircraft registrations, and names of provisions."""

    flight_leads: Words = ()
    registration_prefixes: Words = ()
    provisions: dict[str, Words] = Field(default_factory=dict)


class Counted(Entry):
    """What is counted: canonical names with their words.

    ``classifiers`` stand between number and noun; their value is counted where no noun follows.
    ``outcomes`` tell what became of people. ``anyone`` are names that say no more than people.
    ``qualifiers`` narrow what is counted. ``plurals`` are endings and what they become.
    """

    classifiers: dict[str, str] = Field(default_factory=dict)
    people: dict[str, Words] = Field(default_factory=dict)
    things: dict[str, Words] = Field(default_factory=dict)
    outcomes: dict[str, Words] = Field(default_factory=dict)
    anyone: Words = ()
    qualifiers: dict[str, Words] = Field(default_factory=dict)
    plurals: dict[str, str] = Field(default_factory=dict)


class MeasureWords(Entry):
    """One language's words for measures (comments in the language files explain the keys)."""

    decimal_mark: Literal[",", "."]
    numbers: NumberWords
    currencies: tuple[Currency, ...]
    money_scales: dict[str, float]
    units: tuple[Unit, ...]
    bounds: dict[Bound, Words]
    bounds_after: dict[Bound, Words]
    range_joins: Words
    range_leads: Words
    range_pairs: Words
    change_leads: Words
    ands: Words
    ors: Words
    count_leads: Words
    extent_leads: Words
    labels: Words
    idioms: Words
    clock: Clock
    axes: tuple[Axis, ...]
    magnitudes: Magnitudes
    ages: Ages
    identifiers: Identifiers
    counted: Counted
    aspects: tuple[Aspects, ...]

    @cached_property
    def tables(self) -> Tables:
        """Return the lists of this section, compiled on first use."""
        return Tables(self)


class Tables:
    """The lists of one ``measures:`` section, each compiled once for looking up."""

    def __init__(self, words: MeasureWords) -> None:
        numbers, counted, clock = words.numbers, words.counted, words.clock
        self.vague = PhraseTable(numbers.vague.items())
        self.rounded = PhraseTable(numbers.rounded.items())
        self.rough_endings = marked(numbers.rough_endings)
        self.halves = marked(numbers.halves)
        self.half = marked(numbers.half)
        self.units = PhraseTable((word, unit) for unit in words.units for word in unit.words)
        self.money_before = PhraseTable((w, c.code) for c in words.currencies for w in c.before)
        self.money_after = PhraseTable((w, c.code) for c in words.currencies for w in c.after)
        self.bounds = inverted(words.bounds)
        self.bounds_after = inverted(words.bounds_after)
        self.range_joins = marked(words.range_joins)
        self.range_leads = marked(words.range_leads)
        self.range_pairs = marked((*words.range_pairs, *words.range_joins))
        self.change_leads = marked(words.change_leads)
        self.count_leads = marked(words.count_leads)
        self.extent_leads = marked(words.extent_leads)
        self.labels = marked(words.labels)
        self.idioms = marked(words.idioms)
        self.clock_leads = marked(clock.leads)
        self.weak_clock_leads = marked(clock.weak_leads)
        self.dayparts = PhraseTable(clock.dayparts.items())
        self.meridiems = PhraseTable(clock.meridiems.items())
        self.axes = PhraseTable((word, axis) for axis in words.axes for word in axis.words)
        self.magnitude_leads = marked(words.magnitudes.leads)
        self.weak_magnitude_leads = marked(words.magnitudes.weak_leads)
        self.age_leads = marked(words.ages.leads)
        self.persons = marked(words.ages.persons)
        self.flight_leads = marked(words.identifiers.flight_leads)
        self.provisions = inverted(words.identifiers.provisions)
        self.classifiers = PhraseTable(counted.classifiers.items())
        self.people = inverted(counted.people)
        self.things = inverted(counted.things)
        self.outcomes = inverted(counted.outcomes)
        self.qualifiers = inverted(counted.qualifiers)
        self.aspects = {
            kind: inverted({name: own for a in those for name, own in a.names.items()})
            for kind, those in by_kind(words.aspects).items()
        }
        self.number_words = frozenset({*numbers.values, *numbers.scales, *numbers.ones})
        self.starts = self.number_words.union(
            numbers.articles,
            *(
                table.openings
                for table in (
                    *(self.vague, self.rounded, self.half, self.idioms, self.money_before),
                    *(self.clock_leads, self.weak_clock_leads, self.provisions),
                    *(self.magnitude_leads, self.weak_magnitude_leads, self.flight_leads),
                )
            ),
            words.magnitudes.symbols,
            words.identifiers.registration_prefixes,
        )
        self.hyphened = frozenset({*self.number_words, *numbers.articles})


def by_kind(groups: tuple[Aspects, ...]) -> Mapping[MeasureKind, tuple[Aspects, ...]]:
    """Gather the aspects that each kind of measure may have."""
    kinds = sorted({kind for group in groups for kind in group.kinds})
    return {kind: tuple(group for group in groups if kind in group.kinds) for kind in kinds}


def inverted(names: Mapping[Name, Words]) -> PhraseTable[Name]:
    """Compile names with their words into a table from words to names."""
    return PhraseTable((word, name) for name, words in names.items() for word in words)


def marked(words: Words) -> PhraseTable[str]:
    """Compile a plain list; the meaning of a word is the word."""
    return PhraseTable((word, word) for word in words)
