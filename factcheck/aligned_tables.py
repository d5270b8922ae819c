"""Tables of text in columns, the same bytes wherever they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Literal

import tabulate

# In characters: by how much a column is wider than its header, at least.
HEADER_PADDING: Final[int] = tabulate.MIN_PADDING
Style = Literal["simple", "github"]


def aligned_table(
    headers: Sequence[str], rows: Iterable[Sequence[str]], style: Style = "simple"
) -> str:
    """Return rows below their headers, in the plain style of a terminal or in that of Markdown.

    Text is neither read as a number nor measured by the wcwidth package, which may be there or not.
    """
    tabulate.WIDE_CHARS_MODE = False
    return tabulate.tabulate(list(rows), list(headers), tablefmt=style, disable_numparse=True)
