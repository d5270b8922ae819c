"""``factcheck review set``, ``undo`` and ``history``: answers from the command line."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.commands.printing import tell
from factcheck.commands.review_options import (
    ByOption,
    DecisionsOption,
    FindingWords,
    NoteOption,
    said,
    tell_notices,
)


def set_command(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORD",
            help="ID... ANSWER: findings and the answer; a REPORT.json may stand before them.",
        ),
    ],
    note: NoteOption = "",
    by: ByOption = None,
    decisions: DecisionsOption = None,
) -> None:
    """Answer one or more findings: conflict, no conflict, update, unsure, or confirmed.

    The words of reports in any language will do. A finding is named by its id, or the start of it.

    Exit code 0: kept; 2: nothing was kept.
    """
    from factcheck.commands.desk import open_desk
    from factcheck.commands.review_answering import (
        answer_all,
        answer_in,
        closing_lines,
        state_line,
    )

    named = answer_in(words)
    desk = open_desk(named.report, decisions)
    after = answer_all(desk, named.ids, named.answer, said(by, note))
    tell_notices(after)
    for start in named.ids:
        tell(state_line(after.finding(start)))
    for line in closing_lines(after):
        tell(line)


def undo_command(
    words: FindingWords,
    note: NoteOption = "",
    by: ByOption = None,
    decisions: DecisionsOption = None,
) -> None:
    """Take back your last answer about a finding; the one before it holds again.

    Nothing is erased: the history keeps both. Exit code 0: kept; 2: nothing was kept.
    """
    from factcheck.commands.desk import open_desk
    from factcheck.commands.review_answering import (
        closing_lines,
        state_line,
        take_back_all,
        words_in,
    )

    named = words_in(words)
    desk = open_desk(named.report, decisions)
    after, taken = take_back_all(desk, named.ids, said(by, note))
    tell_notices(after)
    for start, word in zip(named.ids, taken, strict=True):
        tell(f"{state_line(after.finding(start))}; taken back: {word.answer}")
    for line in closing_lines(after):
        tell(line)


def history_command(
    words: FindingWords,
    decisions: DecisionsOption = None,
) -> None:
    """Show all that was ever decided about findings: who, when, why, and what was taken back."""
    from factcheck.commands.desk import open_desk
    from factcheck.commands.review_answering import words_in
    from factcheck.commands.review_history import history

    named = words_in(words)
    desk = open_desk(named.report, decisions)
    tell_notices(desk)
    for start in named.ids:
        for line in history(desk, start):
            tell(line)
