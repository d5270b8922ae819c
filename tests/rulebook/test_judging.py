"""Judging: the first level that holds, abstaining with a reason, and symmetry of shipped rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from factcheck.knowledge import load_knowledge
from factcheck.records.pairs import StatementPair
from factcheck.records.points import SharedQuestion
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.judging import judge, judge_all, judge_outspoken
from factcheck.rulebook.ladder_faults import CANNOT_TELL
from factcheck.rulebook.loading import Rulebook
from factcheck.rulebook.rules import load_rule
from factcheck.settings import Settings
from tests.builders import a_pair, a_rule, a_statement, pairs, swapped, write_rule
from tests.folders import SEEDS

MET_OR_REST = """[
  {name: met, when: it, verdict: agreement},
  {name: rest, when: always, verdict: abstain}]"""
NEAR = a_pair(a_statement("a:1"), a_statement("b:1"))
SHIPPED: Rulebook = load_knowledge(Settings(folder=SEEDS)).rulebook


def test_the_first_level_that_holds_decides(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path))
    assert judge(rule, NEAR).level == "home"
    assert judge(rule, replace(NEAR, similarity=0.1)).level == "far"
    apart = judge(rule, a_pair(NEAR.left, replace(NEAR.right, outlet="Beta")))
    assert (apart.level, apart.verdict) == ("apart", Verdict.CONFLICT)


def test_order_of_levels_matters(tmp_path: Path) -> None:
    conditions = "{near: {similarity|at_least: 0.5}, one_outlet: {outlets: same}}"
    rest = "{name: apart, when: always, verdict: conflict}"
    first = "{name: home, when: one_outlet, verdict: compatible}"
    second = "{name: close, when: near, verdict: agreement}"
    assert judge(a_rule(tmp_path, conditions, f"[{first}, {second}, {rest}]"), NEAR).level == "home"
    rule = a_rule(tmp_path, conditions, f"[{second}, {first}, {rest}]")
    assert judge(rule, NEAR).level == "close"


def test_cannot_tell_abstains_and_names_the_condition(tmp_path: Path) -> None:
    judgement = judge(load_rule(write_rule(tmp_path)), replace(NEAR, similarity=None))
    assert judgement.verdict is Verdict.ABSTAIN
    assert judgement.level == CANNOT_TELL
    assert judgement.cannot_tell == "near"


def test_what_cannot_be_told_below_the_deciding_level_does_no_harm(tmp_path: Path) -> None:
    conditions = "{one_outlet: {outlets: same}, soon: {days_apart|at_most: 3}}"
    levels = """[{name: home, when: one_outlet, verdict: compatible},
      {name: late, when: not soon, verdict: abstain},
      {name: apart, when: always, verdict: conflict}]"""
    undated = a_pair(NEAR.left, replace(NEAR.right, said=None))
    judgement = judge(a_rule(tmp_path, conditions, levels), undated)
    assert (judgement.level, judgement.cannot_tell) == ("home", None)
    abroad = replace(undated, right=replace(undated.right, outlet="Beta"))
    assert judge(a_rule(tmp_path, conditions, levels), abroad).cannot_tell == "soon"


def test_a_condition_holds_where_each_of_its_tests_does(tmp_path: Path) -> None:
    conditions = "{both: {similarity|at_least: 0.5, outlets: same}}"
    rule = a_rule(tmp_path, conditions, MET_OR_REST.replace("when: it", "when: both"))
    assert judge(rule, NEAR).level == "met"
    assert judge(rule, replace(NEAR, similarity=0.4)).level == "rest"
    unmeasured = replace(NEAR, similarity=None)
    assert judge(rule, unmeasured).cannot_tell == "both"
    abroad = a_pair(NEAR.left, replace(NEAR.right, outlet="Beta"), similarity=None)
    assert judge(rule, abroad).level == "rest"


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ("similarity|at_least: 0.9", True),
        ("similarity|at_least: 0.91", False),
        ("similarity|at_most: 0.9", True),
        ("similarity|at_most: 0.89", False),
        ("similarity: 0.9", True),
        ("outlets: same", True),
        ("outlets|not: same", False),
        ("outlets|not: different", True),
        ("outlets|in: [different, same]", True),
        ("outlets|in: [different]", False),
        ("outlets|re: 'sa.*'", True),
        ("outlets|re: 'diff.*'", False),
        ("outlets|exists: true", True),
        ("outlets|exists: false", False),
    ],
)
def test_modifiers(tmp_path: Path, test: str, *, expected: bool) -> None:
    judgement = judge(a_rule(tmp_path, f"{{it: {{{test}}}}}", MET_OR_REST), NEAR)
    assert judgement.checks[0].passed is expected
    assert judgement.level == ("met" if expected else "rest")


@pytest.mark.parametrize(("wanted", "level"), [("true", "rest"), ("false", "met")])
def test_exists_can_always_tell(tmp_path: Path, wanted: str, level: str) -> None:
    rule = a_rule(tmp_path, f"{{it: {{similarity|exists: {wanted}}}}}", MET_OR_REST)
    judgement = judge(rule, replace(NEAR, similarity=None))
    assert (judgement.level, judgement.cannot_tell) == (level, None)


def test_checks_show_every_test_with_the_value_it_met(tmp_path: Path) -> None:
    checks = judge(load_rule(write_rule(tmp_path)), replace(NEAR, similarity=None)).checks
    assert [(c.condition, c.test, c.value, c.passed) for c in checks] == [
        ("near", "similarity|at_least: 0.5", "unknown", None),
        ("one_outlet", "outlets: same", "same", True),
    ]


@given(pair=pairs())
def test_a_swapped_pair_gets_the_same_answer_of_every_rule(pair: StatementPair) -> None:
    for rule in SHIPPED.rules:
        one, other = judge(rule, pair), judge(rule, swapped(pair))
        assert (one.verdict, one.level, one.checks, one.cannot_tell) == (
            other.verdict,
            other.level,
            other.checks,
            other.cannot_tell,
        ), rule.id


@given(pair=pairs())
def test_rules_know_nothing_of_one_another_nor_of_their_order(pair: StatementPair) -> None:
    together = list(judge_all(SHIPPED.rules, [pair]))
    assert {j.rule: j for j in judge_all(reversed(SHIPPED.rules), [pair])} == {
        j.rule: j for j in together
    }
    assert together == [j for rule in SHIPPED.rules for j in judge_all([rule], [pair])]


def test_only_a_rule_that_asks_a_question_judges_a_pair_once_for_each(tmp_path: Path) -> None:
    asking = a_rule(tmp_path / "asking", "{it: {question: alike}}", MET_OR_REST)
    plain = load_rule(write_rule(tmp_path))
    two = [
        replace(NEAR, point=SharedQuestion("harvest", "stances", "Naik?", point, point, False))
        for point in ("record", "rise")
    ]
    assert [j.pair for j in judge_all([asking], two)] == two
    assert [j.pair for j in judge_all([plain], two)] == [NEAR]


@pytest.mark.parametrize("similarity", [0.9, 0.1, None])
def test_only_plain_abstentions_are_passed_over(tmp_path: Path, similarity: float | None) -> None:
    rule = load_rule(write_rule(tmp_path))
    pair = replace(NEAR, similarity=similarity)
    every = list(judge_all([rule], [pair]))
    outspoken = [j for j in every if j.verdict is not Verdict.ABSTAIN or j.cannot_tell]
    assert list(judge_outspoken([rule], [pair])) == outspoken
