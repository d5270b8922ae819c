"""Kills processes that append decisions at random moments, and counts what became of their lines.

``python -m tests.review.killing FILE KILLS SEED [halves]``: four processes append to FILE as fast
as they can, KILLS times one of them is killed (SIGKILL) and another takes its place. With
``halves`` every write to the file ends half way and goes on after a pause, so that a kill tears
lines as a power cut does. Prints one JSON object of counts.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import NoReturn

from factcheck.errors import InputError
from factcheck.review.decisions import Answer, Decision, Quoted, with_id
from factcheck.review.lines import decision_in
from factcheck.review.store import append, read_kept

WRITERS = 4
LONGEST_PAUSE = 0.03
SIDE = (Quoted("Alpha", "Polisi", "assert", text="Gudang padi itu terbakar. " * 20),)


def keep_writing(path: Path, told: Path, seed: int) -> NoReturn:
    """Append decisions for ever; note the id of each one after it was acknowledged."""
    acknowledged = os.open(told, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    number = 0
    while True:
        number += 1
        at = f"2024-01-15T08:{number // 60 % 60:02}:{number % 60:02}Z"
        decision = with_id(
            Decision(f"f{number}", "r", Answer.UPDATE, by=f"{seed}", at=at, left=SIDE)
        )
        append(path, [decision])
        os.write(acknowledged, f"{decision.id}\n".encode())


def start(path: Path, told: Path, seed: int) -> int:
    """Start a writer; return its process id."""
    process = os.fork()
    if process == 0:
        try:
            keep_writing(path, told, seed)
        finally:
            os._exit(1)
    return process


def write_by_halves() -> None:
    """Let every longer write end half way, as it may on a full or slow disk."""
    whole = os.write

    def half(file: int, text: bytes) -> int:
        if len(text) < 100:
            return whole(file, text)
        done = whole(file, text[: len(text) // 2])
        time.sleep(0.001)
        return done

    os.write = half  # type: ignore[assignment]


def main(path: Path, kills: int, seed: int) -> None:
    """Run it, and print the counts."""
    chance, told = random.Random(seed), path.with_name("told.txt")
    writers = [start(path, told, number) for number in range(WRITERS)]
    for number in range(kills):
        time.sleep(chance.uniform(0, LONGEST_PAUSE))
        place = chance.randrange(WRITERS)
        stop(writers[place])
        writers[place] = start(path, told, WRITERS + number)
    for process in writers:
        stop(process)
    sys.stdout.write(f"{json.dumps(counted(path, told))}\n")


def stop(process: int) -> None:
    """Kill a writer; a writer that ended by itself is a fault."""
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    assert os.WIFSIGNALED(status), status


def counted(path: Path, told: Path) -> dict[str, int]:
    """Count what was acknowledged, what is kept, and what was torn."""
    acknowledged = set(told.read_text(encoding="utf-8").split())
    kept = read_kept(path)
    found = {decision.id for decision in kept.decisions}
    aside = path.with_name(f"{path.name}.torn")
    torn = aside.read_bytes().splitlines() if aside.exists() else []
    return {
        "acknowledged": len(acknowledged),
        "kept": len(found),
        "lost": len(acknowledged - found),
        "torn": len(torn) + len(kept.notices),
        "torn but whole": sum(map(is_whole, torn)),
    }


def is_whole(line: bytes) -> bool:
    """Say whether bytes that were set aside are a decision."""
    try:
        decision_in("", line.decode("utf-8", "replace"))
    except InputError:
        return False
    return True


if __name__ == "__main__":
    if "halves" in sys.argv:
        write_by_halves()
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
