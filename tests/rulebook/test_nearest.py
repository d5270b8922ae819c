"""How near a rule came to a verdict: how far down its ladder, and what stopped it there."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.records.pairs import StatementPair
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.logic import parse
from factcheck.rulebook.nearest import (
    approach,
    approaches,
    best_of_each_rule,
    in_words,
    nearest_first,
    smallest_change,
)
from factcheck.rulebook.rules import Rule, load_rule
from tests.builders import RULE, a_pair, a_rule, a_statement, write_rule


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    return load_rule(write_rule(tmp_path))


def pair_of(similarity: float | None, outlet: str) -> StatementPair:
    left, right = a_statement("a.txt:1"), a_statement("b.txt:1", outlet=outlet)
    return a_pair(left, right, similarity=similarity)


@pytest.mark.parametrize(
    ("similarity", "outlet", "level", "progress", "found"),
    [
        (0.2, "Alpha", "far", 0.0, ["near (similarity|at_least: 0.5) does not hold: found 0.2"]),
        (
            None,
            "Beta",
            "far",
            0.0,
            ["near (similarity|at_least: 0.5) cannot be told: found unknown"],
        ),
        (0.7, "Alpha", "home", 1 / 3, ["one_outlet (outlets: same) holds: found same"]),
        (0.7, "Beta", "apart", 1.0, []),
    ],
)
def test_the_level_that_stops_a_pair_is_told_with_its_value(
    rule: Rule, similarity: float | None, outlet: str, level: str, progress: float, found: list[str]
) -> None:
    near = approach(rule, pair_of(similarity, outlet), Verdict.CONFLICT)
    assert near.level == level
    assert near.progress == pytest.approx(progress)
    assert near.is_reached is (level == "apart")
    assert [in_words(check) for check in near.checks] == found


def test_a_level_with_the_verdict_that_does_not_hold_is_what_stopped(tmp_path: Path) -> None:
    both = "{name: apart, when: near and one_outlet, verdict: conflict}"
    conditions = "{near: {similarity|at_least: 0.5}, one_outlet: {outlets: same}}"
    rest = "{name: rest, when: always, verdict: abstain}"
    rule = a_rule(tmp_path, conditions, f"[{both}, {rest}]")
    near = approach(rule, pair_of(0.7, "Beta"), Verdict.CONFLICT)
    assert (near.level, near.progress) == ("apart", 0.5)
    assert [check.condition for check in near.checks] == ["one_outlet"]
    further = approach(rule, pair_of(0.2, "Beta"), Verdict.CONFLICT)
    assert (further.progress, {check.condition for check in further.checks}) == (
        0.0,
        {"near", "one_outlet"},
    )


@pytest.mark.parametrize(
    ("when", "wanted", "names"),
    [
        ("not a or not b", False, ("b",)),
        ("a and (b or c)", True, ("b",)),
        ("b and c", True, ("b", "c")),
        ("always", False, ()),
    ],
)
def test_as_few_conditions_as_can_be_are_blamed(
    when: str, wanted: bool, names: tuple[str, ...]
) -> None:
    values = {"a": True, "b": False, "c": None}
    assert smallest_change(parse(when), values, wanted=wanted) == names


def test_rules_that_cannot_give_the_verdict_are_left_out(rule: Rule) -> None:
    pairs = [pair_of(0.7, "Beta")]
    assert list(approaches([rule], pairs, Verdict.AGREEMENT)) == []
    assert [near.is_reached for near in approaches([rule], pairs, Verdict.CONFLICT)] == [True]


def test_fitting_types_come_first_and_then_what_came_further(rule: Rule, tmp_path: Path) -> None:
    other = load_rule(
        write_rule(tmp_path, RULE.replace("harvest", "yield").replace("denial", "number"), "yield")
    )
    stopped, further = pair_of(0.2, "Alpha"), pair_of(0.7, "Alpha")
    first = approach(rule, further, Verdict.CONFLICT)
    fits = approach(other, further, Verdict.CONFLICT)
    unstarted = approach(other, stopped, Verdict.CONFLICT)
    assert nearest_first([unstarted, first, fits], ("number",)) == [fits, first, unstarted]
    assert nearest_first([unstarted, first, fits]) == [first, fits, unstarted]
    assert best_of_each_rule([unstarted, fits, first]) == [first, fits]
