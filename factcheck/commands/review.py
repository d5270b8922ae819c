"""``factcheck review``: see what was flagged, answer it, and take the answers elsewhere."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from factcheck.commands.printing import tell, warn
from factcheck.commands.report_options import LanguageOption
from factcheck.errors import InputError
from factcheck.records import Severity, Verdict
from factcheck.settings import ReportLanguage

if TYPE_CHECKING:
    from factcheck.commands.desk import Desk
    from factcheck.commands.review_answering import Said

OPEN = "open"


class ReportOrCommand(TyperGroup):
    """Takes ``factcheck review [REPORT]`` for ``factcheck review open [REPORT]``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the name of the command before what names none; ``--help`` stays the group's."""
        if not args or (args[0] not in self.commands and args[0] != "--help"):
            args = [OPEN, *args]
        return super().parse_args(ctx, args)


review_app = typer.Typer(
    cls=ReportOrCommand,
    help=(
        "Review what was flagged: answers are kept beside the report and outlive it. "
        "`factcheck review [REPORT.json]` is the same as `review open`."
    ),
    rich_markup_mode=None,
)
ReportArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="[REPORT.json]",
        help="A report [default: the only one in reports/].",
        dir_okay=False,
    ),
]
DecisionsOption = Annotated[
    Path | None,
    typer.Option("--decisions", help="File of decisions [default: beside the report]."),
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", help="The reviewer's name [default: git's user.name, or the login]."),
]
NoteOption = Annotated[str, typer.Option("--note", help="Why, in your own words.")]


@review_app.command(name=OPEN)
def open_command(
    report: ReportArgument = None,
    listed: Annotated[
        bool, typer.Option("--list", help="Print the findings; no app is opened.")
    ] = False,
    undecided: Annotated[
        bool, typer.Option("--undecided", help="Those that wait for an answer.")
    ] = False,
    contradictory: Annotated[
        bool, typer.Option("--contradictory", help="Those answered one way and the other.")
    ] = False,
    rules: Annotated[
        list[str] | None, typer.Option("--rule", help="Of this rule; may be given several times.")
    ] = None,
    outlets: Annotated[
        list[str] | None, typer.Option("--outlet", help="With this outlet, or a part of its name.")
    ] = None,
    speakers: Annotated[
        list[str] | None, typer.Option("--speaker", help="With this speaker, or a part of a name.")
    ] = None,
    severities: Annotated[
        list[Severity] | None, typer.Option("--severity", help="Of this severity.")
    ] = None,
    verdicts: Annotated[
        list[Verdict] | None, typer.Option("--verdict", help="Of this kind.")
    ] = None,
    decisions: DecisionsOption = None,
    by: ByOption = None,
    language: LanguageOption = ReportLanguage.AUTO,
) -> None:
    """Open a report for review on this terminal; with --list, print its findings.

    Exit code 0: shown; 2: the report or the decisions cannot be read, or there is no terminal.
    """
    from factcheck.commands.desk import open_desk
    from factcheck.commands.review_answering import closing_lines
    from factcheck.commands.review_app import assert_terminal, open_app
    from factcheck.commands.review_listing import listing
    from factcheck.commands.reviewers import reviewer
    from factcheck.review.choosing import Wanted

    wanted = Wanted(
        undecided=undecided,
        contradictory=contradictory,
        rules=tuple(rules or ()),
        outlets=tuple(outlets or ()),
        speakers=tuple(speakers or ()),
        severities=tuple(severities or ()),
        verdicts=tuple(verdicts or ()),
    )
    if not listed:
        assert_terminal()
    desk = open_desk(report, decisions)
    if not listed:
        open_app(desk, reviewer(by), wanted, language)
        for line in closing_lines(open_desk(report, decisions)):
            tell(line)
        return
    tell_notices(desk)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for line in listing(desk, wanted, width):
        tell(line)


@review_app.command(name="set")
def set_command(
    words: Annotated[
        list[str],
        typer.Argument(metavar="[REPORT.json] ID... ANSWER", help="Findings, then the answer."),
    ],
    note: NoteOption = "",
    by: ByOption = None,
    decisions: DecisionsOption = None,
) -> None:
    """Answer one or more findings: conflict, no conflict, update, unsure, or confirmed.

    A finding is named by its id, or the start of it. Exit code 0: kept; 2: nothing was kept.
    """
    from factcheck.commands.desk import open_desk
    from factcheck.commands.review_answering import (
        answer_all,
        answer_in,
        closing_lines,
        state_line,
    )

    named = answer_in(words)
    assert named.answer is not None
    desk = open_desk(named.report, decisions)
    after = answer_all(desk, named.ids, named.answer, said(by, note))
    tell_notices(after)
    for start in named.ids:
        tell(state_line(after.finding(start)))
    for line in closing_lines(after):
        tell(line)


@review_app.command(name="undo")
def undo_command(
    words: Annotated[
        list[str], typer.Argument(metavar="[REPORT.json] ID...", help="The findings.")
    ],
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


@review_app.command(name="history")
def history_command(
    words: Annotated[
        list[str], typer.Argument(metavar="[REPORT.json] ID...", help="The findings.")
    ],
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


@review_app.command(name="export")
def export_command(
    report: ReportArgument = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="A sheet to answer in, for any spreadsheet.")
    ] = None,
    json: Annotated[Path | None, typer.Option("--json", help="The same as JSON.")] = None,
    gold: Annotated[
        Path | None, typer.Option("--gold", help="Labels for `factcheck eval --gold`.")
    ] = None,
    decisions: DecisionsOption = None,
) -> None:
    """Write findings and answers to files: to answer elsewhere, or to measure the tool by.

    Exit code 0: written; 2: something cannot be read or written.
    """
    from factcheck.commands.desk import open_desk
    from factcheck.commands.review_exporting import export_gold, export_json, export_sheet

    if not (csv or json or gold):
        raise InputError("name what to write: --csv FILE, --json FILE or --gold FILE")
    desk = open_desk(report, decisions)
    tell_notices(desk)
    for path, export in ((csv, export_sheet), (json, export_json), (gold, export_gold)):
        if path is not None:
            for line in export(desk, path):
                tell(line)


@review_app.command(name="import")
def import_command(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[REPORT.json] FILE",
            help="A sheet (.csv, .json) with answers, or another desk's decisions (.jsonl).",
        ),
    ],
    by: ByOption = None,
    decisions: DecisionsOption = None,
) -> None:
    """Take in the answers of a sheet, or the decisions of another desk.

    Only what was changed in a sheet is taken in. Exit code 0: kept; 2: nothing was kept, and every
    fault is told with its line.
    """
    from factcheck.commands.desk import open_desk
    from factcheck.commands.review_answering import closing_lines
    from factcheck.commands.review_importing import take_in

    if len(words) not in (1, 2):
        raise InputError("name one file to import, behind the report if that is named")
    desk = open_desk(Path(words[0]) if len(words) == 2 else None, decisions)
    taken = take_in(desk, Path(words[-1]), said(by, ""))
    tell_notices(taken.desk)
    tell(taken.line)
    for line in closing_lines(taken.desk):
        tell(line)


def said(by: str | None, note: str) -> Said:
    """Return who answers now, and why."""
    from factcheck.commands.review_answering import Said
    from factcheck.commands.reviewers import now, reviewer

    return Said(reviewer(by), now(), note)


def tell_notices(desk: Desk) -> None:
    """Print what was mended, made or passed over in the file of decisions."""
    for notice in desk.notices:
        warn(notice)
