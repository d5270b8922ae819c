"""Points: what two statements share beside their words, and may differ in.

A question of a topic, one measure of each, or one attribute of each; frozen and ordered like the
records that hold them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.records.particulars import Attribute, Measure, Span

INCIDENT = "incident"
"""What happened at a time, where the text says no more than that it did."""
START, END = " start", " end"
"""Behind the name of a happening: when it began, and when it was over."""
COUNTED_PEOPLE = {
    "korban tewas": "dead",
    "korban hilang": "missing",
    "korban selamat": "survivors",
    "orang mengungsi": "displaced",
    "awak": "crew",
    "orang menumpang": "aboard",
    "orang ditangkap": "arrested",
    "orang ikut": "attending",
}
"""Which people are counted, by the names that language files give them, but for the injured."""
PUNISHMENT = "penjara"
"""What a term in prison is a length of, by the name that language files give it."""
INCIDENTS = frozenset(
    (
        *(INCIDENT, "accident", "collision", "crash", "sinking", "fire", "explosion", "collapse"),
        *("landslide", "attack", "shooting", "stabbing", "murder", "robbery", "theft", "assault"),
        *("kidnapping", "brawl"),
    )
)
"""The happenings that a text may mean by that word: what befalls people, and crimes."""
MISHAPS = frozenset(("accident", "crash", "collision"))
"""Three words for one mishap: a crash of two trains is a collision as well as an accident."""


@dataclass(frozen=True, slots=True, order=True)
class SharedQuestion:
    """One question of a topic that both statements of a pair answer, and whether alike.

    ``asked`` is the question in plain words; ``left`` and ``right`` name the propositions.
    """

    topic: str
    kind: str
    asked: str
    left: str
    right: str
    opposed: bool


class SameThing(StrEnum):
    """How far two measures name one thing: alike, one more narrowly, only one of them, or none.

    By place: in lists of one thing by places, for the same place. Sum: a total, and what its parts
    add up to.
    """

    SAME = "same"
    NARROWER = "narrower"
    OPEN = "open"
    UNNAMED = "unnamed"
    BY_PLACE = "by_place"
    SUM = "sum"


@dataclass(frozen=True, slots=True, order=True)
class SharedMeasure:
    """One measure of each statement of a pair, of one kind and in one unit: may be of one thing.

    ``beside`` says that an article of the story gives both values, side by side; ``values`` is how
    many values the story gives for the thing. ``nearest`` are the two measures of the same
    articles, things and values whose clauses agree best, in order: a value may be given twice.
    """

    left: Measure
    right: Measure
    same: SameThing
    beside: bool = False
    values: int = 2
    nearest: tuple[Measure, Measure] | None = field(default=None, compare=False)

    @property
    def opposed(self) -> bool:
        """Say whether one is above a number, and the other one below it or a smaller one."""
        if {self.left.leaning, self.right.leaning} != {"above", "below"}:
            return False
        above, below = sorted((self.left, self.right), key=lambda one: one.leaning)
        return above.low >= below.high


@dataclass(frozen=True, slots=True, order=True)
class SharedAttribute:
    """One attribute of each statement of a pair, of one kind and said of one thing.

    ``beside`` as for `SharedMeasure`; ``values`` is how many values of that kind the two articles
    give, of whatever thing: who lists twenty flights does not mistake one for another.
    """

    left: Attribute
    right: Attribute
    beside: bool = False
    values: int = 2


class Sense(StrEnum):
    """Whether two passages tell that something is so, or both that it is not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Figures(StrEnum):
    """Whether two passages share a figure, have none to compare, or give different ones."""

    SHARED = "shared"
    NONE = "none"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, order=True)
class SharedPassage:
    """A stretch of each statement of a pair whose words nearly all stand in the other one too.

    ``words`` counts the shared words that are no names, ``names`` the names that the others make;
    ``weight`` is the sum of how specific all words are, each 1 at most; ``share`` is the part of
    the words of either stretch that are shared, the lower of both; ``digits`` are those of the most
    exact amount in both, zeros at its ends left out.
    """

    left: Span
    right: Span
    words: int
    names: int
    weight: float
    share: float
    sense: Sense
    figures: Figures
    digits: int


class Denying(StrEnum):
    """How a denial denies: by its reporting word, or by "never" and the like."""

    REPORTING_WORD = "reporting_word"
    EMPHASIS = "emphasis"


class ToldAs(StrEnum):
    """How a text tells what is denied: as going round, as what somebody admits, or as a fact."""

    RUMOUR = "rumour"
    ADMISSION = "admission"
    CLAIM = "claim"


class About(StrEnum):
    """Whether a text names the one who denies, or whom he names: it does, nobody, or others."""

    NAMED = "named"
    OPEN = "open"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class SharedDenial:
    """What one statement of a pair denies, as far as the other one tells it.

    Counted are the words that what is denied opens with, names left out: ``words`` of them stand in
    the other one, in the same sense; ``share`` is what these weigh of all, by how specific they are
    to the story. ``left`` and ``right`` are the stretches that hold them. A rumour is also what is
    suspected or laid to a charge.
    """

    left: Span
    right: Span
    by: Denying
    words: int
    share: float
    about: About
    told_as: ToldAs


# What two statements share beside their words, and may differ in.
Point = SharedQuestion | SharedMeasure | SharedAttribute | SharedPassage | SharedDenial
