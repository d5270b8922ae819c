"""What ``factcheck review history`` tells: everything that was ever decided about a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.commands.desk import Desk
from factcheck.commands.review_answering import answer_cell
from factcheck.errors import InputError
from factcheck.reporting.visible import visible
from factcheck.review.standing import in_force, is_by, reviewer_of

if TYPE_CHECKING:
    from factcheck.review.decisions import Decision


def history(desk: Desk, start: str) -> Iterator[str]:
    """Yield what was decided about a finding, oldest first, and what holds.

    A finding that the report no longer has is known by the decisions on it. Raises InputError where
    neither knows the id.
    """
    gone = [d for d in desk.decisions if start and d.finding.startswith(start)]
    try:
        finding = desk.finding(start)
    except InputError:
        if len({decision.finding for decision in gone}) != 1:
            raise
        yield f"{visible(gone[0].finding)}  not in this report: {visible(gone[0].title)}"
        yield from events(gone)
        return
    what = f"{finding.verdict} ({finding.type}), rule {finding.rule}: {finding.title}"
    yield f"{visible(finding.id)}  {visible(what)}"
    yield from events(desk.about.get(finding.id, ()))
    yield f"now: {answer_cell(finding)}"
    if finding.joined:
        yield f"joined since: {visible('; '.join(finding.joined))}"


def events(decisions: Sequence[Decision]) -> Iterator[str]:
    """Yield a line for each decision; those that were taken back say so."""
    by_id = {decision.id: decision for decision in decisions}
    holding = {decision.id for decision in in_force(decisions)}
    for decision in decisions:
        yield _event(decision, by_id, holding)


def _event(decision: Decision, by_id: Mapping[str, Decision], holding: set[str]) -> str:
    who, note = visible(reviewer_of(decision)), visible(decision.note)
    because = f': "{note}"' if note else ""
    when = decision.at or "(no time)"
    if decision.undoes:
        back = by_id.get(decision.undoes)
        other = back is not None and not is_by(back, decision.by)
        whose = f" of {visible(reviewer_of(back))}" if back and other else ""
        return f"{when}  {who} took back: {decision.answer}{whose}{because}"
    void = "" if decision.id in holding else " (taken back)"
    return f"{when}  {who}: {decision.answer}{void}{because}"
