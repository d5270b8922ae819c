"""Opening the terminal app of ``factcheck review``; it needs a terminal on all three ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from factcheck.commands.desk import Desk, keep, with_decisions
from factcheck.errors import InputError
from factcheck.settings import ReportLanguage

if TYPE_CHECKING:
    from factcheck.review.choosing import Wanted
    from factcheck.review.decisions import Decision

WITHOUT_A_TERMINAL = (
    "the app needs a terminal; without one: `factcheck review --list`, `factcheck review set`, "
    "`factcheck review export`"
)


def open_app(desk: Desk, by: str, wanted: Wanted, language: ReportLanguage) -> None:
    """Let a reviewer work at a desk until he leaves; InputError where there is no terminal."""
    from factcheck.commands.reviewers import now
    from factcheck.commands.writing_reports import wording_of
    from factcheck.reviewing.access import Access
    from factcheck.reviewing.app import ReviewApp
    from factcheck.reviewing.choice import Choice
    from factcheck.reviewing.look import has_colours

    if not has_colours(os.environ):
        os.environ["NO_COLOR"] = "1"

    def keep_all(decisions: Sequence[Decision]) -> Desk:
        return keep(desk, decisions)

    def read() -> Desk:
        return with_decisions(desk.report, desk.path, desk.document)

    access = Access(desk.report, desk.path, read, keep_all, now, by)
    app = ReviewApp(desk, access, wording_of(desk.document, language), Choice(wanted=wanted))
    app.run()
    if app.return_code:
        # A fault of the program: Textual has shown it.
        raise typer.Exit(2)


def assert_terminal() -> None:
    """Raise InputError, with what to use instead, where nobody could see the app or press a key."""
    # Textual reads keys from standard input and draws on standard error.
    if not all(end is not None and end.isatty() for end in (sys.stdin, sys.stdout, sys.stderr)):
        raise InputError(WITHOUT_A_TERMINAL)
