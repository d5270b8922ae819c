"""Telling a whole ladder: each level in order, its conditions with the values that a pair met."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records.pairs import StatementPair
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.judging import Measured, passes, settle, shown
from factcheck.rulebook.ladder_faults import CANNOT_TELL
from factcheck.rulebook.rules import Rule, Test

ANSWERS = {True: "holds", False: "does not hold", None: "cannot be told"}
PASSED = {True: "yes", False: "no", None: "cannot tell"}


def tell_ladder(rule: Rule, pair: StatementPair) -> Iterator[str]:
    """Yield the lines on every level, from the top; the one that decides is marked.

    A condition is told with its values below the first level that names it. Levels below the one
    that decides say what they would answer.
    """
    values, tests = Measured(rule, pair), dict(rule.conditions)
    level, _, unknown = settle(rule, pair)
    stop = next(
        place
        for place, rung in enumerate(rule.ladder)
        if rung.name == level or (level == CANNOT_TELL and unknown in rung.when.names)
        if rung.when.evaluate(values) is not False
    )
    told: set[str] = set()
    for place, rung in enumerate(rule.ladder):
        answer = ANSWERS[rung.when.evaluate(values)]
        mark = ">" if place == stop else " "
        note = "" if place < stop else ": decides" if place == stop else " (not reached)"
        asks = f"{place + 1}. {rung.name} -> {rung.verdict}, when {rung.when.text}"
        yield f"{mark} {asks}: {answer}{note}"
        for name in rung.when.names:
            if name not in told:
                told.add(name)
                yield from (f"       {line}" for line in told_tests(name, tests[name], pair))


def told_tests(name: str, tests: tuple[Test, ...], pair: StatementPair) -> Iterator[str]:
    """Yield one line for each test of a condition: what is asked, the answer, and the value."""
    for test in tests:
        condition = CONDITIONS[test.condition]
        value = condition.measure(pair)
        found = f"{shown(value)} ({condition.in_words(value)})"
        yield f"{name}, {test.in_words}: {PASSED[passes(test, pair)]}; found {found}"
