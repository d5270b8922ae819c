"""Groupings kept between runs answer as the grouping itself would, without asking it again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.clustering import average_linkage
from factcheck.models.kept_groups import Distances, KeptGrouping
from factcheck.models.vectors import VectorCache

NEAR_AND_FAR = np.array([[0.0, 0.1, 0.9], [0.1, 0.0, 0.9], [0.9, 0.9, 0.0]])


def refuse(distances: Distances, threshold: float) -> list[int]:
    raise AssertionError("asked although the answer is kept")


def test_a_kept_answer_is_the_answer(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path)
    first = KeptGrouping("average", average_linkage, cache)(NEAR_AND_FAR, 0.5)
    again = KeptGrouping("average", refuse, cache)(NEAR_AND_FAR, 0.5)
    assert first == again == average_linkage(NEAR_AND_FAR, 0.5)
    assert first[0] == first[1] != first[2]


@pytest.mark.parametrize(
    ("name", "distances", "threshold"),
    [
        ("average", NEAR_AND_FAR, 0.95),
        ("average", NEAR_AND_FAR * 0.5, 0.5),
        ("complete", NEAR_AND_FAR, 0.5),
    ],
)
def test_another_question_is_asked_anew(
    tmp_path: Path, name: str, distances: Distances, threshold: float
) -> None:
    cache = VectorCache(tmp_path)
    KeptGrouping("average", average_linkage, cache)(NEAR_AND_FAR, 0.5)
    with pytest.raises(AssertionError, match="asked"):
        KeptGrouping(name, refuse, cache)(distances, threshold)


def test_without_a_usable_cache_the_grouping_is_asked(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    cache = VectorCache(tmp_path / "file")
    assert KeptGrouping("average", average_linkage, cache)(NEAR_AND_FAR, 0.5)[2] != 0
