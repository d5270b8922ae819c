"""Rows of times: what happened at one of them happened at the others, where only some have it."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from factcheck.extraction.measures.drafts import Found
from factcheck.extraction.measures.stretch import Stretch
from factcheck.records.particulars import MeasureKind

TIMED = (MeasureKind.TIME, MeasureKind.DATE, MeasureKind.DURATION)
ROW_GAP = 2


def shared_in_rows(stretch: Stretch, found: list[Found]) -> tuple[Found, ...]:
    """Give the times in a row one happening, where only some have it: "at 4.17 and 4.50"."""
    for steps in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        for at in steps:
            other = found[at - steps.step]
            if not found[at].measure.of and in_one_row(stretch, found[at], other):
                measure = replace(found[at].measure, of=other.measure.of)
                found[at] = replace(found[at], measure=measure)
    return tuple(found)


def in_one_row(stretch: Stretch, one: Found, other: Found) -> bool:
    """Say whether two measures are of one timed kind with just a comma or "and" between them."""
    if one.measure.kind is not other.measure.kind or one.measure.kind not in TIMED:
        return False
    first, second = sorted((one, other), key=attrgetter("first"))
    joints = (",", *stretch.words.ands)
    between = range(first.after, second.first)
    return 0 < len(between) <= ROW_GAP and all(stretch.word(at) in joints for at in between)
