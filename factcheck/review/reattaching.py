"""Re-attaching: the decisions made on earlier reports, laid on the findings of this one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from factcheck.contract.entries import FindingEntry, ReportDocument
from factcheck.review.attaching import attach
from factcheck.review.courses import courses_of
from factcheck.review.deciding import Quotable
from factcheck.review.decisions import Decision
from factcheck.review.joining import REOPENING, joined
from factcheck.review.matters import matter_of_decision, matter_of_finding, matters_in
from factcheck.review.standing import (
    Attached,
    by_attached,
    review_entry,
    standing_by_finding,
    standing_of,
)

REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Reattached:
    """A document with the answers that hold in its findings, and what of the decisions is where.

    ``about`` holds the decisions on each finding by its id; ``loose`` are the ids under which
    findings were decided that this report does not have, or has not clearly.
    """

    document: ReportDocument = field(repr=False)
    about: Mapping[str, tuple[Decision, ...]] = field(repr=False)
    loose: tuple[str, ...]


def reattach(document: ReportDocument, decisions: Sequence[Decision]) -> Reattached:
    """Lay decisions on the findings of a report.

    A finding in which something joined since it was decided is reopened: its answer is told, and
    no longer holds. What was laid on the document before is of no effect.
    """
    attached = attach_decisions(document, decisions)
    about = by_attached(decisions, attached)
    quotable = Quotable.of(document)
    findings = tuple(
        _reviewed(document, quotable, finding, about.get(finding.id, ()), attached)
        for finding in document.findings
    )
    kept = {decision.finding for those in about.values() for decision in those}
    loose = tuple(name for name in standing_by_finding(decisions) if name not in kept)
    return Reattached(document.model_copy(update={"findings": findings}), about, loose)


def rules_in_force(document: ReportDocument) -> frozenset[str]:
    """Return the ids of the rules that a report was made with."""
    return frozenset(PurePosixPath(file.path).stem for file in document.rule_files)


def attach_decisions(
    document: ReportDocument, decisions: Sequence[Decision]
) -> dict[str, Attached]:
    """Return for each decision, by its id, the finding that it belongs to; others are left out."""
    known = {finding.id for finding in document.findings}
    courses = [_named(course, known) for course in courses_of(decisions)]
    matters = [matter_of_decision(course[-1]) for course in courses]
    made = attach(matters, matters_in(document), rules_in_force(document)).made
    found = {attachment.decided: attachment for attachment in made}
    return {
        decision.id: Attached(found[course[-1].finding].finding, found[course[-1].finding].matched)
        for course in courses
        if course[-1].finding in found
        for decision in course
    }


def _named(course: tuple[Decision, ...], known: set[str]) -> tuple[Decision, ...]:
    """Put last the decision that stands for a course: one whose id the report has, if any."""
    told = [decision for decision in course if decision.left or decision.right] or course
    best = max(told, key=lambda decision: (decision.finding in known, told.index(decision)))
    return (*(decision for decision in course if decision is not best), best)


def _reviewed(
    document: ReportDocument,
    quotable: Quotable,
    finding: FindingEntry,
    decisions: Sequence[Decision],
    attached: Mapping[str, Attached],
) -> FindingEntry:
    standing = standing_of(decisions)
    if standing is None:
        return finding.model_copy(update={"review": None, **_not_reopened(document, finding)})
    holding = standing.holding
    review = review_entry(standing, attached[holding.id].matched)
    if holding.finding != finding.id:
        review = review.model_copy(update={"decided_as": holding.finding})
    found = joined(matter_of_decision(holding), matter_of_finding(quotable, finding))
    if not any(one.what in REOPENING for one in found):
        return finding.model_copy(update={"review": review, **_not_reopened(document, finding)})
    news = tuple(map(str, found))
    return finding.model_copy(update={"review": review, "state": REOPENED, "joined": news})


def _not_reopened(document: ReportDocument, finding: FindingEntry) -> dict[str, object]:
    """Return the state of a finding that is not reopened, whatever it was before."""
    if finding.state != REOPENED:
        return {}
    return {"state": "updated"} if document.since else {"state": "", "joined": ()}
