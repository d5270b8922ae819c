"""Conditions on the event that is told of: where and when it was."""

from __future__ import annotations

import re

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Place
from factcheck.records.statements import Statement
from factcheck.rulebook.condition import Archetype, Value, number, word
from factcheck.rulebook.telling_conditions import days_between

WORD = re.compile(r"\w+")
QUARTERED = 3
"""A place told by so many names, innermost first, has the quarter or village as its second."""
ABOUT_EVENTS = (Archetype.PLACES,)
RELATIONS = {
    "same": "both put the event at one place",
    "nested": "one place lies in the other one",
    "wide": "one of the places is a whole state, too wide to compare",
    "different": "the two places are different",
}


@number("{value} day(s) lie between the two events", unknown="an event has no date")
def event_days_apart(pair: StatementPair) -> Value:
    """Days between the two events told of, 0 where they may be one day."""
    return days_between(pair.left.when, pair.right.when)


@word(
    {
        "stated": "both texts give the time of the event",
        "implied": "a text only implies the time of the event",
    },
    unknown="an event has no date",
)
def event_dates(pair: StatementPair) -> Value:
    """`stated` where a text gives the time of the event on both sides, else `implied`."""
    periods = (pair.left.when, pair.right.when)
    if None in periods:
        return None
    return "stated" if all(period and period.stated for period in periods) else "implied"


@word(RELATIONS, unknown="a statement puts no event at a place", archetypes=ABOUT_EVENTS)
def event_place(pair: StatementPair) -> Value:
    """Where both put an event: `same`, `nested` or `different` place, `wide` for a whole state.

    Cannot tell where either puts none anywhere.
    """
    return told_apart(pair, placed(pair.left), placed(pair.right))


@word(
    {**RELATIONS, "none": "the two share no event of a kind that has a single place"},
    archetypes=ABOUT_EVENTS,
)
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
    return told_apart(pair, left, right)


def placed(statement: Statement) -> list[Place]:
    """Return the places of a statement at which it puts an event."""
    return [place for place in statement.places if place.event]


def told_apart(pair: StatementPair, left: list[Place], right: list[Place]) -> Value:
    """Return the closest relation of places; who names the other place as well means no other one.

    "At Cape Marlow" and "in Oakfield, where Cape Marlow lies" are one place.
    """
    known = compared(left, right)
    sides = ((pair.left, right), (pair.right, left))
    if known == "different" and any(names_one_of(*side) for side in sides):
        return "nested"
    return known


def names_one_of(statement: Statement, places: list[Place]) -> bool:
    """Say whether a statement holds the innermost name of one of some places."""
    text = f" {' '.join(WORD.findall(statement.text.casefold()))} "
    names = (" ".join(WORD.findall(place.names[0].casefold())) for place in places)
    return any(f" {name} " in text for name in names)


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
    if min(len(a), len(b)) >= QUARTERED and a[1] == b[1]:
        # Two houses of one quarter of a town, often two names of one.
        return "nested"
    # "The Winter Palace" and "the palace" share a word, and may well be one place; that both lie in
    # one state says nothing.
    inner = [set(names[0].split()) for names in (a, b)]
    every = [{word for name in names for word in name.split()} for names in (a, b)]
    apart = inner[0].isdisjoint(every[1]) and inner[1].isdisjoint(every[0])
    return "different" if apart else "nested"
