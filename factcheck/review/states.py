"""States: what each finding of a report is against those of an earlier one, and what is gone.

A finding is new, unchanged (the same statements), updated (something joined or left), or reopened:
it was decided, and what has joined since then makes that answer doubtful. A finding that is not
made any more is resolved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from factcheck.contract.entries import FindingEntry, GoneEntry, ReportDocument, SinceEntry
from factcheck.records.bearing_out import dismisses
from factcheck.records.verdicts import Verdict
from factcheck.review.attaching import attach
from factcheck.review.joining import Joined, joined
from factcheck.review.matters import matters_in
from factcheck.review.reattaching import REOPENED, rules_in_force

State = Literal["new", "unchanged", "updated", "reopened"]
STATES: Final[tuple[State, ...]] = ("new", "reopened", "updated", "unchanged")
"""In the order in which a reader wants them."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a finding is against the earlier report, and its id there, "" for a new one.

    ``left`` is what stood in it and does not any more, told as what joined is.
    """

    state: State
    was: str = ""
    joined: tuple[Joined, ...] = ()
    left: tuple[Joined, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports compared: the change of each finding by its id, and what is resolved."""

    changes: Mapping[str, Change] = field(repr=False)
    resolved: tuple[FindingEntry, ...] = field(repr=False)

    @property
    def counts(self) -> dict[str, int]:
        """How many findings are in each state, the resolved ones among them."""
        found = Counter(change.state for change in self.changes.values())
        return {**{state: found[state] for state in STATES}, "resolved": len(self.resolved)}


def compared(earlier: ReportDocument, document: ReportDocument) -> Comparison:
    """Return what changed from an earlier report to this one; what was decided is in the latter."""
    before = {matter.id: matter for matter in matters_in(earlier)}
    now = {matter.id: matter for matter in matters_in(document)}
    made = attach([*before.values()], [*now.values()], rules_in_force(document)).made
    found = {attachment.finding: attachment.decided for attachment in made}
    changes = {}
    for finding in document.findings:
        was = found.get(finding.id, "")
        if not was:
            changes[finding.id] = Change(_state(finding, "new"))
            continue
        news = joined(before[was], now[finding.id])
        left = joined(now[finding.id], before[was])
        state: State = "updated" if news or left else "unchanged"
        changes[finding.id] = Change(_state(finding, state), was, news, left)
    still = set(found.values())
    gone = tuple(finding for finding in earlier.findings if finding.id not in still)
    return Comparison(changes, gone)


def _state(finding: FindingEntry, state: State) -> State:
    return "reopened" if finding.review and finding.state == REOPENED else state


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier report: its file name, a digest of its bytes, and its document."""

    name: str
    digest: str
    document: ReportDocument = field(repr=False)


def with_states(document: ReportDocument, earlier: Earlier) -> ReportDocument:
    """Return the document with the state of each finding, and what is resolved since."""
    comparison = compared(earlier.document, document)
    findings = tuple(
        _stated(finding, comparison.changes[finding.id]) for finding in document.findings
    )
    since = SinceEntry(
        report=earlier.name,
        digest=earlier.digest,
        resolved=tuple(map(gone_entry, comparison.resolved)),
    )
    return document.model_copy(update={"findings": findings, "since": since})


def _stated(finding: FindingEntry, change: Change) -> FindingEntry:
    if change.state == REOPENED:
        # What joined since the decision says more than what joined since the last report.
        return finding
    news = tuple(map(str, change.joined))
    return finding.model_copy(update={"state": change.state, "joined": news})


def gone_entry(finding: FindingEntry) -> GoneEntry:
    """Return what a report tells of a finding that is not made any more."""
    titles = {language: told.title for language, told in sorted(finding.tellings.items())}
    return GoneEntry(id=finding.id, verdict=finding.verdict, titles=titles or {"en": finding.title})


def newly_in_conflict(document: ReportDocument) -> tuple[FindingEntry, ...]:
    """Return the conflicts that are new or reopened and that nobody dismissed as they stand."""
    return tuple(
        finding
        for finding in document.findings
        if finding.verdict is Verdict.CONFLICT
        and (finding.state == REOPENED or (finding.state == "new" and not _dismissed(finding)))
    )


def _dismissed(finding: FindingEntry) -> bool:
    return finding.review is not None and dismisses(finding.verdict, finding.review.answer)
