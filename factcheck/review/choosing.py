"""Choosing findings to review: by what they are, who is in them, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.contract.entries import FindingEntry, ReportDocument
from factcheck.records.verdicts import Severity, Verdict


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reviewer wants to see: a finding must fit each that is not empty.

    Outlets and speakers fit by any part of their name, whatever the case.
    """

    undecided: bool = False
    contradictory: bool = False
    rules: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    severities: tuple[Severity, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


def is_undecided(finding: FindingEntry) -> bool:
    """Say whether a finding waits for an answer: it has none, or was reopened since."""
    return finding.review is None or finding.state == "reopened"


def is_contradictory(finding: FindingEntry) -> bool:
    """Say whether reviewers answered against each other."""
    return finding.review is not None and bool(finding.review.disagreed)


def chosen(document: ReportDocument, wanted: Wanted) -> tuple[FindingEntry, ...]:
    """Return the findings that are wanted, in the report's order."""
    speakers = {statement.id: statement.speaker for statement in document.statements}

    def fits(finding: FindingEntry) -> bool:
        people = (speakers[said] for said in (*finding.left, *finding.right))
        return (
            (not wanted.undecided or is_undecided(finding))
            and (not wanted.contradictory or is_contradictory(finding))
            and (not wanted.rules or finding.rule in wanted.rules)
            and (not wanted.severities or finding.severity in wanted.severities)
            and (not wanted.verdicts or finding.verdict in wanted.verdicts)
            and (not wanted.outlets or _named(finding.outlets, wanted.outlets))
            and (not wanted.speakers or _named(people, wanted.speakers))
        )

    return tuple(finding for finding in document.findings if fits(finding))


def _named(names: Iterable[str], parts: tuple[str, ...]) -> bool:
    folded = [name.casefold() for name in names]
    return any(part.casefold() in name for name in folded for part in parts)
