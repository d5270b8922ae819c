"""Modifiers: what passes, and that no pattern of an editor can hang a run."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulebook.condition import Value
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.modifiers import MODIFIERS, compare, compiled, operand_fault
from factcheck.rulebook.rule_file import Operand


@pytest.mark.parametrize(
    ("modifier", "value", "operand", "passed"),
    [
        ("is", "same", "same", True),
        ("not", "same", "same", False),
        ("in", "same", ("own", "same"), True),
        ("at_least", 2, 2, True),
        ("at_most", 3, 2, False),
        ("re", "different", "same|diff.*", True),
        ("re", "different", "diff", False),
        ("is", None, "same", None),
        ("not", None, "same", None),
        ("in", None, ("same",), None),
        ("at_least", None, 2, None),
        ("re", None, ".*", None),
        ("exists", None, True, False),
        ("exists", None, False, True),
        ("exists", 0, True, True),
    ],
)
def test_what_passes(modifier: str, value: Value, operand: Operand, passed: bool | None) -> None:
    assert compare(modifier, value, operand) is passed


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_one_of_at_least_and_at_most_passes(value: float, bound: float) -> None:
    passed = [compare(name, value, bound) for name in ("at_least", "at_most")]
    assert any(passed)
    assert all(passed) == (value == bound)


@pytest.mark.parametrize(
    "pattern", ["(a+)+b", "(a|aa)*b", "(.*)*(.*)*(.*)*b", "((a{1,20}){1,20})b"]
)
def test_a_pattern_that_would_explode_takes_no_time(pattern: str) -> None:
    start = time.process_time()
    assert compare("re", "a" * 20_000, pattern) is False
    assert time.process_time() - start < 2


@pytest.mark.parametrize("pattern", ["(", "[z-a]", "a{2000}", "(?<=a)b", "(a)\\1", "(?P<x"])
def test_a_pattern_that_does_not_compile_is_a_fault(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        compiled(pattern)
    assert str(operand_fault("re", pattern, CONDITIONS["outlets"])).startswith("bad pattern: ")


@pytest.mark.parametrize("name", sorted(MODIFIERS))
def test_every_modifier_reads_in_words(name: str) -> None:
    assert "{operand}" in MODIFIERS[name].in_words
