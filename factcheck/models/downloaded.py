"""Models that a user brings: a folder, or a hub model that was downloaded beforehand."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.errors import ModelError
from factcheck.models.model_files import ModelFiles, Role
from factcheck.models.storage import folder_digest, folder_size

# Either file tells a model's folder: the second alone is a plain transformer.
MODEL_FILES = ("modules.json", "config.json")

# Names without an owner mean this owner's models, as sentence-transformers itself reads them.
DEFAULT_OWNERS = {Role.ENCODER: "sentence-transformers", Role.ENTAILMENT: "cross-encoder"}


def folder_model(role: Role, folder: Path) -> ModelFiles:
    """Return the model in a folder; its id holds a digest of every file in it.

    Raises ModelError if the folder holds no model or cannot be read.
    """
    if not any((folder / name).is_file() for name in MODEL_FILES):
        wanted = " nor ".join(MODEL_FILES)
        raise ModelError(f"{folder} is not a model folder: it holds neither {wanted}")
    try:
        digest, size = folder_digest(folder), folder_size(folder)
    except OSError as error:
        raise ModelError(f"model folder {folder} cannot be read: {error.strerror}") from None
    return ModelFiles(
        role=role,
        name=str(folder),
        id=f"folder:{folder.resolve().name}@{digest[:16]}",
        source=f"folder {folder}",
        digest=digest,
        size=size,
        place=folder,
    )


def hub_model(role: Role, name: str) -> ModelFiles:
    """Return a hub model that is already on this machine.

    Its id holds the commit that was downloaded. Raises ModelError if there is no such model here.
    """
    owned = name if "/" in name else f"{DEFAULT_OWNERS[role]}/{name}"
    folder = downloaded_folder(role, name, owned)
    return ModelFiles(
        role=role,
        name=name,
        id=f"hub:{owned}@{folder.name[:16]}",
        source=f"hub model {owned}, downloaded",
        digest=folder.name,
        size=folder_size(folder),
        place=folder,
    )


def downloaded_folder(role: Role, name: str, owned: str) -> Path:
    """Return the folder of a downloaded hub model, named after its commit.

    ``name`` is what the user wrote, ``owned`` the same with its owner. Raises ModelError.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    home = os.environ.get("SENTENCE_TRANSFORMERS_HOME")
    try:
        return Path(snapshot_download(owned, cache_dir=home, local_files_only=True))
    except (HFValidationError, LocalEntryNotFoundError, OSError):
        raise ModelError(
            f"{role.words} {name!r} is neither a folder nor a model on this machine; nothing is "
            "downloaded during a run, so download it beforehand or give its folder"
        ) from None
