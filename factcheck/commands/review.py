"""``factcheck review``: see what was flagged, answer it, and take the answers elsewhere."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from factcheck.commands.printing import tell
from factcheck.commands.report_options import LanguageOption
from factcheck.commands.review_answers import history_command, set_command, undo_command
from factcheck.commands.review_exchange import export_command, import_command
from factcheck.commands.review_options import (
    ByOption,
    DecisionsOption,
    ReportArgument,
    assert_known_rules,
    tell_notices,
)
from factcheck.records.verdicts import Severity, Verdict
from factcheck.settings import ReportLanguage

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
    desk = open_desk(report, decisions)
    assert_known_rules(desk, wanted.rules)
    if not listed:
        assert_terminal()
        open_app(desk, reviewer(by), wanted, language)
        for line in closing_lines(open_desk(report, decisions)):
            tell(line)
        return
    tell_notices(desk)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for line in listing(desk, wanted, width):
        tell(line)


review_app.command(name="set")(set_command)
review_app.command(name="undo")(undo_command)
review_app.command(name="history")(history_command)
review_app.command(name="export")(export_command)
review_app.command(name="import")(import_command)
