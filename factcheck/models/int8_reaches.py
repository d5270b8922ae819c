"""How far each number gets that a matrix is multiplied with, told by the weights before it.

A value in 8 bits has one scale for all its columns, so a column that reaches far leaves few steps
to the others. Columns are divided by their reach before, and the rows of the matrix multiplied by
it: the product is the same. SmoothQuant (Xiao and others, 2023) measures the reach on texts; here
it follows from the layer norm before, whose numbers have mean 0 and variance 1, so no texts are
needed and every machine finds the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float32]
    Weights = Mapping[str, Array]

DEVIATIONS = 6
"""So many standard deviations are reached; with 4 or with 10 the vectors come as near."""

LOWEST_BEND = 0.17
"""The farthest below zero that GELU gets."""


def norm_reach(weights: Weights, norm: str) -> Array:
    """Return the reach (width,) of what the layer norm whose weights begin with ``norm`` gives.

    It is 1 where nothing but zero is given, for it is divided by.
    """
    import numpy as np

    far = np.abs(weights[f"{norm}.bias"]) + DEVIATIONS * np.abs(weights[f"{norm}.weight"])
    reach: Array = np.where(far > 0, far, 1).astype(np.float32)
    return reach


def bent_reach(weights: Weights, norm: str, linear: str) -> Array:
    """Return the reach (inner,) of GELU over the linear layer that follows a layer norm."""
    import numpy as np

    matrix, bias = weights[f"{linear}.weight"], weights[f"{linear}.bias"]
    middle = bias + matrix @ weights[f"{norm}.bias"]
    deviation = np.sqrt(((matrix * weights[f"{norm}.weight"]) ** 2).sum(axis=1))
    reach: Array = np.maximum(middle + DEVIATIONS * deviation, LOWEST_BEND).astype(np.float32)
    return reach
