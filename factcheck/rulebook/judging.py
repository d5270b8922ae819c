"""Judging: one rule, one pair, one judgement with the value of each condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.records import Check, Judgement, StatementPair, Verdict
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.ladder_faults import CANNOT_TELL
from factcheck.rulebook.logic import all_of
from factcheck.rulebook.modifiers import compare
from factcheck.rulebook.rules import Rule


def judge_all(rules: Iterable[Rule], pairs: Iterable[StatementPair]) -> Iterator[Judgement]:
    """Yield the judgement of every rule on every pair; rules know nothing of one another.

    Two statements that share several questions are as many pairs. A rule that asks for none would
    say the same about each, so it judges them once, without a question.
    """
    ordered = tuple(rules)
    seen: set[tuple[str, str]] = set()
    for pair in pairs:
        two = (pair.left.id, pair.right.id)
        for rule in ordered:
            if rule.asks_question:
                yield judge(rule, pair)
            elif two not in seen:
                yield judge(rule, replace(pair, question=None))
        seen.add(two)


def judge(rule: Rule, pair: StatementPair) -> Judgement:
    """Walk down a rule's ladder: the first level that holds decides.

    A level that cannot be told ends the walk in an abstention that names the condition.
    """
    checks = tuple(check_all(rule, pair))
    values = {
        name: all_of([check.passed for check in checks if check.condition == name])
        for name, _ in rule.conditions
    }
    for rung in rule.ladder:
        holds = rung.when.evaluate(values)
        if holds is None:
            unknown = next(name for name in rung.when.names if values[name] is None)
            return Judgement(rule.id, CANNOT_TELL, Verdict.ABSTAIN, pair, checks, unknown)
        if holds:
            return Judgement(rule.id, rung.name, rung.verdict, pair, checks)
    raise AssertionError(f"the ladder of {rule.id} has no last level")


def check_all(rule: Rule, pair: StatementPair) -> Iterator[Check]:
    """Yield each test of each condition with the value it met."""
    for name, tests in rule.conditions:
        for test in tests:
            value = CONDITIONS[test.condition].measure(pair)
            shown = "unknown" if value is None else str(value)
            passed = compare(test.modifier, value, test.operand)
            yield Check(name, f"{test.key}: {test.operand}", shown, passed)
