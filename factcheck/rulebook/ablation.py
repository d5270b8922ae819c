"""Ablation: rules that do without some conditions, to measure what these are worth.

A condition that is left out counts neither way: it stops no pair and makes no finding. "near and
denied" without ``near`` is "denied"; a level whose conditions are all left out never holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from factcheck.errors import InputError
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.entailment_conditions import MODELLED
from factcheck.rulebook.logic import parse
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.suggesting import closest

# What is left out together. "time" is when something was said, published or took place; the
# conditions that compare two times as values (minutes_apart, dates_apart) are none of it.
GROUPS: dict[str, tuple[str, ...]] = {
    "entailment": tuple(condition.name for condition in MODELLED),
    "similarity": ("similarity",),
    "time": (
        *("days_apart", "hours_apart", "event_days_apart", "event_dates", "telling_dates"),
        "later_value",
    ),
}


def without(rules: Sequence[Rule], names: Iterable[str]) -> tuple[Rule, ...]:
    """Return the rules as they are without the conditions, or groups of them, that are named.

    Raises InputError for a name that is neither.
    """
    dropped = frozenset(condition for name in names for condition in named(name))
    return tuple(ablated(rule, dropped) for rule in rules) if dropped else tuple(rules)


def named(name: str) -> tuple[str, ...]:
    """Return the conditions that a name stands for. Raises InputError if there are none."""
    if name in GROUPS:
        return GROUPS[name]
    if name not in CONDITIONS:
        known = (*GROUPS, *CONDITIONS)
        groups = ", ".join(GROUPS)
        raise InputError(
            f"no condition is called {name!r}{closest(name, known)} (groups: {groups})"
        )
    return (name,)


def ablated(rule: Rule, dropped: Collection[str]) -> Rule:
    """Return one rule without the tests that measure a dropped condition."""
    left = {
        name: tuple(test for test in tests if not set(test.conditions) & set(dropped))
        for name, tests in rule.conditions
    }
    gone = [name for name, tests in left.items() if not tests]
    ladder = tuple(replace(rung, when=parse(rung.when.text, gone)) for rung in rule.ladder)
    conditions = tuple((name, tests) for name, tests in left.items() if tests)
    return replace(rule, conditions=conditions, ladder=ladder)
