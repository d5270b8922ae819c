"""The first screen of the page: what was read, what is in dispute, what holds, what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.contract.entries import GoneEntry, ReportDocument
from factcheck.records import Verdict
from factcheck.reporting.page.cards import Card
from factcheck.reporting.page.facets import RANKS, UNDECIDED
from factcheck.reporting.page.groups import Group
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import OTHER, Wording

SHOWN_CONFLICTS = 10
SHOWN_AGREEMENTS = 5


@dataclass(frozen=True, slots=True)
class Opening:
    """The summary; each list is cut, ``*_total`` say how many there are of its kind.

    ``since`` and ``reviewed`` are lines of counts, empty without an earlier report or decisions;
    ``gone`` are the headlines of findings that are no longer made.
    """

    read: str
    remark: str
    disputed: tuple[Card, ...]
    disputed_total: int
    held: tuple[Card, ...]
    held_total: int
    since_heading: str
    since: tuple[str, ...]
    gone: tuple[str, ...]
    reviewed: tuple[str, ...]


def opening_of(document: ReportDocument, groups: Sequence[Group], wording: Wording) -> Opening:
    """Return the summary of a document whose findings are grouped for the page."""
    by_verdict = {group.verdict: group for group in groups}
    disputed = by_verdict[Verdict.CONFLICT].cards
    held = [c for c in by_verdict[Verdict.AGREEMENT].cards if c.view.entry.origins > 1]
    held.sort(key=lambda card: -card.view.entry.origins)
    since = document.since
    report = visible(since.report) if since else ""
    return Opening(
        read=_read(document, wording),
        remark=_remark(document, wording),
        disputed=disputed[:SHOWN_CONFLICTS],
        disputed_total=len(disputed),
        held=tuple(held[:SHOWN_AGREEMENTS]),
        held_total=len(held),
        since_heading=wording.say("page.summary.since", report=report) if since else "",
        since=_since(document, wording) if since else (),
        gone=tuple(_title(gone, wording) for gone in since.resolved) if since else (),
        reviewed=_reviewed(document, wording),
    )


def _read(document: ReportDocument, wording: Wording) -> str:
    articles = document.articles
    return wording.say(
        "page.summary.read",
        statements=wording.count(len(document.statements), "statement"),
        articles=wording.count(len(articles), "article"),
        outlets=wording.count(len({a.outlet for a in articles}), "outlet"),
        origins=wording.count(len({a.origin for a in articles}), "origin"),
        days=_days(document, wording),
    )


def _days(document: ReportDocument, wording: Wording) -> str:
    days = sorted(d for a in document.articles if (d := a.published or a.as_of))
    if not days:
        return ""
    name = "one_day" if days[0] == days[-1] else "days"
    first, last = days[0].isoformat(), days[-1].isoformat()
    return wording.say(f"page.summary.{name}", first=first, last=last)


def _remark(document: ReportDocument, wording: Wording) -> str:
    outlets = {visible(article.outlet) for article in document.articles}
    if not outlets:
        return wording.say("page.summary.nothing_read")
    if len(outlets) == 1:
        return wording.say("page.summary.one_outlet", outlet=min(outlets))
    return ""


def _since(document: ReportDocument, wording: Wording) -> tuple[str, ...]:
    found: Counter[str] = Counter(f.state for f in document.findings if f.state)
    lines = [
        wording.say("page.summary.since_count", state=wording.named("states", state), n=n)
        for state in RANKS["state"]
        if (n := found[state])
    ]
    resolved = len(document.since.resolved) if document.since else 0
    if resolved:
        state = wording.say("page.summary.resolved")
        lines.append(wording.say("page.summary.since_count", state=state, n=resolved))
    return tuple(lines)


def _title(gone: GoneEntry, wording: Wording) -> str:
    return visible(gone.titles.get(wording.language) or gone.titles.get(OTHER) or gone.id)


def _reviewed(document: ReportDocument, wording: Wording) -> tuple[str, ...]:
    answers = Counter(f.review.answer if f.review else UNDECIDED for f in document.findings)
    if set(answers) <= {UNDECIDED}:
        return ()
    return tuple(
        wording.say("page.summary.reviewed_count", answer=_answer(answer, wording), n=n)
        for answer in RANKS["review"]
        if (n := answers[answer])
    )


def _answer(answer: str, wording: Wording) -> str:
    if answer == UNDECIDED:
        return wording.say("page.summary.undecided")
    return wording.named("answers", answer)
