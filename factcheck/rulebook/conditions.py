"""Conditions: what can be asked about a pair of statements.

Each is a pure, symmetric function of a pair. It returns a number or a word, or None where it
cannot tell. A rule compares the value by a modifier: ``similarity|at_least: 0.5``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.records import UNRESOLVED, Period, Place, Statement, StatementPair, Voice

FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
Value = float | int | str | None
Measure = Callable[[StatementPair], Value]


@dataclass(frozen=True, slots=True)
class Condition:
    """A named question about a pair: what it measures, and the words it may answer.

    ``answers`` is empty for a number. ``of_question`` is True where it hangs on the question of a
    topic that the pair shares.
    """

    name: str
    measure: Measure
    answers: tuple[str, ...] = ()
    of_question: bool = False

    @property
    def is_number(self) -> bool:
        """Whether the value is a number, not a word."""
        return not self.answers

    @property
    def doc(self) -> str:
        """What the condition measures, from its docstring."""
        return " ".join((self.measure.__doc__ or "").split())


CONDITIONS: dict[str, Condition] = {}


def number(measure: Measure) -> Measure:
    """Register a condition whose value is a number, under its function's name."""
    CONDITIONS[measure.__name__] = Condition(measure.__name__, measure)
    return measure


def word(*answers: str) -> Callable[[Measure], Measure]:
    """Register a condition whose value is one of some words, under its function's name."""

    def register(measure: Measure) -> Measure:
        CONDITIONS[measure.__name__] = Condition(measure.__name__, measure, answers)
        return measure

    return register


def question_word(*answers: str) -> Callable[[Measure], Measure]:
    """Register a condition about the question that a pair shares, under its function's name."""

    def register(measure: Measure) -> Measure:
        name = measure.__name__
        CONDITIONS[name] = Condition(name, measure, answers, of_question=True)
        return measure

    return register


@number
def similarity(pair: StatementPair) -> Value:
    """Centred cosine of the contents, about 0 unrelated, 1 the same; it finds, it never decides."""
    return pair.similarity


@number
def shared_terms(pair: StatementPair) -> Value:
    """How many stems of content words both contents have."""
    return len(set(pair.left.terms) & set(pair.right.terms))


@number
def term_overlap(pair: StatementPair) -> Value:
    """Share of the stems of the shorter content that the other one has too."""
    shorter = min(len(pair.left.terms), len(pair.right.terms))
    return (
        round(len(set(pair.left.terms) & set(pair.right.terms)) / shorter, 3) if shorter else None
    )


@number
def shared_names(pair: StatementPair) -> Value:
    """How many names (people, states, bodies) both statements speak of."""
    return len(set(pair.left.names) & set(pair.right.names))


@word("same", "different", "own", "unnamed")
def speakers(pair: StatementPair) -> Value:
    """Who says both: `same` or `different` speakers, `own` (an outlet), `unnamed` ("a report").

    Cannot tell where a speaker is mentioned and stays unresolved.
    """
    if Voice.OWN in (pair.left.voice, pair.right.voice):
        return "own"
    nameless = [s for s in (pair.left, pair.right) if not s.speakers]
    if nameless:
        return None if any(s.speaker == UNRESOLVED for s in nameless) else "unnamed"
    shared = set(pair.left.speakers) & set(pair.right.speakers)
    return "same" if shared else "different"


@word("same", "different")
def outlets(pair: StatementPair) -> Value:
    """Whether one outlet printed both: `same` or `different`."""
    return "same" if pair.left.outlet == pair.right.outlet else "different"


@word("same", "different")
def articles(pair: StatementPair) -> Value:
    """Whether both stand in one article: `same` or `different`."""
    return "same" if pair.left.article_id == pair.right.article_id else "different"


@question_word("opposed", "alike", "none")
def question(pair: StatementPair) -> Value:
    """How both answer one question of a topic: `opposed`, `alike`, or `none` in common."""
    if pair.question is None:
        return "none"
    return "opposed" if pair.question.opposed else "alike"


