"""Keeping the scores of pairs between runs, in the file that keeps the vectors of texts."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np

from factcheck.models.encoder import Progress
from factcheck.models.entailment import Entailment
from factcheck.models.vectors import KeptRows, Vector, VectorCache
from factcheck.records.notices import Notice
from factcheck.records.premises import LABELS, Premised

OWNER = "pairs:"
"""What stands before a model's id, so that a pair is never found as a text of the same model."""


class CachedEntailment:
    """An entailment model that asks another one only for the pairs whose scores are not kept."""

    def __init__(self, inner: Entailment, cache: VectorCache) -> None:
        self._inner = inner
        self._cache = cache
        self._rows = KeptRows[Premised](OWNER + inner.id, cache, key, inner.score)

    @property
    def id(self) -> str:
        """Return the id of the model within, whose scores these are."""
        return self._inner.id

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Return what the user should know about the cache."""
        return self._cache.notices

    def score(self, pairs: Sequence[Premised], progress: Progress) -> Vector:
        """Return the probabilities (pairs, classes), in order; see ``Entailment``.

        Raises ModelError if a pair is missing from the cache and the model cannot be loaded.
        """
        return self._rows(pairs, progress) if pairs else np.zeros((0, len(LABELS)), np.float32)


def key(pair: Premised) -> str:
    """Return the text that a pair is kept under: another one for every other pair."""
    return json.dumps([pair.premise, pair.hypothesis], ensure_ascii=False)
