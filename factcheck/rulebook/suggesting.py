"""Suggesting: the valid name that an unknown one was probably meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def closest(wrong: str, known: Iterable[str]) -> str:
    """Return ``; did you mean 'NAME'?`` for the nearest valid name, or nothing."""
    near = difflib.get_close_matches(wrong, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
