"""Findings by their label and title alone: for views that refer to findings and quote none."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factcheck.contract.entries import FindingEntry, ReportDocument
from factcheck.records import Verdict
from factcheck.reporting.views.findings import LABELS, told
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording


@dataclass(frozen=True, slots=True)
class Labelled:
    """A finding: its label, such as C1, its headline, and what the document holds."""

    label: str
    title: str
    entry: FindingEntry


def labelled(document: ReportDocument, wording: Wording) -> tuple[Labelled, ...]:
    """Return the findings in the document's order; labels and titles are those of `findings_of`."""
    seen: Counter[Verdict] = Counter()
    found = []
    for entry in document.findings:
        seen[entry.verdict] += 1
        title = visible(told(entry, wording.language).title).rstrip(".,;:! ")
        found.append(Labelled(f"{LABELS[entry.verdict]}{seen[entry.verdict]}", title, entry))
    return tuple(found)
