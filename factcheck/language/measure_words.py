"""The ``measures:`` section of a language file: the words around numbers, and what they mean.

Names of units are common to all languages (m, kg, minute ...), and so are the names of what is
counted where two files agree on them; everything a language says is listed here, as data.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Literal, TypeVar

from factcheck.language.measure_lists import (
    Ages,
    Aspects,
    Axis,
    Breakdowns,
    Clock,
    Counted,
    Currency,
    Happenings,
    Identifiers,
    Magnitudes,
    NumberWords,
    Unit,
    Words,
)
from factcheck.language.measure_tokens import PhraseTable
from factcheck.records.particulars import Bound, MeasureKind
from factcheck.yaml_files import Entry

Name = TypeVar("Name", bound=str)


class MeasureWords(Entry):
    """One language's words for measures (comments in the language files explain the keys)."""

    decimal_mark: Literal[",", "."]
    numbers: NumberWords
    currencies: tuple[Currency, ...]
    money_scales: dict[str, float]
    units: tuple[Unit, ...]
    bounds: dict[Bound, Words]
    bounds_after: dict[Bound, Words]
    leanings: dict[Literal["above", "below"], Words]
    leanings_after: dict[Literal["above", "below"], Words]
    comparatives: Words = ()
    rates: Words = ()
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
    happenings: Happenings
    breakdowns: Breakdowns
    directions: Words
    bearings: Words
    ordinals: dict[str, Words]

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
        self.unit_ones = {word: unit for unit in words.units for word in unit.one}
        self.money_before = PhraseTable((w, c.code) for c in words.currencies for w in c.before)
        self.money_after = PhraseTable((w, c.code) for c in words.currencies for w in c.after)
        self.bounds = inverted(words.bounds)
        self.bounds_after = inverted(words.bounds_after)
        self.leanings = inverted(words.leanings)
        self.leanings_after = inverted(words.leanings_after)
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
        self.half_to = marked(clock.half_to)
        self.half_past = marked(clock.half_past)
        self.dayparts = PhraseTable(clock.dayparts.items())
        self.parts_of_day = PhraseTable(clock.parts_of_day.items())
        self.meridiems = PhraseTable(clock.meridiems.items())
        self.axes = PhraseTable((word, axis) for axis in words.axes for word in axis.words)
        self.magnitude_leads = marked(words.magnitudes.leads)
        self.weak_magnitude_leads = marked(words.magnitudes.weak_leads)
        self.age_leads = marked(words.ages.leads)
        self.persons = marked(words.ages.persons)
        self.flight_leads = marked(words.identifiers.flight_leads)
        self.plate_leads = marked(words.identifiers.plate_leads)
        self.provisions = inverted(words.identifiers.provisions)
        self.classifiers = PhraseTable(counted.classifiers.items())
        self.people = inverted(counted.people)
        self.things = inverted(counted.things)
        self.outcomes = outcome_table(counted, counted.outcomes)
        self.deeds = outcome_table(counted, counted.deeds)
        self.others = marked(counted.others)
        self.more = marked(counted.more)
        self.further = marked(counted.further)
        self.qualifiers = inverted(counted.qualifiers)
        self.aspects = {
            kind: inverted({name: own for a in those for name, own in a.names.items()})
            for kind, those in by_kind(words.aspects).items()
        }
        self.negatives = marked(numbers.negatives)
        self.links = marked(numbers.links)
        self.copulas = marked(numbers.copulas)
        self.of_whole = marked(numbers.of_whole)
        self.infants = marked(words.ages.infants)
        self.laws = inverted(words.identifiers.laws)
        self.law_numbers = marked(words.identifiers.law_numbers)
        self.law_years = marked(words.identifiers.law_years)
        self.votes = marked(words.identifiers.votes)
        self.vote_joins = marked(words.identifiers.vote_joins)
        self.directions = marked(words.directions)
        self.bearings = marked(words.bearings)
        self.ordinals = inverted(words.ordinals)
        leads, weak = words.breakdowns.leads, words.breakdowns.weak_leads
        self.breakdowns = PhraseTable([*((w, True) for w in leads), *((w, False) for w in weak)])
        self.samples = marked(words.breakdowns.samples)
        self.contrasts = tuple(inverted(group) for group in words.breakdowns.contrasts)
        self.happenings = happening_table(words.happenings)
        self.expectations = marked(words.happenings.expectations)
        self.as_of = marked(words.happenings.as_of)
        self.clause_joins = marked(words.happenings.joins)
        self.subordinators = marked(words.happenings.subordinators)
        self.ongoing = marked(words.happenings.ongoing)
        self.case_leads = marked(words.happenings.case_leads)
        self.case_tails = marked(words.happenings.case_tails)
        self.ones = frozenset({*numbers.ones, *numbers.weak_ones})
        self.number_words = frozenset({*numbers.values, *numbers.scales, *self.ones})
        self.numerals = self.number_words.union(
            numbers.teens, numbers.rough_scales, self.vague.openings, self.rounded.openings
        )
        # Number words that tell how many by themselves: no "seorang", no "a" of "a dozen".
        told = (numbers.values, numbers.scales, numbers.teens, numbers.rough_scales)
        self.told_numbers = frozenset(
            word for words in (*told, numbers.vague, numbers.rounded) for word in words
        )
        self.starts = self.number_words.union(
            numbers.articles,
            self.unit_ones,
            *(
                table.openings
                for table in (
                    *(self.vague, self.rounded, self.half, self.money_before),
                    *(self.clock_leads, self.weak_clock_leads, self.provisions, self.laws),
                    *(self.magnitude_leads, self.weak_magnitude_leads, self.flight_leads),
                    *(self.plate_leads, self.parts_of_day),
                )
            ),
            words.magnitudes.symbols,
            words.identifiers.registration_prefixes,
        )
        self.openings = self.starts | self.idioms.openings
        self.hyphened = frozenset({*self.number_words, *numbers.articles})


def happening_table(words: Happenings) -> PhraseTable[tuple[str, str]]:
    """Compile happenings to pairs of name and phase; both are "" for what only looks like one."""
    return PhraseTable(
        [
            *((word, (name, "")) for name, own in words.names.items() for word in own),
            *((word, ("", phase)) for phase, own in words.phases.items() for word in own),
            *((word, ("", "")) for word in words.none),
        ]
    )


def outcome_table(counted: Counted, words: Mapping[str, Words]) -> PhraseTable[str]:
    """Compile the words of outcomes to their names, "" for what only looks like one."""
    named = [(word, name) for name, own in words.items() for word in own]
    return PhraseTable([*named, *((word, "") for word in counted.no_outcomes)])


def by_kind(groups: tuple[Aspects, ...]) -> Mapping[MeasureKind, tuple[Aspects, ...]]:
    """Gather the aspects that each kind of measure may have."""
    kinds = sorted({kind for group in groups for kind in group.kinds})
    return {kind: tuple(group for group in groups if kind in group.kinds) for kind in kinds}


def inverted(names: Mapping[Name, Words]) -> PhraseTable[Name]:
    """Compile names with their words into a table from words to names."""
    return PhraseTable((word, name) for name, words in names.items() for word in words)


@lru_cache(maxsize=64)
def table_of(words: Words) -> PhraseTable[str]:
    """Compile a plain list that a language file has outside its measures, once."""
    return marked(words)


def marked(words: Words) -> PhraseTable[str]:
    """Compile a plain list; the meaning of a word is the word."""
    return PhraseTable((word, word) for word in words)
