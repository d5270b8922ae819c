"""What every test gets: a user cache of its own, so that no test meets the real one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Continuous integration tries the same examples each time; a developer's run tries new ones.
# How long an example takes says how busy the machine is; what must be quick has a timed test.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def own_cache(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the cache at a new folder, except where a slow test shares the prepared model."""
    if "slow" not in request.keywords:
        folder: Path = request.getfixturevalue("tmp_path") / "cache"
        monkeypatch.setenv("FACTCHECK_CACHE", str(folder))
