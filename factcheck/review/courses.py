"""Courses: all decisions on one dispute, under whatever id its finding had when they were made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.review.decisions import Decision, in_order


def courses_of(decisions: Iterable[Decision]) -> tuple[tuple[Decision, ...], ...]:
    """Return the decisions on each dispute, oldest first, whatever its id was at the time."""
    ordered = in_order(decisions)
    before = {d.finding: d.follows for d in ordered if d.follows}
    courses: dict[str, list[Decision]] = defaultdict(list)
    for decision in ordered:
        courses[_first_id(decision.finding, before)].append(decision)
    return tuple(tuple(course) for _, course in sorted(courses.items()))


def _first_id(name: str, before: Mapping[str, str]) -> str:
    # Lines made by hand may go in a circle: then the least of its ids stands for all.
    seen = [name]
    while (name := before.get(name, "")) and name not in seen:
        seen.append(name)
    return min(seen) if name else seen[-1]
