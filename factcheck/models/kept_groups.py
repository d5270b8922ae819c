"""Keeping groupings between runs: scikit-learn takes longer to import than all the rest to run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib.metadata import version

import numpy as np
import numpy.typing as npt

from factcheck.models.vectors import VectorCache

Distances = npt.NDArray[np.float64]
Grouping = Callable[[Distances, float], list[int]]


class KeptGrouping:
    """A grouping whose answers are kept in the cache, by the distances and the threshold.

    ``name`` tells groupings apart; the version of scikit-learn is added to it.
    """

    def __init__(self, name: str, inner: Grouping, cache: VectorCache) -> None:
        self._id = f"grouping:{name}:scikit-learn-{version('scikit-learn')}"
        self._inner = inner
        self._cache = cache

    def __call__(self, distances: Distances, threshold: float) -> list[int]:
        """Return one group number an item, as the inner grouping would."""
        shape = f"{distances.shape} {threshold!r} "
        key = hashlib.sha256(shape.encode() + distances.tobytes()).hexdigest()
        kept = self._cache.find(self._id, [key]).get(key)
        if kept is not None and len(kept) == len(distances):
            return [int(number) for number in kept]
        numbers = self._inner(distances, threshold)
        # Whole numbers below 2**24 are exact in float32; no folder has that many statements.
        self._cache.keep(self._id, {key: np.array(numbers, dtype=np.float32)})
        return numbers
