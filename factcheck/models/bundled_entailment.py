"""The default entailment model: changes of the embedded encoder's weights, in this package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.models.encoder import BUNDLED
from factcheck.models.model_files import ModelFiles, Role
from factcheck.models.shipped_changes import WEIGHTS, Shipped

if TYPE_CHECKING:
    from factcheck.models.weight_changes import Changes

CHANGES = WEIGHTS / "entailment.safetensors"


def bundled_entailment() -> ModelFiles:
    """Return the default entailment model.

    Raises ModelError if its weights or those of the embedded encoder are not installed.
    """
    return Shipped(Role.ENTAILMENT, BUNDLED, "entailment", write).files(CHANGES)


def write(base: Path, changes: Changes, fresh: Path) -> None:
    """Write the encoder in ``base`` with the changes, as a classifier, to ``fresh``."""
    from factcheck.models.classifier_folder import write_classifier_folder

    write_classifier_folder(base, changes, fresh)
