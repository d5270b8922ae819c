"""The folders that a training run works with, and the log in its own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LOG = "log.jsonl"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of a run: the base model's, the data's, and the run's own.

    ``start`` is a finished run, or exported weights, that this one begins with.
    """

    base: Path
    data: Path
    run: Path
    start: Path | None = None


class Log:
    """A file of JSON lines that grows by one a call, and survives a run that is killed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, row: dict[str, Any]) -> None:
        """Add one line."""
        with self._path.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
