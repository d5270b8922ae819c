"""What of a report a reviewer looks at, and in which order: without a screen, without words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from factcheck.contract.entries import FindingEntry, ReportDocument
from factcheck.records.verdicts import Band, Severity, Verdict
from factcheck.review.choosing import Wanted, chosen, is_contradictory, is_undecided
from factcheck.reviewing.subjects import Subject

SEVERITIES = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)


class Order(StrEnum):
    """What comes first; but for the report's own order, what was decided comes last."""

    UNDECIDED = "undecided"
    BORDERLINE = "borderline"
    SEVERITY = "severity"
    REPORT = "report"

    @property
    def following(self) -> Order:
        """The order behind this one, the first behind the last."""
        orders = tuple(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which findings are listed, and how.

    A finding must fit ``wanted``, have one of the ``outlets`` and one of the ``speakers`` (whole
    names; none stands for all), and hold each of the ``words`` somewhere.
    """

    wanted: Wanted = field(default_factory=Wanted)
    outlets: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    words: str = ""
    order: Order = Order.UNDECIDED

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return replace(self, order=Order.UNDECIDED) != Choice()


def listed(
    document: ReportDocument, subjects: Mapping[str, Subject], choice: Choice
) -> tuple[str, ...]:
    """Return the ids of the findings that are chosen, in the order that is chosen."""
    found = [f for f in chosen(document, choice.wanted) if _fits(subjects[f.id], choice)]
    return tuple(finding.id for finding in ordered(found, choice.order, bound_of(document)))


def _fits(subject: Subject, choice: Choice) -> bool:
    return (
        (not choice.outlets or not subject.outlets.isdisjoint(choice.outlets))
        and (not choice.speakers or not subject.speakers.isdisjoint(choice.speakers))
        and all(word in subject.text for word in choice.words.casefold().split())
    )


def ordered(
    findings: Iterable[FindingEntry], order: Order, bound: float
) -> tuple[FindingEntry, ...]:
    """Return findings in an order; those that are alike in it stay in the report's.

    ``bound`` is the confidence from which a finding is reported without a second look.
    """
    if order is Order.REPORT:
        return tuple(findings)

    def place(finding: FindingEntry) -> tuple[int, float]:
        if order is Order.BORDERLINE:
            return _done(finding), round(abs(finding.confidence - bound), 6)
        if order is Order.SEVERITY:
            return _done(finding), SEVERITIES.index(finding.severity)
        return _done(finding), 0

    return tuple(sorted(findings, key=place))


def _done(finding: FindingEntry) -> int:
    """Return how far a finding is from needing a person: answers against each other still do."""
    if is_undecided(finding):
        return 0
    return 1 if is_contradictory(finding) else 2


def bound_of(document: ReportDocument) -> float:
    """Return the confidence that parts what is for review from what is reported.

    The report does not name it: it lies between the last finding on one side and the first on the
    other. Differences that are not conflicts are never for review and tell nothing.
    """
    judged = [f for f in document.findings if f.verdict in (Verdict.CONFLICT, Verdict.AGREEMENT)]
    below = [f.confidence for f in judged if f.band is Band.FOR_REVIEW]
    above = [f.confidence for f in judged if f.band is Band.REPORTED]
    ends = [*([max(below)] if below else []), *([min(above)] if above else [])]
    return sum(ends) / len(ends) if ends else 0.0
