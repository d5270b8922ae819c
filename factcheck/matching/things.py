"""Things that are measured or counted: whether two measures may be of one.

What a text names must agree; of several quakes or blasts the first is no later one.
"""

from __future__ import annotations

from factcheck.matching.entries import Entry
from factcheck.records.particulars import MeasureKind
from factcheck.records.points import INCIDENT, INCIDENTS, MISHAPS, PUNISHMENT, START, SameThing

# Which of several things is measured; what comes later may be the second or the third of them.
FIRST, LATER = "1", "later"
# A bare number of something unnamed, or a bare day, may be of anything.
NAMED_ONLY = (MeasureKind.COUNT, MeasureKind.DATE)
# A magnitude is that of a quake, whether a text says so or not.
NAMED_BY_KIND = (MeasureKind.MAGNITUDE,)


def same_thing(left: Entry, right: Entry) -> SameThing | None:
    """Say how far two entries name one thing, None where they name two."""
    if are_told_apart(left.measure.which, right.measure.which):
        return None
    one, other = (set(entry.measure.of.split()) for entry in (left, right))
    if left.measure.kind in NAMED_BY_KIND and one == other:
        return SameThing.SAME
    if not one or not other:
        unnamed = SameThing.OPEN if one or other else SameThing.UNNAMED
        return None if left.measure.kind in NAMED_ONLY else unnamed
    if one == other == {PUNISHMENT} and not have_one_bearer(left, right):
        return SameThing.OPEN
    if one == other or is_one_incident(left.measure.of, right.measure.of):
        return SameThing.SAME
    return SameThing.NARROWER if one < other or other < one else None


def have_one_bearer(left: Entry, right: Entry) -> bool:
    """Say whether two clauses name one person: a story has many convicts, each with his own term.

    One may be named in full, and the other one in part.
    """
    one, other = (
        {word for name in entry.measure.names for word in name.split()} for entry in (left, right)
    )
    return not one.isdisjoint(other)


def are_told_apart(one: str, other: str) -> bool:
    """Say whether ordinals tell two things apart: the first and the second, or an aftershock."""
    if not one or not other or one == other:
        return False
    return LATER not in (one, other) or FIRST in (one, other)


def is_one_incident(one: str, other: str) -> bool:
    """Say whether one text only tells that something happened, and the other one says what.

    Of one mishap a text may say that it was a crash, another one a collision. When it began is when
    it was.
    """
    both = {name.removesuffix(START) for name in (one, other)}
    is_one = len(both) == 1 or INCIDENT in both or both <= MISHAPS
    return is_one and both <= INCIDENTS


def is_as_narrow(left: Entry, right: Entry) -> bool:
    """Say whether an entry is of the very thing of another one, or of some of it.

    Where the other one names nothing, anything is.
    """
    return set(right.measure.of.split()) <= set(left.measure.of.split())