@question_word("stances", "legality", "none")
def topic_kind(pair: StatementPair) -> Value:
    """`stances` or `legality`, as the topic says; `none` without one."""
    return pair.question.kind if pair.question else "none"


@word("yes", "no")
def conditional(pair: StatementPair) -> Value:
    """`yes` where either content is about an "if", else `no`."""
    return "yes" if pair.left.conditional or pair.right.conditional else "no"


@word("denial", "both_deny", "no_denial")
def stances(pair: StatementPair) -> Value:
    """`denial` where one speaker rejects and the other does not, `both_deny`, or `no_denial`."""
    rejecting = [pair.left.denied, pair.right.denied]
    if all(rejecting):
        return "both_deny"
    return "denial" if any(rejecting) else "no_denial"


@word("opposed", "alike")
def negation(pair: StatementPair) -> Value:
    """`opposed` where a shared word is rejected on one side only, else `alike`."""
    left, right = rejected_terms(pair.left), rejected_terms(pair.right)
    shared = set(pair.left.terms) & set(pair.right.terms)
    return "opposed" if (left ^ right) & shared else "alike"


@word("alike", "different")
def numbers(pair: StatementPair) -> Value:
    """`alike` where the figures of one content all stand in the other too, else `different`."""
    left, right = (set(FIGURE.findall(s.content)) for s in (pair.left, pair.right))
    return "alike" if left <= right or right <= left else "different"


@number
def days_apart(pair: StatementPair) -> Value:
    """Days between the two tellings; cannot tell where a date is missing."""
    return days_between(pair.left.said, pair.right.said)


@number
def event_days_apart(pair: StatementPair) -> Value:
    """Days between the two events told of, 0 where they may be one day."""
    return days_between(pair.left.when, pair.right.when)


@word("stated", "implied")
def event_dates(pair: StatementPair) -> Value:
    """`stated` where a text gives the time of the event on both sides, else `implied`."""
    periods = (pair.left.when, pair.right.when)
    if None in periods:
        return None
    return "stated" if all(period and period.stated for period in periods) else "implied"


@word("same", "nested", "wide", "different")
def event_place(pair: StatementPair) -> Value:
    """Where both put an event: `same`, `nested` or `different` place, `wide` for a whole state.

    Cannot tell where either puts none anywhere.
    """
    return compared(placed(pair.left), placed(pair.right))


@word("same", "nested", "wide", "different", "none")
def one_event_place(pair: StatementPair) -> Value:
    """Relation of the places of one kind of event that happens in a single place, else `none`.

    `same`, `nested`, `different` and `wide` as for event_place.
    """
    kinds = {place.event for place in placed(pair.left)} & {p.event for p in placed(pair.right)}
    single = {event for event in kinds if event and event.one_place}
    if not single:
        return "none"
    left, right = (
        [place for place in placed(statement) if place.event in single]
        for statement in (pair.left, pair.right)
    )
    return compared(left, right)


def placed(statement: Statement) -> list[Place]:
    """Return the places of a statement at which it puts an event."""
    return [place for place in statement.places if place.event]


def compared(left: list[Place], right: list[Place]) -> Value:
    """Return the closest relation between two lists of places."""
    relations = {relation(a, b) for a in left for b in right}
    if not relations:
        return None
    return next((known for known in ("same", "nested", "wide") if known in relations), "different")


def relation(left: Place, right: Place) -> str:
    """Compare two places by their names, innermost first; a whole state is too wide to tell."""
    if left.is_state or right.is_state:
        return "wide"
    a, b = (tuple(name.casefold() for name in place.names) for place in (left, right))
    if a[0] == b[0]:
        return "same"
    return "nested" if a[0] in b or b[0] in a else "different"


def days_between(left: Period | None, right: Period | None) -> int | None:
    """Return the days between two periods, or None where one is unknown."""
    return None if left is None or right is None else left.days_apart(right)


def rejected_terms(statement: Statement) -> set[str]:
    """Return the stems that a statement rejects, by its reporting word or by a negator."""
    negated = set(statement.negated_terms)
    return set(statement.terms) - negated if statement.denied else negated
