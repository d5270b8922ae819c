"""The ``answers:`` section of a language file: words that answer a question without a topic.

Whether there is any of something, whether somebody did what is laid to his charge, whether a report
is right, whether somebody was told, which predicates are opposites: every word of it is listed
there, as data.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pydantic import field_validator

from factcheck.language.measure_tokens import PhraseTable
from factcheck.yaml_files import Entry

Words = tuple[str, ...]


class PresenceWords(Entry):
    """Words that say whether there is any of a thing.

    The thing stands behind ``absent`` ("there is no") and ``present`` ("there is"), behind a verb
    of ``having`` ("carried", which a negator makes absent), and in front of ``evident`` ("is
    plain"). ``fillers`` stand between, ``light`` nouns say nothing of the thing ("sign"). What
    stands beside a noun of ``tales`` is only told or feared: a bomb threat is no bomb.
    A noun in front of one of ``limits`` is narrowed: "no passenger who ..." leaves others.
    """

    absent: Words
    present: Words
    having: Words
    evident: Words
    fillers: Words
    light: Words
    tales: Words = ()
    limits: Words


class ChargeWords(Entry):
    """Words of accusations.

    ``objects`` point to what somebody is accused of ("the allegations"). The accused stands in
    front of ``alleged`` ("is accused of"), or of ``suspected`` ("is said to have") where a word of
    ``deeds`` or of blame follows.
    """

    objects: Words
    alleged: Words
    suspected: Words
    deeds: Words


class ReportWords(Entry):
    """Words about reports: ``nouns`` for one, what makes it ``wrong`` or ``right``.

    ``ours`` beside the noun say that it is the speaker's own. ``attributive`` of the wrong ones
    only say right behind the noun which sort it is: "berita bohong" is an offence.
    """

    nouns: Words
    wrong: Words
    right: Words
    ours: Words
    attributive: Words


class NoticeWords(Entry):
    """Words that say whether somebody was told: he ``missed`` it, or it was ``given`` to him."""

    missed: Words
    given: Words


class Side(Entry):
    """Predicates of one side of two opposites, by where the thing stands that they are said of.

    It stands behind ``of`` ("halted the works"), in front of ``subject`` ("the works go on"); with
    ``alone`` it is told by the phrase itself ("withdrew the complaint"). A phrase may stand under
    two of them: where one place holds no thing, the next one is looked at.
    """

    of: Words = ()
    subject: Words = ()
    alone: Words = ()

    @property
    def places(self) -> dict[str, tuple[str, ...]]:
        """Return each phrase with the places where its thing may stand, the first to be tried."""
        found: dict[str, tuple[str, ...]] = {}
        listed = {"of": self.of, "subject": self.subject, "alone": self.alone}
        for place, phrases in listed.items():
            for phrase in phrases:
                found[phrase] = (*found.get(phrase, ()), place)
        return found


class Opposite(Entry):
    """Predicates that are opposites: those of the yes and those of the no."""

    yes: Side
    no: Side


class OppositeWords(Entry):
    """Predicates of which two of one thing cannot both hold; a negator or ``nearly`` turns each.

    The names of ``pairs`` are common to all languages. Behind one of ``wishes`` nothing is told to
    be so, nor beside one of ``passing`` ("for a while"), nor where one of ``longer`` is behind what
    is negated ("not leaking any more"). ``between`` may stand between a thing and its predicate,
    ``light`` words say nothing of the thing.
    """

    pairs: dict[str, Opposite]
    wishes: Words
    passing: Words
    longer: Words
    nearly: Words
    between: Words
    light: Words

    @field_validator("pairs")
    @classmethod
    def say_one_thing_each(cls, pairs: dict[str, Opposite]) -> dict[str, Opposite]:
        """Refuse a phrase that stands in two pairs, or on both sides of one: one would be lost."""
        sides = [side for pair in pairs.values() for side in (pair.yes, pair.no)]
        told = Counter(phrase for side in sides for phrase in side.places)
        twice = sorted(phrase for phrase, times in told.items() if times > 1)
        if twice:
            raise ValueError(f"in two pairs or on both sides: {', '.join(twice)}")
        return pairs


@dataclass(frozen=True, slots=True)
class Predicate:
    """What a predicate says: to which pair it belongs, yes or no, and where its thing may stand."""

    pair: str
    value: str
    places: tuple[str, ...]


class AnswerWords(Entry):
    """One language's words for answers (comments in the language files explain the keys)."""

    presence: PresenceWords
    charges: ChargeWords
    reports: ReportWords
    notices: NoticeWords
    opposites: OppositeWords

    @cached_property
    def tables(self) -> Tables:
        """Return the lists of this section, compiled on first use."""
        return Tables(self)


class Tables:
    """The lists of one ``answers:`` section, each compiled once for looking up."""

    def __init__(self, words: AnswerWords) -> None:
        presence, charges, reports = words.presence, words.charges, words.reports
        self.absent = marked(presence.absent)
        self.present = marked(presence.present)
        self.having = marked(presence.having)
        self.evident = marked(presence.evident)
        self.fillers = frozenset(presence.fillers)
        self.light = frozenset(presence.light)
        self.tales = frozenset(presence.tales)
        self.limits = frozenset(presence.limits)
        self.objects = marked(charges.objects)
        self.alleged = marked((*charges.alleged, *charges.suspected))
        self.surely_alleged = frozenset(charges.alleged)
        self.deeds = marked(charges.deeds)
        self.report_nouns = marked(reports.nouns)
        self.wrong = marked(reports.wrong)
        self.right = marked(reports.right)
        self.ours = frozenset(reports.ours)
        self.attributive = frozenset(reports.attributive)
        self.missed = marked(words.notices.missed)
        self.given = marked(words.notices.given)
        self.opposites = PhraseTable(predicates(words.opposites))
        self.wishes = frozenset(words.opposites.wishes)
        self.nearly = frozenset(words.opposites.nearly)
        self.passing = frozenset(words.opposites.passing)
        self.longer = PhraseTable((word, word) for word in words.opposites.longer)
        self.between = frozenset(words.opposites.between)
        self.light_things = frozenset(words.opposites.light)


def predicates(words: OppositeWords) -> Iterator[tuple[str, Predicate]]:
    """Yield the phrases of all pairs of opposites with what each of them says."""
    for name, pair in words.pairs.items():
        for value, side in (("yes", pair.yes), ("no", pair.no)):
            for phrase, places in side.places.items():
                yield phrase, Predicate(name, value, places)


def marked(words: Words) -> PhraseTable[str]:
    """Compile a plain list; the meaning of a word is the word."""
    return PhraseTable((word, word) for word in words)
