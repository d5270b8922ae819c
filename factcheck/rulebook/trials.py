"""Trials: every example of the rules and topics in force, and what fails, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from factcheck.records.judgements import Judgement
from factcheck.rulebook.example_reading import Reading
from factcheck.rulebook.examples import ExampleResult, check_examples, deciding
from factcheck.rulebook.ladder_faults import CANNOT_TELL
from factcheck.rulebook.linting import missing_sides
from factcheck.rulebook.loading import RuleFiles
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topic_examples import TopicResult, check_topic
from factcheck.rulebook.topics import Topic
from factcheck.side_by_side import for_each


@dataclass(frozen=True, slots=True)
class Trial:
    """How the examples did: one line a failure, and how many were tried or are known gaps."""

    failures: tuple[str, ...]
    rules: int
    topics: int
    examples: int
    gaps: int


def try_examples(
    rules: Sequence[Rule],
    topics: Sequence[Topic],
    everyone: Sequence[Rule],
    files: RuleFiles,
    reading: Reading,
) -> Trial:
    """Try the examples of some rules and topics; ``everyone`` are all rules in force."""

    def failures_of(rule: Rule) -> list[str]:
        path = files.of_id(rule.id)
        missing = missing_sides(rule.file.examples)
        results = check_examples(rule, reading, everyone)
        return [
            *(f"{path}: no example that it {side}" for side in missing),
            *rule_failures(path, rule, results),
        ]

    failures = list(chain.from_iterable(for_each(failures_of, rules)))
    for topic in topics:
        failures += topic_failures(files.of_id(topic.file.id), check_topic(topic, reading))
    gaps: list[str | None] = [example.today for rule in rules for example in rule.file.examples]
    gaps += [example.today for topic in topics for example in topic.file.examples]
    known = sum(gap is not None for gap in gaps)
    return Trial(tuple(failures), len(rules), len(topics), len(gaps), known)


def rule_failures(path: Path, rule: Rule, results: Iterable[ExampleResult]) -> Iterator[str]:
    """Yield one line for each example that fails, whether one way round or both."""
    for name, ways in groupby(results, key=lambda result: result.example):
        failed: dict[str, list[ExampleResult]] = {}
        for result in ways:
            if result.failure:
                failed.setdefault(result.failure, []).append(result)
        for failure, those in failed.items():
            order = "both ways round" if len(those) > 1 else str(those[0].order)
            why = "" if those[0].holds else f"; {reason(rule, those[0].judgements)}"
            yield f"{path}: {name} ({order}): {failure}{why}"


def reason(rule: Rule, judgements: Sequence[Judgement]) -> str:
    """Say which level and which values of which conditions decided."""
    judgement = deciding(rule, judgements)
    if judgement is None:
        return "a side holds no statement"
    if judgement.level == CANNOT_TELL:
        asked: tuple[str, ...] = (str(judgement.cannot_tell),)
        level = "decided by no level"
    else:
        rung = next(rung for rung in rule.ladder if rung.name == judgement.level)
        asked = rung.when.names or tuple(name for name, _ in rule.conditions)
        level = f"decided by level {rung.name} (when: {rung.when.text})"
    met = [
        f"{c.condition}: {c.test}, is {c.value}" for c in judgement.checks if c.condition in asked
    ]
    return f"{level}; {'; '.join(met)}"


def topic_failures(path: Path, results: Iterable[TopicResult]) -> Iterator[str]:
    """Yield one line for each example of a topic that fails."""
    for result in results:
        if result.failure:
            yield f"{path}: {result.example.text!r}: {result.failure}"
