"""Two sentences, one of them taken as true, and what it may do to the other.

What an entailment model is asked and answers, for all who ask, measure or train one, and for the
rules that read its answers.
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


@dataclass(frozen=True, slots=True)
class Entailed:
    """What a model says of two contents held against each other: probabilities.

    ``one_way`` that one content says at least what the other one says, ``both_ways`` that each
    says what the other one says, ``contradiction`` that they cannot both be true: the mean of both
    directions. None of them depends on which content comes first.
    """

    one_way: float
    both_ways: float
    contradiction: float
