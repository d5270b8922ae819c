"""``factcheck run``: read a folder of articles, write the report, say where it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands.model_options import EncoderOption, EntailmentOrNone
from factcheck.commands.printing import tell, warn
from factcheck.commands.report_options import (
    MOST_IN_FULL,
    AroundOption,
    LanguageOption,
    MostOption,
    ReportChoices,
    TemplateOption,
)
from factcheck.errors import OutputError
from factcheck.settings import Around, FailOn, ReportFormat, ReportLanguage, Settings

if TYPE_CHECKING:
    from factcheck.records import Finding, Notice, Report


def run_command(
    folder: Annotated[
        Path, typer.Argument(help="Folder with the articles, as .txt or .md files.")
    ] = Path("seeds"),
    out: Annotated[Path, typer.Option("--out", help="Folder for the reports.")] = Path("reports"),
    rules: Annotated[
        list[Path] | None,
        typer.Option("--rules", help="Folder with rules of your own; may be given several times."),
    ] = None,
    encoder: EncoderOption = "bundled",
    entailment: EntailmentOrNone = "bundled",
    formats: Annotated[
        list[ReportFormat] | None,
        typer.Option("--format", help="Report format; may be given several times [default: both]."),
    ] = None,
    language: LanguageOption = ReportLanguage.AUTO,
    around: AroundOption = Around.NONE,
    template: TemplateOption = None,
    most: MostOption = MOST_IN_FULL,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="End with exit code 1 from which finding on.")
    ] = FailOn.NONE,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print the paths only.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print the counts too.")] = False,
) -> None:
    """Flag agreements and conflicts in a folder of articles, and write a report.

    Exit code 0: done; 1: findings at or above --fail-on; 2: the run could not go on.
    """
    settings = Settings(
        folder=folder,
        out=out,
        rules=tuple(rules or ()),
        encoder=encoder,
        entailment=entailment,
        formats=tuple(dict.fromkeys(formats)) if formats else tuple(ReportFormat),
    )
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out}: reports cannot be written there: it is a file, not a folder")
    report, machine_notices = produce(settings)
    paths = write(report, settings, ReportChoices(language, around, template, most))
    if not quiet:
        summarise(report, [*report.notices, *machine_notices], verbose=verbose)
    for path in paths:
        tell(path.as_posix())
    if any(is_at_or_above(finding, fail_on) for finding in report.findings):
        raise typer.Exit(1)


def produce(settings: Settings) -> tuple[Report, tuple[Notice, ...]]:
    """Run the pipeline behind a progress bar; return the report and notices about the machine."""
    from factcheck import pipeline
    from factcheck.commands.engines import open_engines
    from factcheck.commands.progress import progress_bar

    opened = open_engines(settings)
    with progress_bar() as progress:
        report = pipeline.run(settings, opened.engines, progress)
    return report, (*stray_notices(settings), *opened.notices)


def stray_notices(settings: Settings) -> tuple[Notice, ...]:
    """Return a notice for each file in the user's rules folders that nothing reads."""
    from factcheck.records import Notice
    from factcheck.rulebook.loading import stray_files

    message = "not read: rules lie in conflicts/, agreements/, topics/ or languages/, as .yaml"
    return tuple(Notice(str(path), message) for path in stray_files(settings.rules))


def write(report: Report, settings: Settings, choices: ReportChoices) -> list[Path]:
    """Write the report in each format asked for; return the paths."""
    from factcheck.commands.writing_reports import ReportPlace, write_reports
    from factcheck.contract.documenting import document_of

    place = ReportPlace(settings.out, settings.folder)
    return write_reports(document_of(report), settings.formats, place, choices)


def summarise(report: Report, notices: Sequence[Notice], *, verbose: bool) -> None:
    """Print what was found, and every notice, one line each."""
    from factcheck.records import Verdict

    for notice in notices:
        warn(f"{notice.path}: {notice.message}")
    found = dict.fromkeys(Verdict, 0)
    for finding in report.findings:
        found[finding.verdict] += 1
    outlets = {article.outlet for article in report.articles}
    tell(
        f"articles: {len(report.articles)}, outlets: {len(outlets)}; "
        f"conflicts: {found[Verdict.CONFLICT]}, agreements: {found[Verdict.AGREEMENT]}, "
        f"compatible differences: {found[Verdict.COMPATIBLE]}"
    )
    if len(outlets) == 1:
        tell("only one outlet: nothing can be compared across outlets")
    if verbose:
        for name, number in report.counts:
            tell(f"  {name}: {number}")


def is_at_or_above(finding: Finding, fail_on: FailOn) -> bool:
    """Say whether a finding makes the run end with exit code 1."""
    from factcheck.records import Severity, Verdict

    if fail_on is FailOn.NONE or finding.verdict is not Verdict.CONFLICT:
        return False
    return fail_on is FailOn.CONFLICT or finding.severity is Severity.HIGH
