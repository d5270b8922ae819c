"""From a finished run to the small file that is shipped, with its card."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from factcheck.errors import InputError
from factcheck.models.classifier_folder import BODY, WEIGHTS
from factcheck.models.weight_changes import (
    Changes,
    changes_between,
    in_codes,
    in_ranks,
    read_changes,
)
from factcheck.records.premises import LABELS
from factcheck.training.checkpoints import checkpoint_weights
from factcheck.training.classifier import FROZEN

UNUSED = f"{BODY}pooler."
"""Zeros that the encoder's folder holds for the loader's sake, and nothing reads."""


def form_of(text: str) -> Callable[[Any], dict[str, Any]]:
    """Return how matrices are stored: ``bits:4`` (2 to 8) or ``rank:32``.

    Raises InputError for anything else.
    """
    kind, _, number = text.partition(":")
    if number.isdecimal() and kind == "bits" and 2 <= int(number) <= 8:
        return partial(in_codes, bits=int(number))
    if number.isdecimal() and kind == "rank" and int(number) >= 1:
        return partial(in_ranks, rank=int(number))
    raise InputError(f"{text!r} is no form of storing weights: say bits:2 to bits:8, or rank:N")


def base_weights(base: Path) -> dict[str, Any]:
    """Return the encoder's weights that training moves, under the classifier's names."""
    from safetensors.numpy import load_file

    named = ((BODY + name, value) for name, value in load_file(base / WEIGHTS).items())
    return {name: value for name, value in named if not name.startswith((FROZEN, UNUSED))}


def small_changes(base: Path, run: Path, form: str, facts: Mapping[str, Any]) -> Changes:
    """Return what a run of the entailment model changed in the encoder, as ``run_changes`` does.

    The labels are among the facts. Raises what ``run_changes`` raises.
    """
    return run_changes(base, run, form, {"labels": list(LABELS), **facts})


def run_changes(base: Path, run: Path, form: str, facts: Mapping[str, Any]) -> Changes:
    """Return what the run changed in the encoder, in the form told, with the facts.

    Raises ModelError if the run has no checkpoint, InputError for an unknown form.
    """
    trained = {name: value.float().numpy() for name, value in checkpoint_weights(run).items()}
    told = {"form": form, **facts}
    return changes_between(base_weights(base), trained, form_of(form), told)


def weights_at(base: Path, place: Path) -> dict[str, Any]:
    """Return trained weights as torch tensors: of a run's folder, or of a file that was exported.

    Raises ModelError if there are none at ``place``.
    """
    if place.is_dir():
        return dict(checkpoint_weights(place))
    return restored(base, read_changes(place))


def restored(base: Path, changes: Changes) -> dict[str, Any]:
    """Return the weights that changes give together with their base, as torch tensors."""
    import torch

    whole = changes.added_to(base_weights(base))
    return {name: torch.from_numpy(value) for name, value in whole.items()}
