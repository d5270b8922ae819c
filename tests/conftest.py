"""What every test gets: a user cache of its own, so that no test meets the real one.

And what the tests of several commands ask for: calls of the command line without a model.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.calls import CommandLine
from tests.doubles import HashingEncoder

# Continuous integration tries the same examples each time; a developer's run tries new ones.
# How long an example takes says how busy the machine is; what must be quick has a test of its own.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def own_cache(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the cache at a new folder, except where a slow test shares the prepared model."""
    if "slow" not in request.keywords:
        folder: Path = request.getfixturevalue("tmp_path") / "cache"
        monkeypatch.setenv("FACTCHECK_CACHE", str(folder))


@pytest.fixture
def factcheck(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> CommandLine:
    """Call ``factcheck`` in a folder of the test's own, with an encoder that needs no model."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factcheck.models.encoder.open_encoder", lambda name: HashingEncoder())
    return CommandLine(monkeypatch, capsys)
