"""What the entailment model learns from a batch: the labels of its pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factcheck.records.premises import LABELS
from factcheck.training.lessons import Batch
from factcheck.training.pupil import Pupil


@dataclass(frozen=True, slots=True)
class PairLearner:
    """The classifier in training; ``smoothing`` is left to the other classes by each target."""

    pupil: Pupil
    smoothing: float

    @property
    def model(self) -> Any:
        """Return the module whose weights move."""
        return self.pupil.model

    def loss(self, batch: Batch) -> Any:
        """Return the cross-entropy of the pupil's answers to the batch."""
        return entropy(self.pupil.logits(batch), batch, self.smoothing)

    def cost(self, batch: Batch) -> int:
        """Return the tokens that a batch costs, padding included."""
        return len(batch) * max(map(self.pupil.tokens.length, batch))


def entropy(logits: Any, batch: Batch, smoothing: float) -> Any:
    """Return the mean cross-entropy of logits (pairs, classes), their targets smoothed.

    A pair that other models labelled has their chances for its target, and is smooth already.
    """
    import torch

    rows = [pair.chances or smoothed(pair.label, smoothing) for pair in batch]
    target = torch.tensor(rows, device=logits.device)
    return torch.nn.functional.cross_entropy(logits, target)


def smoothed(label: str, smoothing: float) -> tuple[float, ...]:
    """Return the target for a label that people gave, some of it left to the other classes."""
    rest = smoothing / len(LABELS)
    return tuple(rest + (1 - smoothing) * (name == label) for name in LABELS)
