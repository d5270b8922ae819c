"""Which rules made the findings of a report, in the words of their files."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.records.findings import Finding
from factcheck.records.tellings import ENGLISH, FiredRule
from factcheck.rulebook.rules import Rule


def fired_rules(findings: Iterable[Finding], rules: Iterable[Rule]) -> tuple[FiredRule, ...]:
    """Return the rules that made at least one of the findings, by id."""
    fired = {finding.rule for finding in findings}
    return tuple(sorted(_told(rule) for rule in rules if rule.id in fired))


def _told(rule: Rule) -> FiredRule:
    file = rule.file
    summaries = tuple((language, one_line(text)) for language, text in file.summary.given())
    return FiredRule(rule.id, file.status, summaries, ((ENGLISH, one_line(file.why)),))


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())
