"""Markdown tables whose cells cannot break them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.aligned_tables import aligned_table
from factcheck.reporting.markdown_text import Markdown, as_markdown

# A cell without anything looks forgotten; this one says that there is nothing.
EMPTY = Markdown("–")


def table(headers: Sequence[object], rows: Iterable[Sequence[object]]) -> Markdown:
    """Return a Markdown table of cells that are Markdown or plain text; a dash is an empty one."""
    cells = [[as_markdown(cell) or EMPTY for cell in row] for row in rows]
    titles = [as_markdown(title) for title in headers]
    return Markdown(aligned_table(titles, cells, "github"))
