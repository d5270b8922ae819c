"""Nearest: how far down its ladder a rule came with two statements, and what stopped it there.

A rule that makes no finding of two statements was stopped at one level; the conditions that would
have to be otherwise, as few as can be, are what stopped it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from factcheck.records.judgements import Check
from factcheck.records.pairs import StatementPair
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.judging import Measured, by_statements, check_all
from factcheck.rulebook.logic import Expression, Values
from factcheck.rulebook.rules import Rule, Rung


@dataclass(frozen=True, slots=True)
class Approach:
    """How near a rule came to a verdict on one pair.

    ``progress`` is the share of the ladder that the pair passed on the way to the level with the
    verdict, 1.0 where it got it. ``level`` stopped it, or gave the verdict; ``names`` are the
    rule's conditions that would have to be otherwise for the pair to pass that level.
    """

    rule: Rule
    pair: StatementPair
    verdict: Verdict
    progress: float
    level: str
    names: tuple[str, ...]

    @property
    def is_reached(self) -> bool:
        """Whether the pair got the verdict."""
        return self.progress >= 1

    @property
    def checks(self) -> tuple[Check, ...]:
        """The tests behind the names, those that came out as they should left out."""
        values = Measured(self.rule, self.pair)
        return tuple(
            check
            for check in check_all(self.rule, self.pair)
            if check.condition in self.names
            and (check.passed is True) is (values[check.condition] is True)
        )


def approaches(
    rules: Iterable[Rule], pairs: Iterable[StatementPair], verdict: Verdict
) -> Iterator[Approach]:
    """Yield how near each rule that can give the verdict came to it, for each pair it judges."""
    ordered = tuple(rule for rule in rules if any(rung.verdict is verdict for rung in rule.ladder))
    for cases in by_statements(pairs):
        for rule in ordered:
            yield from (approach(rule, pair, verdict) for pair in cases.get(rule.asks, ()))


def approach(rule: Rule, pair: StatementPair, verdict: Verdict) -> Approach:
    """Return how near the rule came to the verdict, by its level that came nearest.

    The rule has a level with the verdict.
    """
    values = Measured(rule, pair)
    places = [place for place, rung in enumerate(rule.ladder) if rung.verdict is verdict]
    walked = (walk(rule.ladder[: place + 1], verdict, values) for place in places)
    progress, rung, names = max(walked, key=lambda found: found[0])
    return Approach(rule, pair, verdict, progress, rung.name, names)


def walk(
    ladder: Sequence[Rung], verdict: Verdict, values: Values
) -> tuple[float, Rung, tuple[str, ...]]:
    """Walk down to the last level, past others with its verdict; return how far that went.

    That is the share of the way, the level that stopped it (the last where none did), and the names
    of the conditions that would have to be otherwise there.
    """
    *above, last = ladder
    way = [*(rung for rung in above if rung.verdict is not verdict), last]
    for passed, rung in enumerate(way):
        wanted = rung is last
        if rung.when.evaluate(values) is not wanted:
            names = smallest_change(rung.when, values, wanted=wanted)
            part = 1 - len(names) / max(1, len(rung.when.names))
            return (passed + part) / len(way), rung, names
    return 1.0, last, ()


def smallest_change(when: Expression, values: Values, *, wanted: bool) -> tuple[str, ...]:
    """Return as few names as can be that, with other values, make the expression as wanted.

    All of its names where nothing does.
    """
    known = {name: values[name] for name in when.names}
    for size in range(1, len(when.names) + 1):
        for names in combinations(when.names, size):
            for answers in product((True, False), repeat=size):
                if when.evaluate({**known, **dict(zip(names, answers, strict=True))}) is wanted:
                    return names
    return when.names


def nearest_first(found: Iterable[Approach], types: Sequence[str] = ()) -> list[Approach]:
    """Sort approaches: first what got the verdict, then what came past a first level.

    Of those, rules of one of the ``types`` come first, then by how far they came, and how alike the
    statements are.
    """
    return sorted(found, key=lambda near: order(near, types))


def order(
    near: Approach, types: Sequence[str]
) -> tuple[bool, bool, bool, float, float, str, str, str]:
    """Sort key of an approach, the nearest first."""
    started = near.progress * len(near.rule.ladder) >= 1
    fits = near.rule.file.type in types
    pair = near.pair
    return (
        not near.is_reached,
        not started,
        not fits,
        -near.progress,
        -(pair.similarity or 0.0),
        near.rule.id,
        pair.left.id,
        pair.right.id,
    )


def best_of_each_rule(found: Iterable[Approach]) -> list[Approach]:
    """Return for each rule what came nearest, the nearest rule first."""
    best: dict[str, Approach] = {}
    for near in nearest_first(found):
        best.setdefault(near.rule.id, near)
    return list(best.values())


def in_words(check: Check) -> str:
    """Return a test and the value it met as one line."""
    answer = {True: "holds", False: "does not hold", None: "cannot be told"}[check.passed]
    return f"{check.condition} ({check.test}) {answer}: found {check.value}"
