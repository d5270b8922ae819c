"""Findings by their label and title alone: what every view of a finding begins with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factcheck.contract.entries import FindingEntry, ReportDocument, TellingEntry
from factcheck.records.verdicts import Verdict
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import OTHER, Wording

LABELS = {
    Verdict.CONFLICT: "C",
    Verdict.AGREEMENT: "A",
    Verdict.COMPATIBLE: "D",
    Verdict.ABSTAIN: "X",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A finding: its number in its verdict, label (C1), headline, and what the document holds."""

    number: int
    label: str
    title: str
    entry: FindingEntry


def labelled(document: ReportDocument, wording: Wording) -> tuple[Labelled, ...]:
    """Return the findings in the document's order, numbered from 1 within each verdict."""
    seen: Counter[Verdict] = Counter()
    found = []
    for entry in document.findings:
        seen[entry.verdict] += 1
        found.append(numbered(seen[entry.verdict], entry, wording))
    return tuple(found)


def numbered(number: int, entry: FindingEntry, wording: Wording) -> Labelled:
    """Return a finding whose number in its verdict is known."""
    # A heading carries no full stop, and a lint of Markdown would say so.
    title = visible(told(entry, wording.language).title).rstrip(".,;:! ")
    return Labelled(number, f"{LABELS[entry.verdict]}{number}", title, entry)


def told(entry: FindingEntry, language: str) -> TellingEntry:
    """Return a finding's words in a language, or in English where it has none in it."""
    plain = TellingEntry(title=entry.title, question=entry.question, message=entry.message)
    return entry.tellings.get(language) or entry.tellings.get(OTHER) or plain
