"""Word overlap of two texts, and which texts of two lists are each other's."""

from __future__ import annotations

import re
from collections.abc import Sequence

WORD = re.compile(r"\w+")
Words = frozenset[str]


def words_of(text: str) -> Words:
    """Return the words of a text, without regard to case and order."""
    return frozenset(WORD.findall(text.casefold()))


def overlap(one: Words, other: Words) -> float:
    """Return the Jaccard overlap of two sets of words, 0.0 to 1.0."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0


def align(overlaps: Sequence[Sequence[float]], least: float) -> tuple[tuple[int, int], ...]:
    """Pair rows with columns one to one, so that the overlaps add up to the most.

    ``overlaps`` has one row for each text of one list and one column for each of the other; pairs
    below ``least`` are none. Returns (row, column) in the order of the rows.
    """
    from scipy.optimize import linear_sum_assignment

    if not overlaps or not overlaps[0]:
        return ()
    counted = [[value if value >= least else 0.0 for value in row] for row in overlaps]
    rows, columns = linear_sum_assignment(counted, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return tuple((row, column) for row, column in pairs if counted[row][column] > 0)
