"""The file of decisions: JSON Lines that grow at the end, safe against power cuts and each other.

An append holds a lock on the file, writes whole lines at once and forces them to the disk before it
returns; what it returned from is never lost. A power cut may leave half a line at the end, which
nobody was told of as kept. It is moved into ``NAME.torn`` before the next append, so that no line
is glued to it; readers pass over it and say so.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import InputError, OutputError
from factcheck.review.decisions import Decision, in_order
from factcheck.review.lines import decision_in, line_of

# Text mode would turn line ends round on some systems.
BINARY = getattr(os, "O_BINARY", 0)
WAIT_SECONDS = 0.005


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file of decisions holds, oldest first; ``notices`` say what was passed over."""

    decisions: tuple[Decision, ...] = ()
    notices: tuple[str, ...] = ()


def decisions_beside(report: Path) -> Path:
    """Return where the decisions about a report lie unless the user says otherwise."""
    return report.with_name(f"{report.name.removesuffix('.json')}.decisions.jsonl")


def read_kept(path: Path) -> Kept:
    """Return the decisions of a file by time, whatever the order of its lines.

    A torn last line becomes a notice. Raises InputError with the place of any other bad line, and
    where the file cannot be read.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    whole, tail = _parted(raw)
    decisions = list(_decisions(path, whole))
    notices = []
    if tail.strip():
        try:
            decisions += _decisions(path, tail, first=whole.count(b"\n") + 1)
        except InputError:
            number = whole.count(b"\n") + 1
            notices.append(f"{path}:{number}: torn last line, passed over ({len(tail)} bytes)")
    return Kept(in_order(decisions), tuple(notices))


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of a file by time; InputError with the place of a bad line."""
    return read_kept(path).decisions


def _parted(raw: bytes) -> tuple[bytes, bytes]:
    """Return the whole lines, and what follows the last line end."""
    end = raw.rfind(b"\n") + 1
    return raw[:end], raw[end:]


def _decisions(path: Path, raw: bytes, first: int = 1) -> Iterator[Decision]:
    # A line end within a text is written as \n: only real ones part lines.
    for number, line in enumerate(raw.split(b"\n"), first):
        try:
            text = line.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError:
            raise InputError(f"{path}:{number}: is not UTF-8") from None
        if text.strip():
            yield decision_in(f"{path}:{number}", text)


def append(path: Path, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Write decisions to the end of a file, all or none; return notices about what was mended.

    When this returns, they are on the disk. Missing folders and the file are made. Raises
    OutputError where they cannot be kept.
    """
    lines = "".join(f"{line_of(decision)}\n" for decision in decisions).encode("utf-8")
    if not lines:
        return ()
    try:
        _make(path.parent)
        with _locked(path) as file:
            notices = tuple(_mended(path, file))
            _write(file, lines)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error
    return notices


def _make(folder: Path) -> None:
    """Make a folder with those above it, and force their names to the disk."""
    missing = [up for up in (folder, *folder.parents) if not up.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for made in missing:
        _force_name(made.parent)


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    """Open a file to append to, alone; it is the one that bears the name when the lock is held."""
    from filelock import lock_descriptor, unlock_descriptor

    while True:
        file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | BINARY, 0o666)
        try:
            lock_descriptor(file, poll_interval=WAIT_SECONDS)
            # Git and editors put a new file in place of the old one while we wait.
            if _is_still(path, file):
                try:
                    yield file
                finally:
                    unlock_descriptor(file)
                return
        finally:
            os.close(file)


def _is_still(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


def _write(file: int, lines: bytes) -> None:
    """Append bytes and force them to the disk; a write that fails half way leaves nothing."""
    size = os.fstat(file).st_size
    rest = memoryview(lines)
    try:
        # A write may end early: on a signal, on a disk that is nearly full.
        while rest:
            rest = rest[os.write(file, rest) :]
        os.fsync(file)
    except OSError:
        os.ftruncate(file, size)
        raise


def _mended(path: Path, file: int) -> Iterable[str]:
    """Set right an end that lacks its line end; yield what was done about it."""
    size = os.fstat(file).st_size
    if size == 0:
        _force_name(path.parent)
    elif _bytes_from(file, size - 1) != b"\n":
        yield from _ended(path, file)


def _ended(path: Path, file: int) -> Iterable[str]:
    whole, tail = _parted(_bytes_from(file, 0))
    try:
        # An editor saved the file without the last line end: the line itself is whole.
        list(_decisions(path, tail))
    except InputError:
        aside = path.with_name(f"{path.name}.torn")
        _set_aside(aside, tail)
        os.ftruncate(file, len(whole))
        os.fsync(file)
        yield f"{path}: a torn last line of {len(tail)} bytes was moved to {aside.name}"
    else:
        _write(file, b"\n")


def _bytes_from(file: int, place: int) -> bytes:
    parts = []
    os.lseek(file, place, os.SEEK_SET)
    while part := os.read(file, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _set_aside(path: Path, tail: bytes) -> None:
    aside = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | BINARY, 0o666)
    try:
        _write(aside, tail + b"\n")
    finally:
        os.close(aside)
    _force_name(path.parent)


def _force_name(folder: Path) -> None:
    """Force a new file's name to the disk, where folders can be opened for that."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
