"""Showing: which statements show a conflict best, and which others only say the same.

Who answers a question by yes or no, denies something or dates a day is linked to the other side by
little, so such a conflict gathers many statements. Those that are much farther from the other side
than its nearest two are counted and named, and do not stand on the sides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import ANSWERS, MeasureKind
from factcheck.records.precedence import in_words
from factcheck.records.statements import Stance, Statement
from factcheck.records.verdicts import Verdict

# In similarity, from the nearest pair of the conflict.
FARTHER = 0.23
# Of one article, in similarity from its own nearest one.
AS_NEAR = 0.05
# A side shows so many statements, however far they are.
FEWEST = 3
# What is denied is told all over a story: the nearest says it best.
DENIED_FARTHER, DENIED_FEWEST = 0.05, 1


def shown(
    side: Sequence[Statement], judgements: Sequence[Judgement], best: Judgement
) -> list[Statement]:
    """Return the statements of a side that show a conflict, in the order of the side.

    ``judgements`` are all of the finding; the statements of the ``best`` one always stay.
    """
    if best.verdict is Verdict.CONFLICT:
        side = once_an_article(side, best)
    if best.verdict is not Verdict.CONFLICT or not is_loose(best.pair):
        return list(side)
    near = nearness(judgements)
    side = told_apart(side, judgements, best)
    side = nearest_of_article(side, best, near)
    farther, fewest = reach_of(best.pair)
    least = max(near.values()) - farther
    first = sorted(side, key=lambda statement: (-near[statement.id], in_words(statement)))[:fewest]
    kept = {best.pair.left.id, best.pair.right.id, *(statement.id for statement in first)}
    kept |= {one.id for one in side if admits(one)}
    return [one for one in side if one.id in kept or near[one.id] >= least]


def reach_of(pair: StatementPair) -> tuple[float, int]:
    """Return how much farther than the nearest statements may be shown, and how many always are."""
    if is_day(pair):
        # A day is copied from anywhere: those who tell it most alike are enough.
        return 0.0, FEWEST
    return (DENIED_FARTHER, DENIED_FEWEST) if pair.denial is not None else (FARTHER, FEWEST)


def told_apart(
    side: Sequence[Statement], judgements: Sequence[Judgement], best: Judgement
) -> Sequence[Statement]:
    """Return statements without those that stand in the sentence of their denial.

    They only repeat what is denied; where nobody else tells it, they stay.
    """
    ends = {best.pair.left.id, best.pair.right.id}
    deniers = {judgement.pair.denier for judgement in judgements}
    return [
        one for one in side if one.id in ends or one in deniers or not is_retold(one, judgements)
    ]


def is_retold(claim: Statement, judgements: Sequence[Judgement]) -> bool:
    """Say whether a claim stands in the sentence of a denial of it."""
    return any(
        judgement.pair.in_one_sentence and claim in (judgement.pair.left, judgement.pair.right)
        for judgement in judgements
    )


def once_an_article(side: Sequence[Statement], best: Judgement) -> list[Statement]:
    """Return statements without those that say in one article what another one there says.

    So does a report inside another report. The statements of the ``best`` judgement stay.
    """
    kept = {best.pair.left.id, best.pair.right.id}
    first: dict[tuple[str, str], Statement] = {}
    for one in sorted(side, key=lambda statement: (statement.id not in kept, in_words(statement))):
        first.setdefault((one.article_id, one.content), one)
    return [one for one in side if one.id in kept or first[one.article_id, one.content] is one]


def nearest_of_article(
    side: Sequence[Statement], best: Judgement, near: Mapping[str, float]
) -> list[Statement]:
    """Return of each article those statements that are nearest to the other side.

    The statements of the ``best`` judgement stay, and so does what somebody admits.
    """
    ends = {best.pair.left.id, best.pair.right.id}
    first: dict[str, Statement] = {}
    for one in sorted(side, key=lambda s: (s.id not in ends, -near[s.id], in_words(s))):
        first.setdefault(one.article_id, one)
    return [
        one
        for one in side
        if one.id in ends or admits(one) or near[one.id] >= near[first[one.article_id].id] - AS_NEAR
    ]


def admits(statement: Statement) -> bool:
    """Say whether somebody admits or confirms what he tells: that answers a denial best."""
    return statement.stance is Stance.CONFIRM


def is_loose(pair: StatementPair) -> bool:
    """Say whether two statements meet in a day, an answer or a denial and not in a value."""
    if pair.measures is not None:
        return is_day(pair)
    if pair.attributes is not None:
        return pair.attributes.left.kind in ANSWERS
    return pair.meets_in_words and pair.denier is not None


def is_day(pair: StatementPair) -> bool:
    """Say whether two statements meet in a day."""
    return pair.measures is not None and pair.measures.left.kind is MeasureKind.DATE


def nearness(judgements: Collection[Judgement]) -> dict[str, float]:
    """Return for each statement its similarity to the nearest one that it was judged against."""
    near: dict[str, float] = defaultdict(float)
    for judgement in judgements:
        pair = judgement.pair
        for statement in (pair.left, pair.right):
            near[statement.id] = max(near[statement.id], pair.similarity or 0.0)
    return near
