"""The strict checks of a rule file that its schema cannot make; each fault has its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from factcheck.errors import Fault, RuleFileError
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.conditions import CONDITIONS, legal_names
from factcheck.rulebook.ladder_faults import ladder_faults
from factcheck.rulebook.modifiers import MODIFIERS, PLAIN, operand_fault
from factcheck.rulebook.rule_file import NO_VERDICT, Example, ExampleSide, RuleCore, RuleFile
from factcheck.rulebook.suggesting import closest
from factcheck.yaml_files import Step, fault_at_key, fault_in, load_yaml

FIELDS = ("outlet", "speaker", "content", "place", "spoken_at", "date", "measure", "attribute")
BRACES = re.compile(r"\{[^{}]*\}?|\}")
# The folder of a rule says which verdicts it may give, beside compatible and abstain.
VERDICT_OF_FOLDER = {"conflicts": Verdict.CONFLICT, "agreements": Verdict.AGREEMENT}


def faults_in(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield what is wrong with a rule beyond its shape."""
    if file.id != path.stem:
        yield fault_in(path, ("id",), f"id {file.id!r} is not the file's name, {path.stem!r}")
    yield from condition_faults(path, file)
    yield from ladder_faults(path, file)
    yield from verdict_faults(path, file)
    yield from message_faults(path, file)
    for index, example in enumerate(file.examples):
        yield from example_faults(path, file, index, example)
    yield from limit_faults(path, file)


def core_faults(path: Path) -> tuple[Fault, ...]:
    """Return the faults of the conditions and levels of a file whose schema is broken elsewhere.

    None where they do not fit the schema themselves: that is told already.
    """
    try:
        core = load_yaml(path, RuleCore)
    except RuleFileError:
        return ()
    return (*condition_faults(path, core), *ladder_faults(path, core))


def condition_faults(path: Path, file: RuleFile | RuleCore) -> Iterator[Fault]:
    """Yield unknown or illegal condition keys, and operands of the wrong kind."""
    for name, tests in file.conditions.items():
        if not tests:
            yield fault_in(path, ("conditions", name), f"condition {name!r} asks nothing")
        for key, operand in tests.items():
            steps: tuple[Step, ...] = ("conditions", name, key)
            message = key_fault(key, file)
            if message:
                yield fault_at_key(path, steps, message)
                continue
            condition, _, modifier = key.partition("|")
            message = operand_fault(modifier or PLAIN, operand, CONDITIONS[condition])
            if message is None and MODIFIERS[modifier or PLAIN].against_condition:
                message = other_fault(condition, str(operand), file)
            if message:
                yield fault_in(path, steps, f"{key}: {message}")


def key_fault(key: str, file: RuleFile | RuleCore) -> str | None:
    """Return what is wrong with a key like ``similarity|at_least``, or None."""
    condition, bar, modifier = key.partition("|")
    if condition not in CONDITIONS:
        return f"unknown condition {condition!r}{closest(condition, CONDITIONS)}"
    if bar and modifier not in MODIFIERS:
        return f"unknown modifier {modifier!r}{closest(modifier, MODIFIERS)}"
    if file.compares not in CONDITIONS[condition].archetypes:
        legal = ", ".join(legal_names(file.compares))
        return f"a rule that compares {file.compares} cannot ask {condition!r}, only {legal}"
    return None


def other_fault(condition: str, other: str, file: RuleFile | RuleCore) -> str | None:
    """Return what is wrong with the condition that another one is compared with, or None."""
    message = key_fault(other.partition("|")[0], file)
    if message:
        return message
    if (
        "|" in other
        or other == condition
        or CONDITIONS[other].is_number != CONDITIONS[condition].is_number
    ):
        sort = "number" if CONDITIONS[condition].is_number else "word"
        return f"needs another condition that answers a {sort}, not {other!r}"
    return None


def verdict_faults(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield levels whose verdict belongs in the other folder, and a ladder that never gives one."""
    folder = path.parent.name
    own = VERDICT_OF_FOLDER.get(folder)
    if own is None:
        return
    for index, level in enumerate(file.levels):
        if level.verdict not in (own, Verdict.COMPATIBLE, Verdict.ABSTAIN):
            message = f"a rule in {folder}/ gives {own}, compatible or abstain"
            yield fault_in(path, ("levels", index, "verdict"), f"{message}, not {level.verdict}")


def message_faults(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield pieces in braces that name no field of a side."""
    texts = (
        ((key, language), text)
        for key, message in (("message", file.message), ("message_alone", file.message_alone))
        if message is not None
        for language, text in message.given()
    )
    for steps, text in texts:
        for found in BRACES.findall(text):
            if not is_field(found):
                allowed = ", ".join(f"{{left.{name}}}" for name in FIELDS)
                yield fault_in(path, steps, f"{found} is unknown; there are {allowed}")


def is_field(braced: str) -> bool:
    """Say whether a piece in braces names a side and something of it: ``{left.outlet}``."""
    side, _, name = braced.removeprefix("{").removesuffix("}").partition(".")
    return braced == f"{{{side}.{name}}}" and side in ("left", "right") and name in FIELDS


def example_faults(path: Path, file: RuleFile, index: int, example: Example) -> Iterator[Fault]:
    """Yield an expectation that no level gives, a known gap that is none, and dates that are none.

    A rule may not list itself among those that flag its example too.
    """
    given = [f"{v.verdict}/{v.name}" for v in file.levels if v.verdict is not Verdict.ABSTAIN]
    here: tuple[Step, ...] = ("examples", index)
    for key, answer in (("expect", example.expect), ("today", example.today)):
        if answer not in (NO_VERDICT, None, *given):
            hint = closest(str(answer), given)
            yield fault_in(path, (*here, key), f"no level gives {answer!r}{hint}")
    if example.today == example.expect:
        yield fault_in(path, (*here, "today"), "what is expected is no gap; delete `today`")
    for place, other in enumerate(example.also):
        if other == file.id:
            yield fault_in(path, (*here, "also", place), "the rule itself is not another rule")
    for key, side in (("left", example.left), ("right", example.right)):
        if side is not None and not is_dated(side):
            message = f"{side.published!r} is no date like 2024-01-15"
            yield fault_in(path, (*here, key, "published"), message)


def is_dated(side: ExampleSide) -> bool:
    """Say whether the side of an example bears a real date."""
    try:
        return bool(date.fromisoformat(side.published))
    except ValueError:
        return False


def limit_faults(path: Path, file: RuleFile) -> Iterator[Fault]:
    """Yield limits that name an example which is not there."""
    known: Iterable[str] = [example.name for example in file.examples]
    for index, limit in enumerate(file.limits):
        if limit.example is not None and limit.example not in known:
            message = f"no example is called {limit.example!r}{closest(limit.example, known)}"
            yield fault_in(path, ("limits", index, "example"), message)
