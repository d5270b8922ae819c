"""Models that this package ships as changes of the embedded encoder's weights.

The folder that is prepared is made from the encoder's weights and the changes; ``weights/`` holds
the changes, each file with its model card.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.errors import ModelError
from factcheck.models import bundled
from factcheck.models.model_files import ModelFiles, Role
from factcheck.models.preparing import Preparation, prepared_anywhere

if TYPE_CHECKING:
    from factcheck.models.weight_changes import Changes

WEIGHTS = Path(__file__).with_name("weights")
# Raised when the same changes would be written differently: folders of before are made again.
CONVERTER = 3


@dataclass(frozen=True, slots=True)
class Shipped:
    """One such model: its role, what users call it, and what its ids and folders begin with.

    ``write`` takes the folder of the encoder, the changes, and the empty folder to fill.
    """

    role: Role
    name: str
    stem: str
    write: Callable[[Path, Changes, Path], None]

    def files(self, changes: Path) -> ModelFiles:
        """Return the model whose changes lie in a file.

        Raises ModelError if they, or the weights of the embedded encoder, are not installed.
        """
        if not changes.is_file():
            raise ModelError(
                f"the {self.role.words} {self.name!r} needs the file {changes.name} in "
                f"{changes.parent}, which is not there: install factcheck anew or name another "
                f"model with --{self.role}"
            )
        made = self.preparation(bundled.weights_file(), changes)
        return ModelFiles(
            role=self.role,
            name=self.name,
            id=f"bundled:{self.stem}@{made.digest[:16]}.{CONVERTER}",
            source=f"factcheck {__version__}, on {bundled.package_source()}",
            digest=made.digest,
            size=changes.stat().st_size,
            place=made,
        )

    def preparation(self, weights: Path, changes: Path) -> Preparation:
        """Return how the folder is made from the encoder's weight file and the changes.

        Raises ModelError if one of them cannot be read.
        """
        base = bundled.encoder_preparation(weights)
        parts = (base.digest, str(base.converter), bundled.weights_digest(changes))
        digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()

        def write(fresh: Path) -> None:
            from factcheck.models.int8_folder import write_int8
            from factcheck.models.weight_changes import read_changes

            self.write(prepared_anywhere(base), read_changes(changes), fresh)
            write_int8(fresh)

        return Preparation(self.stem, digest, CONVERTER, write)
