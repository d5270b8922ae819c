"""Model folders that are made once from the weights in a package, and kept in the cache.

A prepared folder lies under the digest of what it was made from. A manifest in it holds the digest
of every file; a folder that does not match it is made again.
"""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import ModelError
from factcheck.models.storage import cache_folder, file_digest, folder_files

MANIFEST = "manifest.json"
UNFINISHED = ".preparing-"
ABANDONED_AFTER = 3600.0
"""Seconds after which a folder that a run began to write, and never moved, is taken for litter."""

ROOM = "500 MB"
"""What a bundled model takes once it is prepared."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """How a folder is made: from what, by which version of which converter.

    ``digest`` is that of everything it is made from. ``write`` fills an empty folder; it raises
    ModelError if the weights have another layout, OSError if they cannot be written.
    """

    stem: str
    digest: str
    converter: int
    write: Callable[[Path], None]

    @property
    def name(self) -> str:
        """Return the name of the folder: other weights have another one."""
        return f"{self.stem}-{self.digest[:16]}-{self.converter}"


def kept_models() -> Path:
    """Return the folder of the cache that prepared models lie in; it need not exist yet."""
    return cache_folder() / "models"


def is_kept(preparation: Preparation) -> bool:
    """Say whether the folder lies in the cache, every file as it was written."""
    return is_sound(kept_models() / preparation.name, preparation)


def kept_folder(preparation: Preparation) -> Path:
    """Return the prepared folder in the cache. Raises ModelError if the cache takes no files."""
    try:
        return prepared_folder(preparation, kept_models())
    except OSError as error:
        raise ModelError(
            f"{kept_models()}: no model can be kept there ({error.strerror}); {ROOM} are needed"
        ) from None


def prepared_anywhere(preparation: Preparation) -> Path:
    """Return a prepared folder in the cache, or a temporary one where the cache takes no files.

    Raises ModelError if the weights cannot be converted, or nothing can be written anywhere.
    """
    try:
        return prepared_folder(preparation, kept_models())
    except OSError:
        # The cache of vectors lies in the same folder and reports that it cannot be used.
        pass
    try:
        passing = Path(tempfile.mkdtemp(prefix="factcheck-"))
        atexit.register(shutil.rmtree, passing, ignore_errors=True)
        return prepared_folder(preparation, passing)
    except OSError as error:
        raise ModelError(
            f"the bundled model cannot be prepared: neither {cache_folder()} nor "
            f"{tempfile.gettempdir()} takes its {ROOM} ({error.strerror})"
        ) from None


def prepared_folder(preparation: Preparation, home: Path) -> Path:
    """Return the folder below ``home``, made first if it is not sound.

    Raises ModelError if the weights have another layout, and OSError if it cannot be written.
    """
    folder = home / preparation.name
    if is_sound(folder, preparation):
        return folder
    home.mkdir(parents=True, exist_ok=True)
    remove_abandoned(home)
    fresh = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=home))
    try:
        fill(fresh, preparation)
        move_into_place(fresh, folder, preparation)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def is_sound(folder: Path, preparation: Preparation) -> bool:
    """Say whether ``folder`` was made from these weights and every file is as it was written."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return bool(manifest == described(folder, preparation))
    except (OSError, ValueError):
        return False


def described(folder: Path, preparation: Preparation) -> dict[str, Any]:
    """Return the manifest that fits the files as they now are."""
    names = (name for name in folder_files(folder) if name != MANIFEST)
    files = {name: file_digest(folder / name) for name in names}
    return {"source": preparation.digest, "converter": preparation.converter, "files": files}


def fill(fresh: Path, preparation: Preparation) -> None:
    """Write the model into the empty folder ``fresh``, its manifest last."""
    preparation.write(fresh)
    manifest = json.dumps(described(fresh, preparation), indent=1)
    (fresh / MANIFEST).write_text(manifest + "\n", encoding="utf-8")


def move_into_place(fresh: Path, folder: Path, preparation: Preparation) -> None:
    """Put the finished folder in its place, where a damaged one or another run's may be.

    Raises OSError if it cannot be put there.
    """
    try:
        fresh.replace(folder)
    except OSError:
        if is_sound(folder, preparation):  # another run was quicker, with the same files
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
