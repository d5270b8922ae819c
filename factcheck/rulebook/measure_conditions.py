"""Conditions on a measure of each statement: of what it is, how far apart the values are, and why.

A rule that compares measures or times is asked once for each two measures that may be of one thing.
"""

from __future__ import annotations

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import MeasureKind
from factcheck.records.points import COUNTED_PEOPLE, SameThing, SharedMeasure
from factcheck.rulebook.condition import Archetype, Asks, Value, number, word
from factcheck.rulebook.measured_values import (
    are_of_one_day_of_month,
    may_be_equal,
    value_gap,
    weekdays_of,
)

ABOUT_MEASURES = (Archetype.MEASURES,)
ABOUT_TIMES = (Archetype.TIMES,)
ABOUT_VALUES = (*ABOUT_MEASURES, *ABOUT_TIMES)
NOTHING = "the two share no measure"
CLOCKED = (MeasureKind.TIME, MeasureKind.DATE)
# A count is told by what is counted; identifiers are compared as attributes.
NOT_SHARED = (MeasureKind.COUNT, MeasureKind.IDENTIFIER)
PEOPLE = {
    "casualties": "both count people that something happened to",
    "people": "both count people",
    "things": "both count things",
    "tallies": "both count times, or points of a score",
}


@word(
    {
        **PEOPLE,
        **{
            kind.value: f"both give a {kind.value}"
            for kind in MeasureKind
            if kind not in NOT_SHARED
        },
        "none": NOTHING,
    },
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def measure(pair: StatementPair) -> Value:
    """What both measure; `none` without a measure in common.

    A count is of `casualties`, `people`, `things` or `tallies`; the others are `money`, `percent`,
    `time`, `duration`, `distance`, `magnitude`, `weight`, `area`, `volume`, `age`, `speed`,
    `temperature`, `coordinate` or `date`.
    """
    if pair.measures is None:
        return "none"
    left, right = pair.measures.left, pair.measures.right
    if left.kind is not MeasureKind.COUNT:
        return left.kind.value
    groups = {left.group, right.group}
    return next((group for group in PEOPLE if group in groups), "things")


@word(
    {
        "same": "both texts name the same thing as measured",
        "narrower": "one text names what is measured more narrowly",
        "open": "only one text names what is measured",
        "unnamed": "neither text names what is measured",
        "by_place": "both texts list one thing by places, and agree on most of them",
        "sum": "one is a total, the other one what its parts add up to",
    },
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def measured_thing(pair: StatementPair) -> Value:
    """How far both name one thing: `same`, one `narrower`, `open` by one only, or `unnamed`.

    `by_place` where both list one thing by places and agree on most: the counts of one place.
    `sum` where one is a total and the other one what the parts of the same article add up to.
    """
    return pair.measures.same.value if pair.measures else None


@number(
    "the values differ by a share of {value} of the larger one",
    unknown="the two share no value that can be larger than another",
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def relative_gap(pair: StatementPair) -> Value:
    """Difference of the values as a share of the larger one; times and dates have none."""
    if pair.measures is None or pair.measures.left.kind in CLOCKED:
        return None
    return value_gap(pair.measures)


@word(
    {
        "opposed": "one is put above a number, the other one below it or below a smaller one",
        "overlap": "the wording leaves room for both values",
        "apart": "the wording leaves no room for both values",
    },
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def bounds(pair: StatementPair) -> Value:
    """`overlap` where "about", "at least" or a range leaves room for both values, else `apart`.

    `opposed` where the words exclude each other: "more than 80" and "almost 80" or "under 70".
    """
    if pair.measures is None:
        return None
    if pair.measures.opposed:
        return "opposed"
    return "overlap" if may_be_equal(pair.measures) else "apart"


@word(
    {
        **{name: f"both count {name}" for name in sorted(COUNTED_PEOPLE.values())},
        "other": "both do not count people of one of these sorts",
        "none": NOTHING,
    },
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def people_counted(pair: StatementPair) -> Value:
    """Whom both count: `dead`, `missing`, `survivors`, `displaced`, `crew`, `aboard` or `other`.

    Also `arrested`, and those `attending`, of a crowd.

    `none` where they share no measure.
    """
    if pair.measures is None:
        return "none"
    left, right = (COUNTED_PEOPLE.get(one.of) for one in (pair.measures.left, pair.measures.right))
    return left if left is not None and left == right else "other"


@word(
    {
        "higher": "the later text has the higher value",
        "lower": "the later text has the lower value",
        "alike": "the values are equal",
        "same_day": "both texts are of one day",
    },
    unknown="a telling has no date, or the two share no measure",
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def later_value(pair: StatementPair) -> Value:
    """Value of the later telling: `higher`, `lower`, `alike`, or `same_day` where neither is later.

    Cannot tell where a telling has no date.
    """
    shared, left, right = pair.measures, pair.left.said, pair.right.said
    if shared is None or left is None or right is None:
        return None
    one, other = shared.left.value, shared.right.value
    if shared.opposed:
        # "More than 80" is higher than "almost 80".
        one, other = ((float(side.leaning == "above"), 0.0) for side in (shared.left, shared.right))
    if one == other:
        return "alike"
    if left.last == right.last:
        return "same_day"
    rises = (other > one) == (right.last > left.last)
    return "higher" if rises else "lower"


@number(
    "the story gives {value} values for the thing measured",
    unknown=NOTHING,
    archetypes=ABOUT_VALUES,
    asks=Asks.MEASURE,
)
def values_in_story(pair: StatementPair) -> Value:
    """How many values the articles of the story give for the thing that both measure."""
    return pair.measures.values if pair.measures else None


@word(
    {
        "adds_up": "the parts that the text lists add up to its total",
        "off": "the parts that the text lists do not add up to its total",
        "none": "the two are not a total and its parts",
    },
    archetypes=ABOUT_MEASURES,
    asks=Asks.MEASURE,
)
def parts(pair: StatementPair) -> Value:
    """Whether the parts in one article `adds_up` to its total or are `off`; `none` elsewhere."""
    shared = pair.measures
    if shared is None or shared.same is not SameThing.SUM:
        return "none"
    return "adds_up" if may_be_equal(shared) else "off"


@word(
    {
        "none": "neither value is a part that its text lists of a total",
        "one": "one value is a part that its text lists of a total",
        "both": "both values are parts that their texts list of a total",
    },
    unknown=NOTHING,
    archetypes=ABOUT_MEASURES,
    asks=Asks.MEASURE,
)
def listed_parts(pair: StatementPair) -> Value:
    """How many of the values are listed as parts of a total: `none`, `one` or `both`."""
    if pair.measures is None:
        return None
    listed = pair.measures.left.is_part + pair.measures.right.is_part
    return ("none", "one", "both")[listed]


@word(
    {
        "fits": "the weekdays are those of the dates",
        "wrong": "a weekday is not that of its date",
        "none": "no date of a single day has a weekday beside it",
    },
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def weekday(pair: StatementPair) -> Value:
    """Whether the weekday beside a date `fits` it or is `wrong`; `none` is written."""
    return weekdays_of(pair.measures) if is_of(pair.measures, MeasureKind.DATE) else "none"


@word(
    {
        "same": "both dates have one weekday beside them, and one day of the month",
        "different": "the dates have another weekday or another day of the month",
        "none": "the two share no date",
    },
    archetypes=ABOUT_TIMES,
    asks=Asks.MEASURE,
)
def day_of_month(pair: StatementPair) -> Value:
    """`same` where two dates have one weekday and one day of the month, as a slip in the month has.

    Else `different`; `none` without two dates.
    """
    if not is_of(pair.measures, MeasureKind.DATE):
        return "none"
    return "same" if are_of_one_day_of_month(pair.measures) else "different"


def is_of(shared: SharedMeasure | None, kind: MeasureKind) -> bool:
    """Say whether two measures are shared, and of this kind."""
    return shared is not None and shared.left.kind is kind
