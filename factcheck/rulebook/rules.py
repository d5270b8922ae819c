"""Rules compiled from their files, and the strict checks that a schema cannot make."""

from __future__ import annotations

import difflib
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import Fault, RuleFileError
from factcheck.records import Verdict
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.logic import ALWAYS, Expression, parse
from factcheck.rulebook.rule_file import Operand, RuleFile
from factcheck.yaml_files import fault_in, load_yaml

MODIFIERS = ("is", "at_least", "at_most", "in", "not")
NUMBER_MODIFIERS = ("is", "at_least", "at_most")
FIELDS = ("outlet", "speaker", "content", "place", "date")


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
    for _, field, _, _ in string.Formatter().parse(file.message):
        if field is not None and not is_field(field):
            allowed = ", ".join(f"{{left.{name}}}" for name in FIELDS)
            yield fault_in(path, ("message",), f"{{{field}}} is unknown; there are {allowed}")


def condition_faults(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield unknown condition keys and operands of the wrong kind."""
    for name, tests in file.conditions.items():
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
                is_number = CONDITIONS[condition].is_number
                message = operand_fault(modifier or "is", operand, is_number=is_number)
                if message:
                    yield fault_in(path, steps, f"{key}: {message}")


def operand_fault(modifier: str, operand: Operand, *, is_number: bool) -> str | None:
    """Return what is wrong with an operand, or None."""
    if is_number:
        if modifier not in NUMBER_MODIFIERS:
            return f"a number takes {', '.join(NUMBER_MODIFIERS)}"
        fits = isinstance(operand, int | float) and not isinstance(operand, bool)
        return None if fits else "needs a number"
    if modifier in ("at_least", "at_most"):
        return "a word cannot be compared by size"
    wanted = tuple if modifier == "in" else str
    return (
        None if isinstance(operand, wanted) else f"needs a {'list' if wanted is tuple else 'word'}"
    )


def ladder_faults(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield broken ``when`` lines, unknown or unused names, levels that are never reached."""
    used: set[str] = set()
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


def closest(wrong: str, known: Iterable[str]) -> str:
    """Suggest the nearest valid name, or nothing."""
    near = difflib.get_close_matches(wrong, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def is_field(field: str) -> bool:
    """Say whether a message field names a side and something of it."""
    side, _, name = field.partition(".")
    return side in ("left", "right") and name in FIELDS
