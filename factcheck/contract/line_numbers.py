"""On which line a character stands, for many characters of one text."""

from __future__ import annotations

import re
from bisect import bisect_left


class LineNumbers:
    """The lines of a text, found once."""

    def __init__(self, text: str) -> None:
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def of(self, offset: int) -> int:
        """Return the line number, counted from 1, of a character offset."""
        return bisect_left(self._ends, offset) + 1
