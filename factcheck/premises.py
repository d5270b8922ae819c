"""Two sentences, one of them taken as true, and what it may do to the other.

What an entailment model is asked and answers, for all who ask, measure or train one.
"""

from __future__ import annotations

from dataclasses import dataclass

ENTAILMENT, NEUTRAL, CONTRADICTION = LABELS = ("entailment", "neutral", "contradiction")
"""The three classes, in the order of every array of probabilities."""

NOT_ENTAILMENT = "not_entailment"
"""What data that tells only two classes apart calls the other two together."""


@dataclass(frozen=True, slots=True, order=True)
class Premised:
    """A premise, taken as true, and the hypothesis that is held against it."""

    premise: str
    hypothesis: str
