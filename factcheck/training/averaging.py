"""The mean of the weights of several runs, as a run that can be measured and exported.

Models tuned from one base, by other plans or seeds, lie near each other: the mean of their weights
often does better than each of them, at the cost of one (model soups, arXiv 2203.05482).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import ModelError
from factcheck.training.checkpoints import checkpoint_weights, save_weights


def average(runs: Sequence[Path], out: Path) -> None:
    """Write the mean weights of ``runs`` to the folder ``out``.

    Nothing can be trained on from there but with ``--start``. Raises ModelError if a run has no
    checkpoint, if two are of models with other weights, or if ``out`` is one of the runs.
    """
    if out.resolve() in {run.resolve() for run in runs}:
        raise ModelError(f"{out} is one of the runs: their mean would take its place")
    found = [checkpoint_weights(run) for run in runs]
    shapes = [{name: value.shape for name, value in weights.items()} for weights in found]
    if any(other != shapes[0] for other in shapes):
        raise ModelError("the runs are of different models: their weights have no mean")
    mean = {name: sum(w[name].float() for w in found) / len(found) for name in found[0]}
    out.mkdir(parents=True, exist_ok=True)
    save_weights(out, mean)
