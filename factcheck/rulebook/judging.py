"""Judging: one rule, one pair, one judgement with the value of each condition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from factcheck.records.judgements import Check, Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.verdicts import Verdict
from factcheck.rulebook import entailment_conditions
from factcheck.rulebook.condition import Asks, Value
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.ladder_faults import CANNOT_TELL
from factcheck.rulebook.logic import all_of
from factcheck.rulebook.modifiers import MODIFIERS, compare
from factcheck.rulebook.rule_file import Operand
from factcheck.rulebook.rules import Rule, Test, point_of

Ids = tuple[str, str]
MODELLED = frozenset(condition.name for condition in entailment_conditions.MODELLED)
Cases = Mapping[Asks, Sequence[StatementPair]]
BARE = Asks.STATEMENTS


def judge_all(rules: Iterable[Rule], pairs: Iterable[StatementPair]) -> Iterator[Judgement]:
    """Yield the judgement of every rule on every pair; rules know nothing of one another.

    A rule about a point that two statements do not share judges them once without it.
    """
    ordered = tuple(rules)
    for cases in by_statements(pairs):
        for rule in ordered:
            yield from (judge(rule, pair) for pair in cases.get(rule.asks) or cases[BARE])


def judge_outspoken(rules: Iterable[Rule], pairs: Iterable[StatementPair]) -> Iterator[Judgement]:
    """Yield the judgements of `judge_all` less the abstentions without a doubt: nearly all."""
    ordered = tuple(rules)
    for cases in by_statements(pairs):
        for rule in ordered:
            for pair in cases.get(rule.asks, ()):
                if not says_nothing(rule, pair):
                    yield judge(rule, pair)


def unasked(rules: Iterable[Rule], pairs: Iterable[StatementPair]) -> frozenset[Ids]:
    """Return the statements of each pair that a rule cannot judge before a model was asked.

    Only ladders that come to a condition on what the entailment model says count.
    """
    asking = tuple(rule for rule in rules if modelled(rule))
    return frozenset(
        (pair.left.id, pair.right.id)
        for cases in by_statements(pairs)
        for rule in asking
        for pair in cases.get(rule.asks, ())
        if settle(rule, pair)[2] in modelled(rule)
    )


def modelled(rule: Rule) -> frozenset[str]:
    """Return the rule's own names of the conditions that an entailment model answers."""
    return frozenset(
        name for name, tests in rule.conditions if any(t.condition in MODELLED for t in tests)
    )


def by_statements(pairs: Iterable[StatementPair]) -> Iterator[Cases]:
    """Yield what there is to judge of each two statements, by the sort of point they share.

    The pairs of the same two statements stand side by side. A rule about a point judges each that
    is of its sort; any other rule judges the bare statements once.
    """
    for _, those in groupby(pairs, key=lambda pair: (pair.left.id, pair.right.id)):
        alike = tuple(those)
        cases: dict[Asks, list[StatementPair]] = defaultdict(list)
        for pair in alike:
            cases[point_of(pair)].append(pair)
        cases[BARE] = [replace(alike[0], point=None)]
        yield cases


def judge(rule: Rule, pair: StatementPair) -> Judgement:
    """Walk down a rule's ladder: the first level that holds decides.

    A level that cannot be told ends the walk in an abstention that names the condition.
    """
    level, verdict, unknown = settle(rule, pair)
    return Judgement(rule.id, level, verdict, pair, tuple(check_all(rule, pair)), unknown)


def settle(rule: Rule, pair: StatementPair) -> tuple[str, Verdict, str | None]:
    """Return the level that decides, its verdict, and the condition that cannot be told, if any.

    Only the conditions down to that level are measured, and nothing is put in words.
    """
    values = Measured(rule, pair)
    for rung in rule.ladder:
        holds = rung.when.evaluate(values)
        if holds is None:
            unknown = next(name for name in rung.when.names if values[name] is None)
            return CANNOT_TELL, Verdict.ABSTAIN, unknown
        if holds:
            return rung.name, rung.verdict, None
    raise AssertionError(f"the ladder of {rule.id} has no last level")


def says_nothing(rule: Rule, pair: StatementPair) -> bool:
    """Say whether a rule abstains from a pair without a doubt: what most pairs come to."""
    _, verdict, unknown = settle(rule, pair)
    return verdict is Verdict.ABSTAIN and unknown is None


def verdicts(rule: Rule, grouped: Iterable[Cases]) -> Iterator[tuple[Verdict, str]]:
    """Yield the verdict and level of a rule on each pair that it judges, and nothing more.

    ``grouped`` are the pairs ``by_statements``: many rules are asked about the same ones.
    """
    for cases in grouped:
        for pair in cases.get(rule.asks, ()):
            level, verdict, _ = settle(rule, pair)
            yield verdict, level


class Measured(Mapping[str, bool | None]):
    """The values of a rule's named conditions on one pair, each measured when it is asked for."""

    def __init__(self, rule: Rule, pair: StatementPair) -> None:
        self._tests = dict(rule.conditions)
        self._pair = pair
        self._known: dict[str, bool | None] = {}

    def __getitem__(self, name: str) -> bool | None:
        if name not in self._known:
            self._known[name] = all_of(passes(test, self._pair) for test in self._tests[name])
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tests)

    def __len__(self) -> int:
        return len(self._tests)


def passes(test: Test, pair: StatementPair) -> bool | None:
    """Say whether a pair passes a test; None where it cannot be told."""
    operand = operand_for(test, pair)
    if operand is None:
        return None
    return compare(test.modifier, CONDITIONS[test.condition].measure(pair), operand)


def operand_for(test: Test, pair: StatementPair) -> Operand | None:
    """Return what a value is compared with: the operand, or the value of the condition it names."""
    if MODIFIERS[test.modifier].against_condition:
        return CONDITIONS[str(test.operand)].measure(pair)
    return test.operand


def check_all(rule: Rule, pair: StatementPair) -> Iterator[Check]:
    """Yield each test of each condition with the value it met."""
    for name, tests in rule.conditions:
        for test in tests:
            value = CONDITIONS[test.condition].measure(pair)
            asked = f"{test.key}: {in_words(test.operand)}"
            yield Check(name, asked, shown(value), passes(test, pair))


def shown(value: Value) -> str:
    """Return a value as a report shows it."""
    return "unknown" if value is None else str(value)


def in_words(operand: Operand) -> str:
    """Return an operand as people write it: a list as "a or b"."""
    return " or ".join(map(str, operand)) if isinstance(operand, tuple) else str(operand)
