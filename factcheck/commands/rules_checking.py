"""What ``factcheck rules lint`` looks at: every check on every file in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from factcheck.commands.rules_in_force import RulesInForce, load_rules
from factcheck.errors import Fault
from factcheck.rulebook.examples import check_examples
from factcheck.rulebook.language_linting import untold_in_rule, untold_in_topic
from factcheck.rulebook.linting import LintedRule, LintedTopic, lint_rule, lint_topic
from factcheck.rulebook.loading import rules_folders, stray_files
from factcheck.rulebook.pack_linting import lint_pack
from factcheck.rulebook.rules import Rule
from factcheck.side_by_side import for_each


@dataclass(frozen=True, slots=True)
class Linted:
    """What to mend, what only to look at, and how much was checked; sorted by place."""

    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    files: int
    rules: int
    topics: int


def lint(given: Sequence[Path]) -> Linted:
    """Load every rule file and run every check; RuleFileError where a file does not load."""
    force = load_rules(given)
    packs = force.packs.items()
    warnings = [
        *(fault for code, pack in packs for fault in lint_pack(pack_path(force, code), pack)),
        *(stray(path) for path in stray_files(rules_folders(given))),
        *untold(force),
    ]
    faults = [*rule_faults(force), *topic_faults(force)]
    return Linted(
        faults=tuple(sorted(faults)),
        warnings=tuple(sorted(warnings)),
        files=len(force.files.paths),
        rules=len(force.all_rules),
        topics=len(force.rulebook.topics),
    )


def rule_faults(force: RulesInForce) -> list[Fault]:
    """Return what the checks of rules find, retired rules included."""
    known = frozenset(rule.id for rule in force.all_rules)

    def faults_of(rule: Rule) -> list[Fault]:
        results = check_examples(rule, force.reading)
        return list(lint_rule(LintedRule(force.files.of_id(rule.id), rule, results, known)))

    return list(chain.from_iterable(for_each(faults_of, force.all_rules)))


def topic_faults(force: RulesInForce) -> list[Fault]:
    """Return what the checks of topics find."""
    return [
        fault
        for topic in force.rulebook.topics
        for fault in lint_topic(LintedTopic(force.files.of_id(topic.file.id), topic))
    ]


def untold(force: RulesInForce) -> Iterator[Fault]:
    """Yield the texts that a report in another language would lack, by rule and by topic."""
    for rule in force.all_rules:
        yield from untold_in_rule(LintedRule(force.files.of_id(rule.id), rule, (), frozenset()))
    for topic in force.rulebook.topics:
        yield from untold_in_topic(LintedTopic(force.files.of_id(topic.file.id), topic))


def pack_path(force: RulesInForce, code: str) -> Path:
    """Return the file of a language pack."""
    return force.files.one(f"languages/{code}.yaml")


def stray(path: Path) -> Fault:
    """Return the warning about a file that nothing reads."""
    return Fault(path.as_posix(), 1, 1, "no rule file has this place and name, so it is not read")
