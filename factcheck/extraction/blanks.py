"""Blanks inside a line: a scraper may leave two, or one that does not break, where there was one.

Every place that asks whether two words stand side by side takes any number of them for one.
"""

from __future__ import annotations

import re

BLANKS = "[ \u00a0]+"
RUN = re.compile(BLANKS)
COMMA = re.compile(rf",{BLANKS}")


def is_blank(gap: str) -> bool:
    """Say whether there is nothing but blanks between two words, and at least one."""
    return RUN.fullmatch(gap) is not None


def single_spaced(text: str) -> str:
    """Return a text with one plain space wherever blanks stand; lines stay lines."""
    return RUN.sub(" ", text)
