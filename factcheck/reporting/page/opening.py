"""The first screen of the page: what was read, what is in dispute, what holds, what is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.contract.entries import ReportDocument
from factcheck.records.verdicts import Verdict
from factcheck.reporting.page.cards import Card
from factcheck.reporting.page.groups import Group
from factcheck.reporting.views.findings import FindingView
from factcheck.reporting.views.overview import Overview, overview_of
from factcheck.reporting.views.summing_up import MOST_AGREEMENTS, MOST_CONFLICTS
from factcheck.reporting.wordings import Wording


@dataclass(frozen=True, slots=True)
class Opening:
    """The summary; both lists are cut, ``*_total`` say how many there are of their kind."""

    overview: Overview
    read: tuple[str, ...]
    disputed: tuple[Card, ...]
    disputed_total: int
    corroborated: tuple[Card, ...]
    corroborated_total: int


def opening_of(
    document: ReportDocument,
    views: tuple[FindingView, ...],
    groups: Sequence[Group],
    wording: Wording,
) -> Opening:
    """Return the summary of a document whose findings are grouped for the page."""
    overview = overview_of(document, views, wording)
    disputed = next(group for group in groups if group.verdict is Verdict.CONFLICT).cards
    cards: Mapping[str, Card] = {c.view.label: c for group in groups for c in group.cards}
    corroborated = tuple(cards[view.label] for view in overview.corroborated)
    return Opening(
        overview=overview,
        read=_read(document, overview, wording),
        disputed=disputed[:MOST_CONFLICTS],
        disputed_total=len(disputed),
        corroborated=corroborated[:MOST_AGREEMENTS],
        corroborated_total=len(corroborated),
    )


def _read(document: ReportDocument, overview: Overview, wording: Wording) -> tuple[str, ...]:
    if not document.articles:
        return (wording.say("report.no_articles"),)
    read = wording.say(
        "report.read",
        statements=wording.count(len(document.statements), "statement"),
        articles=wording.count(len(document.articles), "article"),
        outlets=wording.count(len(overview.outlets), "outlet"),
        origins=wording.count(overview.origins, "origin"),
    )
    lines = [read]
    if overview.first_day:
        name = "one_day" if overview.first_day == overview.last_day else "days"
        first, last = overview.first_day, overview.last_day
        lines.append(wording.say(f"report.{name}", first=first, last=last))
    if len(overview.outlets) == 1:
        lines.append(wording.say("report.one_outlet", outlet=overview.outlets[0]))
    return tuple(lines)
