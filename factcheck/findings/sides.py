"""Sides: which statements of a finding stand against which.

Where a topic asks the question, one side denies and the other affirms; where one statement of every
pair is a denial, the denials are one side; elsewhere the two statements of each pair stand apart.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Sequence

from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.precedence import in_words
from factcheck.records.statements import Statement

Side = dict[str, Statement]


def affirms(statement: Statement, topic: str, proposition: str) -> bool:
    """Say whether a statement affirms a proposition on which it takes a position."""
    return next(
        p.affirms for p in statement.positions if (p.topic, p.proposition) == (topic, proposition)
    )


def denied_first(
    judgements: Sequence[Judgement],
) -> tuple[Side, Side]:
    """Return the statements that deny, and those that affirm."""
    denying: Side = {}
    affirming: Side = {}
    for judgement in judgements:
        pair, question = judgement.pair, judgement.pair.question
        assert question is not None
        ends = ((pair.left, question.left), (pair.right, question.right))
        for statement, proposition in ends:
            side = affirming if affirms(statement, question.topic, proposition) else denying
            side[statement.id] = statement
    return denying, affirming


def is_denial(judgement: Judgement) -> bool:
    """Say whether one statement of a judged pair rejects what it tells, and the other does not."""
    return judgement.pair.denier is not None


def deniers_first(judgements: Sequence[Judgement]) -> tuple[Side, Side]:
    """Return the statements that reject what they tell, and the others; a pair has one of each."""
    said = [s for judgement in judgements for s in (judgement.pair.left, judgement.pair.right)]
    deniers = [judgement.pair.denier for judgement in judgements]
    rejecting = {statement.id: statement for statement in deniers if statement is not None}
    return rejecting, {s.id: s for s in said if s.id not in rejecting}


def two_sides(judgements: Sequence[Judgement]) -> tuple[Side, Side]:
    """Part statements so that the two of a pair stand apart, as far as that can be had."""
    against: dict[str, set[str]] = defaultdict(set)
    said: Side = {}
    for judgement in judgements:
        left, right = judgement.pair.left, judgement.pair.right
        said |= {left.id: left, right.id: right}
        against[left.id].add(right.id)
        against[right.id].add(left.id)
    sides: dict[str, int] = {}
    for start in sorted(said, key=lambda key: in_words(said[key])):
        waiting = deque([(start, 0)] if start not in sides else [])
        while waiting:
            here, side = waiting.popleft()
            if sides.setdefault(here, side) == side:
                waiting += [(next_, 1 - side) for next_ in against[here] - sides.keys()]
    first, second = ({key: said[key] for key in sides if sides[key] == n} for n in (0, 1))
    return first, second


def connected(judgements: list[Judgement]) -> list[list[Judgement]]:
    """Group judgements that share a statement and what it gives, directly or through others."""
    return joined(judgements, lambda judgement: ends(judgement.pair))


def joined(
    judgements: Sequence[Judgement], ends_of: Callable[[Judgement], tuple[str, str]]
) -> list[list[Judgement]]:
    """Group judgements that share an end, directly or through others."""
    leader: dict[str, str] = {}

    def find(item: str) -> str:
        while leader.setdefault(item, item) != item:
            item = leader[item]
        return item

    for judgement in judgements:
        left, right = (find(end) for end in ends_of(judgement))
        leader[max(left, right)] = min(left, right)
    groups: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        groups[find(ends_of(judgement)[0])].append(judgement)
    return [groups[key] for key in sorted(groups)]


def ends(pair: StatementPair) -> tuple[str, str]:
    """Return what a judgement links: two statements, or what stands at one place in each."""
    shared = pair.measures or pair.attributes
    if shared is None:
        return pair.left.id, pair.right.id
    return f"{pair.left.id} {shared.left.start}", f"{pair.right.id} {shared.right.start}"
