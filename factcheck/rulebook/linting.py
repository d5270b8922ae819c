"""Linting: rules and topics that load, and that an editor should still not leave as they are.

Each check is one function from what it looks at to located faults; the tables at the end list
them. A strict fault (an unknown key, a name that leads nowhere) is found on loading, not here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import Fault
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.examples import ExampleResult
from factcheck.rulebook.rule_file import Example
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.suggesting import closest
from factcheck.rulebook.topics import Topic
from factcheck.yaml_files import fault_at_key, fault_in

FLAGS = (Verdict.CONFLICT, Verdict.AGREEMENT)


@dataclass(frozen=True, slots=True)
class LintedRule:
    """What the checks of a rule look at: its file, its examples' results, the ids of all rules.

    The results come one by one, for the one check that asks for them.
    """

    path: Path
    rule: Rule
    results: Iterable[ExampleResult]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class LintedTopic:
    """What the checks of a topic look at."""

    path: Path
    topic: Topic


def lint_rule(linted: LintedRule) -> list[Fault]:
    """Return what every check of rules finds in one rule."""
    return [fault for check in RULE_CHECKS for fault in check(linted)]


def lint_topic(linted: LintedTopic) -> list[Fault]:
    """Return what every check of topics finds in one topic."""
    return [fault for check in TOPIC_CHECKS for fault in check(linted)]


def one_sided_examples(linted: LintedRule) -> Iterator[Fault]:
    """A rule needs an example that it must flag and one that it must not."""
    for missing in missing_sides(linted.rule.file.examples):
        message = f"rule {linted.rule.id!r} has no example that it {missing}"
        yield fault_at_key(linted.path, ("examples",), message)


def missing_sides(examples: Iterable[Example]) -> list[str]:
    """Return which of `must flag` and `must not flag` no example shows; known gaps show nothing."""
    expected = {example.expect.partition("/")[0] for example in examples if example.today is None}
    flagged = bool(expected & set(FLAGS))
    sides = {"must flag": flagged, "must not flag": bool(expected - set(FLAGS))}
    return [side for side, is_shown in sides.items() if not is_shown]


def repeated_example_names(linted: LintedRule) -> Iterator[Fault]:
    """An example is known by its name, so no two of a rule share one."""
    names = [example.name for example in linted.rule.file.examples]
    for index, name in enumerate(names):
        if name in names[:index]:
            steps = ("examples", index, "name")
            yield fault_in(linted.path, steps, f"there are two examples {name!r}")


def unreached_levels(linted: LintedRule) -> Iterator[Fault]:
    """A level that no example reaches may say anything, and nobody would notice."""
    unreached = {level.name for level in linted.rule.file.levels}
    for result in linted.results:
        unreached -= {judged.level for judged in result.judgements}
        if not unreached:
            return
    for index, level in enumerate(linted.rule.file.levels):
        if level.name in unreached:
            steps = ("levels", index, "name")
            yield fault_in(linted.path, steps, f"no example reaches the level {level.name!r}")


def limits_without_example(linted: LintedRule) -> Iterator[Fault]:
    """A limit that no example shows is a guess, and nobody notices when it is gone."""
    for index, limit in enumerate(linted.rule.file.limits):
        if limit.example is None:
            yield fault_in(linted.path, ("limits", index), "the limit names no `example`")


def unknown_rules_beside(linted: LintedRule) -> Iterator[Fault]:
    """``also`` names rules that there are."""
    for index, example in enumerate(linted.rule.file.examples):
        for place, other in enumerate(example.also):
            if other not in linted.known:
                message = f"no rule is called {other!r}{closest(other, linted.known)}"
                yield fault_in(linted.path, ("examples", index, "also", place), message)


def topic_without_examples(linted: LintedTopic) -> Iterator[Fault]:
    """Each proposition of a topic needs an example that answers it."""
    file = linted.topic.file
    answered = {e.proposition for e in file.examples if e.expect != "none"}
    for index, proposition in enumerate(file.propositions):
        if proposition.id not in answered:
            message = f"no example affirms or denies {proposition.id!r}"
            yield fault_in(linted.path, ("propositions", index, "id"), message)


RULE_CHECKS: tuple[Callable[[LintedRule], Iterator[Fault]], ...] = (
    one_sided_examples,
    repeated_example_names,
    unreached_levels,
    limits_without_example,
    unknown_rules_beside,
)
TOPIC_CHECKS: tuple[Callable[[LintedTopic], Iterator[Fault]], ...] = (topic_without_examples,)
