"""The app once for real: a terminal of 80 by 24, keys from outside, the screen read back."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.review.store import decisions_beside, read_decisions
from tests.folders import ROOT
from tests.review.documents import CONFLICT, PLACE, written

PATIENCE = 90
"""Seconds to wait for what must come: the machine may be busy."""
TMUX = shutil.which("tmux")
pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed")


class Terminal:
    """A terminal of its own, which nothing outside of the test can reach."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "tmux"

    def tmux(self, *words: str) -> str:
        command = [str(TMUX), "-f", os.devnull, "-S", str(self.socket), *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def keys(self, *keys: str) -> None:
        self.tmux("send-keys", "-t", "desk", *keys)

    def screen(self) -> str:
        return self.tmux("capture-pane", "-p", "-t", "desk")

    def shows(self, text: str) -> str:
        """Wait until the screen shows a text, and return the screen."""
        end = time.monotonic() + PATIENCE
        while text not in (screen := self.screen()):
            assert time.monotonic() < end, screen
            time.sleep(0.1)
        return screen


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    terminal.tmux("new-session", "-d", "-s", "desk", "-x", "80", "-y", "24", "sh")
    yield terminal
    terminal.tmux("kill-server")


@pytest.mark.parametrize("environment", ["TERM=screen-256color", "TERM=vt100", "TERM=dumb"])
def test_a_report_is_reviewed_on_a_real_terminal(
    terminal: Terminal, tmp_path: Path, environment: str
) -> None:
    report = written(tmp_path)
    given = [environment, f"PYTHONPATH={ROOT}", f"FACTCHECK_STATE={tmp_path / 'state'}"]
    command = [sys.executable, "-m", "factcheck", "review", str(report), "--by", "Ana"]
    options = ["--report-language", "en"]
    # What comes behind it shows that the terminal is given back, and the exit code.
    terminal.keys(f"{shlex.join(['env', *given, *command, *options])}; echo left=$?", "Enter")
    first = terminal.shows("q quit")
    assert "Conflict 1: 12 or 17 dead?" in first
    assert ("[12] orang" in first) is (environment != "TERM=screen-256color")
    terminal.keys("1")
    terminal.shows("Kept: C1 conflict.")
    terminal.keys("Tab")
    terminal.shows("Conflict 2: Which barn?")
    terminal.keys("n")
    terminal.shows("Note:")
    terminal.keys("-l", "two [b]arns")
    terminal.keys("Enter")
    terminal.shows("“two [b]arns”")
    terminal.keys("3")
    terminal.shows("Kept: C2 update.")
    terminal.keys("q")
    assert "undecided: 2 of 4" in terminal.shows("left=0")
    told = [(d.finding, d.answer, d.note) for d in read_decisions(decisions_beside(report))]
    assert told == [(CONFLICT.id, "conflict", ""), (PLACE.id, "update", "two [b]arns")]
