"""Stand-ins for what is slow or large, shared by the tests of several stages."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

DIMENSIONS = 64
GRAM = 3


class HashingEncoder:
    """An encoder without a model: texts that share runs of letters get nearer vectors.

    ``calls`` holds the texts of every call of ``encode``.
    """

    def __init__(self, id: str = "hashing:3:64") -> None:  # noqa: A002
        self.id = id
        self.calls: list[tuple[str, ...]] = []

    def encode(
        self, texts: Sequence[str], progress: Callable[[int], None]
    ) -> npt.NDArray[np.float32]:
        """Return one unit vector a text, in order."""
        self.calls.append(tuple(texts))
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row += hashed(text)
            progress(1)
        return rows


def hashed(text: str) -> npt.NDArray[np.float32]:
    """Return the unit vector of the letter runs in ``text``, whatever its case."""
    padded = f"  {text.lower()} "
    counts = np.zeros(DIMENSIONS, dtype=np.float64)
    for start in range(len(padded) - GRAM + 1):
        # A checksum, because hash() of a text differs from one Python process to the next.
        counts[zlib.crc32(padded[start : start + GRAM].encode()) % DIMENSIONS] += 1
    length = float(np.sqrt(np.square(counts).sum()))
    unit: npt.NDArray[np.float32] = (counts / length).astype(np.float32)
    return unit
