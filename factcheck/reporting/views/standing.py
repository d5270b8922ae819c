"""How a finding stands with its reviewers: confirmed, open, or dismissed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from factcheck.contract.entries import FindingEntry


class Standing(StrEnum):
    """What reviewers made of a finding so far."""

    CONFIRMED = "confirmed"
    OPEN = "open"
    DISMISSED = "dismissed"


ANSWERS = {
    "conflict": Standing.CONFIRMED,
    "confirmed": Standing.CONFIRMED,
    "no conflict": Standing.DISMISSED,
    "update": Standing.DISMISSED,
    "unsure": Standing.OPEN,
}


def standing_of(entry: FindingEntry) -> Standing:
    """Return how a finding stands; one that was reopened is open whatever was answered before."""
    if entry.review is None or entry.state == "reopened":
        return Standing.OPEN
    return ANSWERS[entry.review.answer]


def standings(entries: Iterable[FindingEntry]) -> Counter[Standing]:
    """Return how many findings stand how."""
    return Counter(map(standing_of, entries))
