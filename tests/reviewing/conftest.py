"""What the tests of the app get: a state folder of their own, colours, and a report to review."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reviewing.desks import Table


@pytest.fixture(autouse=True)
def own_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FACTCHECK_STATE", str(tmp_path / "state"))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Return a report of two conflicts, a difference and an agreement, with Ana at it."""
    return Table(tmp_path)
