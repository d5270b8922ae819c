"""Pairs turned round, where the label of the turned pair is certain enough."""

from __future__ import annotations

import re

from factcheck.evaluation.pairs import Pair
from factcheck.records.premises import CONTRADICTION, NEUTRAL

LONGER = 2.0
UNTOLD = 5
"""A sentence says more than another if it has LONGER times its words, UNTOLD of them its own."""


def swapped(pair: Pair) -> Pair | None:
    """Return the pair turned round, or None if its label would be a guess.

    What contradicts is contradicted. A short sentence cannot entail a long one that says much
    more; it leaves it open, unless the long one contradicts it.
    """
    if pair.label == CONTRADICTION:
        return Pair(pair.hypothesis, pair.premise, CONTRADICTION)
    if says_more(pair.premise, pair.hypothesis):
        return Pair(pair.hypothesis, pair.premise, NEUTRAL)
    return None


def says_more(long: str, short: str) -> bool:
    """Say whether one sentence is so much longer that the other cannot hold all it says."""
    words, others = words_of(long), words_of(short)
    return len(words) >= LONGER * len(others) and len(set(words) - set(others)) >= UNTOLD


def words_of(text: str) -> list[str]:
    """Return the words of a text, in lower case."""
    return re.findall(r"\w+", text.casefold())
