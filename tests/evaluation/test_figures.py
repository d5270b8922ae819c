from __future__ import annotations

import numpy as np
import pytest

from factcheck.evaluation.figures import calibration_error, figures_of
from factcheck.records.premises import CONTRADICTION, ENTAILMENT, NEUTRAL

E, N, C = np.eye(3) * 0.9 + 0.1 / 3


def test_figures_of_a_case_counted_by_hand() -> None:
    chances = np.stack([E, E, N, N, C, C, C, E])
    labels = [
        ENTAILMENT,
        NEUTRAL,
        NEUTRAL,
        NEUTRAL,
        CONTRADICTION,
        CONTRADICTION,
        ENTAILMENT,
        CONTRADICTION,
    ]
    found = figures_of(chances, labels)
    assert found.accuracy == 5 / 8
    entailment, neutral, contradiction = (
        found.classes[n] for n in (ENTAILMENT, NEUTRAL, CONTRADICTION)
    )
    assert (entailment.precision, entailment.recall) == (1 / 3, 1 / 2)
    assert entailment.f1 == pytest.approx(0.4)
    assert (neutral.precision, neutral.recall) == (1.0, 2 / 3)
    assert neutral.f1 == pytest.approx(0.8)
    assert (contradiction.precision, contradiction.recall) == (2 / 3, 2 / 3)
    assert contradiction.f1 == pytest.approx(2 / 3)
    assert [c.pairs for c in (entailment, neutral, contradiction)] == [2, 3, 3]


def test_a_class_that_is_never_guessed_has_no_precision() -> None:
    found = figures_of(np.stack([E, E]), [ENTAILMENT, NEUTRAL])
    assert found.classes[NEUTRAL].precision == 0.0
    assert found.classes[NEUTRAL].f1 == 0.0
    assert found.classes[CONTRADICTION].pairs == 0


def test_two_classes_join_what_is_not_entailed() -> None:
    split = np.array([[0.40, 0.35, 0.25]])
    found = figures_of(np.vstack([split, E[None]]), ["not_entailment", "entailment"])
    assert found.accuracy == 1.0
    assert set(found.classes) == {"entailment", "not_entailment"}


def test_calibration_error_is_the_gap_between_sure_and_right() -> None:
    chances = np.array([[0.81, 0.19, 0.0]] * 10)
    truth = np.array([0] * 6 + [1] * 4)
    assert calibration_error(chances, truth) == pytest.approx(0.21)
    two_bins = np.vstack([chances, np.array([[0.55, 0.45, 0.0]] * 10)])
    both = np.concatenate([truth, np.array([0] * 5 + [1] * 5)])
    assert calibration_error(two_bins, both) == pytest.approx((0.21 + 0.05) / 2)
