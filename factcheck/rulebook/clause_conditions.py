"""Conditions on the clauses around two measures: their words, and the names in them."""

from __future__ import annotations

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Measure
from factcheck.records.points import SharedMeasure
from factcheck.records.statements import Statement
from factcheck.rulebook.condition import Asks, Value, number, word
from factcheck.rulebook.measure_conditions import ABOUT_VALUES, NOTHING


@number(
    "of the shorter clause around a value, a share of {value} of the words is in the other one too",
    unknown="a value stands alone in its clause",
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def clause_overlap(pair: StatementPair) -> Value:
    """Share of the words of the shorter clause around a value that the other one has too.

    Where an article gives the value more than once, the clauses that agree best count.
    """
    if pair.measures is None:
        return None
    left, right = nearest_clauses(pair.measures)
    shorter = min(len(left), len(right))
    return round(len(left & right) / shorter, 3) if shorter else None


@number(
    "the clauses around the values share {value} word(s)",
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def clause_terms(pair: StatementPair) -> Value:
    """How many stems and names the clauses around both values share."""
    if pair.measures is None:
        return None
    left, right = nearest_clauses(pair.measures)
    return len(left & right)


@word(
    {
        "alike": "the texts around the values share a name",
        "apart": "the texts around the values name different people or places",
        "open": "a text around a value names nobody and no place",
    },
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def clause_names(pair: StatementPair) -> Value:
    """Names around both values: `alike`, `apart`, or `open` where one has none.

    They are looked for in the clause around a value, and where it has none in the whole statement.
    """
    if pair.measures is None:
        return None
    left, right = names_compared(pair)
    if not left or not right:
        return "open"
    return "alike" if share_name(left, right) else "apart"


def names_compared(pair: StatementPair) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the clauses that agree best, else those around both values."""
    shared = pair.measures
    assert shared is not None
    if shared.nearest and set(shared.nearest) != {shared.left, shared.right}:
        return shared.nearest[0].names, shared.nearest[1].names
    return names_around(shared.left, pair.left), names_around(shared.right, pair.right)


def share_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Say whether a name on one side may be one of the other side."""
    return any(are_one(one, other) for one in left for other in right)


def nearest_clauses(shared: SharedMeasure) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of the two clauses around the values that agree best."""
    left, right = shared.nearest or (shared.left, shared.right)
    return left.clause_words, right.clause_words


def names_around(measure: Measure, statement: Statement) -> tuple[str, ...]:
    """Return the names in the clause around a measure, else those of its statement."""
    if measure.names:
        return measure.names
    places = (name.casefold() for place in statement.places for name in place.names)
    return (*statement.names, *places)


def are_one(name: str, other: str) -> bool:
    """Say whether two names may be one: one holds the other, or they share two words.

    "Mount A" and "Mount B" share one, which says what they are and not which.
    """
    words, others = set(name.split()), set(other.split())
    return words <= others or others <= words or len(words & others) > 1
