"""Rules compiled from their files, and the strict checks that a schema cannot make."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.errors import Fault, RuleFileError
from factcheck.records import Verdict
from factcheck.rulebook.conditions import CONDITIONS, Condition
from factcheck.rulebook.logic import ALWAYS, Expression, parse
from factcheck.rulebook.rule_file import NO_VERDICT, ExampleSide, Operand, RuleFile
from factcheck.rulebook.suggesting import closest
from factcheck.yaml_files import fault_in, load_yaml

# The level of a judgement that no level of the ladder could give.
CANNOT_TELL = "cannot-tell"
MODIFIERS = ("is", "at_least", "at_most", "in", "not")
NUMBER_MODIFIERS = ("is", "at_least", "at_most")
FIELDS = ("outlet", "speaker", "content", "place", "date")
BRACES = re.compile(r"\{[^{}]*\}?|\}")


@dataclass(frozen=True, slots=True)
class Test:
    """One line of a named condition: a measured value, a modifier and what to compare with."""

    condition: str
    modifier: str
    operand: Operand

    @property
    def key(self) -> str:
        """The key as the rule file writes it."""
        return self.condition if self.modifier == "is" else f"{self.condition}|{self.modifier}"


@dataclass(frozen=True, slots=True)
class Rung:
    """A level whose condition is compiled."""

    name: str
    when: Expression
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to judge: its file, tests by condition name, and ladder."""

    file: RuleFile
    conditions: tuple[tuple[str, tuple[Test, ...]], ...]
    ladder: tuple[Rung, ...]

    @property
    def id(self) -> str:
        """The rule's id, which is its file's name."""
        return self.file.id

    @property
    def asks_question(self) -> bool:
        """Whether a condition asks how two statements answer a question of a topic."""
        return any(
            CONDITIONS[test.condition].of_question for _, tests in self.conditions for test in tests
        )


def load_rule(path: Path) -> Rule:
    """Read and compile one rule file; RuleFileError with every fault in it."""
    file = load_yaml(path, RuleFile)
    faults = tuple(faults_in(path, file))
    if faults:
        raise RuleFileError(faults)
    conditions = tuple(
        (name, tuple(test_of(key, operand) for key, operand in tests.items()))
        for name, tests in file.conditions.items()
    )
    ladder = tuple(Rung(level.name, parse(level.when), level.verdict) for level in file.levels)
    return Rule(file, conditions, ladder)


def test_of(key: str, operand: Operand) -> Test:
    """Compile one line of a condition."""
    name, _, modifier = key.partition("|")
    return Test(name, modifier or "is", operand)


def faults_in(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield what is wrong with a rule beyond its shape."""
    if file.id != path.stem:
        yield fault_in(path, ("id",), f"id {file.id!r} is not the file's name, {path.stem!r}")
    yield from condition_faults(path, file)
    yield from ladder_faults(path, file)
    for found in BRACES.findall(file.message):
        if not is_field(found):
            allowed = ", ".join(f"{{left.{name}}}" for name in FIELDS)
            yield fault_in(path, ("message",), f"{found} is unknown; there are {allowed}")
    yield from example_faults(path, file)


def condition_faults(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield unknown condition keys and operands of the wrong kind."""
    for name, tests in file.conditions.items():
        if not tests:
            yield fault_in(path, ("conditions", name), f"condition {name!r} asks nothing")
        for key, operand in tests.items():
            steps = ("conditions", name, key)
            condition, _, modifier = key.partition("|")
            if condition not in CONDITIONS:
                hint = closest(condition, CONDITIONS)
                yield fault_in(path, steps, f"unknown condition {condition!r}{hint}")
            elif modifier and modifier not in MODIFIERS:
                hint = closest(modifier, MODIFIERS)
                yield fault_in(path, steps, f"unknown modifier {modifier!r}{hint}")
            else:
                message = operand_fault(modifier or "is", operand, CONDITIONS[condition])
                if message:
                    yield fault_in(path, steps, f"{key}: {message}")


def operand_fault(modifier: str, operand: Operand, condition: Condition) -> str | None:
    """Return what is wrong with an operand, or None."""
    if condition.is_number:
        return number_fault(modifier, operand)
    if modifier in ("at_least", "at_most"):
        return "a word cannot be compared by size"
    if not isinstance(operand, tuple if modifier == "in" else str):
        return f"needs a {'list' if modifier == 'in' else 'word'}"
    for answer in operand if isinstance(operand, tuple) else (operand,):
        if answer not in condition.answers:
            known = ", ".join(condition.answers)
            hint = closest(str(answer), condition.answers)
            return f"is never {answer!r}, only {known}{hint}"
    return None


def number_fault(modifier: str, operand: Operand) -> str | None:
    """Return what is wrong with an operand that a number is compared with, or None."""
    if modifier not in NUMBER_MODIFIERS:
        return f"a number takes {', '.join(NUMBER_MODIFIERS)}"
    if isinstance(operand, bool) or not isinstance(operand, int | float):
        return "needs a number"
    return None if math.isfinite(operand) else "needs a number"


def ladder_faults(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield broken ``when`` lines, unknown or unused names, levels that are never reached."""
    used: set[str] = set()
    yield from level_name_faults(path, file)
    for index, level in enumerate(file.levels):
        steps = ("levels", index, "when")
        is_last = index == len(file.levels) - 1
        try:
            names = parse(level.when).names
        except ValueError as error:
            yield fault_in(path, steps, f"when: {error}")
            continue
        used |= set(names)
        for name in names:
            if name not in file.conditions:
                hint = closest(name, file.conditions)
                yield fault_in(path, steps, f"no condition is called {name!r}{hint}")
        if (level.when.strip() == ALWAYS) != is_last:
            wrong = (
                "the last level must be `when: always`"
                if is_last
                else "levels below are never reached"
            )
            yield fault_in(path, steps, wrong)
    for name in file.conditions:
        if name not in used:
            yield fault_in(path, ("conditions", name), f"condition {name!r} is never used")


def level_name_faults(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield levels that share a name, or bear the one that an undecided pair gets."""
    names = [level.name for level in file.levels]
    for index, name in enumerate(names):
        if name in names[:index]:
            yield fault_in(path, ("levels", index, "name"), f"there are two levels {name!r}")
        elif name == CANNOT_TELL:
            message = f"{name!r} is the level of a pair that cannot be told"
            yield fault_in(path, ("levels", index, "name"), message)


def example_faults(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield examples that expect what no level gives, and dates that are none."""
    answers = [f"{v.verdict}/{v.name}" for v in file.levels if v.verdict is not Verdict.ABSTAIN]
    for index, example in enumerate(file.examples):
        if example.expect not in (NO_VERDICT, *answers):
            message = f"no level gives {example.expect!r}{closest(example.expect, answers)}"
            yield fault_in(path, ("examples", index, "expect"), message)
        for key, side in (("left", example.left), ("right", example.right)):
            if not is_dated(side):
                message = f"{side.published!r} is no date like 2024-01-15"
                yield fault_in(path, ("examples", index, key, "published"), message)


def is_dated(side: ExampleSide) -> bool:
    """Say whether the side of an example bears a real date."""
    try:
        return bool(date.fromisoformat(side.published))
    except ValueError:
        return False


def is_field(braced: str) -> bool:
    """Say whether a piece in braces names a side and something of it: ``{left.outlet}``."""
    side, _, name = braced.removeprefix("{").removesuffix("}").partition(".")
    return braced == f"{{{side}.{name}}}" and side in ("left", "right") and name in FIELDS
