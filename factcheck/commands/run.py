"""``factcheck run``: read a folder of articles, write the report, say where it is."""

from __future__ import annotations

from collections.abc import Iterable
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
from factcheck.commands.writing_reports import check_template
from factcheck.errors import InputError, OutputError
from factcheck.settings import (
    DEFAULT_FORMATS,
    Around,
    FailOn,
    ReportFormat,
    ReportLanguage,
    Settings,
)

if TYPE_CHECKING:
    from factcheck.commands.replacing import Changes
    from factcheck.contract.entries import ReportDocument
    from factcheck.records.notices import Notice
    from factcheck.records.reports import Report
    from factcheck.review.states import Earlier


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
        typer.Option(
            "--format", help="Report format; may be given several times [default: md, json, html]."
        ),
    ] = None,
    language: LanguageOption = ReportLanguage.AUTO,
    around: AroundOption = Around.NONE,
    template: TemplateOption = None,
    most: MostOption = MOST_IN_FULL,
    since: Annotated[
        Path | None,
        typer.Option("--since", help="Earlier report (JSON) to say what is new against."),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="End with exit code 1 from which finding on.")
    ] = FailOn.NONE,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print the paths only.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print the counts too.")] = False,
) -> None:
    """Flag agreements and conflicts in a folder of articles, and write a report.

    Exit code 0: done; 1: findings at or above --fail-on (new-conflict: conflicts that are new or
    reopened against --since, and that nobody dismissed); 2: the run could not go on.
    """
    from factcheck.commands.failing import end_by

    earlier = earlier_wanted(since, fail_on)
    settings = Settings(
        folder=folder,
        out=out,
        rules=tuple(rules or ()),
        encoder=encoder,
        entailment=entailment,
        formats=tuple(dict.fromkeys(formats)) if formats else DEFAULT_FORMATS,
    )
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out}: reports cannot be written there: it is a file, not a folder")
    choices = ReportChoices(language, around, template, most)
    check_template(choices)
    check_decisions(settings)
    report, machine_notices = produce(settings)
    document = documented(report, settings, earlier)
    changes = None if quiet else changes_on_terminal(document, out)
    paths = write(document, settings, choices)
    if not quiet:
        tell_notices((*report.notices, *machine_notices))
        summarise(document, changes, verbose=verbose)
    for path in paths:
        tell(path.as_posix())
    end_by(document, fail_on)


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
    from factcheck.records.notices import NoticeKind, notice
    from factcheck.rulebook.loading import stray_files

    kind = NoticeKind.STRAY_RULE_FILE
    return tuple(notice(str(path), kind) for path in stray_files(settings.rules))


def tell_notices(notices: Iterable[Notice]) -> None:
    """Print notices, one line each; a file's name cannot steer the terminal."""
    from factcheck.reporting.visible import visible

    for notice in notices:
        warn(visible(f"{notice.path}: {notice.message}"))


def check_decisions(settings: Settings) -> None:
    """Raise InputError for a file of decisions with a bad line before the work of a run is done."""
    from factcheck.review.store import decisions_beside, read_kept

    path = decisions_beside(settings.out / f"{settings.folder.resolve().name}.json")
    if path.exists():
        read_kept(path)


def earlier_wanted(since: Path | None, fail_on: FailOn) -> Earlier | None:
    """Return the earlier report to compare with; InputError where it is needed and not there."""
    from factcheck.commands.since import earlier_report

    if since is None and fail_on is FailOn.NEW_CONFLICT:
        raise InputError("--fail-on new-conflict needs --since REPORT.json, the report before")
    return earlier_report(since) if since else None


def documented(report: Report, settings: Settings, earlier: Earlier | None) -> ReportDocument:
    """Return the document of a report, with what was decided on it and what is new in it.

    Warns of decisions that are odd.
    """
    from factcheck.commands.decided import with_answers
    from factcheck.contract.documenting import document_of

    document = document_of(report)
    now = with_answers(document, settings.out / f"{document.name}.json", None)
    if earlier is None:
        return now
    from factcheck.review.states import with_states

    return with_states(now, earlier)


def changes_on_terminal(document: ReportDocument, out: Path) -> Changes | None:
    """Return what changes against the report that is replaced; None in a pipe or without one."""
    from factcheck.commands.ending import on_terminal
    from factcheck.commands.replacing import changes_between, earlier_report

    if not on_terminal():
        return None
    older = earlier_report(out / f"{document.name}.json")
    return changes_between(older, document) if older else None


def write(document: ReportDocument, settings: Settings, choices: ReportChoices) -> list[Path]:
    """Write the report in each format asked for; return the paths."""
    from factcheck.commands.writing_reports import ReportPlace, tell_of_confirmed, write_reports

    place = ReportPlace(settings.out, settings.folder, document.name)
    paths = write_reports(document, settings.formats, place, choices)
    tell_of_confirmed(document, settings.formats)
    return paths


def summarise(document: ReportDocument, changes: Changes | None, *, verbose: bool) -> None:
    """Print what was found: a table on a terminal, else one line; and the counts if asked for."""
    from factcheck.commands.ending import on_terminal, show_ending

    if on_terminal():
        show_ending(document, changes)
    else:
        tell_plainly(document)
    if document.since:
        from factcheck.commands.since import since_line

        tell(since_line(document.findings, document.since))
    if verbose:
        for name, number in document.counts.items():
            tell(f"  {name}: {number}")


def tell_plainly(document: ReportDocument) -> None:
    """Print what was found in one line, as scripts read it."""
    from factcheck.records.verdicts import Verdict

    found = dict.fromkeys(Verdict, 0)
    for finding in document.findings:
        found[finding.verdict] += 1
    outlets = {article.outlet for article in document.articles}
    tell(
        f"articles: {len(document.articles)}, outlets: {len(outlets)}; "
        f"conflicts: {found[Verdict.CONFLICT]}, agreements: {found[Verdict.AGREEMENT]}, "
        f"compatible differences: {found[Verdict.COMPATIBLE]}"
    )
    if len(outlets) == 1:
        tell("only one outlet: nothing can be compared across outlets")
