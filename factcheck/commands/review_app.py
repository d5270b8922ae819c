"""The seam to the terminal app of ``factcheck review``; without one, the list is shown."""

from __future__ import annotations

from factcheck.commands.desk import Desk


def open_app(desk: Desk, by: str) -> bool:
    """Open the app on a desk for a reviewer; return whether there is one."""
    return False
