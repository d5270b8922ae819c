"""How well scores tell two kinds of items apart: the area under the ROC curve, and how sure it is.

The area is the chance that an item of the one kind scores higher than one of the other, where equal
scores count half: 0.5 is guessing, 1.0 is perfect, and no threshold is involved.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.float64]
    Marks = npt.NDArray[np.bool_]

ROUNDS = 2000
SEED = 20240229
TAILS = (2.5, 97.5)
"""Percentiles between which 95 % of the drawn figures lie."""


def roc_auc(true: Marks, scores: Numbers) -> float | None:
    """Return the area for items (n,) that are ``true`` or not; None where one kind is missing."""
    import numpy as np

    values, places = np.unique(scores, return_inverse=True)
    counts = [np.bincount(places[kind], minlength=len(values)) for kind in (true, ~true)]
    return area(counts[0].astype(np.float64), counts[1].astype(np.float64))


def area(higher: Numbers, lower: Numbers) -> float | None:
    """Return the area for how many items of each kind have each score, in ascending order."""
    pairs = float(higher.sum() * lower.sum())
    if not pairs:
        return None
    below = lower.cumsum() - lower / 2
    return float(higher @ below) / pairs


def interval(true: Marks, scores: Numbers, groups: Sequence[str]) -> tuple[float, float] | None:
    """Return the 95 % interval of the area when whole groups of items are drawn anew.

    Items of one group hang together, so that drawing single ones would promise too much. The
    draws are seeded. None where there are fewer than two groups, or no draw has both kinds.
    """
    import numpy as np

    names = sorted(set(groups))
    if len(names) < 2:
        return None
    values, places = np.unique(scores, return_inverse=True)
    owners = np.array([names.index(group) for group in groups])
    higher, lower = np.zeros((2, len(names), len(values)))
    np.add.at(higher, (owners[true], places[true]), 1.0)
    np.add.at(lower, (owners[~true], places[~true]), 1.0)
    shares = [1 / len(names)] * len(names)
    draws = np.random.default_rng(SEED).multinomial(len(names), shares, size=ROUNDS)
    areas = [area(draw @ higher, draw @ lower) for draw in draws]
    found = [value for value in areas if value is not None]
    if not found:
        return None
    low, high = np.percentile(found, TAILS)
    return float(low), float(high)
