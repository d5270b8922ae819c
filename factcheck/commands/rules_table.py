"""What ``factcheck rules list`` shows: a table of the rules, with counts from a report."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.aligned_tables import aligned_table
from factcheck.commands.desk import REPORTS
from factcheck.commands.review_answering import doubtful_lines
from factcheck.commands.rules_in_force import load_rules
from factcheck.errors import InputError
from factcheck.review.precision import Reviewed, reviewed_by_rule
from factcheck.review.store import decisions_beside, read_decisions
from factcheck.rulebook.rules import Rule

HEADERS = ("id", "status", "severity", "compares", "fired", "abstained", "precision")
NOT_KNOWN = "n/a"


@dataclass(frozen=True, slots=True)
class ReportCounts:
    """Findings and abstentions by rule; None where the report does not count them."""

    fired: Mapping[str, int] | None = None
    abstained: Mapping[str, int] | None = None


def rules_table(report: Path | None, decisions: Path | None, given: Sequence[Path]) -> str:
    """Return the table, and below it the rules that reviewers mostly found wrong.

    Decisions that are not named are those beside the report, or all in ``reports/``. Raises
    InputError where the report or the decisions are none.
    """
    counts = read_counts(report) if report else ReportCounts()
    files = (decisions,) if decisions else decisions_at(report)
    reviewed = reviewed_by_rule(decision for file in files for decision in read_decisions(file))
    rows = [row_of(rule, counts, reviewed.get(rule.id)) for rule in load_rules(given).all_rules]
    table = aligned_table(HEADERS, rows)
    doubts = tuple(doubtful_lines(reviewed))
    return "\n".join((table, "", *doubts) if doubts else (table,))


def decisions_at(report: Path | None) -> tuple[Path, ...]:
    """Return the files of decisions beside a report, or in ``reports/`` where none is named."""
    if report is None:
        return tuple(sorted(REPORTS.glob("*.decisions.jsonl")))
    beside = decisions_beside(report)
    return (beside,) if beside.exists() else ()


def row_of(rule: Rule, counts: ReportCounts, reviewed: Reviewed | None) -> list[str]:
    """Return the cells of one rule."""
    file = rule.file
    fired = None if counts.fired is None else counts.fired.get(rule.id, 0)
    abstained = None if counts.abstained is None else counts.abstained.get(rule.id, 0)
    return [
        *(rule.id, file.status, str(file.severity), str(file.compares)),
        *(shown(fired), shown(abstained), precision(fired, reviewed)),
    ]


def shown(count: int | None) -> str:
    """Return a count, or that there is none: no count is not zero."""
    return NOT_KNOWN if count is None else str(count)


def precision(fired: int | None, reviewed: Reviewed | None) -> str:
    """Return the share of the reviewed findings that reviewers called a conflict, or why none."""
    if reviewed is not None:
        share = reviewed.right / reviewed.answered
        return f"{share:.2f} ({reviewed.right} of {reviewed.answered} reviewed)"
    if fired is None:
        return NOT_KNOWN
    return f"{NOT_KNOWN} ({fired} fired)" if fired == 0 else f"{NOT_KNOWN} (0 of {fired} reviewed)"


def read_counts(path: Path) -> ReportCounts:
    """Count findings and abstentions by rule in a JSON report; InputError where it is none."""
    try:
        report: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    except ValueError:
        raise InputError(f"{path}: is no JSON report") from None
    if not isinstance(report, dict):
        raise InputError(f"{path}: is no JSON report")
    try:
        return ReportCounts(fired_in(report), abstained_in(report))
    except (KeyError, TypeError):
        raise InputError(f"{path}: is no report of factcheck run") from None


def fired_in(report: dict[str, Any]) -> Mapping[str, int] | None:
    """Return the number of findings of each rule, or None where the report has none to count."""
    findings = report.get("findings")
    return None if findings is None else Counter(finding["rule"] for finding in findings)


def abstained_in(report: dict[str, Any]) -> Mapping[str, int] | None:
    """Return how many pairs each rule could not tell, or None where the report does not say."""
    undecided = report.get("undecided")
    if undecided is None:
        return None
    counts: Counter[str] = Counter()
    for entry in undecided:
        counts[entry["rule"]] += entry["count"]
    return counts
