"""What was decided about a finding, told line by line in the report's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.reporting.views.deciding import answer_in_words
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording
from factcheck.review.decisions import Decision, moment_of, verdict_of
from factcheck.review.standing import in_force, is_by, reviewer_of


def history_lines(decisions: Sequence[Decision], wording: Wording) -> Iterator[str]:
    """Yield a line for each decision, the latest first; what was taken back says so."""
    by_id = {decision.id: decision for decision in decisions}
    holding = {decision.id for decision in in_force(decisions)}
    for decision in reversed(decisions):
        yield _line(decision, by_id, holding, wording)


def _line(
    decision: Decision, by_id: Mapping[str, Decision], holding: set[str], wording: Wording
) -> str:
    back = by_id.get(decision.undoes)
    other = back is not None and not is_by(back, decision.by)
    if decision.undoes:
        key = "took_back_of" if other else "took_back"
    else:
        key = "answered" if decision.id in holding else "void"
    line = wording.say(
        f"reviewing.history.{key}",
        when=day_and_time(decision.at) or wording.phrase("reviewing.history.no_time"),
        who=visible(reviewer_of(decision)),
        whose=visible(reviewer_of(back)) if back else "",
        answer=answer_in_words(decision.answer, verdict_of(decision), wording),
    )
    note = visible(decision.note)
    return f"{line}: “{note}”" if note else line


def day_and_time(at: str) -> str:
    """Return a time of a decision to the minute, in UTC, or "" where it has none."""
    return moment_of(at).strftime("%Y-%m-%d %H:%M UTC") if at else ""
