"""Timing: what is counted, and how alike two ways of computing are."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
import pytest

from factcheck.evaluation.speed import (
    PASSES,
    ROUNDS,
    Rate,
    mean_cosine,
    mean_difference,
    model_rates,
    reading_rate,
)


def test_each_item_is_timed_by_its_least_pass() -> None:
    calls: list[int] = []

    def work(item: int) -> None:
        calls.append(item)
        until = time.thread_time() + (0.02 if calls.count(item) == 1 else 0.002)
        while time.thread_time() < until:
            pass

    rate = reading_rate("here", work, (1, 2))
    assert sorted(calls) == [1] * PASSES + [2] * PASSES
    assert 0.004 <= rate.seconds < 0.02
    assert rate.plain()["items"] == 2


def test_ways_take_turns_and_the_first_call_is_not_timed() -> None:
    calls: list[str] = []

    def way(name: str, seconds: float) -> object:
        def work(items: Sequence[int]) -> np.ndarray:
            calls.append(name)
            time.sleep(0.2 if len(calls) <= 2 else seconds)
            return np.ones((len(items), 2), dtype=np.float32)

        return work

    rates, outputs = model_rates({"a": way("a", 0.01), "b": way("b", 0.02)}, (1, 2, 3))  # type: ignore[dict-item]
    assert calls == ["a", "b"] * (1 + ROUNDS)
    assert all(rate.seconds < 0.2 for rate in rates)
    assert rates[0].a_second > rates[1].a_second
    assert [rate.way for rate in rates] == [*outputs] == ["a", "b"]


def test_a_rate_says_how_many_a_second() -> None:
    assert Rate("x", 30, 1.5).a_second == 20


def test_likeness() -> None:
    one = np.array([[1.0, 0.0], [0.0, 2.0]], dtype=np.float32)
    other = np.array([[2.0, 0.0], [1.0, 0.0]], dtype=np.float32)
    assert mean_cosine(one, other) == pytest.approx(0.5)
    assert mean_difference(one, other) == pytest.approx((1 + 0 + 1 + 2) / 4)
