"""``factcheck review export`` and ``import``: answers in spreadsheets, and between desks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands.printing import tell
from factcheck.commands.review_options import (
    ByOption,
    DecisionsOption,
    ReportArgument,
    said,
    tell_notices,
)
from factcheck.errors import InputError


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


def import_command(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            help="A sheet (.csv, .json) with answers, or another desk's decisions (.jsonl); "
            "a REPORT.json may stand before it.",
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
