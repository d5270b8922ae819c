"""The examples in the shipped rules notice a rule that was changed: they are run on mutants."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.rulebook.example_reading import ReadExample, read_examples
from factcheck.rulebook.examples import answer
from factcheck.rulebook.rules import Rule
from tests.rulebook.mutants import Mutant, mutants_of
from tests.rulebook.shipped import READING, RULES

SHARE_OF_ALL = 0.9
# One rule has few mutants, and some of them change nothing that a pair could show.
SHARE_OF_ONE = 0.8


@cache
def read_once(rule_id: str) -> tuple[ReadExample, ...]:
    return tuple(read_examples(next(rule for rule in RULES if rule.id == rule_id), READING))


def survivors(rule: Rule, mutants: list[Mutant]) -> list[str]:
    """Return the mistakes that no example of the rule notices."""
    return [
        mutant.what
        for mutant in mutants
        if not any(answer(mutant.rule, read).failure for read in read_once(rule.id))
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_notice_most_mistakes(rule: Rule) -> None:
    mutants = list(mutants_of(rule))
    alive = survivors(rule, mutants)
    assert len(mutants) >= 5
    assert 1 - len(alive) / len(mutants) >= SHARE_OF_ONE, alive


def test_nine_in_ten_mistakes_are_noticed() -> None:
    every = {rule.id: list(mutants_of(rule)) for rule in RULES}
    alive = {rule.id: survivors(rule, every[rule.id]) for rule in RULES}
    total = sum(map(len, every.values()))
    assert total >= 100
    assert 1 - sum(map(len, alive.values())) / total >= SHARE_OF_ALL, alive


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_mutants_differ_from_the_rule_and_from_each_other(rule: Rule) -> None:
    mutants = list(mutants_of(rule))
    assert len({mutant.what for mutant in mutants}) == len(mutants)
    assert all(
        mutant.rule.conditions != rule.conditions or shape(mutant.rule) != shape(rule)
        for mutant in mutants
    )


def shape(rule: Rule) -> list[tuple[str, str, str]]:
    return [(rung.name, rung.when.text, rung.verdict) for rung in rule.ladder]
