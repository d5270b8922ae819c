"""From a plan to the batches of the whole run, in their order: the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from factcheck.evaluation.pairs import Pair
from factcheck.training.contrasts import Contrasts
from factcheck.training.negation import negated
from factcheck.training.numbers import renumbered
from factcheck.training.plan import Phase, Plan, Source
from factcheck.training.swapping import swapped

POOL = 40
"""Batches that are sorted by length together: more pad less, fewer leave more to chance."""

Item = TypeVar("Item")
Length = Callable[[Pair], int]
Batch = tuple[Pair, ...]


def planned_batches(
    plan: Plan,
    data: Mapping[str, Sequence[Pair]],
    contrasts: Mapping[str, Contrasts],
    length: Length,
) -> tuple[tuple[Batch, ...], ...]:
    """Return the batches of each epoch, in order; ``data`` holds the pairs of each file.

    ``length`` tells a pair's length in tokens: pairs of about one length share a batch.
    """
    epochs = [
        (number, phase) for number, phase in enumerate(plan.phases) for _ in range(phase.epochs)
    ]
    return tuple(
        tuple(batches_of(lesson_pairs(phase, data, contrasts, seed), plan.rows, length, seed))
        for seed, phase in ((f"{plan.seed}/{place}", e[1]) for place, e in enumerate(epochs))
    )


def lesson_pairs(
    phase: Phase,
    data: Mapping[str, Sequence[Pair]],
    contrasts: Mapping[str, Contrasts],
    seed: str,
) -> list[Pair]:
    """Return the pairs of one epoch: of each source its share, and its changed pairs."""
    found: list[Pair] = []
    for source in phase.sources:
        chance = random.Random(f"{seed}/{source.file}")
        found += shared(data[source.file], source.share, chance)
        for pairs, share in changed(source, data[source.file], contrasts, chance):
            found += shared(pairs, share, chance)
    return found


def changed(
    source: Source,
    pairs: Sequence[Pair],
    contrasts: Mapping[str, Contrasts],
    chance: random.Random,
) -> Iterator[tuple[list[Pair], float]]:
    """Yield, for each kind of change that the source asks for, the changed pairs and the share."""
    words = contrasts[source.language]
    kinds: tuple[tuple[float, Callable[[Pair], Pair | None]], ...] = (
        (source.swapped, swapped),
        (source.numbers, lambda pair: renumbered(pair, words, chance)),
        (source.negated, lambda pair: negated(pair, words)),
    )
    for share, change in kinds:
        if share:
            yield [new for pair in pairs if (new := change(pair))], share


def shared(items: Sequence[Item], share: float, chance: random.Random) -> list[Item]:
    """Return a share of the items, chosen by chance; all of them as often as it says above 1."""
    whole, part = divmod(share, 1)
    return [*items] * int(whole) + chance.sample([*items], round(part * len(items)))


def batches_of(
    items: list[Item], rows: int, length: Callable[[Item], int], seed: str
) -> list[tuple[Item, ...]]:
    """Return the items in batches of ``rows``, shuffled, each of about one length."""
    chance = random.Random(f"{seed}/order")
    chance.shuffle(items)
    batches: list[tuple[Item, ...]] = []
    for start in range(0, len(items), rows * POOL):
        pool = sorted(items[start : start + rows * POOL], key=length)
        batches += [tuple(pool[i : i + rows]) for i in range(0, len(pool), rows)]
    chance.shuffle(batches)
    return batches
