"""Modifiers: how a rule compares a condition's value, ``shared_terms|at_least: 2``.

Each modifier knows three things: which operands it takes, when a value passes, and how the
comparison reads in words. Patterns run on RE2, whose time is linear in the text, so that no pattern
of an editor can hang a run.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from factcheck.rulebook.condition import Condition, Value
from factcheck.rulebook.rule_file import Operand
from factcheck.rulebook.suggesting import closest

# The modifier of a plain key, ``outlets: same``.
PLAIN = "is"


@dataclass(frozen=True, slots=True)
class Modifier:
    """One way to compare: ``passes`` takes a value and an operand that has no fault.

    ``passes`` never meets a missing value, save where ``sees_missing`` is True. The operand is the
    name of another condition, whose value is compared with, where ``against_condition`` is True.
    """

    name: str
    fault: Callable[[Operand, Condition], str | None]
    passes: Callable[[Value, Operand], bool]
    in_words: str
    sees_missing: bool = False
    against_condition: bool = False


def compare(modifier: str, value: Value, operand: Operand) -> bool | None:
    """Say whether a value passes; None where there is no value to compare."""
    known = MODIFIERS[modifier]
    if value is None and not known.sees_missing:
        return None
    return known.passes(value, operand)


def operand_fault(modifier: str, operand: Operand, condition: Condition) -> str | None:
    """Return what is wrong with the operand of a condition, or None."""
    if condition.is_number and modifier not in NUMBER_MODIFIERS:
        return f"a number takes {', '.join(NUMBER_MODIFIERS)}"
    if not condition.is_number and modifier not in WORD_MODIFIERS:
        return f"a word cannot be compared by size; a word takes {', '.join(WORD_MODIFIERS)}"
    return MODIFIERS[modifier].fault(operand, condition)


def size_fault(operand: Operand, _: Condition) -> str | None:
    """Return what is wrong with a number to compare with, or None."""
    is_number = isinstance(operand, int | float) and not isinstance(operand, bool)
    return None if is_number and math.isfinite(float(str(operand))) else "needs a number"


def value_fault(operand: Operand, condition: Condition) -> str | None:
    """Return what is wrong with a number or word that a value is to equal, or None."""
    if condition.is_number:
        return size_fault(operand, condition)
    if not isinstance(operand, str):
        return "needs a word"
    return answer_fault(operand, condition)


def list_fault(operand: Operand, condition: Condition) -> str | None:
    """Return what is wrong with a list of words, or None."""
    if not isinstance(operand, tuple):
        return "needs a list"
    if not operand:
        return "needs a list of one word or more"
    return next(filter(None, (answer_fault(answer, condition) for answer in operand)), None)


def answer_fault(answer: str | float, condition: Condition) -> str | None:
    """Return what is wrong with a word that the condition is to answer, or None."""
    if answer in condition.answers:
        return None
    known = ", ".join(condition.answers)
    return f"is never {answer!r}, only {known}{closest(str(answer), condition.answers)}"


def condition_fault(operand: Operand, _: Condition) -> str | None:
    """Return what is wrong with the name of a condition; elsewhere it is asked if there is one."""
    return None if isinstance(operand, str) else "needs the name of a condition"


def truth_fault(operand: Operand, _: Condition) -> str | None:
    """Return what is wrong with a true or false, or None."""
    return None if isinstance(operand, bool) else "needs true or false"


def pattern_fault(operand: Operand, condition: Condition) -> str | None:
    """Return what is wrong with a pattern: no text, refused by RE2, or met by no answer."""
    if not isinstance(operand, str):
        return "needs a pattern"
    try:
        compiled(operand)
    except ValueError as error:
        return f"bad pattern: {error}"
    if not any(matches(answer, operand) for answer in condition.answers):
        return f"matches none of {', '.join(condition.answers)}"
    return None


@functools.lru_cache(maxsize=256)
def compiled(pattern: str) -> Any:
    """Compile a pattern with RE2; ValueError says why it refuses."""
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        reason = error.args[0] if error.args else error
        raise ValueError(reason.decode() if isinstance(reason, bytes) else str(reason)) from None


def matches(value: Value, pattern: Operand) -> bool:
    """Say whether the whole of a value matches a pattern."""
    return compiled(str(pattern)).fullmatch(str(value)) is not None


def sized(value: Value) -> float:
    """Return a value that is known to be a number."""
    assert isinstance(value, int | float)
    return value


def sized_operand(operand: Operand) -> float:
    """Return an operand that is known to be a number."""
    assert isinstance(operand, int | float)
    return operand


MODIFIERS = {
    modifier.name: modifier
    for modifier in (
        Modifier(PLAIN, value_fault, lambda value, operand: value == operand, "is {operand}"),
        Modifier("not", value_fault, lambda value, operand: value != operand, "is not {operand}"),
        Modifier(
            "in",
            list_fault,
            lambda value, operand: isinstance(operand, tuple) and value in operand,
            "is one of {operand}",
        ),
        Modifier(
            "at_least",
            size_fault,
            lambda value, operand: sized(value) >= sized_operand(operand),
            "is at least {operand}",
        ),
        Modifier(
            "at_most",
            size_fault,
            lambda value, operand: sized(value) <= sized_operand(operand),
            "is at most {operand}",
        ),
        Modifier(
            "exists",
            truth_fault,
            lambda value, operand: (value is not None) is operand,
            "has a value: {operand}",
            sees_missing=True,
        ),
        Modifier("re", pattern_fault, matches, "matches the pattern {operand}"),
        Modifier(
            "equals",
            condition_fault,
            lambda value, other: value == other,
            "is what {operand} is",
            against_condition=True,
        ),
        Modifier(
            "not_below",
            condition_fault,
            lambda value, other: sized(value) >= sized_operand(other),
            "is at least what {operand} is",
            against_condition=True,
        ),
        Modifier(
            "not_above",
            condition_fault,
            lambda value, other: sized(value) <= sized_operand(other),
            "is at most what {operand} is",
            against_condition=True,
        ),
    )
}
AGAINST_CONDITION = ("equals", "not_below", "not_above")
NUMBER_MODIFIERS = (PLAIN, "at_least", "at_most", "exists", *AGAINST_CONDITION)
WORD_MODIFIERS = (PLAIN, "not", "in", "re", "exists", "equals")
