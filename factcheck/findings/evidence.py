"""Evidence: what is known of every finding, whatever its rule, as numbers from 0 to 1.

The confidence of a finding is computed from these and from nothing else, so each has a meaning that
an editor can check in the report. A number that is not known for a finding is 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.statements import Stance, Statement, Voice

Evidence = tuple[tuple[str, float], ...]
DECIMALS = 3
# From so many outlets, pairs or days on, more of them make no difference.
MANY_OUTLETS = 5
MANY_PAIRS = 16
MANY_DAYS = 7
FIRM = (Stance.DENY, Stance.CONFIRM, Stance.ACCUSE)


@dataclass(frozen=True, slots=True)
class Case:
    """What a finding is made of: its judgements, its best pair, what is counted.

    ``trusted`` says that people read what its rule finds, and that it mostly held.
    """

    judgements: Sequence[Judgement]
    best: StatementPair
    statements: Sequence[Statement]
    outlets: int
    origins: int
    trusted: bool = False


def evidence_of(case: Case) -> Evidence:
    """Return the evidence of a finding by name, each from 0 to 1, in one fixed order."""
    pair, said = case.best, case.statements
    measured = {
        "similarity": max(pair.similarity or 0.0, 0.0),
        "shared_words": shared_words(pair),
        "entailed": pair.entailed.one_way if pair.entailed else 0.0,
        "contradicted": pair.entailed.contradiction if pair.entailed else 0.0,
        "outlets": saturated(case.outlets - 1, MANY_OUTLETS - 1),
        "one_origin": float(case.origins == 1),
        "pairs": saturated(len(case.judgements) - 1, MANY_PAIRS - 1),
        "days_apart": days_apart(pair),
        "hedged": share(statement.hedged for statement in said),
        "own_voice": share(statement.voice is Voice.OWN for statement in said),
        "firm_words": share(statement.stance in FIRM for statement in said),
        "on_values": float(pair.measures is not None),
        "on_attributes": float(pair.attributes is not None),
        "on_question": float(pair.question is not None),
        "trusted": float(case.trusted),
    }
    return tuple((name, round(value, DECIMALS)) for name, value in measured.items())


def saturated(number: int, most: int) -> float:
    """Return a number on a scale of its logarithm: 0 for none, 1 for ``most`` or more."""
    return min(math.log1p(number) / math.log1p(most), 1.0)


def share(marks: Iterable[bool]) -> float:
    """Return the share of marks that are set, 0 where there is none."""
    told = tuple(marks)
    return sum(told) / len(told) if told else 0.0


def shared_words(pair: StatementPair) -> float:
    """Return the share of the shorter content's word stems that the other one has too."""
    left, right = set(pair.left.terms), set(pair.right.terms)
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def days_apart(pair: StatementPair) -> float:
    """Return the days between two tellings as a share of a week; 0 where a day is not known."""
    left, right = pair.left.said, pair.right.said
    if left is None or right is None:
        return 0.0
    return min(left.days_apart(right) / MANY_DAYS, 1.0)
