"""Rows of counts: what became of the people of the first holds for those that follow by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.measures.drafts import Found
from factcheck.extraction.measures.stretch import Stretch
from factcheck.records.particulars import MeasureKind

JOINTS = frozenset(",;")


def with_outcomes_of_rows(stretch: Stretch, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the measures of a stretch, a bare count in a row with what the first of it is of.

    "Passengers stranded: Ashford 1,200 passengers, Marlow 310 passengers" were all stranded.
    """
    complete: list[Found] = []
    for one in found:
        if complete and goes_on(stretch, complete[-1], one):
            one = replace(one, measure=replace(one.measure, of=complete[-1].measure.of))
        complete.append(one)
    return tuple(complete)


def goes_on(stretch: Stretch, first: Found, other: Found) -> bool:
    """Say whether a count of the same people follows, with a joint and a name between the two."""
    noun, _, outcome = first.measure.of.partition(" ")
    if other.measure.kind is not MeasureKind.COUNT or other.measure.of != noun:
        return False
    ends = {name.split()[-1] for name in stretch.words.counted.outcomes}
    if outcome not in ends or noun not in stretch.words.counted.people:
        return False
    between = range(first.after, other.first)
    joints = [at for at in between if is_joint(stretch, at)]
    names = [at for at in between if stretch.is_capitalised(at)]
    return bool(joints and names) and len(joints) + len(names) == len(between)


def is_joint(stretch: Stretch, index: int) -> bool:
    """Say whether a token is a comma or a word for "and"."""
    return stretch.word(index) in JOINTS or stretch.word(index) in stretch.words.ands
