"""How often reviewers found each rule right, and which rules they mostly found wrong."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.records.bearing_out import bears_out
from factcheck.records.verdicts import Verdict
from factcheck.review.courses import courses_of
from factcheck.review.decisions import Decision
from factcheck.review.standing import standing_of

# With fewer answers a rule's share says nothing yet.
ENOUGH_ANSWERS = 5
# Two-sided 95 % of the normal distribution.
NORMAL_95 = 1.959964


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How many findings of a rule were answered for certain, and how many of them were right."""

    right: int
    answered: int

    @property
    def share(self) -> float:
        """The share that was right."""
        return self.right / self.answered

    @property
    def at_most(self) -> float:
        """The upper end of Wilson's 95 % interval of the share."""
        n, z = self.answered, NORMAL_95
        middle = self.share + z * z / (2 * n)
        spread = z * math.sqrt(self.share * (1 - self.share) / n + z * z / (4 * n * n))
        return (middle + spread) / (1 + z * z / n)

    @property
    def mostly_wrong(self) -> bool:
        """Whether enough was answered to say that the rule is wrong more often than right."""
        return self.answered >= ENOUGH_ANSWERS and self.share < 0.5


def reviewed_by_rule(decisions: Iterable[Decision]) -> Mapping[str, Reviewed]:
    """Count by rule how many findings it was right about, of those answered for certain.

    What reviewers answer against each other about is not certain. A finding that was answered under
    two ids, one after the other, counts once.
    """
    standings = (standing_of(course) for course in courses_of(decisions))
    certain = [
        standing.holding
        for standing in standings
        if standing and standing.firm and not standing.contradictory
    ]
    answered = Counter(decision.rule for decision in certain)
    right = Counter(decision.rule for decision in certain if is_right(decision))
    return {rule: Reviewed(right[rule], answered[rule]) for rule in sorted(answered)}


def is_right(decision: Decision) -> bool:
    """Say whether an answer bears out what the rule said; older lines are about conflicts."""
    return bears_out(decision.verdict or Verdict.CONFLICT, decision.answer)
