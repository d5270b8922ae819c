"""Entailing: asking the entailment model about the pairs that some rule wants it asked about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from factcheck.models.encoder import counted
from factcheck.models.entailment import Entailment
from factcheck.records.pairs import StatementPair
from factcheck.records.premises import CONTRADICTION, ENTAILMENT, LABELS, Entailed, Premised

Ids = tuple[str, str]
Progress = Callable[[int, int], None]
Scores = Sequence[float]


def entail(
    pairs: Sequence[StatementPair], asked: Collection[Ids], model: Entailment, progress: Progress
) -> tuple[StatementPair, ...]:
    """Return the pairs in their order, those of ``asked`` statements with the model's answer.

    ``progress`` takes how many contents were held against another, and how many are to be. Raises
    ModelError if the model cannot be loaded.
    """
    wanted = [pair for pair in pairs if (pair.left.id, pair.right.id) in asked]
    cases = sorted({case for pair in wanted for case in both_orders(pair)})
    if not cases:
        return tuple(pairs)
    answers = model.score(cases, counted(progress, len(cases)))
    scores = dict(zip(cases, answers.tolist(), strict=True))
    return tuple(
        replace(pair, entailed=entailed(*(scores[case] for case in both_orders(pair))))
        if (pair.left.id, pair.right.id) in asked
        else pair
        for pair in pairs
    )


def both_orders(pair: StatementPair) -> tuple[Premised, Premised]:
    """Return the contents of a pair, each once as what is taken for true."""
    left, right = pair.left.content, pair.right.content
    return Premised(left, right), Premised(right, left)


def entailed(forward: Scores, backward: Scores) -> Entailed:
    """Return what the scores (classes in the order of LABELS) of both orders come to."""
    says, opposes = LABELS.index(ENTAILMENT), LABELS.index(CONTRADICTION)
    return Entailed(
        one_way=max(forward[says], backward[says]),
        both_ways=min(forward[says], backward[says]),
        contradiction=(forward[opposes] + backward[opposes]) / 2,
    )
