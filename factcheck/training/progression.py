"""How the learning rate moves over a run."""

from __future__ import annotations


def rate_share(step: int, steps: int, warm_up: float) -> float:
    """Return the share of the full learning rate at ``step`` of ``steps``, counted from 0.

    It climbs evenly over the first ``warm_up`` of the steps and falls evenly to zero after that.
    """
    climb = max(1, round(warm_up * steps))
    if step < climb:
        return (step + 1) / climb
    return (steps - step) / max(1, steps - climb)
