"""Findings with their number, heading and anchor, shared by the summary and the sections."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factcheck.contract.ordering import ordered_findings
from factcheck.records import Finding, Report, Verdict
from factcheck.reporting import wording
from factcheck.reporting.escaping import anchor, inline, visible


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding and its number among those of the same verdict, counted from 1."""

    number: int
    finding: Finding

    @property
    def label(self) -> str:
        """Return the short name used in the summary, such as C1."""
        return f"{wording.LABELS[self.finding.verdict]}{self.number}"

    @property
    def heading(self) -> str:
        """Return the heading as plain text; the number keeps it unique."""
        name = wording.FINDING_NAMES[self.finding.verdict]
        # A heading carries no full stop, and a lint of Markdown would say so.
        title = visible(self.finding.title).rstrip(".,;:! ")
        return wording.FINDING_HEADING.format(name=name, number=self.number, title=title)

    @property
    def link(self) -> str:
        """Return the short name as a link to the finding's section."""
        return f"[{self.label}](#{anchor(self.heading)})"


def numbered(report: Report) -> tuple[Numbered, ...]:
    """Return the findings in report order, counted from 1 within each verdict."""
    seen: Counter[Verdict] = Counter()
    found = []
    for finding in ordered_findings(report):
        seen[finding.verdict] += 1
        found.append(Numbered(seen[finding.verdict], finding))
    return tuple(found)


def with_verdict(findings: tuple[Numbered, ...], verdict: Verdict) -> tuple[Numbered, ...]:
    """Return the findings of one verdict, in order."""
    return tuple(item for item in findings if item.finding.verdict is verdict)


def section_link(heading: str) -> str:
    """Return a link to a section of the report by its heading in plain text."""
    return f"[{inline(heading)}](#{anchor(heading)})"
