"""Side by side: one piece of work for each of many items, on all processors where that is safe.

A process is copied ("fork"), so what was loaded need not be loaded again. That is safe only in a
process of one thread; elsewhere, and on systems that copy no process, the items take their turn.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
MOST_PROCESSES = 8

# What the copies of this process work on; set for the moment in which they are made.
_work: list[Callable[[int], object]] = []


def for_each(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """Return ``work(item)`` for each item, in their order; an error of any of them is raised.

    The results travel between processes: they should be small.
    """
    processes = min(processors(), len(items), MOST_PROCESSES)
    if processes < 2 or not may_fork():
        return [work(item) for item in items]
    _work.append(lambda place: work(items[place]))
    try:
        with multiprocessing.get_context("fork").Pool(processes) as pool:
            return pool.map(at, range(len(items)), chunksize=1)  # type: ignore[arg-type]
    finally:
        _work.pop()


def at(place: int) -> object:
    """Do the work for the item at a place; runs in a copy of the process."""
    return _work[-1](place)


def may_fork() -> bool:
    """Say whether this process can be copied, and has no other thread that might hold a lock."""
    return threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods()


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
