"""The training loop: one step a batch, checkpoints on the way, and going on where it stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from factcheck.training.checkpoints import Position, load_checkpoint, save_checkpoint
from factcheck.training.classifier import weight_groups
from factcheck.training.progression import rate_share

STEEPEST = 1.0
"""Length to which the gradient of a step is cut."""

MEMORY = (0.9, 0.98)
SMALLEST = 1e-6
"""AdamW's betas and epsilon, as the encoder was trained with."""


Batch = TypeVar("Batch")
Taught = TypeVar("Taught", contravariant=True)


class Pace(Protocol):
    """What a plan says of how the weights move; ``Plan`` tells what each means."""

    @property
    def learning_rate(self) -> float: ...  # noqa: D102

    @property
    def warm_up(self) -> float: ...  # noqa: D102

    @property
    def layer_decay(self) -> float: ...  # noqa: D102

    @property
    def weight_decay(self) -> float: ...  # noqa: D102


class Learner(Protocol[Taught]):
    """A model in training, and what it makes of a batch."""

    @property
    def model(self) -> Any:
        """Return the module whose weights move."""

    def loss(self, batch: Taught) -> Any:
        """Return what the model still gets wrong in a batch, as a scalar with a gradient."""

    def cost(self, batch: Taught) -> int:
        """Return the tokens that a batch costs, padding included."""


@dataclass(frozen=True, slots=True)
class Course(Generic[Batch]):
    """All that a run follows: its pace, its batches in order, their digest, and its folder."""

    pace: Pace
    batches: Sequence[Batch]
    digest: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Stops:
    """After how many steps a run writes a checkpoint, measures itself, and ends for this time.

    Where ``last`` is 0 the run ends with its course.
    """

    checkpoint: int
    evaluation: int
    last: int = 0


@dataclass(frozen=True, slots=True)
class Reports:
    """What is called on the way: ``step`` with each step's figures, ``evaluate`` at its stops."""

    step: Callable[[dict[str, Any]], None]
    evaluate: Callable[[int], None]


def teach(learner: Learner[Batch], course: Course[Batch], stops: Stops, reports: Reports) -> int:
    """Train along the course, from the checkpoint in its folder if there is one.

    Returns the steps done. Raises ModelError for a checkpoint of another course.
    """
    optimiser = optimiser_of(learner.model, course.pace)
    done = load_checkpoint(course.folder, learner.model, optimiser, course.digest)
    end = min(len(course.batches), stops.last or len(course.batches))
    learner.model.train()
    for step in range(done, end):
        reports.step(one_step(learner, optimiser, course, step))
        done = step + 1
        if done % stops.checkpoint == 0 or done == end:
            place = Position(done, course.digest)
            save_checkpoint(course.folder, learner.model, optimiser, place)
        if done % stops.evaluation == 0 or done == end:
            reports.evaluate(done)
    return done


def optimiser_of(model: Any, pace: Pace) -> Any:
    """Return AdamW over the weights that training moves, each with its full learning rate."""
    import torch

    groups = list(weight_groups(model, pace.learning_rate, pace.layer_decay, pace.weight_decay))
    for group in groups:
        group["full_rate"] = group["lr"]
    return torch.optim.AdamW(groups, betas=MEMORY, eps=SMALLEST, fused=True)


def one_step(
    learner: Learner[Batch], optimiser: Any, course: Course[Batch], step: int
) -> dict[str, Any]:
    """Learn from one batch; return its loss, tokens and seconds, for the log."""
    import torch

    began = time.perf_counter()
    batch = course.batches[step]
    share = rate_share(step, len(course.batches), course.pace.warm_up)
    for group in optimiser.param_groups:
        group["lr"] = group["full_rate"] * share
    loss = learner.loss(batch)
    loss.backward()
    moved = [weight for weight in learner.model.parameters() if weight.requires_grad]
    torch.nn.utils.clip_grad_norm_(moved, STEEPEST)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return {
        "step": step + 1,
        "loss": round(float(loss.detach()), 5),
        "tokens": learner.cost(batch),
        "seconds": round(time.perf_counter() - began, 3),
    }
