"""Conditions on what else two statements give, beside the two values that are compared."""

from __future__ import annotations

from collections import Counter

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Measure, MeasureKind
from factcheck.records.statements import Statement
from factcheck.rulebook.attribute_conditions import ABOUT_NAMES
from factcheck.rulebook.condition import Asks, Value, number, word
from factcheck.rulebook.measure_conditions import ABOUT_VALUES, NOTHING

AMOUNTS = (MeasureKind.COUNT, MeasureKind.MONEY, MeasureKind.PERCENT)
"""The kinds of numbers that a text gives several of for one happening."""
SOME = 4
"""Of so many numbers one or the other is alike in two texts by chance."""
DECIMALS = 6
"""Decimal parts (0.35 and 0.092) add up to a hair more or less than they say."""
Amount = tuple[str, str, str]
"""What a number is of: its kind, its unit, what is counted."""


@word(
    {
        "yes": "both texts give one more count, of something else, alike",
        "no": "the texts give no further count alike",
    },
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def count_in_common(pair: StatementPair) -> Value:
    """`yes` where both also count something else, and alike: 3 dead beside 5 or 6 hurt, else `no`.

    What stands beside one number in both texts tells that they speak of one event.
    """
    if pair.measures is None:
        return None
    own = {pair.measures.left.of, pair.measures.right.of}
    left, right = (counts_beside(statement, own) for statement in (pair.left, pair.right))
    return "yes" if left & right else "no"


def counts_beside(statement: Statement, own: set[str]) -> set[tuple[str, float, float]]:
    """Return what else a statement counts of people, with its values."""
    return {
        (measure.of, *measure.value)
        for measure in statement.measures
        if measure.group in ("casualties", "people") and measure.of not in own
    }


@word(
    {
        "yes": "what one text gives of that sort, added up, is the number of the other one",
        "no": "what one text gives of that sort does not add up to the number of the other one",
    },
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def sum_of_counts(pair: StatementPair) -> Value:
    """`yes` where the numbers of one text are together what the other one says, else `no`.

    "9 crew and 204 passengers" and "213 passengers" leave nothing open, nor do "350 grams in one
    bag and 92 in another" and "442 grams".
    """
    shared = pair.measures
    if shared is None:
        return None
    left, right = (people_in(statement) for statement in (pair.left, pair.right))
    met = add_up_to(left, right) or add_up_to(right, left)
    met = met or add_up_to(of_one_sort(pair.left, shared.left), [shared.right.low])
    return (
        "yes"
        if met or add_up_to(of_one_sort(pair.right, shared.right), [shared.left.low])
        else "no"
    )


def of_one_sort(statement: Statement, compared: Measure) -> list[float]:
    """Return the numbers of a statement that are of the sort of a measure and of the same thing."""
    sort = (compared.kind, compared.unit, compared.of)
    return [one.low for one in statement.measures if (one.kind, one.unit, one.of) == sort]


def people_in(statement: Statement) -> list[float]:
    """Return how many people each count of a statement tells of."""
    return [one.low for one in statement.measures if one.group == "people"]


def add_up_to(parts: list[float], total: list[float]) -> bool:
    """Say whether two or more counts are together another one that stands alone."""
    return len(parts) > 1 and [round(sum(parts), DECIMALS)] == [
        round(one, DECIMALS) for one in total
    ]


@number(
    "both texts give {value} more number(s) of the same sorts, most of them unlike",
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def numbers_unlike(pair: StatementPair) -> Value:
    """How many more numbers of like sorts both give, where few agree; 0 where others agree.

    Of fewer than four none may agree, of more no more than half. Two rates of a currency, or two
    tables of prices, with every number another one, are of two moments or of two things.
    """
    if pair.measures is None:
        return None
    left = amounts_beside(pair.left, pair.measures.left)
    right = amounts_beside(pair.right, pair.measures.right)
    both = (sort_counts(left) & sort_counts(right)).total()
    alike = (left & right).total()
    return 0 if alike and (both < SOME or alike * 2 > both) else both


def amounts_beside(statement: Statement, compared: Measure) -> Counter[tuple[Amount, float]]:
    """Count the amounts of a statement but for the compared one, each with its lowest value."""
    return Counter(
        ((one.kind, one.unit, one.of), one.low)
        for one in statement.measures
        if one.kind in AMOUNTS and one != compared
    )


def sort_counts(amounts: Counter[tuple[Amount, float]]) -> Counter[Amount]:
    """Count amounts by what they are of."""
    counts: Counter[Amount] = Counter()
    for (sort, _), times in amounts.items():
        counts[sort] += times
    return counts


@word(
    {
        "yes": "both texts give one more identifier of that sort alike",
        "no": "the texts give no further identifier of that sort alike",
    },
    unknown="the two share no identifier",
    archetypes=ABOUT_NAMES,
    asks=Asks.ATTRIBUTE,
)
def identifier_in_common(pair: StatementPair) -> Value:
    """`yes` where both also give another identifier of one sort, and alike, else `no`.

    Two lists of articles of law that have one in common are one list, told more or less fully.
    """
    shared = pair.attributes
    if shared is None:
        return None
    left, right = (identifiers_of(one, shared.left.kind.value) for one in (pair.left, pair.right))
    return "yes" if left & right else "no"


def identifiers_of(statement: Statement, sort: str) -> set[str]:
    """Return the identifiers of a sort that a statement gives."""
    return {
        one.label
        for one in statement.measures
        if one.kind is MeasureKind.IDENTIFIER and one.unit == sort
    }


@number(
    "the two articles give {value} value(s) of that sort",
    unknown=NOTHING,
    archetypes=ABOUT_NAMES,
    asks=Asks.ATTRIBUTE,
)
def values_told(pair: StatementPair) -> Value:
    """How many values of the sort the two articles give, of whatever thing: many are a list."""
    return pair.attributes.values if pair.attributes else None
