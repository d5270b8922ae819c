"""What the app is given: a report with its decisions, and the ways to read and keep them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from factcheck.contract.entries import ReportDocument
from factcheck.review.decisions import Decision


class Desk(Protocol):
    """A report with the answers that hold in its findings, and the decisions behind them.

    ``about`` holds the decisions on each finding by its id, oldest first; ``notices`` say what was
    mended or passed over in the file of decisions.
    """

    @property
    def document(self) -> ReportDocument:
        """The report."""

    @property
    def about(self) -> Mapping[str, tuple[Decision, ...]]:
        """The decisions on each finding."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reviewer should know about the file."""


@dataclass(frozen=True, slots=True)
class Access:
    """The ways to a file of decisions, and who goes them.

    ``read`` returns the desk as it is now; ``keep`` appends decisions and returns the desk when
    they are on the disk; both raise FactcheckError. ``now`` is the time as decisions hold it,
    ``by`` the reviewer's name. ``report`` and ``decisions`` are the two files.
    """

    report: Path
    decisions: Path
    read: Callable[[], Desk]
    keep: Callable[[Sequence[Decision]], Desk]
    now: Callable[[], str]
    by: str

    def stamp(self) -> tuple[int, int, int]:
        """Return what changes whenever somebody writes to the file: it need not exist yet."""
        try:
            about = self.decisions.stat()
        except OSError:
            return 0, 0, 0
        return about.st_ino, about.st_size, about.st_mtime_ns
