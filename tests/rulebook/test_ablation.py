"""Rules without some of their conditions: what is left out counts neither way."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.ablation import GROUPS, without
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.logic import parse
from factcheck.rulebook.rules import Rule
from tests.builders import a_pair, a_rule, a_statement, judged
from tests.rulebook.shipped import KNOWLEDGE

CONDITIONS_TEXT = "{near: {similarity|at_least: 0.5}, home: {outlets: same}}"


def levels(*rows: tuple[str, str, str]) -> str:
    return "[" + ", ".join(f"{{name: {n}, when: {w}, verdict: {v}}}" for n, w, v in rows) + "]"


def verdict(rule: Rule, *dropped: str) -> Verdict:
    """What the rule says of two far statements of one outlet, without the conditions."""
    pair = a_pair(a_statement("a.txt:1"), a_statement("b.txt:1"), similarity=0.1)
    (ablated,) = without((rule,), dropped)
    (judgement,) = judged(ablated, pair)
    return judgement.verdict


@pytest.mark.parametrize(
    ("when", "dropped", "holds"),
    [
        ("a and b", "b", True),
        ("not b and a", "b", True),
        ("a or b", "a", False),
        ("(b or not b) and a", "b", True),
        # Of these nothing is left: they never hold, whichever way they were written.
        ("b", "b", False),
        ("not b", "b", False),
        ("not (b and not b)", "b", False),
        ("always", "b", True),
    ],
)
def test_a_dropped_name_counts_neither_way(when: str, dropped: str, holds: bool) -> None:
    expression = parse(when, (dropped,))
    assert expression.evaluate({"a": True, "b": False}) is holds
    assert dropped not in expression.names


def test_a_level_of_dropped_conditions_stops_no_pair(tmp_path: Path) -> None:
    rows = levels(
        ("far", "not near", "abstain"),
        ("home", "home", "compatible"),
        ("apart", "always", "conflict"),
    )
    rule = a_rule(tmp_path, CONDITIONS_TEXT, rows)
    assert verdict(rule) is Verdict.ABSTAIN
    assert verdict(rule, "similarity") is Verdict.COMPATIBLE
    assert verdict(rule, "similarity", "outlets") is Verdict.CONFLICT


def test_a_level_of_dropped_conditions_makes_no_finding(tmp_path: Path) -> None:
    rows = levels(("home", "home and not near", "conflict"), ("rest", "always", "abstain"))
    rule = a_rule(tmp_path, CONDITIONS_TEXT, rows)
    assert verdict(rule) is Verdict.CONFLICT
    assert verdict(rule, "similarity") is Verdict.CONFLICT
    assert verdict(rule, "outlets", "similarity") is Verdict.ABSTAIN


def test_one_test_of_several_is_left_out_alone(tmp_path: Path) -> None:
    conditions = "{near: {similarity|at_least: 0.5, shared_terms|at_least: 0}}"
    rows = levels(("far", "not near", "abstain"), ("apart", "always", "conflict"))
    rule = a_rule(tmp_path, conditions, rows)
    assert verdict(rule) is Verdict.ABSTAIN
    assert verdict(rule, "similarity") is Verdict.CONFLICT
    assert verdict(rule, "shared_terms") is Verdict.ABSTAIN


def test_groups_name_conditions_and_leave_no_trace_in_the_shipped_rules() -> None:
    for group, names in GROUPS.items():
        assert set(names) <= CONDITIONS.keys()
        for rule in without(KNOWLEDGE.rulebook.rules, (group,)):
            tests = [test for _, own in rule.conditions for test in own]
            assert not {name for test in tests for name in test.conditions} & set(names)


def test_nothing_left_out_is_the_rules_themselves() -> None:
    rules = KNOWLEDGE.rulebook.rules
    assert without(rules, ()) == rules


def test_an_unknown_condition_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InputError, match="'similarty'; did you mean 'similarity'"):
        without((), ("similarty",))
