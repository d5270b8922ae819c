"""Work done side by side: the same answers in the same order, and errors come through."""

from __future__ import annotations

import subprocess
import sys
import threading

from factcheck.side_by_side import for_each, may_fork
from tests.folders import ROOT

ALONE = """
import os
from factcheck.side_by_side import for_each, may_fork, processors
assert may_fork() == hasattr(os, "fork")
one = os.getpid()
answers = for_each(lambda number: (number * 2, os.getpid()), range(20))
assert [answer for answer, _ in answers] == list(range(0, 40, 2))
# Copies of this process do all of it, if there is more than one processor.
print((one in {process for _, process in answers}) == (processors() == 1))
try:
    for_each(lambda number: 1 // number, [2, 1, 0, 3])
except ZeroDivisionError:
    print("raised")
"""


def test_every_item_is_worked_on_once_in_order() -> None:
    assert for_each(str, [3, 1, 2]) == ["3", "1", "2"]
    assert for_each(str, []) == []


def test_a_process_with_another_thread_is_not_copied() -> None:
    waiting = threading.Event()
    thread = threading.Thread(target=waiting.wait)
    thread.start()
    try:
        assert not may_fork()
        assert for_each(lambda number: number + 1, [1, 2]) == [2, 3]
    finally:
        waiting.set()
        thread.join()


def test_a_process_of_one_thread_shares_the_work_and_passes_errors_on() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ALONE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["True", "raised"]
