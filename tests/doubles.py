"""Stand-ins for what is slow or large, shared by the tests of several stages."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import astuple

import numpy as np
import numpy.typing as npt

from factcheck.records.premises import CONTRADICTION, ENTAILMENT, LABELS, NEUTRAL, Premised

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


DENIALS = frozenset({"tidak", "bukan", "not", "none"})
ENOUGH = 0.7
SURE, UNSURE = 0.8, 0.1


class OverlapEntailment:
    """An entailment model without a model: shared words entail, one word of denial contradicts.

    ``calls`` holds the pairs of every call of ``score``.
    """

    def __init__(self, id: str = "overlap:0.7") -> None:  # noqa: A002
        self.id = id
        self.calls: list[tuple[Premised, ...]] = []

    def score(
        self, pairs: Sequence[Premised], progress: Callable[[int], None]
    ) -> npt.NDArray[np.float32]:
        """Return probabilities (pairs, 3), in order: entailment, neutral, contradiction."""
        self.calls.append(tuple(pairs))
        rows = np.full((len(pairs), len(LABELS)), UNSURE, dtype=np.float32)
        for row, pair in zip(rows, pairs, strict=True):
            row[LABELS.index(class_by_words(pair))] = SURE
            progress(1)
        return rows


def class_by_words(pair: Premised) -> str:
    """Return the class of a pair, by the words that its halves share."""
    premise, hypothesis = (set(re.findall(r"\w+", t.lower())) for t in astuple(pair))
    if bool(premise & DENIALS) != bool(hypothesis & DENIALS):
        return CONTRADICTION
    return ENTAILMENT if len(premise & hypothesis) >= ENOUGH * len(hypothesis) else NEUTRAL
