from __future__ import annotations

import numpy as np
import pytest

from factcheck.evaluation.figures import figures_of
from factcheck.records.premises import CONTRADICTION, ENTAILMENT, NEUTRAL
from factcheck.training.temperature import fitted_temperature, probabilities


def test_temperature_undoes_what_made_the_model_too_sure() -> None:
    chance = np.random.default_rng(1)
    honest = chance.normal(size=(4000, 3))
    labels = [
        (ENTAILMENT, NEUTRAL, CONTRADICTION)[chance.choice(3, p=row)]
        for row in probabilities(honest, 1.0)
    ]
    heat = fitted_temperature(honest * 3.0, labels)
    assert heat == pytest.approx(3.0, rel=0.1)
    before, after = (figures_of(probabilities(honest * 3.0, t), labels) for t in (1.0, heat))
    assert after.calibration_error < 0.03 < before.calibration_error
    assert after.accuracy == before.accuracy
