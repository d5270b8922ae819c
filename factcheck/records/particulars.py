"""The particulars of a statement: what a stretch of its text names, measures, dates or attributes.

Frozen, ordered and hashable, like the records that hold them. Every offset counts characters of
``Article.text``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

DAY_MINUTES = 1440


class Bound(StrEnum):
    """How a written number bounds the value that it stands for."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


class MeasureKind(StrEnum):
    """What a measure measures; measures of two kinds are never compared."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    TIME = "time"
    DURATION = "duration"
    DISTANCE = "distance"
    MAGNITUDE = "magnitude"
    WEIGHT = "weight"
    AREA = "area"
    VOLUME = "volume"
    AGE = "age"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    COORDINATE = "coordinate"
    DATE = "date"
    IDENTIFIER = "identifier"


class AttributeKind(StrEnum):
    """What an attribute says: of a person, of who did something, of why something happened."""

    TITLE = "title"
    SEX = "sex"
    AGE = "age"
    AGENT = "agent"
    CAUSE = "cause"
    FLIGHT = "flight"
    REGISTRATION = "registration"
    PLATE = "plate"
    HOSPITAL = "hospital"
    PRISON = "prison"
    RANK = "rank"
    LISTED = "listed"
    MODEL = "model"
    MAKE = "make"
    RESPONSIBLE = "responsible"
    SEAT = "seat"
    PROVISION = "provision"
    CASE = "case"
    VOTE = "vote"
    PRESENCE = "presence"
    CHARGE = "charge"
    REPORT = "report"
    NOTICE = "notice"
    COURSE = "course"
    OFFICE = "office"
    CHOICE = "choice"
    EXPANSION = "expansion"
    YEARS = "years"


OF_PERSONS = frozenset(
    (
        AttributeKind.TITLE,
        AttributeKind.SEX,
        AttributeKind.AGE,
        AttributeKind.PRISON,
        AttributeKind.RANK,
    )
)
"""What is said of a person, under one name in one spelling."""
ANSWERS = frozenset(
    (
        AttributeKind.PRESENCE,
        AttributeKind.CHARGE,
        AttributeKind.REPORT,
        AttributeKind.NOTICE,
        AttributeKind.COURSE,
    )
)
"""Kinds with a yes or no: there is any, he did it, the report is right, he was told, it goes on."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days, both ends included; ``stated`` is False where it is only implied."""

    first: date
    last: date
    stated: bool = True

    def overlaps(self, other: Period) -> bool:
        """Say whether the two periods share a day."""
        return self.first <= other.last and other.first <= self.last

    def days_apart(self, other: Period) -> int:
        """Return the number of days between the two periods, 0 where they overlap."""
        if self.overlaps(other):
            return 0
        return max((other.first - self.last).days, (self.first - other.last).days)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of article text, counted in characters."""

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Say whether a character offset lies inside."""
        return self.start <= offset < self.end


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """A kind of event that is told of; one with ``one_place`` happens in a single place."""

    kind: str
    one_place: bool


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place as named in the text, innermost name first ("Riverside", "the north").

    ``event`` is what the text puts there, by the nearest word for an event; ``is_state`` says that
    the innermost name is a whole state, which holds many places.
    """

    start: int
    end: int
    names: tuple[str, ...]
    event: Event | None = None
    is_state: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Measure:
    """A number with a meaning, a date, or an identifier, as ``text[start:end]`` writes it.

    ``low`` and ``high`` are in ``unit`` and equal for a single value: a clock time in minutes after
    midnight with its zone as unit ("" if none is given), a latitude or longitude in degrees, south
    and west negative, a date as the ordinals of its first and last day with its precision (day,
    month, year) as unit. The span holds the words of the bound ("about") and the noun counted,
    where they adjoin. ``of`` is the comparable name of what is counted or measured, or of what
    happened then, "" where nothing says it. ``label`` is the canonical text of an identifier (whose
    unit is its sort, and whose value is 0.0), the written weekday of a date ("0" is Monday), the
    hours by which the zone of a clock time is ahead of UTC, else "". ``terms`` and ``names`` are
    the stems and the comparable names of the clause around it; ``is_part`` says that a breakdown
    lists it; ``group`` is casualties, people, things or tallies for a count, else "". ``leaning``
    says on which side of the number its words put the value: "above" ("more than", "no fewer
    than"), "below" ("almost", "fewer than"), else "". ``which`` says of which of several it is: "1"
    of the first, "later" of an aftershock, "" where nothing says it. Of a distance ``names`` holds
    the place from which it is taken, and no other, where one is told.
    """

    start: int
    end: int
    kind: MeasureKind
    low: float
    high: float
    unit: str
    bound: Bound
    of: str
    label: str
    terms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    is_part: bool = False
    group: str = ""
    leaning: str = ""
    which: str = ""

    @property
    def clause_words(self) -> frozenset[str]:
        """The stems and the words of the names in the clause around it: a name may be cut short."""
        return frozenset((*self.terms, *(word for name in self.names for word in name.split())))

    @property
    def value(self) -> tuple[float, float]:
        """The least and the greatest value, fit for comparing: a clock time in UTC if it can be."""
        if self.kind is not MeasureKind.TIME or not self.label:
            return self.low, self.high
        shift = 60 * float(self.label)
        start = (self.low - shift) % DAY_MINUTES
        return start, start + self.high - self.low


# The form of a word that denies: each of them stands for all.
NEGATOR = "\u00ac"


class Word(NamedTuple):
    """A word of a content that carries meaning, in a form fit for comparing.

    ``form`` is the stem of a content word, the comparable name of a known body, NEGATOR, or the
    value of a measure, whose sort is ``figure``: two notations of one amount have one form.
    ``is_name`` says that the word is written like a name, ``negated`` that a negator governs it.
    ``choice`` are two words for one of a list of which a thing is only one: of which list it is,
    and which of it ("sides left"); else "".
    """

    start: int
    form: str
    is_name: bool = False
    negated: bool = False
    figure: str = ""
    choice: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Attribute:
    """What a text says of somebody or something in a few words, ``text[start:end]``.

    ``of`` are comparable words of what it is said of: the name of a person (title, sex, age), the
    deed and whom it was done to (agent), what happened (cause), the clause around an identifier; of
    an answer, the thing (presence), the accused (charge), words of the name of whose report it is
    (with "", for one that names nobody) or whoever was told (notice).
    ``values`` are the comparable words of what is said; ``is_group`` says of an agent that no more
    than a group is told ("police"), nobody by name.
    """

    start: int
    end: int
    kind: AttributeKind
    of: tuple[str, ...]
    values: tuple[str, ...]
    is_group: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """The answer that a statement gives to one proposition of a topic."""

    topic: str
    proposition: str
    affirms: bool
