"""Who reviews, and when: the only place that asks the clock and the machine for them."""

from __future__ import annotations

import getpass
import subprocess
from datetime import UTC, datetime

from factcheck.review.decisions import written

LONGEST_WAIT = 5


def now() -> str:
    """Return this moment as decisions hold it."""
    return written(datetime.now(UTC))


def reviewer(by: str | None) -> str:
    """Return the reviewer's name: the one given, that of git's ``user.name``, or the login."""
    if by and by.strip():
        return " ".join(by.split())
    return _name_in_git() or _login()


def _name_in_git() -> str:
    try:
        done = subprocess.run(
            ["git", "config", "user.name"],
            capture_output=True,
            text=True,
            check=False,
            timeout=LONGEST_WAIT,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return ""
    return " ".join(done.stdout.split())


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
