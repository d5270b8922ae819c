"""What ``factcheck review --list`` shows: the findings with what was answered, one a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.aligned_tables import aligned_table
from factcheck.commands.desk import Desk
from factcheck.commands.review_answering import answer_cell, closing_lines
from factcheck.records.verdicts import Band
from factcheck.reporting.views.findings import FindingView, findings_of
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import wording_in
from factcheck.review.choosing import Wanted, chosen

HEADERS = ("id", "", "severity", "conf.", "answer", "title")
# What may go on in the next line.
FOLDING = ("answer", "title")
WIDEST_ANSWER = 22
BORDERLINE = "?"


def listing(desk: Desk, wanted: Wanted, width: int | None) -> Iterator[str]:
    """Yield the table of the findings that are wanted, and what is left to do.

    ``width`` is that of the terminal, to which long titles are folded; without one a finding is one
    line. A question mark behind the confidence is for what a person had better look at first.
    """
    ids = {finding.id for finding in chosen(desk.document, wanted)}
    views = [view for view in _views(desk) if view.entry.id in ids]
    if views:
        yield _table(views, width)
    shown = len(views)
    total = len(desk.document.findings)
    if shown < total:
        yield f"shown: {shown} of {total} findings"
    yield from closing_lines(desk)


def _views(desk: Desk) -> tuple[FindingView, ...]:
    return findings_of(desk.document, wording_in("en"))


def _table(views: Sequence[FindingView], width: int | None) -> str:
    rows = [_row(view) for view in views]
    if width is None:
        return aligned_table(HEADERS, rows)
    return _folded(rows, width)


def _row(view: FindingView) -> tuple[str, ...]:
    borderline = BORDERLINE if view.entry.band is Band.FOR_REVIEW else ""
    confidence = f"{view.confidence}{borderline}"
    named = visible(view.entry.id), view.label
    return *named, view.severity, confidence, answer_cell(view.entry), view.title


def _folded(rows: Sequence[tuple[str, ...]], width: int) -> str:
    """Return a table as wide as the terminal, in which long cells go on in the next line."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for name in HEADERS:
        widest = WIDEST_ANSWER if name == "answer" else None
        table.add_column(name, no_wrap=name not in FOLDING, max_width=widest)
    for row in rows:
        table.add_row(*map(Text, row))
    console = Console(width=width, no_color=True, highlight=False, force_terminal=False)
    with console.capture() as captured:
        console.print(table)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())
