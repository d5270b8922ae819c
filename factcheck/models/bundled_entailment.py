"""The default entailment model: changes of the embedded encoder's weights, in this package.

The folder that is prepared is made from the encoder's weights and the changes; ``weights/`` holds
the changes with their model card.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from factcheck import __version__
from factcheck.errors import ModelError
from factcheck.models import bundled
from factcheck.models.encoder import BUNDLED
from factcheck.models.model_files import ModelFiles, Role
from factcheck.models.preparing import Preparation, prepared_anywhere

CHANGES = Path(__file__).with_name("weights") / "entailment.safetensors"
# Raised when the same changes would be written differently: folders of before are made again.
CONVERTER = 2


def bundled_entailment() -> ModelFiles:
    """Return the default entailment model.

    Raises ModelError if its weights or those of the embedded encoder are not installed.
    """
    made = entailment_preparation(bundled.weights_file(), changes_file())
    return ModelFiles(
        role=Role.ENTAILMENT,
        name=BUNDLED,
        id=f"bundled:entailment@{made.digest[:16]}.{CONVERTER}",
        source=f"factcheck {__version__}, on {bundled.package_source()}",
        digest=made.digest,
        size=CHANGES.stat().st_size,
        place=made,
    )


def changes_file() -> Path:
    """Return the file of the changes. Raises ModelError if this installation lacks it."""
    if CHANGES.is_file():
        return CHANGES
    raise ModelError(
        f"the bundled entailment model needs the file {CHANGES.name} in {CHANGES.parent}, which "
        "is not there: install factcheck anew or name another model with --entailment"
    )


def entailment_preparation(weights: Path, changes: Path) -> Preparation:
    """Return how the folder is made from the encoder's weight file and the changes.

    Raises ModelError if one of them cannot be read.
    """
    base = bundled.encoder_preparation(weights)
    parts = (base.digest, str(base.converter), bundled.weights_digest(changes))
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def write(fresh: Path) -> None:
        from factcheck.models.classifier_folder import write_classifier_folder
        from factcheck.models.int8_folder import write_int8
        from factcheck.models.weight_changes import read_changes

        write_classifier_folder(prepared_anywhere(base), read_changes(changes), fresh)
        write_int8(fresh)

    return Preparation("entailment", digest, CONVERTER, write)
