"""Putting a finished text on disk so that a reader never meets half a file."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.errors import OutputError


def write_atomically(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` as UTF-8 with its line ends as they are, all of it or nothing.

    Missing parent folders are made. Raises OutputError, naming ``path`` and the cause, where the
    file cannot be written; an older file then stays as it was and no temporary file is left.
    """
    # The temporary file lies in the same folder: a move is only atomic within one file system.
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(text.encode("utf-8"))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error


def link_base(out: Path, folder: Path) -> str:
    """Return the relative path from the reports folder to the articles' folder, for links."""
    return Path(os.path.relpath(folder.resolve(), out.resolve())).as_posix()
