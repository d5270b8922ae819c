"""The report at a glance: what was read, from when to when, what changed, what was reviewed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.contract.entries import ReportDocument
from factcheck.contract.ordering import SEVERITIES
from factcheck.records.verdicts import Severity, Verdict
from factcheck.reporting.views.findings import FindingView
from factcheck.reporting.views.standing import Standing, standing_of, standings
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

CHANGES = ("new", "reopened", "updated", "unchanged")


@dataclass(frozen=True, slots=True)
class Change:
    """How many findings are new, or updated and so on, against the earlier report."""

    state: str
    in_words: str
    number: int
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since the earlier report, whose file name is ``report``.

    ``resolved`` are the headlines of findings that are no longer made.
    """

    report: str
    changes: tuple[Change, ...]
    resolved: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What a report's first screen tells, in plain visible text.

    Dates are ISO 8601, the first and the last day of the articles, or "". ``severities`` name in
    words how many conflicts have which weight, ``reviewed`` holds how many findings stand how with
    reviewers; both are empty where there is nothing to say. Findings that reviewers dismissed are
    no conflicts or agreements any more: ``severities`` and ``corroborated`` leave them out.
    """

    outlets: tuple[str, ...]
    origins: int
    first_day: str
    last_day: str
    severities: str
    reviewed: tuple[tuple[Standing, int], ...]
    since: Since | None
    corroborated: tuple[FindingView, ...]


def overview_of(
    document: ReportDocument, findings: tuple[FindingView, ...], wording: Wording
) -> Overview:
    """Return the overview of a document, whose findings are already views."""
    days = sorted(day for a in document.articles if (day := a.published or a.as_of) is not None)
    return Overview(
        outlets=tuple(sorted({visible(article.outlet) for article in document.articles})),
        origins=len({article.origin for article in document.articles}),
        first_day=days[0].isoformat() if days else "",
        last_day=days[-1].isoformat() if days else "",
        severities=_severities(findings, wording),
        reviewed=_reviewed(document),
        since=_since(document, findings, wording),
        corroborated=tuple(f for f in findings if _is_corroborated(f)),
    )


def _is_corroborated(view: FindingView) -> bool:
    dismissed = standing_of(view.entry) is Standing.DISMISSED
    return view.entry.verdict is Verdict.AGREEMENT and view.entry.origins > 1 and not dismissed


def _severities(findings: Iterable[FindingView], wording: Wording) -> str:
    counts: Counter[Severity] = Counter(
        view.entry.severity
        for view in findings
        if view.entry.verdict is Verdict.CONFLICT
        and standing_of(view.entry) is not Standing.DISMISSED
    )
    present = [severity for severity in SEVERITIES if counts[severity]]
    named = [f"{counts[level]} {wording.named('severities', level)}" for level in present]
    return ", ".join(named)


def _reviewed(document: ReportDocument) -> tuple[tuple[Standing, int], ...]:
    if all(entry.review is None for entry in document.findings):
        return ()
    counts = standings(document.findings)
    return tuple((standing, counts[standing]) for standing in Standing if counts[standing])


def _since(
    document: ReportDocument, findings: tuple[FindingView, ...], wording: Wording
) -> Since | None:
    if document.since is None:
        return None
    changes = []
    for state in CHANGES:
        which = tuple(view for view in findings if view.entry.state == state)
        changes.append(Change(state, wording.named("states", state), len(which), which))
    gone = (
        entry.titles.get(wording.language) or next(iter(sorted(entry.titles.values())), entry.id)
        for entry in document.since.resolved
    )
    return Since(visible(document.since.report), tuple(changes), tuple(map(visible, gone)))
