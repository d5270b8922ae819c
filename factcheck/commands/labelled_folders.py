"""Folders of labelled articles: which gold file goes with which folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import InputError

GOLD = "gold.json"


def gold_of_folders(
    folders: Sequence[Path], given: Sequence[Path]
) -> tuple[tuple[Path, Path], ...]:
    """Return each folder with its gold file: the one given for it, or the one in it.

    A single folder takes a file that is given even where it holds one; of several, the files go to
    those that hold none, in order. Raises InputError where one is missing or too many.
    """
    waiting = list(given)
    chosen = []
    for folder in folders:
        own = folder / GOLD
        takes_given = bool(waiting) and (len(folders) == 1 or not own.exists())
        gold = waiting.pop(0) if takes_given else own
        if not gold.is_file():
            raise InputError(f"{gold}: no such file; --gold FILE names one that lies elsewhere")
        chosen.append((folder, gold))
    if waiting:
        raise InputError(f"{waiting[0]}: no folder lacks a {GOLD} that this could stand for")
    return tuple(chosen)


def names_of(folders: Sequence[Path]) -> tuple[str, ...]:
    """Return a name for each folder: its own, or the whole path where two are called the same."""
    own = [folder.resolve().name for folder in folders]
    return tuple(
        name if own.count(name) == 1 else folder.as_posix()
        for name, folder in zip(own, folders, strict=True)
    )
