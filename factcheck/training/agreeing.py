"""Learning every batch in two readings at once, which dropout makes different and which must agree.

R-Drop (Liang et al., 2021, arXiv 2106.14448): a model that says the same of a pair whatever part of
it is left out has learnt the pair by less than its letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factcheck.training.classifying import PairLearner, entropy
from factcheck.training.lessons import Batch


@dataclass(frozen=True, slots=True)
class AgreeingLearner:
    """A learner that reads twice; ``weight`` is what a difference costs beside a wrong answer."""

    once: PairLearner
    weight: float

    @property
    def model(self) -> Any:
        """Return the module whose weights move."""
        return self.once.model

    def loss(self, batch: Batch) -> Any:
        """Return the mean entropy of both readings and how far they are from each other."""
        twice = (*batch, *batch)
        logits = self.once.pupil.logits(twice)
        first, second = logits.chunk(2)
        return entropy(logits, twice, self.once.smoothing) + self.weight * divergence(first, second)

    def cost(self, batch: Batch) -> int:
        """Return the tokens that a batch costs, both readings and padding included."""
        return 2 * self.once.cost(batch)


def divergence(first: Any, second: Any) -> Any:
    """Return the mean of both Kullback-Leibler divergences between two readings, in nats a pair."""
    import torch

    one, other = torch.log_softmax(first, dim=-1), torch.log_softmax(second, dim=-1)
    return ((one.exp() - other.exp()) * (one - other)).sum(dim=-1).mean() / 2
