"""What docs/review.md shows is what the commands print, from the first example to the last."""

from __future__ import annotations

import re
import shlex
from itertools import count
from pathlib import Path

import pytest

from tests.calls import called
from tests.folders import ROOT
from tests.review.documents import written

PAGE = ROOT / "docs" / "review.md"
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
ID = re.compile(r"\b[0-9a-f]{16}\b")


def examples() -> list[tuple[str, str]]:
    """Return each command of the page with what it prints there."""
    found = []
    for block in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        for part in block.removeprefix("$ ").split("\n$ "):
            command, _, printed = part.partition("\n")
            found.append((command, printed.rstrip("\n")))
    return found


def test_the_examples_of_the_page_print_what_it_shows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    minutes = count(1)
    monkeypatch.setattr("factcheck.commands.reviewers._name_in_git", lambda: "Ann")
    monkeypatch.setattr(
        "factcheck.commands.reviewers.now", lambda: f"2024-01-15T08:{next(minutes):02}:00.000000Z"
    )
    Path("reports").mkdir()
    written(Path("reports"))
    shown = examples()
    assert len(shown) > 8
    for command, printed in shown:
        done = called(shlex.split(command)[1:], monkeypatch, capsys)
        assert f"{done.err}{done.out}".rstrip("\n") == printed, command
        assert done.code == (2 if printed.startswith("factcheck: ") else 0), command
