"""``factcheck extract``: show what the tool reads in one article."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands.printing import tell, tell_exactly, warn
from factcheck.errors import OutputError

if TYPE_CHECKING:
    from factcheck.records.extracts import Extract

# Of a table that goes into a file or a pipe.
WIDTH_WITHOUT_TERMINAL = 120


class ExtractFormat(StrEnum):
    """A form in which the statements of an article are shown."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


def extract_command(
    file: Annotated[Path, typer.Argument(help="One article, a text file.", show_default=False)],
    form: Annotated[
        ExtractFormat | None,
        typer.Option("--format", help="How the statements are shown [default: table]."),
    ] = None,
    html: Annotated[bool, typer.Option("--html", help="The same as --format html.")] = False,
    out: Annotated[
        Path | None, typer.Option("--out", help="File to write to [default: print it].")
    ] = None,
    rules: Annotated[
        list[Path] | None,
        typer.Option("--rules", help="Folder with rules of your own; may be given several times."),
    ] = None,
) -> None:
    """Show who says what in one article, and what was left out of it; no model is loaded.

    Exit code 0: done, even where no statement was found; 2: the file could not be read.
    """
    chosen = form or (ExtractFormat.HTML if html else ExtractFormat.TABLE)
    if html and chosen is not ExtractFormat.HTML:
        raise typer.BadParameter(f"--html and --format {chosen} do not go together")
    if out is not None:
        refuse_overwriting(out, file)
    from factcheck.pipeline import extract_file

    extract = extract_file(file, tuple(rules or ()))
    for notice in extract.notices:
        warn(f"{notice.path}: {notice.message}")
    if out is not None:
        write(extract, chosen, out)
    elif chosen is ExtractFormat.TABLE:
        tell(rendered(extract, chosen).removesuffix("\n"))
    else:
        tell_exactly(rendered(extract, chosen))


def refuse_overwriting(out: Path, file: Path) -> None:
    """Raise OutputError where the extract would take the place of the article."""
    if out.exists() and file.exists() and out.samefile(file):
        raise OutputError(f"{out}: is the article itself; nothing was written")


def write(extract: Extract, form: ExtractFormat, out: Path) -> None:
    """Write the extract to a file, all of it or nothing, and print the file's path."""
    from factcheck.reporting.files import write_atomically

    write_atomically(out, rendered(extract, form))
    tell(out.as_posix())


def rendered(extract: Extract, form: ExtractFormat) -> str:
    """Return the extract in one form; a table is as wide as the terminal."""
    if form is ExtractFormat.JSON:
        from factcheck.reporting.extract_json import render_extract_json

        return render_extract_json(extract)
    if form is ExtractFormat.HTML:
        from factcheck.reporting.extract_html import render_extract_html

        return render_extract_html(extract)
    from factcheck.reporting.extract_table import render_extract_table

    width = shutil.get_terminal_size((WIDTH_WITHOUT_TERMINAL, 0)).columns
    return render_extract_table(extract, width)
