"""Which files a model consists of, and where they lie: what opening and listing models share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.models.precision import Precision, cpu_precision
from factcheck.models.preparing import Preparation, is_kept, kept_folder, prepared_anywhere


class Role(StrEnum):
    """What a model is for; also the name of the option that chooses it."""

    ENCODER = "encoder"
    ENTAILMENT = "entailment"

    @property
    def words(self) -> str:
        """Return the role in words, for messages."""
        return "encoder" if self is Role.ENCODER else "entailment model"


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """One model: what it is for, what it is called, and where its weights come from.

    ``name`` is what the user called it. ``id`` names the weights, without the arithmetic they are
    computed in; ``digest`` (SHA-256 as hex, or the commit of a hub model) and ``size`` (bytes) are
    those of the files it comes as. ``place`` is its folder, or how its folder is made in the cache.
    """

    role: Role
    name: str
    id: str
    source: str
    digest: str
    size: int
    place: Path | Preparation

    @property
    def called(self) -> str:
        """Return role and name, as a message begins."""
        return f"{self.role.words} {self.name!r}"

    @property
    def precision(self) -> Precision:
        """Return the arithmetic that the model is computed in on this machine."""
        return cpu_precision() if isinstance(self.place, Path) else Precision.INT8

    def folder(self) -> Path:
        """Return the folder to load, made first where it must be.

        Raises ModelError if it cannot be made.
        """
        return self.place if isinstance(self.place, Path) else prepared_anywhere(self.place)

    def prepared(self) -> Path:
        """Return the folder as above, kept for later runs: a cache that takes no files is an error.

        Raises ModelError if it cannot be made or kept.
        """
        return self.place if isinstance(self.place, Path) else kept_folder(self.place)

    @property
    def is_ready(self) -> bool:
        """Say whether the folder is there, with every file as it was written."""
        return isinstance(self.place, Path) or is_kept(self.place)
