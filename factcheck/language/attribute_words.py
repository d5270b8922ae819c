"""The ``attributes:`` section of a language file: the words around titles, ages, deeds and causes.

Names of sexes, deeds, groups and effects are common to all languages, so that articles in two
languages can be compared; everything a language says is listed here, as data.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from factcheck.language.detail_words import ResponsibilityWords, SeatWords, VehicleWords
from factcheck.language.measure_tokens import PhraseTable, words_of
from factcheck.language.title_words import TitleWords
from factcheck.yaml_files import Entry

Words = tuple[str, ...]
Name = TypeVar("Name", bound=str)


class PersonWords(Entry):
    """Words for persons.

    ``sexes`` are words for a woman or a man, ``courtesy`` stand in front of a name of one, and
    ``kin`` say whose wife or husband is named next. ``others`` say no sex. ``named`` introduce a
    name, ``gender`` a sex, ``articles`` and ``adjectives`` may stand in front of a person.
    ``relations`` make a name the name of somebody else, ``bodies`` the name of a body or a place.
    ``possessive`` hangs on a name, ``origins`` follow a description ("a man from ...").
    """

    sexes: dict[str, Words]
    courtesy: dict[str, Words]
    kin: dict[str, Words]
    others: Words
    named: Words
    gender: Words
    articles: Words
    adjectives: Words
    relations: Words
    bodies: Words
    possessive: Words = ()
    origins: Words


class AgeWords(Entry):
    """Words of ages: before the number, right behind it, and between number and name.

    ``relatives`` stand between a name and a lead; beside ``counters`` a bare number is no age.
    ``closings`` behind years, and ``openings`` in front of an attributive age, refer to somebody
    who was named before; so does ``own``, which stands in front of the number ("his age"). With
    one of ``then`` behind them years are those of another time ("aged 34 when the ship sank").
    """

    leads: Words
    years: Words
    attributive: Words = ()
    relatives: Words
    counters: Words
    closings: Words = ()
    openings: Words = ()
    own: Words = ()
    then: Words = ()


class Deed(Entry):
    """The forms of one deed: with the doer in front, and with the one it is done to in front."""

    active: Words = ()
    passive: Words = ()


class DeedWords(Entry):
    """Deeds with a doer and somebody they are done to.

    ``before_active`` and ``before_passive`` may stand between a name and the form, ``results``
    behind it. ``by`` leads to the doer; an empty entry there lets the doer follow at once.
    ``openers`` may stand in front of a subject, ``wishes`` say that nothing was done yet.
    """

    kinds: dict[str, Deed]
    before_active: Words
    before_passive: Words
    results: Words
    by: Words
    openers: Words
    wishes: Words
    groups: dict[str, Words]


class CauseWords(Entry):
    """Effects with their words, and what links an effect to its cause.

    The effect stands in front of ``by_cause`` (as the subject of the clause) and of ``from_cause``
    (anywhere near), and behind ``to_effect``. "The ``nouns`` EFFECT ``copulas`` CAUSE" has both
    behind. ``not_effects`` are phrases that only hold the word for one. ``stops`` end a cause,
    ``vague`` words say none, ``modals`` leave it open, ``pivots`` stand between a cause and its
    verb.
    """

    effects: dict[str, Words]
    not_effects: Words
    by_cause: Words
    from_cause: Words
    to_effect: Words
    nouns: Words
    copulas: Words
    stops: Words
    vague: Words
    modals: Words
    pivots: Words


class WhereaboutsWords(Entry):
    """Where victims are taken and persons are held.

    ``taken`` lead to a hospital, ``hospitals`` and ``prisons`` are words for a kind of place that
    stand before its name. ``victims`` tell whom (all, dead, injured, victim) and their words;
    with one of ``some`` the text speaks of a part of them.
    """

    taken: Words
    hospitals: Words
    prisons: Words
    victims: dict[str, Words]
    some: Words


class YearWords(Entry):
    """Spans of years: ``joins`` stand between two years, ``leads`` in front of one."""

    joins: Words
    leads: Words


class AttributeWords(Entry):
    """One language's words for attributes (comments in the language files explain the keys).

    ``drafts`` are words for the draft of a law, which the news uses for one another.
    """

    titles: TitleWords
    persons: PersonWords
    ages: AgeWords
    deeds: DeedWords
    causes: CauseWords
    whereabouts: WhereaboutsWords
    vehicles: VehicleWords
    responsibility: ResponsibilityWords
    seats: SeatWords
    years: YearWords
    drafts: Words = ()

    @cached_property
    def tables(self) -> Tables:
        """Return the lists of this section, compiled on first use."""
        return Tables(self)

    @cached_property
    def detail_triggers(self) -> frozenset[str]:
        """The words without which a text tells no make, seat or responsibility: cheap to ask."""
        makes, seats = self.vehicles.make_table.openings, self.seats.cues.openings
        return makes | seats | self.responsibility.triggers


class Tables:
    """The lists of one ``attributes:`` section, each compiled once for looking up."""

    def __init__(self, words: AttributeWords) -> None:
        titles, persons, deeds, causes = words.titles, words.persons, words.deeds, words.causes
        self.abbreviations = {
            w: words_of(long) for w, long in {**titles.abbreviations, **titles.shorts}.items()
        }
        self.possessive = persons.possessive
        self.heads = frozenset({*titles.heads, *titles.ranks, *titles.abbreviations})
        self.ranks = frozenset(titles.ranks)
        ranked = titles.ranked.items()
        self.ranked = PhraseTable([(form, rank) for rank, own in ranked for form in own])
        self.rank_forms = frozenset(tuple(form.split()) for _, own in ranked for form in own)
        self.title_words = self.heads.union(titles.parts, titles.shorts, titles.changes)
        self.title_links = frozenset(titles.links)
        self.title_leads = frozenset(titles.leads)
        self.title_of_other = frozenset(titles.of_other)
        self.national = tuple(words_of(office) for office in titles.national)
        self.local = tuple(words_of(office) for office in titles.local)
        self.abroad = frozenset(titles.abroad)
        self.changes = frozenset(titles.changes)
        self.then = marked(titles.then)
        self.named_after = frozenset(titles.named_after)
        self.regions = marked(titles.regions)
        self.region_names = frozenset(titles.regions)
        self.superiors = frozenset(titles.superiors)
        self.honorifics = frozenset(titles.honorifics)
        self.sexes = inverted(persons.sexes)
        self.courtesy = inverted(persons.courtesy)
        self.kin = inverted(persons.kin)
        self.named = marked(persons.named)
        self.gender = marked(persons.gender)
        self.articles = frozenset(persons.articles)
        self.adjectives = frozenset(persons.adjectives)
        self.person_words = self.sexes.openings.union(persons.others)
        self.relations = frozenset(persons.relations)
        self.bodies = frozenset(persons.bodies)
        self.age_leads = marked(words.ages.leads)
        self.years = marked(words.ages.years)
        self.attributive = marked(words.ages.attributive)
        self.counters = frozenset(words.ages.counters)
        self.age_closings = frozenset(words.ages.closings)
        self.age_openings = frozenset(words.ages.openings)
        self.own_age = marked(words.ages.own)
        self.of_then = marked(words.ages.then)
        self.origins = frozenset(persons.origins)
        self.relatives = frozenset(words.ages.relatives)
        self.active = inverted({name: deed.active for name, deed in deeds.kinds.items()})
        self.passive = inverted({name: deed.passive for name, deed in deeds.kinds.items()})
        self.before_active = frozenset(deeds.before_active)
        self.before_passive = frozenset(deeds.before_passive)
        self.results = marked(deeds.results)
        self.by = marked(tuple(word for word in deeds.by if word))
        self.needs_by = "" not in deeds.by
        self.openers = frozenset(deeds.openers)
        self.wishes = frozenset(deeds.wishes)
        self.groups = inverted(deeds.groups)
        self.effects = inverted(causes.effects)
        self.effect_openings = self.effects.openings
        self.not_effects = marked(causes.not_effects)
        self.by_cause = marked(causes.by_cause)
        self.from_cause = marked(causes.from_cause)
        self.to_effect = marked(causes.to_effect)
        self.cause_nouns = marked(causes.nouns)
        self.copulas = frozenset(causes.copulas)
        self.stops = frozenset(causes.stops)
        self.vague = frozenset(causes.vague)
        self.modals = frozenset(causes.modals)
        self.pivots = frozenset(causes.pivots)
        self.taken = marked(words.whereabouts.taken)
        self.hospitals = marked(words.whereabouts.hospitals)
        self.prisons = marked(words.whereabouts.prisons)
        self.victims = inverted(words.whereabouts.victims)
        self.some_victims = frozenset(words.whereabouts.some)
        self.span_joins = marked(words.years.joins)
        self.year_leads = marked(words.years.leads)
        self.drafts = dict.fromkeys(words.drafts, next(iter(words.drafts), ""))
        self._gather_triggers()

    def belongs_to_title(self, word: str) -> bool:
        """Say whether a word, in lower case, may stand inside a title or between it and a name."""
        return word in self.title_words or word in self.title_links or word in self.honorifics

    def _gather_triggers(self) -> None:
        """Gather the words without which a text holds no attribute of a kind: cheap to ask."""
        self.sex_triggers = frozenset().union(
            *(t.openings for t in (self.sexes, self.courtesy, self.kin))
        )
        self.age_triggers = self.age_leads.openings
        self.deed_triggers = self.active.openings | self.passive.openings
        self.cause_triggers = frozenset().union(
            *(t.openings for t in (self.by_cause, self.from_cause)),
            *(t.openings for t in (self.to_effect, self.cause_nouns)),
        )


def inverted(names: Mapping[Name, Words]) -> PhraseTable[Name]:
    """Compile names with their words into a table from words to names."""
    return PhraseTable((word, name) for name, words in names.items() for word in words)


def marked(words: Words) -> PhraseTable[str]:
    """Compile a plain list; the meaning of a word is the word."""
    return PhraseTable((word, word) for word in words)
