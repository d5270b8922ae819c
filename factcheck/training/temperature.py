"""The temperature that makes a trained model as sure of its answers as it is right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.records.premises import LABELS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

COLDEST, HOTTEST = 0.05, 20.0
ROUNDS = 60


def probabilities(logits: npt.NDArray[np.float64], temperature: float) -> npt.NDArray[np.float64]:
    """Return the softmax of the logits divided by the temperature."""
    import numpy as np

    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    shares: npt.NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return shares


def log_loss(logits: npt.NDArray[np.float64], truth: npt.NDArray[np.int64], heat: float) -> float:
    """Return the mean negative log probability of the true classes at a temperature."""
    import numpy as np

    chances = probabilities(logits, heat)[np.arange(len(truth)), truth]
    return float(-np.log(np.maximum(chances, 1e-12)).mean())


def fitted_temperature(logits: npt.NDArray[np.float64], labels: Sequence[str]) -> float:
    """Return the temperature with the least log loss, by golden section on a logarithmic scale."""
    import numpy as np

    truth = np.array([LABELS.index(label) for label in labels])
    low, high = np.log(COLDEST), np.log(HOTTEST)
    golden = (5**0.5 - 1) / 2
    for _ in range(ROUNDS):
        left, right = high - golden * (high - low), low + golden * (high - low)
        losses = [log_loss(logits, truth, float(np.exp(place))) for place in (left, right)]
        low, high = (low, right) if losses[0] < losses[1] else (left, high)
    return float(np.exp((low + high) / 2))
