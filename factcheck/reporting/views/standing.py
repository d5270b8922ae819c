"""How a finding stands with its reviewers: confirmed, disputed, open, or dismissed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from factcheck.contract.entries import FindingEntry
from factcheck.records.bearing_out import UNSURE, dismisses

Thing = TypeVar("Thing")


class Standing(StrEnum):
    """What reviewers made of a finding so far; of one that is disputed they answered both ways."""

    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    OPEN = "open"
    DISMISSED = "dismissed"


def standing_of(entry: FindingEntry) -> Standing:
    """Return how a finding stands; one that was reopened is open whatever was answered before."""
    if entry.review is None or entry.state == "reopened":
        return Standing.OPEN
    if entry.review.disagreed:
        # Neither answer wins, the later one no more than the earlier.
        return Standing.DISPUTED
    if entry.review.answer == UNSURE:
        return Standing.OPEN
    dismissed = dismisses(entry.verdict, entry.review.answer)
    return Standing.DISMISSED if dismissed else Standing.CONFIRMED


def standings(entries: Iterable[FindingEntry]) -> Counter[Standing]:
    """Return how many findings stand how."""
    return Counter(map(standing_of, entries))


def in_order(
    things: Iterable[Thing], entry_of: Callable[[Thing], FindingEntry]
) -> tuple[tuple[Thing, ...], tuple[Thing, ...]]:
    """Return what is shown of findings, those that are confirmed first, and what was dismissed.

    What is disputed keeps its place among what is open: it is not moved up.
    """
    confirmed: list[Thing] = []
    open_ones: list[Thing] = []
    dismissed: list[Thing] = []
    places = {Standing.CONFIRMED: confirmed, Standing.DISMISSED: dismissed}
    for thing in things:
        places.get(standing_of(entry_of(thing)), open_ones).append(thing)
    return (*confirmed, *open_ones), tuple(dismissed)
