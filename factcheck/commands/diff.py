"""``factcheck diff``: what changed from one report to another."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands.printing import tell, tell_exactly
from factcheck.commands.report_options import LanguageOption
from factcheck.settings import FailOn, ReportLanguage


class DiffFormat(StrEnum):
    """How a comparison is shown."""

    TABLE = "table"
    MARKDOWN = "md"
    JSON = "json"


class DiffFailOn(StrEnum):
    """From which change on a comparison ends with exit code 1."""

    NEW_CONFLICT = "new-conflict"
    NONE = "none"


ReportPath = Annotated[Path, typer.Argument(help="JSON report of a run.", show_default=False)]


def diff_command(
    old: ReportPath,
    new: ReportPath,
    form: Annotated[DiffFormat, typer.Option("--format", help="How to show it.")] = (
        DiffFormat.TABLE
    ),
    fail_on: Annotated[
        DiffFailOn, typer.Option("--fail-on", help="End with exit code 1 from which change on.")
    ] = DiffFailOn.NONE,
    decisions: Annotated[
        Path | None,
        typer.Option("--decisions", help="File of decisions [default: beside the new report]."),
    ] = None,
    language: LanguageOption = ReportLanguage.AUTO,
) -> None:
    """Show which findings of a report are new, updated, reopened or gone against an earlier one.

    Exit code 0: compared, whatever changed; 1: --fail-on new-conflict, and a conflict is new or
    reopened that nobody dismissed; 2: a report or the decisions cannot be read.
    """
    from factcheck.commands.decided import with_answers
    from factcheck.commands.diff_telling import Compared, as_json, as_markdown, as_table
    from factcheck.commands.failing import end_by
    from factcheck.commands.since import earlier_report
    from factcheck.commands.writing_reports import wording_of
    from factcheck.contract.keeping import read_document
    from factcheck.review.states import with_states

    earlier = earlier_report(old)
    now = with_answers(read_document(new), new, decisions)
    pair = Compared.of(earlier.document, now, (old.name, new.name))
    if form is DiffFormat.TABLE:
        for line in as_table(pair):
            tell(line)
    else:
        markdown = form is DiffFormat.MARKDOWN
        tell_exactly(as_markdown(pair, wording_of(now, language)) if markdown else as_json(pair))
    if fail_on is DiffFailOn.NEW_CONFLICT:
        end_by(with_states(now, earlier), FailOn.NEW_CONFLICT)
