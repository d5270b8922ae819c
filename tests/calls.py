"""Calls of the command line in this process."""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.commands import app


@dataclass(frozen=True)
class Outcome:
    """What a call of the command line printed, and its exit code."""

    code: int
    out: str
    err: str


def called(
    words: Iterable[str | Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Outcome:
    """Call ``factcheck`` with these words, and return what it printed."""
    monkeypatch.setattr(sys, "argv", ["factcheck", *map(str, words)])
    with pytest.raises(SystemExit) as stopped:
        app.main()
    printed = capsys.readouterr()
    code = stopped.value.code
    return Outcome(code if isinstance(code, int) else 0, printed.out, printed.err)


class CommandLine:
    """Calls ``factcheck`` in this process with the words that it is given."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def __call__(self, *words: str | Path) -> Outcome:
        return called(words, self.monkeypatch, self.capsys)


def computed_by_children() -> float:
    """Return the seconds that the processes started here, and ended, have computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
