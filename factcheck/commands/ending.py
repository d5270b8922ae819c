"""How a run ends on a terminal: a short table of what was found, and what changed."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from factcheck.commands.printing import tell
from factcheck.records.verdicts import Band, Severity, Verdict

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from factcheck.commands.replacing import Changes
    from factcheck.contract.entries import ReportDocument
    from factcheck.reporting.views.findings import FindingView
    from factcheck.reporting.wordings import Wording

MOST_SHOWN: Final = 5
MOST_GONE: Final = 3
WIDEST_OUTLETS: Final = 22
COLOURS: Final = {Severity.HIGH: "red", Severity.MEDIUM: "yellow", Severity.LOW: "cyan"}


def on_terminal() -> bool:
    """Say whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def show_ending(document: ReportDocument, changes: Changes | None) -> None:
    """Print the table, in English; ``changes`` are None where there was no earlier report.

    What articles say is made visible first, so that it cannot steer the terminal. Colours follow
    NO_COLOR, and every colour stands beside a word that says the same.
    """
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        for part in ending_of(document, changes):
            console.print(part)
    tell(captured.get().rstrip("\n"))


def ending_of(document: ReportDocument, changes: Changes | None) -> Iterator[RenderableType]:
    """Return the lines and the table that a run ends with."""
    from rich.text import Text

    from factcheck.reporting.views.findings import findings_of
    from factcheck.reporting.wordings import wording_in

    wording = wording_in("en")
    views = findings_of(document, wording)
    yield Text(_read(document, wording))
    yield Text(_found(document, views, wording))
    conflicts = [view for view in views if _is_open(view)]
    if conflicts:
        yield _table(conflicts[:MOST_SHOWN], changes)
    if len(conflicts) > MOST_SHOWN:
        yield Text(f"and {wording.count(len(conflicts) - MOST_SHOWN, 'conflict')} more")
    if changes:
        yield Text(_changed(changes, views))


def _is_open(view: FindingView) -> bool:
    from factcheck.reporting.views.standing import Standing, standing_of

    dismissed = standing_of(view.entry) is Standing.DISMISSED
    return view.entry.verdict is Verdict.CONFLICT and not dismissed


def _read(document: ReportDocument, wording: Wording) -> str:
    from factcheck.reporting.visible import visible

    outlets = len({article.outlet for article in document.articles})
    read = wording.count(len(document.articles), "article")
    alone = "; nothing can be compared across outlets" if outlets == 1 else ""
    return f"{visible(document.name)}: {read} of {wording.count(outlets, 'outlet')}{alone}"


def _found(document: ReportDocument, views: Sequence[FindingView], wording: Wording) -> str:
    verdicts = Counter(view.entry.verdict for view in views)
    conflicts = [view for view in views if view.entry.verdict is Verdict.CONFLICT]
    severities = Counter(view.entry.severity for view in conflicts)
    weights = [f"{severities[s]} {s}" for s in COLOURS if severities[s]]
    unsure = sum(view.entry.band is Band.FOR_REVIEW for view in conflicts)
    weights += [f"{unsure} of them for review"] if unsure else []
    weighed = f" ({', '.join(weights)})" if weights else ""
    counts = [wording.count(verdicts[Verdict.CONFLICT], "conflict") + weighed]
    counts += [wording.count(verdicts[Verdict.AGREEMENT], "agreement")]
    for number, noun in (
        (verdicts[Verdict.COMPATIBLE], "compatible"),
        (len(document.notices), "notice"),
    ):
        counts += [wording.count(number, noun)] if number else []
    return ", ".join(counts)


def _table(conflicts: Sequence[FindingView], changes: Changes | None) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("", no_wrap=True)
    table.add_column("severity", no_wrap=True)
    table.add_column("confidence", no_wrap=True, justify="right")
    table.add_column("conflict", overflow="fold")
    table.add_column("outlets", max_width=WIDEST_OUTLETS, overflow="fold")
    for view in conflicts:
        new = changes is not None and view.entry.id in changes.new
        table.add_row(
            Text(f"{view.label} new" if new else view.label),
            Text(view.severity, style=COLOURS[view.entry.severity]),
            Text(view.confidence),
            Text(view.title),
            Text(", ".join(view.outlets)),
        )
    return table


def _changed(changes: Changes, views: Sequence[FindingView]) -> str:
    from factcheck.reporting.visible import visible

    new = [view.label for view in views if view.entry.id in changes.new]
    told = [f"{len(new)} new ({_some(new)})"] if new else []
    gone = [f"“{visible(finding.title)}”" for finding in changes.gone]
    told += [f"{len(gone)} gone ({_some(gone)})"] if gone else []
    return f"against the report before: {', '.join(told) or 'the same findings'}"


def _some(names: Sequence[str]) -> str:
    more = len(names) - MOST_GONE
    return ", ".join([*names[:MOST_GONE], *([f"{more} more"] if more > 0 else [])])
