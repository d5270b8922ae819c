"""Rules compiled from their files, ready to judge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import RuleFileError
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import MeasureKind
from factcheck.records.points import SharedPassage
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.condition import Archetype, Asks
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.logic import Expression, parse
from factcheck.rulebook.modifiers import MODIFIERS, PLAIN
from factcheck.rulebook.rule_faults import core_faults, faults_in
from factcheck.rulebook.rule_file import Operand, RuleFile
from factcheck.yaml_files import load_yaml

# What a rule is judged on, where what it compares says so.
POINT_OF = {
    Archetype.MEASURES: Asks.MEASURE,
    Archetype.TIMES: Asks.TIME,
    Archetype.NAMES: Asks.ATTRIBUTE,
    Archetype.PASSAGES: Asks.PASSAGE,
}
# What a rule on anything else is judged on, where one of its conditions asks for it.
BY_CONDITION = (Asks.QUESTION, Asks.DENIAL)
TIMES = (MeasureKind.TIME, MeasureKind.DATE, MeasureKind.DURATION)


@dataclass(frozen=True, slots=True)
class Test:
    """One line of a named condition: a measured value, a modifier and what to compare with."""

    condition: str
    modifier: str
    operand: Operand

    @property
    def key(self) -> str:
        """The key as the rule file writes it."""
        return self.condition if self.modifier == PLAIN else f"{self.condition}|{self.modifier}"

    @property
    def conditions(self) -> tuple[str, ...]:
        """The names of the conditions that are measured: its own, and one it is compared with."""
        if MODIFIERS[self.modifier].against_condition:
            return self.condition, str(self.operand)
        return (self.condition,)

    @property
    def in_words(self) -> str:
        """The comparison as a reader would say it: ``question is opposed``."""
        operand = self.operand
        shown = ", ".join(map(str, operand)) if isinstance(operand, tuple) else str(operand)
        return f"{self.condition} {MODIFIERS[self.modifier].in_words.format(operand=shown)}"


@dataclass(frozen=True, slots=True)
class Rung:
    """A level whose condition is compiled."""

    name: str
    when: Expression
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to judge: file, tests by condition name, ladder, and what it is judged on."""

    file: RuleFile
    conditions: tuple[tuple[str, tuple[Test, ...]], ...]
    ladder: tuple[Rung, ...]
    asks: Asks

    @property
    def id(self) -> str:
        """The rule's id, which is its file's name."""
        return self.file.id


def load_rule(path: Path) -> Rule:
    """Read and compile one rule file; RuleFileError with every fault in it."""
    try:
        file = load_yaml(path, RuleFile)
    except RuleFileError as error:
        raise RuleFileError((*error.faults, *core_faults(path))) from None
    faults = tuple(faults_in(path, file))
    if faults:
        raise RuleFileError(faults)
    conditions = tuple(
        (name, tuple(test_of(key, operand) for key, operand in tests.items()))
        for name, tests in file.conditions.items()
    )
    ladder = tuple(Rung(level.name, parse(level.when), level.verdict) for level in file.levels)
    return Rule(file, conditions, ladder, asked_by(file, conditions))


def asked_by(file: RuleFile, conditions: Iterable[tuple[str, tuple[Test, ...]]]) -> Asks:
    """Return the sort of point that a rule is judged on, by what it compares or what it asks."""
    if file.compares in POINT_OF:
        return POINT_OF[file.compares]
    every = [test for _, tests in conditions for test in tests]
    asked = {CONDITIONS[name].asks for test in every for name in test.conditions}
    return next((point for point in BY_CONDITION if point in asked), Asks.STATEMENTS)


def point_of(pair: StatementPair) -> Asks:
    """Return the sort of point that a pair has; a pair without one is two bare statements."""
    if pair.question is not None:
        return Asks.QUESTION
    if pair.attributes is not None:
        return Asks.ATTRIBUTE
    if pair.measures is not None:
        return Asks.TIME if pair.measures.left.kind in TIMES else Asks.MEASURE
    if isinstance(pair.point, SharedPassage):
        return Asks.PASSAGE
    if pair.denial is not None:
        return Asks.DENIAL
    return Asks.STATEMENTS


def test_of(key: str, operand: Operand) -> Test:
    """Compile one line of a condition."""
    name, _, modifier = key.partition("|")
    return Test(name, modifier or PLAIN, operand)
