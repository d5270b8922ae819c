"""Figures of an entailment model over labelled pairs: how often it is right, and how sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from factcheck.records.premises import ENTAILMENT, LABELS, NOT_ENTAILMENT

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BINS = 15


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


def figures_of(chances: npt.NDArray[np.float64], labels: Sequence[str]) -> Figures:
    """Return the figures for probabilities (pairs, classes) in the order of LABELS, and labels.

    Where the labels know two classes only, ``not_entailment`` is all but entailment.
    """
    import numpy as np

    names, shares = classes_told(chances, labels)
    truth = np.array([names.index(label) for label in labels])
    guess = shares.argmax(axis=1)
    return Figures(
        pairs=len(labels),
        accuracy=float((guess == truth).mean()),
        calibration_error=calibration_error(shares, truth),
        classes={name: class_figures(guess == i, truth == i) for i, name in enumerate(names)},
    )


def classes_told(
    chances: npt.NDArray[np.float64], labels: Sequence[str]
) -> tuple[tuple[str, ...], npt.NDArray[np.float64]]:
    """Return the classes that the labels tell apart, and the probabilities (pairs, classes)."""
    import numpy as np

    if NOT_ENTAILMENT not in labels:
        return LABELS, chances
    joined = np.stack([chances[:, 0], chances[:, 1:].sum(axis=1)], axis=1)
    return (ENTAILMENT, NOT_ENTAILMENT), joined


def class_figures(guess: npt.NDArray[np.bool_], truth: npt.NDArray[np.bool_]) -> ClassFigures:
    """Return the figures of one class, given where it was guessed and where it is true."""
    both = float((guess & truth).sum())
    precision = both / max(1.0, float(guess.sum()))
    recall = both / max(1.0, float(truth.sum()))
    f1 = 2 * precision * recall / (precision + recall) if both else 0.0
    return ClassFigures(precision, recall, f1, int(truth.sum()))


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
