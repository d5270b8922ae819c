"""The lists in the ``measures:`` section of a language file, each with what its words do."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from factcheck.records.particulars import MeasureKind
from factcheck.yaml_files import Entry

Words = tuple[str, ...]
Window = Annotated[tuple[float, ...], Field(min_length=2, max_length=2)]


class NumberWords(Entry):
    """Number words: ``values`` add up, ``teens`` add ten, ``scales`` multiply what precedes.

    ``rough_scales`` multiply and make the value a rough one; ``rounded`` are rough values,
    and ``rough_endings`` hang on digits.
    ``vague`` words stand for a window of values, ``joins`` may stand inside a number, ``ones`` are
    one of something (and name it), ``weak_ones`` only of what is a whole thing; ``articles`` are
    one before a scale. ``halves`` follow a number, ``half`` stands alone before a unit,
    ``negatives`` before a number below zero. ``of_whole`` stand between a part and its whole ("3
    of 12"); a number before one of ``fractions`` counts nothing, and ``several`` are no number.
    ``copulas`` stand between a number and what became of people ("eleven were rescued").
    Behind ``year_leads`` four digits may be a year of old times.
    """

    values: dict[str, float] = Field(default_factory=dict)
    teens: Words = ()
    scales: dict[str, float] = Field(default_factory=dict)
    vague: dict[str, Window] = Field(default_factory=dict)
    rough_scales: dict[str, float] = Field(default_factory=dict)
    rough_endings: Words = ()
    rounded: dict[str, float] = Field(default_factory=dict)
    ones: Words = ()
    weak_ones: Words = ()
    articles: Words = ()
    joins: Words = ()
    halves: Words = ()
    half: Words = ()
    links: Words = ()
    copulas: Words = ()
    negatives: Words = ()
    of_whole: Words = ()
    fractions: Words = ()
    several: Words = ()
    year_leads: Words = ()


class Unit(Entry):
    """A unit as written; ``factor`` turns its values into the common ``unit``.

    Where ``needs`` are listed, one of these words must stand soon before the number. The words of
    ``one`` are one such unit by themselves.
    """

    kind: MeasureKind
    unit: str
    factor: float
    words: Words
    needs: Words = ()
    one: Words = ()


class Currency(Entry):
    """A currency by its ISO code, and how it is written before and after an amount."""

    code: str
    before: Words = ()
    after: Words = ()


class Clock(Entry):
    """Words of clock times.

    After ``leads`` an hour is enough; after ``weak_leads`` it needs minutes, a part of the day or
    a zone. A part of the day is a window of hours; ``meridiems`` make a time even without a lead.
    ``zones`` are the hours by which each zone is ahead of UTC. ``half_to`` makes it half an hour
    before the hour that follows, ``half_past`` half an hour behind it.
    """

    leads: Words = ()
    weak_leads: Words = ()
    zones: dict[str, float] = Field(default_factory=dict)
    dayparts: dict[str, Window] = Field(default_factory=dict)
    parts_of_day: dict[str, Window] = Field(default_factory=dict)
    meridiems: dict[str, Window] = Field(default_factory=dict)
    half_to: Words = ()
    half_past: Words = ()


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
    """Words before an age, and words for a person that a bare number of years may follow.

    Months may follow ``infants``. Behind words of ``passed`` years tell when, and no age.
    """

    leads: Words = ()
    persons: Words = ()
    infants: Words = ()
    passed: Words = ()


class Identifiers(Entry):
    """Words before a flight number or a number plate, prefixes of aircraft registrations, laws.

    ``plate_leads`` stand before the number plate of a vehicle.
    A law is one of ``laws`` with a number behind ``law_numbers`` and a year behind ``law_years``.
    ``bracketed`` is the kind of provision that stands in brackets right behind another: 5(1).
    Near one of ``votes`` two numbers are how many voted either way, joined by ``vote_joins``.
    """

    flight_leads: Words = ()
    plate_leads: Words = ()
    registration_prefixes: Words = ()
    provisions: dict[str, Words] = Field(default_factory=dict)
    laws: dict[str, Words] = Field(default_factory=dict)
    law_numbers: Words = ()
    law_years: Words = ()
    bracketed: str = ""
    votes: Words = ()
    vote_joins: Words = ()


class Counted(Entry):
    """What is counted: canonical names with their words.

    ``classifiers`` stand between number and noun; their value is counted where no noun follows.
    ``outcomes`` tell what became of people; those that did them harm, or nearly so, are
    ``casualties``; ``no_outcomes`` hold such a word and tell of things ("lost contact").
    ``deeds`` do to people what an outcome tells, to those counted behind them ("arrested 12").
    ``anyone`` are names that say no more than people.
    ``qualifiers`` narrow what is counted. ``plurals`` are endings and what they become. ``others``
    stand for people or things named before, and ``further``, or ``more`` behind it, says that a
    number comes on top of another one; ``wholes`` are names of things that a weak word for
    one counts, ``divisible`` of those that have decimals. ``of_anyone_only`` are outcomes that tell
    nothing new of people who are called more than people ("passengers on board"). ``tallies`` are
    things that grow by themselves, from day to day and from hour to hour: points, goals, times.
    """

    classifiers: dict[str, str] = Field(default_factory=dict)
    people: dict[str, Words] = Field(default_factory=dict)
    things: dict[str, Words] = Field(default_factory=dict)
    outcomes: dict[str, Words] = Field(default_factory=dict)
    deeds: dict[str, Words] = Field(default_factory=dict)
    casualties: Words = ()
    no_outcomes: Words = ()
    anyone: Words = ()
    qualifiers: dict[str, Words] = Field(default_factory=dict)
    plurals: dict[str, str] = Field(default_factory=dict)
    others: Words = ()
    more: Words = ()
    further: Words = ()
    wholes: Words = ()
    of_anyone_only: Words = ()
    divisible: Words = ()
    tallies: Words = ()


class Happenings(Entry):
    """Words for what happens at a time: canonical names, common to all languages, with their words.

    A word for a phase (start, end) adds to the name of the happening before it, one for an
    ``expectations`` makes it an expected one, and ``none`` only look like a happening. ``joins``
    open another clause, and the clause that ``subordinators`` open ends at its comma. A day behind
    one of ``as_of`` is the day up to which something is told, and nothing happened on it. Nor is it
    the day of what goes on behind one of ``ongoing`` ("is being treated"), or, where another word
    may be meant, of what is only the matter of a case: right behind one of ``case_leads``, right in
    front of one of ``case_tails`` ("at the murder trial").
    """

    names: dict[str, Words] = Field(default_factory=dict)
    phases: dict[str, Words] = Field(default_factory=dict)
    none: Words = ()
    expectations: Words = ()
    joins: Words = ()
    subordinators: Words = ()
    as_of: Words = ()
    ongoing: Words = ()
    case_leads: Words = ()
    case_tails: Words = ()


class Breakdowns(Entry):
    """Words that announce a breakdown of a total into parts; weak ones only behind a total.

    ``samples`` name only some of the parts and end a breakdown. The members of a contrast narrow
    the parts of one total (men and women), which needs no announcing word.
    """

    leads: Words = ()
    weak_leads: Words = ()
    samples: Words = ()
    contrasts: tuple[dict[str, Words], ...] = ()
