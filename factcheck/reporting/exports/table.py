"""Findings as CSV: one row for each quote, safe to open in a spreadsheet.

Headings and fixed words are those of the report's language; ids, outlets and quotes are what the
report shows. The first character is a byte order mark, without which spreadsheets take UTF-8 for
another encoding; cells are parted by commas and lines end as RFC 4180 has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.exports.rows import QuoteRow, rows_of
from factcheck.reporting.views.findings import findings_of
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.wordings import Wording
from factcheck.spreadsheets import sheet


def render_csv(document: ReportDocument, wording: Wording) -> str:
    """Return the findings as CSV text, its heading first; without findings the heading alone."""
    rows = (map(str, row) for row in quote_rows(document, wording))
    return sheet(chain((headings(wording),), rows))


def headings(wording: Wording) -> tuple[str, ...]:
    """Return the heading of each column."""
    return tuple(wording.say(f"exports.columns.{name}") for name in QuoteRow._fields)


def quote_rows(document: ReportDocument, wording: Wording) -> Iterator[QuoteRow]:
    """Return the quotes of all findings in the report's order, side by side."""
    sources = Sources.of(document, wording)
    return chain.from_iterable(rows_of(view, sources) for view in findings_of(document, wording))
