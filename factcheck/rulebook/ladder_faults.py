"""Checks of a rule's ladder: names that lead nowhere, and levels that no pair can reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from factcheck.errors import Fault
from factcheck.rulebook.logic import ALWAYS, Expression, parse
from factcheck.rulebook.rule_file import RuleCore, RuleFile
from factcheck.rulebook.suggesting import closest, nearest_name
from factcheck.yaml_files import fault_in

# The level of a judgement that no level of the ladder could give.
CANNOT_TELL = "cannot-tell"
# Each condition doubles the cases to go through; for a rule with more, `rules lint` still wants an
# example that reaches each level.
MOST_CONDITIONS = 8


def ladder_faults(path: Path, file: RuleFile | RuleCore) -> Iterator[Fault]:
    """Yield broken ``when`` lines, unknown or unused names, levels that are never reached."""
    yield from level_name_faults(path, file)
    compiled: list[Expression] = []
    for index, level in enumerate(file.levels):
        try:
            compiled.append(parse(level.when))
        except ValueError as error:
            yield fault_in(path, ("levels", index, "when"), f"when: {error}")
    used = {name for when in compiled for name in when.names}
    strange = [name for name in used if name not in file.conditions]
    meant = {nearest_name(name, file.conditions) for name in strange}
    broken = [*unknown_names(path, file), *misplaced_always(path, file)]
    yield from broken
    if len(compiled) == len(file.levels):
        # A condition whose name is misspelt where it is used is one mistake, not two.
        yield from unused_conditions(path, file, used, meant)
        if not broken:
            yield from unreachable_levels(path, compiled)


def unknown_names(path: Path, file: RuleFile | RuleCore) -> Iterator[Fault]:
    """Yield names in a ``when`` that no condition bears."""
    for index, level in enumerate(file.levels):
        for name in names_of(level.when):
            if name not in file.conditions:
                message = f"no condition is called {name!r}{closest(name, file.conditions)}"
                yield fault_in(path, ("levels", index, "when"), message)


def names_of(when: str) -> tuple[str, ...]:
    """Return the names in a ``when``; none in one that is broken, which is a fault of its own."""
    try:
        return parse(when).names
    except ValueError:
        return ()


def misplaced_always(path: Path, file: RuleFile | RuleCore) -> Iterator[Fault]:
    """Yield an ``always`` above the last level, and a last level without it."""
    last = len(file.levels) - 1
    for index, level in enumerate(file.levels):
        if (level.when.strip() == ALWAYS) != (index == last):
            wrong = (
                "the last level must be `when: always`"
                if index == last
                else "levels below are never reached"
            )
            yield fault_in(path, ("levels", index, "when"), wrong)


def unused_conditions(
    path: Path, file: RuleFile | RuleCore, used: set[str], meant: set[str | None]
) -> Iterator[Fault]:
    """Yield conditions that no level asks, and that none can have meant by an unknown name."""
    for name in file.conditions:
        if name not in used and name not in meant:
            yield fault_in(path, ("conditions", name), f"condition {name!r} is never used")


def unreachable_levels(path: Path, ladder: list[Expression]) -> Iterator[Fault]:
    """Yield levels that hold only where a level above them holds.

    An unknown value opens no level: what holds whatever it is, holds for yes and no as well.
    """
    names = sorted({name for when in ladder for name in when.names})
    if len(names) > MOST_CONDITIONS:
        return
    reached: set[int] = set()
    for answers in product((True, False), repeat=len(names)):
        values: dict[str, bool | None] = dict(zip(names, answers, strict=True))
        reached.add(next(index for index, when in enumerate(ladder) if when.evaluate(values)))
    for index in range(len(ladder)):
        if index not in reached:
            yield fault_in(path, ("levels", index, "when"), "no pair can reach this level")


def level_name_faults(path: Path, file: RuleFile | RuleCore) -> Iterator[Fault]:
    """Yield levels that share a name, or bear the one that an undecided pair gets."""
    names = [level.name for level in file.levels]
    for index, name in enumerate(names):
        if name in names[:index]:
            yield fault_in(path, ("levels", index, "name"), f"there are two levels {name!r}")
        elif name == CANNOT_TELL:
            message = f"{name!r} is the level of a pair that cannot be told"
            yield fault_in(path, ("levels", index, "name"), message)
