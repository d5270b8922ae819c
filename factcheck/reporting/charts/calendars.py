"""Days as heads of columns: the year above the day; what has no day comes last."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from factcheck.reporting.wordings import Wording

SHOWN_DAYS = 15


def latest(days: Set[date | None]) -> tuple[tuple[date | None, ...], int]:
    """Return the days that a chart has room for, the latest ones, and how many earlier it has not.

    None, which stands for what has no day, comes last.
    """
    dated = sorted(day for day in days if day is not None)
    kept = dated[-SHOWN_DAYS:]
    return (*kept, *((None,) if None in days else ())), len(dated) - len(kept)


def notes_on_days(earlier: int, wording: Wording) -> tuple[str, ...]:
    """Return what is said of earlier days that are left out, if any."""
    return (wording.say("charts.days.earlier", n=earlier),) if earlier else ()


def days_notes(wording: Wording, *, coarse: bool) -> tuple[str, ...]:
    """Return how to read days as columns, and the mark of coarse ones where there are any."""
    note = wording.phrase("charts.days.note")
    return (note, wording.phrase("charts.days.coarse_note")) if coarse else (note,)


def head_of(day: date | None, wording: Wording) -> tuple[str, ...]:
    """Return the head of a day's column in two short lines."""
    if day is None:
        return tuple(wording.phrase("dates.undated").split(" ", 1))
    return f"{day:%Y}", f"{day:%m-%d}"
