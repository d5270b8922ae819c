"""Where things that can be made again are kept between runs, and digests of what lies there."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import platformdirs

CACHE_VARIABLE = "FACTCHECK_CACHE"


def cache_folder() -> Path:
    """Return the folder for prepared models and cached vectors; it need not exist yet.

    The environment variable FACTCHECK_CACHE takes the place of the user's own cache folder.
    """
    chosen = os.environ.get(CACHE_VARIABLE)
    return Path(chosen) if chosen else Path(platformdirs.user_cache_dir("factcheck"))


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes as hex. Raises OSError if it cannot be read."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def folder_files(folder: Path) -> tuple[str, ...]:
    """Return the POSIX paths of the files below ``folder``, sorted, hidden ones left out."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return tuple(sorted(p.as_posix() for p in paths if not any(x.startswith(".") for x in p.parts)))


def folder_digest(folder: Path) -> str:
    """Return one SHA-256, as hex, over the names and contents of the files below ``folder``."""
    whole = hashlib.sha256()
    for name in folder_files(folder):
        whole.update(f"{name}\0{file_digest(folder / name)}\n".encode())
    return whole.hexdigest()


def folder_size(folder: Path) -> int:
    """Return the bytes of the files below ``folder``, hidden ones left out. Raises OSError."""
    return sum((folder / name).stat().st_size for name in folder_files(folder))
