"""Suggesting: the valid name that an unknown one was probably meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest_name(wrong: str, known: Iterable[str]) -> str | None:
    """Return the nearest valid name, or None where none is near."""
    return next(iter(difflib.get_close_matches(wrong, list(known), n=1)), None)


def closest(wrong: str, known: Iterable[str]) -> str:
    """Return ``; did you mean 'NAME'?`` for the nearest valid name, or nothing."""
    near = nearest_name(wrong, known)
    return f"; did you mean {near!r}?" if near else ""
