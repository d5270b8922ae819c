"""``factcheck report``: write a report in other forms, from its JSON, without running anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands.printing import tell, warn
from factcheck.commands.report_options import (
    MOST_IN_FULL,
    AroundOption,
    DeskOption,
    LanguageOption,
    MostOption,
    ReportChoices,
    ReviewUrlOption,
    TemplateOption,
)
from factcheck.commands.review_options import DecisionsOption
from factcheck.errors import OutputError
from factcheck.settings import Around, ReportFormat, ReportLanguage

if TYPE_CHECKING:
    from factcheck.contract.entries import ReportDocument


def report_command(
    report: Annotated[
        Path,
        typer.Argument(help="JSON report of a run, such as reports/NAME.json.", show_default=False),
    ],
    formats: Annotated[
        list[ReportFormat] | None,
        typer.Option("--format", help="Form to write; may be given several times [default: md]."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="Folder to write to [default: that of the report]."),
    ] = None,
    articles: Annotated[
        Path | None,
        typer.Option(
            "--articles", help="Folder of the articles, for links [default: the one that was read]."
        ),
    ] = None,
    decisions: DecisionsOption = None,
    language: LanguageOption = ReportLanguage.AUTO,
    around: AroundOption = Around.NONE,
    template: TemplateOption = None,
    most: MostOption = MOST_IN_FULL,
    desk: DeskOption = "",
    review_url: ReviewUrlOption = "",
) -> None:
    """Write a report in other forms, from its JSON and what was decided; nothing is judged anew.

    Exit code 0: done; 2: the report could not be read, or a file not be written.
    """
    from factcheck.commands.decided import with_answers
    from factcheck.commands.writing_reports import ReportPlace, tell_of_confirmed, write_reports
    from factcheck.contract.keeping import read_document

    folder = out or report.parent
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder}: reports cannot be written there: it is a file, not a folder")
    document = with_answers(read_document(report), report, decisions)
    # The file's own name, not the one inside it: a document may come from anywhere.
    place = ReportPlace(folder, articles or folder_of(document), report.stem)
    choices = ReportChoices(language, around, template, most, desk, review_url)
    forms = tuple(dict.fromkeys(formats or [ReportFormat.MARKDOWN]))
    for path in write_reports(document, forms, place, choices):
        tell(path.as_posix())
    tell_of_confirmed(document, forms)


def folder_of(document: ReportDocument) -> Path:
    """Return the folder that the report says it read; tell where it is not there."""
    from factcheck.reporting.visible import visible

    folder = Path(document.folder)
    if folder.is_dir():
        return folder
    shown = visible(document.folder)
    warn(f"{shown}: no such folder: links lead there; --articles says where the articles lie")
    return Path(shown)
