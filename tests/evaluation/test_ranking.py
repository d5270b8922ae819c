from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evaluation.ranking import interval, roc_auc


def test_the_area_of_cases_counted_by_hand() -> None:
    true = np.array([True, True, False, False])
    assert roc_auc(true, np.array([0.9, 0.8, 0.2, 0.1])) == 1.0
    assert roc_auc(true, np.array([0.1, 0.2, 0.8, 0.9])) == 0.0
    assert roc_auc(true, np.array([0.5, 0.5, 0.5, 0.5])) == 0.5
    # Of four pairs two are in order, one is tied, one is not.
    assert roc_auc(true, np.array([0.9, 0.3, 0.3, 0.5])) == pytest.approx(2.5 / 4)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=2, max_size=30))
def test_the_area_is_the_share_of_pairs_in_order(items: list[tuple[bool, int]]) -> None:
    true = np.array([kind for kind, _ in items])
    scores = np.array([score for _, score in items], dtype=np.float64)
    counted = [(high > low) + (high == low) / 2 for high in scores[true] for low in scores[~true]]
    assert roc_auc(true, scores) == (pytest.approx(np.mean(counted)) if counted else None)


def test_the_interval_is_the_same_each_time_and_holds_the_areas_of_the_groups() -> None:
    chance = np.random.default_rng(1)
    true = np.tile([True, False], 60)
    scores = chance.normal(size=120) + true
    groups = [f"g{place // 30}" for place in range(120)]
    first = interval(true, scores, groups)
    assert first is not None
    assert first == interval(true, scores, groups)
    own = [roc_auc(true[i : i + 30], scores[i : i + 30]) for i in range(0, 120, 30)]
    whole = roc_auc(true, scores)
    assert whole is not None
    assert min(a for a in own if a is not None) <= first[0] < whole < first[1]
    assert first[1] <= max(a for a in own if a is not None)


def test_one_group_and_groups_of_one_kind_have_no_interval() -> None:
    true, scores = np.array([True, False]), np.array([0.2, 0.1])
    assert interval(true, scores, ["g", "g"]) is None
    assert interval(np.array([True, True]), scores, ["g", "h"]) is None
