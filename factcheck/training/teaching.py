"""The training loop: one step a batch, checkpoints on the way, and going on where it stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.premises import LABELS
from factcheck.training.checkpoints import Position, load_checkpoint, save_checkpoint
from factcheck.training.classifier import weight_groups
from factcheck.training.lessons import Batch
from factcheck.training.plan import Plan
from factcheck.training.progression import rate_share
from factcheck.training.pupil import Pupil

STEEPEST = 1.0
"""Length to which the gradient of a step is cut."""

MEMORY = (0.9, 0.98)
SMALLEST = 1e-6
"""AdamW's betas and epsilon, as the encoder was trained with."""


@dataclass(frozen=True, slots=True)
class Course:
    """All that a run follows: its plan, its batches in order, their digest, and its folder."""

    plan: Plan
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


def teach(pupil: Pupil, course: Course, stops: Stops, reports: Reports) -> int:
    """Train along the course, from the checkpoint in its folder if there is one.

    Returns the steps done. Raises ModelError for a checkpoint of another course.
    """
    optimiser = optimiser_of(pupil.model, course.plan)
    done = load_checkpoint(course.folder, pupil.model, optimiser, course.digest)
    end = min(len(course.batches), stops.last or len(course.batches))
    pupil.model.train()
    for step in range(done, end):
        reports.step(one_step(pupil, optimiser, course, step))
        done = step + 1
        if done % stops.checkpoint == 0 or done == end:
            place = Position(done, course.digest)
            save_checkpoint(course.folder, pupil.model, optimiser, place)
        if done % stops.evaluation == 0 or done == end:
            reports.evaluate(done)
    return done


def optimiser_of(model: Any, plan: Plan) -> Any:
    """Return AdamW over the weights that training moves, each with its full learning rate."""
    import torch

    groups = list(weight_groups(model, plan.learning_rate, plan.layer_decay, plan.weight_decay))
    for group in groups:
        group["full_rate"] = group["lr"]
    return torch.optim.AdamW(groups, betas=MEMORY, eps=SMALLEST, fused=True)


def one_step(pupil: Pupil, optimiser: Any, course: Course, step: int) -> dict[str, Any]:
    """Learn from one batch; return its loss, tokens and seconds, for the log."""
    import torch

    began = time.perf_counter()
    batch = course.batches[step]
    share = rate_share(step, len(course.batches), course.plan.warm_up)
    for group in optimiser.param_groups:
        group["lr"] = group["full_rate"] * share
    loss = loss_of(pupil, batch, course.plan.smoothing)
    loss.backward()
    moved = [weight for weight in pupil.model.parameters() if weight.requires_grad]
    torch.nn.utils.clip_grad_norm_(moved, STEEPEST)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return {
        "step": step + 1,
        "loss": round(float(loss.detach()), 5),
        "tokens": padded(pupil, batch),
        "seconds": round(time.perf_counter() - began, 3),
    }


def loss_of(pupil: Pupil, batch: Batch, smoothing: float) -> Any:
    """Return the cross-entropy of the pupil's answers to the batch, its targets smoothed.

    A pair that other models labelled has their chances for its target, and is smooth already.
    """
    import torch

    logits = pupil.logits(batch)
    target = torch.tensor([LABELS.index(pair.label) for pair in batch], device=logits.device)
    if not any(pair.chances for pair in batch):
        return torch.nn.functional.cross_entropy(logits, target, label_smoothing=smoothing)
    rows = [pair.chances or smoothed(pair.label, smoothing) for pair in batch]
    return torch.nn.functional.cross_entropy(logits, torch.tensor(rows, device=logits.device))


def smoothed(label: str, smoothing: float) -> tuple[float, ...]:
    """Return the target for a label that people gave, some of it left to the other classes."""
    rest = smoothing / len(LABELS)
    return tuple(rest + (1 - smoothing) * (name == label) for name in LABELS)


def padded(pupil: Pupil, batch: Batch) -> int:
    """Return the tokens that a batch costs, padding included."""
    return len(batch) * max(map(pupil.tokens.length, batch))
