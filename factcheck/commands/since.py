"""An earlier report on disk, and what a new one is against it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.contract.entries import FindingEntry, SinceEntry
    from factcheck.review.states import Earlier

GONE = "gone"
"""What people read for a finding that is not made any more: nobody need have resolved it."""


def earlier_report(path: Path) -> Earlier:
    """Read an earlier report; InputError with the place where the file holds none."""
    from factcheck.contract.keeping import read_document
    from factcheck.review.states import Earlier

    document = read_document(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Earlier(path.name, digest, document)


def since_line(findings: Iterable[FindingEntry], since: SinceEntry) -> str:
    """Return how many findings are in each state against the earlier report, in one line."""
    from factcheck.reporting.visible import visible
    from factcheck.review.states import STATES

    found = Counter(finding.state for finding in findings)
    counts: dict[str, int] = {state: found[state] for state in STATES}
    counts["resolved"] = len(since.resolved)
    return f"since {visible(since.report)}: {counts_in_words(counts)}"


def counts_in_words(counts: Mapping[str, int]) -> str:
    """Return the number of findings in each state; who reads that calls the resolved ones gone."""
    told = {GONE if state == "resolved" else state: number for state, number in counts.items()}
    return ", ".join(f"{state}: {number}" for state, number in told.items())
