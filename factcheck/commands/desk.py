"""A desk: one report, what was decided about it, and the way to decide more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.decided import decided
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.contract.entries import FindingEntry, ReportDocument
    from factcheck.review.decisions import Decision

REPORTS = Path("reports")
MARK = '"schema": "factcheck-report/1"'
MARK_WITHIN = 200


@dataclass(frozen=True, slots=True)
class Desk:
    """A report with the answers that hold in its findings, and all decisions behind them.

    ``about`` holds the decisions on each finding by its id in the report, oldest first; ``notices``
    say what the file of decisions holds that could not be read.
    """

    report: Path
    path: Path
    document: ReportDocument = field(repr=False)
    decisions: tuple[Decision, ...] = field(repr=False, default=())
    about: Mapping[str, tuple[Decision, ...]] = field(repr=False, default_factory=dict)
    notices: tuple[str, ...] = ()

    def finding(self, start: str) -> FindingEntry:
        """Return the finding of this id, or whose id alone starts so.

        Raises InputError, with the nearest id, where there is none or more than one; of a label,
        such as C1, with the id of that finding.
        """
        from factcheck.commands.labels import id_of_finding

        by_id = {finding.id: finding for finding in self.document.findings}
        named = [(finding.id, finding.verdict) for finding in by_id.values()]
        return by_id[id_of_finding(start, named, self.report)]


def open_desk(report: Path | None = None, decisions: Path | None = None) -> Desk:
    """Return the desk of a report, by default of the only one in ``reports/``.

    The decisions lie beside the report, or where the user says. Raises InputError where the report
    or the decisions cannot be read.
    """
    from factcheck.contract.keeping import read_document
    from factcheck.review.store import decisions_beside

    path = report or the_report()
    document = read_document(path)
    return with_decisions(path, decisions or decisions_beside(path), document)


def with_decisions(report: Path, path: Path, document: ReportDocument) -> Desk:
    """Return the desk of a report that was read, with its decisions as they are now on disk."""
    now = decided(document, path)
    return Desk(report, path, now.document, now.decisions, now.about, now.notices)


def keep(desk: Desk, decisions: Sequence[Decision]) -> Desk:
    """Write decisions down; return the desk as it is then, with notices on what else was done.

    When this returns the decisions are on the disk. Raises OutputError where they cannot be.
    """
    from dataclasses import replace

    from factcheck.review.merging import make_mergeable
    from factcheck.review.store import append

    first = not desk.path.exists()
    notices = append(desk.path, decisions)
    hint = make_mergeable(desk.path) if first and decisions else None
    after = with_decisions(desk.report, desk.path, desk.document)
    return replace(after, notices=(*notices, *((hint,) if hint else ()), *after.notices))


def the_report() -> Path:
    """Return the only report in ``reports/``; InputError where there is none, or several."""
    found = [path for path in sorted(REPORTS.glob("*.json")) if is_report(path)]
    if not found:
        raise InputError(f"{REPORTS}/ holds no report: name one, such as {REPORTS}/NAME.json")
    if len(found) > 1:
        names = ", ".join(path.as_posix() for path in found)
        raise InputError(f"{REPORTS}/ holds several reports: name one of {names}")
    return found[0]


def is_report(path: Path) -> bool:
    """Say whether a JSON file begins as reports do."""
    try:
        with path.open(encoding="utf-8") as file:
            return MARK in file.read(MARK_WITHIN)
    except (OSError, UnicodeDecodeError):
        return False
