"""Findings as lines of a list: a sign for what was answered, a label, a title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.contract.entries import FindingEntry, ReviewEntry
from factcheck.records.verdicts import Band, Verdict
from factcheck.reporting.views.deciding import answer_in_words, contrary_in_words
from factcheck.reporting.views.joining import joined_in_words
from factcheck.reporting.views.labels import told
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording
from factcheck.review.choosing import is_contradictory, is_undecided


class Sign(StrEnum):
    """What was answered, in one character that any terminal has."""

    UNDECIDED = "o"
    RIGHT = "+"
    WRONG = "-"
    UPDATE = "~"
    UNSURE = "?"
    CONTRADICTORY = "!"
    REOPENED = "*"


SIGNS = {
    "conflict": Sign.RIGHT,
    "confirmed": Sign.RIGHT,
    "no conflict": Sign.WRONG,
    "update": Sign.UPDATE,
    "unsure": Sign.UNSURE,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A finding in the list; ``confidence`` ends in ? where it is for review."""

    id: str
    sign: Sign
    label: str
    severity: str
    confidence: str
    title: str


def row_of(finding: FindingEntry, label: str, wording: Wording) -> Row:
    """Return the row of a finding."""
    for_review = "?" if finding.band is Band.FOR_REVIEW else ""
    return Row(
        id=finding.id,
        sign=sign_of(finding),
        label=label,
        severity=visible(wording.named("severities", finding.severity)),
        confidence=f"{wording.decimal(finding.confidence)}{for_review}",
        title=visible(told(finding, wording.language).title) or finding.id,
    )


def sign_of(finding: FindingEntry) -> Sign:
    """Return the sign of what was answered about a finding."""
    if finding.review is None:
        return Sign.UNDECIDED
    if is_undecided(finding):
        return Sign.REOPENED
    return Sign.CONTRADICTORY if is_contradictory(finding) else SIGNS[finding.review.answer]


def standing_lines(finding: FindingEntry, wording: Wording) -> Iterator[str]:
    """Yield what holds about a finding: the answer, who says otherwise, what is new in it."""
    review = finding.review
    if review is None:
        yield wording.phrase("reviewing.standing.undecided")
    elif is_undecided(finding):
        yield wording.phrase("reviewing.standing.reopened")
    if review is not None:
        yield _holding(review, finding.verdict, wording)
    yield from contrary_in_words(finding, wording)
    if finding.joined:
        new = "; ".join(joined_in_words(finding.joined, wording))
        yield wording.say("reviewing.standing.joined", new=new)


def _holding(review: ReviewEntry, verdict: Verdict, wording: Wording) -> str:
    line = wording.say(
        "reviewing.standing.answered",
        answer=answer_in_words(review.answer, verdict, wording),
        who=visible(review.by) or wording.phrase("reviewing.standing.unnamed"),
    )
    if review.matched != "exact":
        matched = wording.named("reviewing.matched", review.matched)
        line = f"{line} ({matched})"
    note = visible(review.note)
    return f"{line}: “{note}”" if note else line
