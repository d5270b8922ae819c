"""Notices: what a run wants known beside its findings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Notice:
    """Something the run wants known: a file that was skipped, an encoding that was guessed."""

    path: str
    message: str
