"""The proposition encoder: changes of the embedded encoder's weights, in this package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.models.encoder import PROPOSITIONS
from factcheck.models.model_files import ModelFiles, Role
from factcheck.models.shipped_changes import WEIGHTS, Shipped

if TYPE_CHECKING:
    from factcheck.models.weight_changes import Changes

CHANGES = WEIGHTS / "propositions.safetensors"


def bundled_propositions() -> ModelFiles:
    """Return the proposition encoder.

    Raises ModelError if its weights or those of the embedded encoder are not installed.
    """
    return Shipped(Role.ENCODER, PROPOSITIONS, PROPOSITIONS, write).files(CHANGES)


def is_installed() -> bool:
    """Say whether this installation has the weights of the proposition encoder."""
    return CHANGES.is_file()


def write(base: Path, changes: Changes, fresh: Path) -> None:
    """Write the encoder in ``base`` with the changes to ``fresh``."""
    from factcheck.models.tuned_folder import write_tuned_folder

    write_tuned_folder(base, changes, fresh)
