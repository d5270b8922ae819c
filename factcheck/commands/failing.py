"""Why a command ends with exit code 1: the conflicts that ``--fail-on`` found, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import typer

from factcheck.commands.labels import labels_of
from factcheck.commands.printing import warn
from factcheck.settings import FailOn

if TYPE_CHECKING:
    from factcheck.contract.entries import FindingEntry, ReportDocument

MOST_NAMED: Final = 20


def end_by(document: ReportDocument, fail_on: FailOn) -> None:
    """End the command with exit code 1, and say why, where there is what it shall fail on."""
    found = failing(document, fail_on)
    if found:
        warn(f"factcheck: {failure(document, found, fail_on)}")
        raise typer.Exit(1)


def failing(document: ReportDocument, fail_on: FailOn) -> tuple[FindingEntry, ...]:
    """Return the findings that make a run end with exit code 1."""
    from factcheck.records.verdicts import Severity, Verdict

    if fail_on is FailOn.NONE:
        return ()
    if fail_on is FailOn.NEW_CONFLICT:
        from factcheck.review.states import newly_in_conflict

        return newly_in_conflict(document)
    conflicts = (f for f in document.findings if f.verdict is Verdict.CONFLICT)
    return tuple(f for f in conflicts if fail_on is FailOn.CONFLICT or f.severity is Severity.HIGH)


def failure(document: ReportDocument, found: Sequence[FindingEntry], fail_on: FailOn) -> str:
    """Return the line that names these findings by their labels in the report."""
    ids = {finding.id for finding in found}
    labels = labels_of(finding.verdict for finding in document.findings)
    pairs = zip(labels, document.findings, strict=True)
    named = [label for label, finding in pairs if finding.id in ids]
    more = len(named) - MOST_NAMED
    told = [*named[:MOST_NAMED], *([f"{more} more"] if more > 0 else [])]
    noun = "conflict" if len(found) == 1 else "conflicts"
    return f"{len(found)} {_kind(found, fail_on)}{noun}: {', '.join(told)}"


def _kind(found: Sequence[FindingEntry], fail_on: FailOn) -> str:
    if fail_on is FailOn.NEW_CONFLICT:
        return f"{' or '.join(sorted({finding.state for finding in found}))} "
    return "high-severity " if fail_on is FailOn.HIGH else ""
