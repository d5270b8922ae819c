"""How fast the parts of a run are on this machine.

Reading one article is timed by the CPU time of its thread, so that other work on the machine
counts less; the least of several passes is taken. Models are timed by the clock, all cores at
work, each way in turn, and the best of several rounds is taken.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Rows = npt.NDArray[np.float32]

PASSES = 5
ROUNDS = 3
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Rate:
    """So many items were done in so many seconds, one way."""

    way: str
    items: int
    seconds: float

    @property
    def a_second(self) -> float:
        """Return the items done in a second."""
        return self.items / self.seconds

    def plain(self) -> dict[str, Any]:
        """Return everything as what JSON can hold."""
        told = {"way": self.way, "items": self.items, "seconds": round(self.seconds, 4)}
        return {**told, "a_second": round(self.a_second, 1)}


def reading_rate(way: str, work: Callable[[Item], object], items: Sequence[Item]) -> Rate:
    """Return how fast one thread does the work, an item at a time."""
    least = [min(thread_seconds(work, item) for _ in range(PASSES)) for item in items]
    return Rate(way, len(items), sum(least))


def thread_seconds(work: Callable[[Item], object], item: Item) -> float:
    """Return the CPU time that this thread spends on one item."""
    began = time.thread_time()
    work(item)
    return time.thread_time() - began


def model_rates(
    ways: Mapping[str, Callable[[Sequence[Item]], Rows]], items: Sequence[Item]
) -> tuple[tuple[Rate, ...], dict[str, Rows]]:
    """Return how fast each way does all items, and what each gives (items, width).

    The first call of each, which loads what is loaded late, is not timed.
    """
    outputs = {way: work(items) for way, work in ways.items()}
    least = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        for way, work in ways.items():
            began = time.perf_counter()
            work(items)
            least[way] = min(least[way], time.perf_counter() - began)
    return tuple(Rate(way, len(items), seconds) for way, seconds in least.items()), outputs


def mean_cosine(left: Rows, right: Rows) -> float:
    """Return the mean cosine of rows that belong together."""
    import numpy as np

    dots = np.einsum("ij,ij->i", left, right)
    lengths = np.linalg.norm(left, axis=1) * np.linalg.norm(right, axis=1)
    return float((dots / lengths).mean())


def mean_difference(left: Rows, right: Rows) -> float:
    """Return the mean absolute difference of numbers that belong together."""
    import numpy as np

    return float(np.abs(left - right).mean())
