"""Regions: where a stretch of an article stands, as lines and columns and as offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

BYTE_ORDER_MARK: Final = "\ufeff"


class Regions:
    """The lines of one article's text, found once.

    Lines and columns count from 1 and in code points; a line ends with a line feed, or with a
    carriage return and a line feed. A byte order mark counts nowhere, as no editor shows it.
    """

    def __init__(self, text: str) -> None:
        self._first = int(text.startswith(BYTE_ORDER_MARK))
        ends = (match.end() for match in re.finditer("\n", text))
        self._starts = [self._first, *ends]

    def of(self, start: int, end: int) -> dict[str, int]:
        """Return the SARIF region of a stretch: from ``start`` to before ``end``, in the text."""
        start, end = max(start, self._first), max(end, self._first)
        first, first_column = self._place(start)
        last, last_column = self._place(end)
        return {
            "startLine": first,
            "startColumn": first_column,
            "endLine": last,
            "endColumn": last_column,
            "charOffset": start - self._first,
            "charLength": end - start,
        }

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
