"""The proposition encoder: changes of the embedded encoder's weights, in this package.

It is prepared as the entailment model is: its folder is made from the encoder's weights and the
changes, and ``weights/`` holds the changes with their model card.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from factcheck import __version__
from factcheck.errors import ModelError
from factcheck.models import bundled
from factcheck.models.encoder import PROPOSITIONS
from factcheck.models.model_files import ModelFiles, Role
from factcheck.models.preparing import Preparation, prepared_anywhere

CHANGES = Path(__file__).with_name("weights") / "propositions.safetensors"
# Raised when the same changes would be written differently: folders of before are made again.
CONVERTER = 2


def bundled_propositions() -> ModelFiles:
    """Return the proposition encoder.

    Raises ModelError if its weights or those of the embedded encoder are not installed.
    """
    made = propositions_preparation(bundled.weights_file(), changes_file())
    return ModelFiles(
        role=Role.ENCODER,
        name=PROPOSITIONS,
        id=f"bundled:propositions@{made.digest[:16]}.{CONVERTER}",
        source=f"factcheck {__version__}, on {bundled.package_source()}",
        digest=made.digest,
        size=CHANGES.stat().st_size,
        place=made,
    )


def is_installed() -> bool:
    """Say whether this installation has the weights of the proposition encoder."""
    return CHANGES.is_file()


def changes_file() -> Path:
    """Return the file of the changes. Raises ModelError if this installation lacks it."""
    if is_installed():
        return CHANGES
    raise ModelError(
        f"the encoder {PROPOSITIONS!r} needs the file {CHANGES.name} in {CHANGES.parent}, which is "
        "not there: name another model with --encoder"
    )


def propositions_preparation(weights: Path, changes: Path) -> Preparation:
    """Return how the folder is made from the untuned encoder's weight file and the changes.

    Raises ModelError if one of them cannot be read.
    """
    base = bundled.encoder_preparation(weights)
    parts = (base.digest, str(base.converter), bundled.weights_digest(changes))
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def write(fresh: Path) -> None:
        from factcheck.models.int8_folder import write_int8
        from factcheck.models.tuned_folder import write_tuned_folder
        from factcheck.models.weight_changes import read_changes

        write_tuned_folder(prepared_anywhere(base), read_changes(changes), fresh)
        write_int8(fresh)

    return Preparation(PROPOSITIONS, digest, CONVERTER, write)
