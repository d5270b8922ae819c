"""Pairs that trained models label together, from which another model can learn what they know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.evaluation.pairs import Pair, read_pairs, write_pairs
from factcheck.records.premises import LABELS
from factcheck.training.licences import TAUGHT
from factcheck.training.pupil import turned
from factcheck.training.temperature import probabilities

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.training.shipping import Bench

PLACES = 4


def taught(path: Path, benches: Sequence[Bench], folder: Path) -> Path:
    """Write the pairs of ``path``, turned round, with the mean answer of the models on benches.

    Returns the file written: NAME.taught.jsonl in ``folder``. Raises InputError if ``path`` cannot
    be read, OutputError if the folder takes no files.
    """
    import numpy as np

    pairs = turned(read_pairs(path))
    found = [probabilities(bench.pupil(pairs).answers(pairs), 1.0) for bench in benches]
    out = folder / path.name.replace(".jsonl", TAUGHT)
    folder.mkdir(parents=True, exist_ok=True)
    write_pairs(out, with_chances(pairs, np.mean(found, axis=0)))
    return out


def with_chances(pairs: Sequence[Pair], chances: npt.NDArray[np.float64]) -> tuple[Pair, ...]:
    """Return the pairs with chances (pairs, classes) for their labels."""
    return tuple(
        replace(pair, label=LABELS[int(row.argmax())], chances=tuple(row.round(PLACES).tolist()))
        for pair, row in zip(pairs, chances, strict=True)
    )
