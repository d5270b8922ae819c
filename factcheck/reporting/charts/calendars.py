"""Days as heads of columns: the year above the day; what has no day comes last."""

from __future__ import annotations

from datetime import date

from factcheck.reporting.wordings import Wording


def head_of(day: date | None, wording: Wording) -> tuple[str, ...]:
    """Return the head of a day's column in two short lines."""
    if day is None:
        return tuple(wording.phrase("dates.undated").split(" ", 1))
    return f"{day:%Y}", f"{day:%m-%d}"
