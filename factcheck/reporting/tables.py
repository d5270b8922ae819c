"""Markdown tables whose cells cannot break them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import tabulate


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; every cell must be ready Markdown from ``quoting.cell``.

    Text is neither read as a number nor measured by the optional wcwidth package: the same rows
    give the same bytes wherever they are written.
    """
    tabulate.WIDE_CHARS_MODE = False
    return tabulate.tabulate(
        [list(row) for row in rows], list(headers), tablefmt="github", disable_numparse=True
    )
