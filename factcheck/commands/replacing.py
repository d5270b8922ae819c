"""What a new report changes against the one that lay in its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.printing import warn
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.contract.entries import FindingEntry, ReportDocument


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids of findings that are new, and the findings of the older report that are gone."""

    new: frozenset[str]
    gone: tuple[FindingEntry, ...]


def earlier_report(path: Path) -> ReportDocument | None:
    """Return the report that lies at a path, or None; one that cannot be read is warned of."""
    from factcheck.contract.keeping import read_document

    if not path.is_file():
        return None
    try:
        return read_document(path)
    except InputError as error:
        warn(f"{error}; nothing is compared with it")
        return None


def changes_between(older: ReportDocument, newer: ReportDocument) -> Changes:
    """Return which findings of two reports the other one does not have."""
    from factcheck.review.states import compared

    comparison = compared(older, newer)
    found = ((finding.id, comparison.changes[finding.id]) for finding in newer.findings)
    return Changes(frozenset(name for name, one in found if not one.was), comparison.resolved)
