"""Computing batches side by side, each on one thread, so that the number of cores changes nothing.

A product that is shared between threads is added up in another order, and differs in its last bits.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from factcheck.models.precision import Precision


@contextmanager
def side_by_side(precision: Precision) -> Iterator[ThreadPoolExecutor]:
    """Give a pool whose threads compute one batch each, as many threads as torch may use."""
    import torch

    allowed = torch.get_num_threads()
    pool = ThreadPoolExecutor(allowed, initializer=begin_thread, initargs=(precision,))
    try:
        with arithmetic(precision):
            torch.set_num_threads(1)
            yield pool
    finally:
        pool.shutdown(cancel_futures=True)
        torch.set_num_threads(allowed)


def begin_thread(precision: Precision) -> None:
    """Settle, for all that this thread will compute, its own threads (one) and its arithmetic."""
    import torch

    torch.set_num_threads(1)
    # Entered and never left: leaving would drop the converted weights that all threads share.
    arithmetic(precision).__enter__()


def arithmetic(precision: Precision) -> AbstractContextManager[Any]:
    """Return the context in which matrix products are computed in ``precision``."""
    import torch

    if precision is Precision.FLOAT32:
        return nullcontext()
    return torch.autocast("cpu", dtype=torch.bfloat16)
