"""Values that stand against each other: the one that most outlets give, and all the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from factcheck.findings.sides import Side, ends
from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Measure, MeasureKind
from factcheck.records.points import SharedMeasure
from factcheck.records.statements import Statement

Key = tuple[object, ...]


def around_values(judgements: Sequence[Judgement]) -> list[list[Judgement]]:
    """Part linked judgements into groups that each turn on one value.

    A chain of differences (7 against 9, 9 against 8) would otherwise set against each other
    what nobody compared. Two statements that a group shows already are not shown again.
    """
    groups: list[list[Judgement]] = []
    waiting = list(judgements)
    while waiting:
        main = most_given(waiting)
        group = [j for j in waiting if main in values_against(j.pair)]
        shown = {end for judgement in group for end in ends(judgement.pair)}
        waiting = [j for j in waiting if not shown.issuperset(ends(j.pair))]
        groups.append(group)
    return groups


def of_like_values(groups: Sequence[list[Judgement]]) -> list[list[Judgement]]:
    """Join groups that set the same values of one thing against each other and share an article.

    "9 or 8 dead" in two headlines and in two sentences far from them is one dispute.
    """
    joined: dict[frozenset[Key], list[list[Judgement]]] = defaultdict(list)
    for group in groups:
        like = joined[told_in(group)]
        first = next((one for one in like if articles_of(one) & articles_of(group)), None)
        if first is None:
            like.append(list(group))
        else:
            first += group
    return [group for like in joined.values() for group in like]


def told_in(judgements: Sequence[Judgement]) -> frozenset[Key]:
    """Return the values that judgements set against each other, each with what it is of."""
    return frozenset(
        (value_key(pair), thing_of(pair))
        for judgement in judgements
        for pair in (judgement.pair, judgement.pair.swapped)
    )


def thing_of(pair: StatementPair) -> Key:
    """Return what the value of a pair's left statement is of."""
    if pair.measures is not None:
        return (pair.measures.left.of,)
    return pair.attributes.left.of if pair.attributes else ()


def articles_of(judgements: Sequence[Judgement]) -> set[str]:
    """Return the articles of the statements that judgements compare."""
    pairs = (judgement.pair for judgement in judgements)
    return {statement.article_id for pair in pairs for statement in (pair.left, pair.right)}


def most_given(judgements: Sequence[Judgement]) -> Key:
    """Return the value that most outlets give, then most statements, then the most disputed one.

    Where weekdays are wrong, that is the wrong day which most outlets give: one slip is told once.
    """
    given = statements_by_value(judgements)
    wrong = {key: those for key, those in given.items() if key in wrong_days(judgements)}
    given = wrong or given

    disputes = Counter(end for j in judgements for end in values_against(j.pair))

    def support(key: Key) -> tuple[int, int, int, str]:
        outlets = {statement.outlet for statement in given[key].values()}
        return -len(outlets), -len(given[key]), -disputes[key], str(key)

    return min(given, key=support)


def wrong_days(judgements: Sequence[Judgement]) -> set[Key]:
    """Return the values of days with a weekday beside them that is not theirs."""
    return {
        measured(measure)
        for judgement in judgements
        if judgement.pair.measures is not None
        for measure in (judgement.pair.measures.left, judgement.pair.measures.right)
        if is_wrong_day(measure)
    }


def is_wrong_day(measure: Measure) -> bool:
    """Say whether a single day has a weekday beside it that is not its own."""
    if measure.kind is not MeasureKind.DATE or not measure.label or measure.low != measure.high:
        return False
    return date.fromordinal(int(measure.low)).weekday() != int(measure.label)


def by_value(judgements: Sequence[Judgement]) -> tuple[Side, Side]:
    """Return the statements that give the value which most outlets give, and all the others.

    A statement that is at odds with itself stands on both sides.
    """
    given = statements_by_value(judgements)
    main = given[most_given(judgements)]
    rest = {key: s for side in given.values() for key, s in side.items() if key not in main}
    return main, rest or main


def statements_by_value(judgements: Sequence[Judgement]) -> dict[Key, Side]:
    """Return the statements that give each value."""
    given: dict[Key, dict[str, Statement]] = defaultdict(dict)
    for judgement in judgements:
        for pair in (judgement.pair, judgement.pair.swapped):
            given[value_key(pair)][pair.left.id] = pair.left
    return given


def values_against(pair: StatementPair) -> set[Key]:
    """Return the values that a pair sets against each other."""
    return {value_key(pair), value_key(pair.swapped)}


def value_key(pair: StatementPair) -> Key:
    """Return the value that a pair's left statement gives, fit for comparing."""
    if pair.measures is not None:
        return compared_value(pair.measures)
    return pair.attributes.left.values if pair.attributes else ()


def compared_value(shared: SharedMeasure) -> Key:
    """Return the value on the left; of one number, what is above it differs from what is below."""
    value = measured(shared.left)
    return (*value, shared.left.leaning) if shared.opposed else value


def measured(measure: Measure) -> Key:
    """Return the value of a measure; a date is another one with another weekday beside it."""
    return (*measure.value, measure.label) if measure.kind is MeasureKind.DATE else measure.value
