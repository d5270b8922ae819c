"""Judging: one rule, one pair, one judgement with the value of each condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from factcheck.records import Check, Judgement, StatementPair, Verdict
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.ladder_faults import CANNOT_TELL
from factcheck.rulebook.logic import all_of
from factcheck.rulebook.modifiers import compare
from factcheck.rulebook.rule_file import Operand
from factcheck.rulebook.rules import Rule


def judge_all(rules: Iterable[Rule], pairs: Iterable[StatementPair]) -> Iterator[Judgement]:
    """Yield the judgement of every rule on every pair; rules know nothing of one another."""
    for rule, pair in cases(rules, pairs):
        yield judge(rule, pair)


def judge_outspoken(rules: Iterable[Rule], pairs: Iterable[StatementPair]) -> Iterator[Judgement]:
    """Yield the judgements of `judge_all` less the abstentions without a doubt: nearly all."""
    for rule, pair in cases(rules, pairs):
        if not says_nothing(rule, pair):
            yield judge(rule, pair)


def cases(
    rules: Iterable[Rule], pairs: Iterable[StatementPair]
) -> Iterator[tuple[Rule, StatementPair]]:
    """Yield each rule with each pair that it judges.

    Two statements that share several questions are as many pairs. A rule that asks for none would
    say the same about each, so it judges them once, without a question.
    """
    ordered = tuple(rules)
    seen: set[tuple[str, str]] = set()
    for pair in pairs:
        two = (pair.left.id, pair.right.id)
        for rule in ordered:
            if rule.asks_question:
                yield rule, pair
            elif two not in seen:
                yield rule, replace(pair, point=None)
        seen.add(two)


def judge(rule: Rule, pair: StatementPair) -> Judgement:
    """Walk down a rule's ladder: the first level that holds decides.

    A level that cannot be told ends the walk in an abstention that names the condition.
    """
    values = Measured(rule, pair)
    for rung in rule.ladder:
        holds = rung.when.evaluate(values)
        if holds is None:
            unknown = next(name for name in rung.when.names if values[name] is None)
            checks = tuple(check_all(rule, pair))
            return Judgement(rule.id, CANNOT_TELL, Verdict.ABSTAIN, pair, checks, unknown)
        if holds:
            return Judgement(rule.id, rung.name, rung.verdict, pair, tuple(check_all(rule, pair)))
    raise AssertionError(f"the ladder of {rule.id} has no last level")


def says_nothing(rule: Rule, pair: StatementPair) -> bool:
    """Say whether a rule abstains from a pair without a doubt: what most pairs come to.

    Only the conditions down to the level that holds are measured, and nothing is put in words.
    """
    values = Measured(rule, pair)
    for rung in rule.ladder:
        holds = rung.when.evaluate(values)
        if holds is not False:
            return holds is True and rung.verdict is Verdict.ABSTAIN
    return False


class Measured(Mapping[str, bool | None]):
    """The values of a rule's named conditions on one pair, each measured when it is asked for."""

    def __init__(self, rule: Rule, pair: StatementPair) -> None:
        self._tests = dict(rule.conditions)
        self._pair = pair
        self._known: dict[str, bool | None] = {}

    def __getitem__(self, name: str) -> bool | None:
        if name not in self._known:
            self._known[name] = all_of(
                [
                    compare(
                        test.modifier, CONDITIONS[test.condition].measure(self._pair), test.operand
                    )
                    for test in self._tests[name]
                ]
            )
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tests)

    def __len__(self) -> int:
        return len(self._tests)


def check_all(rule: Rule, pair: StatementPair) -> Iterator[Check]:
    """Yield each test of each condition with the value it met."""
    for name, tests in rule.conditions:
        for test in tests:
            value = CONDITIONS[test.condition].measure(pair)
            shown = "unknown" if value is None else str(value)
            passed = compare(test.modifier, value, test.operand)
            yield Check(name, f"{test.key}: {in_words(test.operand)}", shown, passed)


def in_words(operand: Operand) -> str:
    """Return an operand as people write it: a list as "a or b"."""
    return " or ".join(map(str, operand)) if isinstance(operand, tuple) else str(operand)
