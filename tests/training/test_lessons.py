from __future__ import annotations

from collections import Counter
from pathlib import Path

from factcheck.evaluation.pairs import Pair
from factcheck.records.premises import CONTRADICTION, ENTAILMENT, LABELS
from factcheck.training.contrasts import read_contrasts
from factcheck.training.lessons import Batch, planned_batches, shared
from factcheck.training.plan import read_plan
from factcheck.training.progression import rate_share
from tests.training.tiny_base import plan_text

PAIRS = tuple(Pair("x" * n, "y", LABELS[n % 3]) for n in range(1, 101))


def epochs_of(folder: Path, seed: int = 3, **source: object) -> tuple[tuple[Batch, ...], ...]:
    sources = [{"file": "train.jsonl", "language": "id", **source}]
    path = folder / "plan.yaml"
    path.write_text(plan_text(seed=seed, rows=8, phases=[{"epochs": 2, "sources": sources}]))
    data = {"train.jsonl": PAIRS}
    return planned_batches(read_plan(path), data, read_contrasts(), lambda p: len(p.premise))


def test_an_epoch_reads_every_pair_once_in_batches_of_like_length(tmp_path: Path) -> None:
    first, second = epochs_of(tmp_path)
    for epoch in (first, second):
        assert Counter(pair for batch in epoch for pair in batch) == Counter(PAIRS)
        for batch in epoch:
            lengths = [len(pair.premise) for pair in batch]
            assert max(lengths) - min(lengths) < 8
    assert first != second


def test_the_order_depends_on_the_seed_alone(tmp_path: Path) -> None:
    assert epochs_of(tmp_path) == epochs_of(tmp_path)
    assert epochs_of(tmp_path) != epochs_of(tmp_path, seed=4)


def test_shares_are_kept(tmp_path: Path) -> None:
    first, _ = epochs_of(tmp_path, share=0.25)
    assert sum(map(len, first)) == 25
    twice, _ = epochs_of(tmp_path, share=2.1)
    count = Counter(pair for batch in twice for pair in batch)
    assert set(count.values()) == {2, 3}
    assert sum(count.values()) == 210


def test_changed_pairs_are_added_by_their_share(tmp_path: Path) -> None:
    contradictions = sum(pair.label == CONTRADICTION for pair in PAIRS)
    first, _ = epochs_of(tmp_path, swapped=1.0)
    added = Counter(pair for batch in first for pair in batch) - Counter(PAIRS)
    assert sum(added.values()) == contradictions
    assert {pair.label for pair in added} == {CONTRADICTION}


def test_no_share_of_nothing() -> None:
    import random

    assert shared((), 0.5, random.Random(1)) == []
    assert shared((Pair("a", "b", ENTAILMENT),), 0.0, random.Random(1)) == []


def test_the_rate_climbs_then_falls_to_zero() -> None:
    shares = [rate_share(step, 100, 0.1) for step in range(100)]
    assert shares[:10] == sorted(shares[:10])
    assert max(shares) == shares[9] == 1.0
    assert shares[10:] == sorted(shares[10:], reverse=True)
    assert 0 < shares[-1] < 0.02
    assert rate_share(0, 1, 0.0) > 0
