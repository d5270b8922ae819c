"""Figures of a classifier over pairs whose label is known: how often it is right, and how sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from factcheck.training.pairs import LABELS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BINS = 15
COLDEST, HOTTEST = 0.05, 20.0
ROUNDS = 60


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """Precision, recall and F1 of one class, and how many pairs have it."""

    precision: float
    recall: float
    f1: float
    pairs: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one file; ``calibration_error`` is the expected one, in 15 bins."""

    pairs: int
    accuracy: float
    calibration_error: float
    temperature: float
    classes: Mapping[str, ClassFigures]

    def plain(self) -> dict[str, Any]:
        """Return the figures as what JSON can hold, rounded to four places."""
        plain: dict[str, Any] = rounded(asdict(self))
        return plain


def rounded(value: Any) -> Any:
    """Return the value with every number in it rounded to four places."""
    if isinstance(value, dict):
        return {key: rounded(below) for key, below in value.items()}
    return round(value, 4) if isinstance(value, float) else value


def figures_of(
    logits: npt.NDArray[np.float64], labels: Sequence[str], temperature: float
) -> Figures:
    """Return the figures for logits (pairs, classes) and labels.

    Where the labels know two classes only, ``not_entailment`` is all but entailment.
    """
    import numpy as np

    chances = probabilities(logits, temperature)
    names: tuple[str, ...] = LABELS
    if not set(labels) <= set(LABELS):
        names = (LABELS[0], f"not_{LABELS[0]}")
        chances = np.stack([chances[:, 0], chances[:, 1:].sum(axis=1)], axis=1)
    truth = np.array([names.index(label) for label in labels])
    guess = chances.argmax(axis=1)
    return Figures(
        pairs=len(labels),
        accuracy=float((guess == truth).mean()),
        calibration_error=calibration_error(chances, truth),
        temperature=temperature,
        classes={name: class_figures(guess == i, truth == i) for i, name in enumerate(names)},
    )


def class_figures(guess: npt.NDArray[np.bool_], truth: npt.NDArray[np.bool_]) -> ClassFigures:
    """Return the figures of one class, given where it was guessed and where it is true."""
    both = float((guess & truth).sum())
    precision = both / max(1.0, float(guess.sum()))
    recall = both / max(1.0, float(truth.sum()))
    f1 = 2 * precision * recall / (precision + recall) if both else 0.0
    return ClassFigures(precision, recall, f1, int(truth.sum()))


def probabilities(logits: npt.NDArray[np.float64], temperature: float) -> npt.NDArray[np.float64]:
    """Return the softmax of the logits divided by the temperature."""
    import numpy as np

    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    shares: npt.NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return shares


def calibration_error(chances: npt.NDArray[np.float64], truth: npt.NDArray[np.int64]) -> float:
    """Return how far, over bins of one width, the mean confidence is from the share that is right.

    A bin counts by its pairs; 0 is a model that is right in 80 % of what it is 80 % sure of.
    """
    import numpy as np

    sure = chances.max(axis=1)
    right = chances.argmax(axis=1) == truth
    bins = np.minimum((sure * BINS).astype(np.int64), BINS - 1)
    gaps = (abs(float((sure - right)[bins == b].sum())) for b in range(BINS))
    return sum(gaps) / len(truth)


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
