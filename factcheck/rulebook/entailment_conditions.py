"""Conditions on what the entailment model says of two contents: it is one witness among others.

The model is asked about a pair only where a ladder comes to such a condition, so a rule tests what
is cheap on levels above it.
"""

from __future__ import annotations

from factcheck.records.pairs import StatementPair
from factcheck.rulebook.condition import Condition, Value, number

UNASKED = "no entailment model was asked about the two"
DECIMALS = 2
"""Places that are compared and shown: more differ between two processors."""


@number(
    "the entailment model gives a chance of {value} that the contents contradict each other",
    unknown=UNASKED,
)
def contradiction(pair: StatementPair) -> Value:
    """Chance that both contents cannot be true, from the entailment model: mean of both orders."""
    return None if pair.entailed is None else round(pair.entailed.contradiction, DECIMALS)


@number(
    "the entailment model gives a chance of {value} that one content says what the other one says",
    unknown=UNASKED,
)
def entailment(pair: StatementPair) -> Value:
    """Chance that one content says at least what the other one says: the better of both orders."""
    return None if pair.entailed is None else round(pair.entailed.one_way, DECIMALS)


@number(
    "the entailment model gives a chance of {value} that both contents say the same",
    unknown=UNASKED,
)
def equivalence(pair: StatementPair) -> Value:
    """Chance that each content says what the other one says: the worse of both orders."""
    return None if pair.entailed is None else round(pair.entailed.both_ways, DECIMALS)


MODELLED: tuple[Condition, ...] = (contradiction, entailment, equivalence)
"""The conditions that need an entailment model."""
