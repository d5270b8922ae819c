"""What ``factcheck diff`` shows: two reports compared, as a table, as Markdown or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from factcheck.aligned_tables import aligned_table
from factcheck.commands.since import GONE, counts_in_words
from factcheck.contract.entries import FindingEntry, ReportDocument
from factcheck.reporting.escaping import inline
from factcheck.reporting.views.joining import joined_in_words
from factcheck.reporting.views.labels import told
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording, wording_in
from factcheck.review.states import STATES, Change, Comparison, compared

SCHEMA = "factcheck-diff/1"
HEADERS = ("state", "id", "", "title", "what changed in it")
RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reports, their file names, and what changed from the older to the newer."""

    document: ReportDocument
    comparison: Comparison
    names: tuple[str, str]

    @classmethod
    def of(
        cls, earlier: ReportDocument, document: ReportDocument, names: tuple[str, str]
    ) -> Compared:
        """Compare two reports."""
        return cls(document, compared(earlier, document), names)

    def findings(self) -> Iterator[tuple[str, FindingEntry, Change]]:
        """Yield what changed, by state and in the order of the reports; the resolved last."""
        for state in STATES[:-1]:
            for finding in self.document.findings:
                change = self.comparison.changes[finding.id]
                if change.state == state:
                    yield state, finding, change
        for finding in self.comparison.resolved:
            yield RESOLVED, finding, Change("unchanged", finding.id)


def as_table(pair: Compared) -> Iterator[str]:
    """Yield the lines for a terminal, in English; what articles say is made visible first."""
    wording = wording_in("en")
    rows = [
        (
            GONE if state == RESOLVED else state,
            finding.id,
            wording.named("verdicts", finding.verdict),
            visible(told(finding, "en").title),
            "; ".join(_news(change, wording)),
        )
        for state, finding, change in pair.findings()
    ]
    if rows:
        yield aligned_table(HEADERS, rows)
    yield counts_in_words(pair.comparison.counts)


def as_markdown(pair: Compared, wording: Wording) -> str:
    """Return what changed as Markdown, with a section for each state that there is."""
    old, new = pair.names
    lines = [f"# {inline(wording.say('diff.title', old=old, new=new))}", ""]
    section = ""
    for state, finding, change in pair.findings():
        if state != section:
            section = state
            number = pair.comparison.counts[state]
            gap = [] if lines[-1] == "" else [""]
            lines += [*gap, f"## {inline(wording.say(f'diff.states.{state}'))} ({number})", ""]
        kind = wording.named("finding_names", finding.verdict)
        title = told(finding, wording.language).title
        news = "".join(f"; {inline(news)}" for news in _news(change, wording))
        lines.append(f"- {inline(f'{kind}: {title}')} (`{finding.id}`){news}")
    if not section:
        lines.append(inline(wording.say("diff.none")))
    return "\n".join(lines) + "\n"


def _news(change: Change, wording: Wording) -> list[str]:
    """Return what joined a finding and what left it, in words."""
    told = (("joined", change.joined), ("left", change.left))
    return [
        wording.say(f"diff.{name}", what=", ".join(joined_in_words(map(str, what), wording)))
        for name, what in told
        if what
    ]


def as_json(pair: Compared) -> str:
    """Return the comparison as JSON text that ends in one newline."""
    old, new = pair.names
    plain: dict[str, Any] = {"schema": SCHEMA, "old": old, "new": new}
    plain["counts"] = pair.comparison.counts
    plain["findings"] = [
        _entry(finding, pair.comparison.changes[finding.id]) for finding in pair.document.findings
    ]
    plain["resolved"] = [
        {"id": f.id, "verdict": f.verdict, "rule": f.rule, "title": told(f, "en").title}
        for f in pair.comparison.resolved
    ]
    return json.dumps(plain, ensure_ascii=True, indent=1) + "\n"


def _entry(finding: FindingEntry, change: Change) -> dict[str, Any]:
    return {
        "id": finding.id,
        "state": change.state,
        "was": change.was,
        "verdict": finding.verdict,
        "rule": finding.rule,
        "title": told(finding, "en").title,
        "joined": [{"kind": one.what, "name": one.name} for one in change.joined],
        "left": [{"kind": one.what, "name": one.name} for one in change.left],
    }
