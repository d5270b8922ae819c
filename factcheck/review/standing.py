"""What holds of all that was decided about a finding: each reviewer's last word, and who differs.

A reviewer's later answer takes the place of the earlier one. Two reviewers who answer against each
other both stand: nobody overrules anybody in silence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.contract.entries import ReviewEntry
from factcheck.review.decisions import Answer, Decision, in_order

UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds about one finding: the last word of each reviewer, the latest of them last."""

    words: tuple[Decision, ...]

    @property
    def firm(self) -> tuple[Decision, ...]:
        """The words of those who were sure."""
        return tuple(word for word in self.words if word.answer is not Answer.UNSURE)

    @property
    def holding(self) -> Decision:
        """The latest word; one who is unsure overrules nobody who is sure."""
        return (self.firm or self.words)[-1]

    @property
    def against(self) -> tuple[Decision, ...]:
        """The sure words that say otherwise than the one that holds."""
        return tuple(word for word in self.firm if word.answer is not self.holding.answer)

    @property
    def contradictory(self) -> bool:
        """Whether reviewers who were sure answered against each other."""
        return bool(self.against)

    def word_of(self, by: str) -> Decision | None:
        """Return the last word of a reviewer, None where he has none."""
        return next((word for word in self.words if is_by(word, by)), None)


def standing_of(decisions: Iterable[Decision]) -> Standing | None:
    """Return what holds of the decisions about one finding, or None where all were taken back."""
    words: dict[str, Decision] = {}
    for decision in in_force(decisions):
        reviewer = _known_as(decision.by)
        words.pop(reviewer, None)
        words[reviewer] = decision
    return Standing(tuple(words.values())) if words else None


def standing_by_finding(decisions: Iterable[Decision]) -> dict[str, Standing]:
    """Return what holds about each finding, by the id that the decisions give it."""
    about: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        about[decision.finding].append(decision)
    standings = {finding: standing_of(those) for finding, those in sorted(about.items())}
    return {finding: standing for finding, standing in standings.items() if standing}


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the answers that nobody took back, by time; what takes back is itself no answer."""
    ordered = in_order(decisions)
    undoers: dict[str, list[Decision]] = defaultdict(list)
    for decision in ordered:
        if decision.undoes:
            undoers[decision.undoes].append(decision)

    def is_void(decision: Decision, above: frozenset[str] = frozenset()) -> bool:
        # Taking back may itself be taken back. Lines made by hand may go in a circle.
        seen = above | {decision.id}
        return any(d.id not in seen and not is_void(d, seen) for d in undoers[decision.id])

    return tuple(d for d in ordered if not d.undoes and not is_void(d))


def reviewer_of(decision: Decision) -> str:
    """Return who made a decision, on one line."""
    return _on_one_line(decision.by)


def is_by(decision: Decision, by: str) -> bool:
    """Say whether a reviewer of this name made a decision; who has no name is one reviewer."""
    return _known_as(decision.by) == _known_as(by)


def _known_as(by: str) -> str:
    return _on_one_line(by).casefold()


def _on_one_line(by: str) -> str:
    return " ".join(by.split()) or UNNAMED


def review_entry(standing: Standing, matched: str = "exact") -> ReviewEntry:
    """Return what a report shows of what holds about a finding."""
    holding = standing.holding
    return ReviewEntry(
        answer=holding.answer.value,
        note=holding.note,
        by=holding.by,
        at=holding.at,
        matched=matched,
        disagreed=tuple(f"{reviewer_of(word)}: {word.answer}" for word in standing.against),
        disagreed_notes=tuple(word.note for word in standing.against),
    )


def state_of(decisions: Iterable[Decision]) -> dict[str, ReviewEntry]:
    """Return the review of each finding, by the id that the decisions give it."""
    standings = standing_by_finding(decisions)
    return {finding: review_entry(standing) for finding, standing in standings.items()}


@dataclass(frozen=True, slots=True)
class Attached:
    """The finding of a report that a decision belongs to, and how that was found."""

    finding: str
    matched: str


def by_attached(
    decisions: Iterable[Decision], attached: Mapping[str, Attached]
) -> dict[str, tuple[Decision, ...]]:
    """Return the decisions that belong to each finding of a report, by its id there."""
    about: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        # What takes back belongs where that belongs which it takes back.
        place = attached.get(decision.undoes) or attached.get(decision.id)
        if place:
            about[place.finding].append(decision)
    return {finding: tuple(those) for finding, those in about.items()}
