"""What ``factcheck review --list`` shows: the findings with what was answered, one a line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

import tabulate

from factcheck.commands.desk import Desk
from factcheck.commands.review_answering import answer_cell, closing_lines
from factcheck.records import Band
from factcheck.reporting.views.findings import FindingView, findings_of
from factcheck.reporting.wordings import wording_in
from factcheck.review.choosing import Wanted, chosen

HEADERS = ("id", "", "severity", "conf.", "answer", "title")
# Names of columns, gaps between them and an id leave that much for answer and title at least.
LEAST_TITLE = 24
SHOWN_ANSWER = 24


def listing(desk: Desk, wanted: Wanted, width: int | None) -> Iterator[str]:
    """Yield the table of the findings that are wanted, and what is left to do.

    ``width`` is that of the terminal, in which long titles are cut, or None.
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
    # Measured without the optional wcwidth package: the same table wherever it is printed.
    tabulate.WIDE_CHARS_MODE = False
    rows = [_row(view, width) for view in views]
    return tabulate.tabulate(rows, list(HEADERS), tablefmt="simple", disable_numparse=True)


def _row(view: FindingView, width: int | None) -> list[str]:
    answer, title = answer_cell(view.entry), view.title
    if width is not None:
        answer = textwrap.shorten(answer, SHOWN_ANSWER, placeholder="...")
        taken = sum(map(len, (view.entry.id, view.label, "severity", "conf.", answer))) + 10
        title = textwrap.shorten(title, max(LEAST_TITLE, width - taken), placeholder="...")
    borderline = "?" if view.entry.band is Band.FOR_REVIEW else ""
    confidence = f"{view.confidence}{borderline}"
    return [view.entry.id, view.label, view.severity, confidence, answer, title]
