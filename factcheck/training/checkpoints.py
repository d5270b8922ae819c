"""What a run needs to go on as if it had never stopped, in one file that is replaced as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import ModelError
from factcheck.training.classifier import load_trained, trained_weights

CHECKPOINT = "checkpoint.pt"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a run stands: steps done, and the digest of plan, data and vocabulary it follows."""

    step: int
    lessons: str


def save_checkpoint(folder: Path, model: Any, optimiser: Any, position: Position) -> None:
    """Write the run's whole state to ``folder``, in place of what an earlier call wrote."""
    import torch

    fresh = folder / f"{CHECKPOINT}.new"
    state = {
        "step": position.step,
        "lessons": position.lessons,
        "weights": trained_weights(model),
        "optimiser": optimiser.state_dict(),
        "random": torch.get_rng_state(),
        "random_cuda": torch.cuda.get_rng_state_all() if torch.cuda.is_available() else [],
    }
    torch.save(state, fresh)
    fresh.replace(folder / CHECKPOINT)


def save_weights(folder: Path, weights: Mapping[str, Any]) -> None:
    """Write weights alone to ``folder``: no run can go on from there, but one can begin with them.

    Such a checkpoint belongs to no lessons.
    """
    import torch

    fresh = folder / f"{CHECKPOINT}.new"
    torch.save({"step": 0, "lessons": "", "weights": dict(weights)}, fresh)
    fresh.replace(folder / CHECKPOINT)


def load_checkpoint(folder: Path, model: Any, optimiser: Any, lessons: str) -> int:
    """Restore a run from ``folder`` and return the steps done: 0 where it has no checkpoint.

    Raises ModelError if the checkpoint belongs to other lessons.
    """
    import torch

    path = folder / CHECKPOINT
    if not path.is_file():
        return 0
    state = torch.load(path, map_location="cpu", weights_only=True)
    if state["lessons"] != lessons:
        raise ModelError(f"{path} belongs to another plan, other data or another model")
    load_trained(model, state["weights"])
    optimiser.load_state_dict(state["optimiser"])
    torch.set_rng_state(state["random"])
    if state["random_cuda"] and torch.cuda.is_available():
        torch.cuda.set_rng_state_all(state["random_cuda"])
    return int(state["step"])


def checkpoint_weights(folder: Path) -> Mapping[str, Any]:
    """Return the weights of a checkpoint. Raises ModelError if there is none."""
    import torch

    path = folder / CHECKPOINT
    if not path.is_file():
        raise ModelError(f"{folder} holds no {CHECKPOINT}: train first")
    weights: Mapping[str, Any] = torch.load(path, map_location="cpu", weights_only=True)["weights"]
    return weights
