"""Scores of pairs that are kept: the same as computed ones, found by both texts in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from factcheck.models import vectors
from factcheck.models.scores import CachedEntailment, key
from factcheck.models.vectors import CachedEncoder, VectorCache
from factcheck.records.premises import Premised
from tests.doubles import HashingEncoder, OverlapEntailment

PAIRS = (
    Premised("Pasar buka.", "Pasar buka."),
    Premised("Pasar buka.", "Pasar tidak buka."),
    Premised("Pasar buka.", "Hujan turun di desa."),
    Premised("Pasar buka.", "Pasar buka."),
)


class RefusingEntailment:
    """An entailment model that must not be asked: it would have to be loaded."""

    id = "overlap:0.7"

    def score(
        self, pairs: Sequence[Premised], progress: Callable[[int], None]
    ) -> npt.NDArray[np.float32]:
        raise AssertionError(f"asked for {len(pairs)} pairs")


def unheard(_: int) -> None:
    """Take progress and do nothing with it."""


def test_a_second_run_gives_the_same_scores_and_asks_nobody(tmp_path: Path) -> None:
    plain = OverlapEntailment().score(PAIRS, unheard)
    done: list[int] = []
    first = CachedEntailment(OverlapEntailment(), VectorCache(tmp_path))
    assert first.score(PAIRS, done.append).tobytes() == plain.tobytes()
    assert sum(done) == len(PAIRS)
    again = CachedEntailment(RefusingEntailment(), VectorCache(tmp_path))
    assert again.score(PAIRS, done.append).tobytes() == plain.tobytes()
    assert sum(done) == 2 * len(PAIRS)
    assert again.notices == ()
    assert again.id == "overlap:0.7"


def test_only_missing_pairs_are_asked_once_each(tmp_path: Path) -> None:
    CachedEntailment(OverlapEntailment(), VectorCache(tmp_path)).score(PAIRS[:1], unheard)
    inner = OverlapEntailment()
    CachedEntailment(inner, VectorCache(tmp_path)).score((*PAIRS, *PAIRS), unheard)
    assert inner.calls == [(PAIRS[1], PAIRS[2])]


@pytest.mark.parametrize(
    "other",
    [
        Premised("Pasar tidak buka.", "Pasar buka."),
        Premised("Pasar buka. Pasar tidak", "buka."),
        Premised("", "Pasar buka.Pasar tidak buka."),
        Premised('Pasar buka.", "Pasar tidak buka.', ""),
    ],
)
def test_a_pair_is_not_found_as_another_one(tmp_path: Path, other: Premised) -> None:
    known = Premised("Pasar buka.", "Pasar tidak buka.")
    CachedEntailment(OverlapEntailment(), VectorCache(tmp_path)).score([known], unheard)
    refusing = CachedEntailment(RefusingEntailment(), VectorCache(tmp_path))
    with pytest.raises(AssertionError, match="asked for 1 pairs"):
        refusing.score([other], unheard)


def test_a_pair_is_not_found_as_a_text_of_a_model_with_the_same_id(tmp_path: Path) -> None:
    encoder = CachedEncoder(HashingEncoder(id="overlap:0.7"), VectorCache(tmp_path))
    encoder.encode([key(PAIRS[0])], unheard)
    kept = CachedEntailment(OverlapEntailment(), VectorCache(tmp_path))
    assert kept.score(PAIRS[:1], unheard).shape == (1, 3)


def test_no_pairs_are_an_array_without_rows(tmp_path: Path) -> None:
    empty = CachedEntailment(RefusingEntailment(), VectorCache(tmp_path)).score([], unheard)
    assert empty.shape == (0, 3)


def test_a_cache_that_takes_no_files_is_done_without_and_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = CachedEntailment(OverlapEntailment(), VectorCache(tmp_path / "file"))
    assert kept.score(PAIRS, unheard).shape == (len(PAIRS), 3)
    (notice,) = kept.notices
    assert notice.path.endswith(vectors.FILE)
