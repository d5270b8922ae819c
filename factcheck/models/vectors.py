"""Keeping vectors and scores between runs, so that a second run on the same files loads no model.

One SQLite file in the cache folder; a row is found by the model's id and the SHA-256 of its text.
A cache is never a reason to fail: a damaged one is begun anew, an unusable one is done without,
and either is said in ``notices``.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from factcheck.models.batches import Item
from factcheck.models.encoder import Encoder, Progress
from factcheck.records.notices import Notice, NoticeKind, notice

Vector = npt.NDArray[np.float32]
Result = TypeVar("Result")

FILE = "vectors.sqlite3"
SET_ASIDE = ".damaged"
TABLE = """
    CREATE TABLE IF NOT EXISTS vectors (
        encoder TEXT NOT NULL, text BLOB NOT NULL, vector BLOB NOT NULL, checksum INTEGER NOT NULL,
        PRIMARY KEY (encoder, text)
    ) WITHOUT ROWID
"""
SELECT = "SELECT vector, checksum FROM vectors WHERE encoder = ? AND text = ?"
INSERT = "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)"
STORED_AS = "<f4"

# The file is not a database, is broken, or holds a table of the same name that is laid out anew.
DAMAGE = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR})

# Left beside a database by a run that was killed; SQLite would replay it into the new file.
JOURNALS = ("-journal", "-wal", "-shm")

PATIENCE = 20.0
"""Seconds to wait for another run, which holds the file only while it writes one portion."""

PORTION = 256
"""Items computed between two writes: what a run that is stopped loses at most."""


class VectorCache:
    """Vectors kept in one file below ``folder``, which is made when the first one is kept.

    Safe with several runs at once. No method raises for the state of the file; ``notices`` tells
    what went wrong. They are about this machine, so they belong on the screen, not in a report.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._usable = True
        self._notices: list[Notice] = []

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Return what the user should know about the cache, in the order it was noticed."""
        return tuple(self._notices)

    def find(self, encoder: str, texts: Sequence[str]) -> dict[str, Vector]:
        """Return the vectors kept for ``texts`` under an encoder's id; texts without one lack."""

        def select(connection: sqlite3.Connection) -> dict[str, tuple[bytes, int]]:
            rows = ((text, connection.execute(SELECT, (encoder, key(text)))) for text in texts)
            found = ((text, row.fetchone()) for text, row in rows)
            return {text: row for text, row in found if row is not None}

        nothing: dict[str, tuple[bytes, int]] = {}
        rows = self._attempt(select, nothing)
        sound = {text: blob for text, (blob, checksum) in rows.items() if is_sound(blob, checksum)}
        if len(sound) < len(rows):
            self._notice(NoticeKind.VECTORS_DAMAGED, number=len(rows) - len(sound))
        return {text: np.frombuffer(blob, STORED_AS) for text, blob in sound.items()}

    def keep(self, encoder: str, vectors: Mapping[str, Vector]) -> None:
        """Keep the vector of each text under an encoder's id."""
        blobs = {text: vector.astype(STORED_AS).tobytes() for text, vector in vectors.items()}
        rows = [(encoder, key(text), blob, zlib.crc32(blob)) for text, blob in blobs.items()]

        def insert(connection: sqlite3.Connection) -> None:
            connection.executemany(INSERT, rows)

        self._attempt(insert, None)

    def _attempt(self, work: Callable[[sqlite3.Connection], Result], otherwise: Result) -> Result:
        """Return what ``work`` answers, or ``otherwise`` once the cache cannot be used."""
        if not self._usable:
            return otherwise
        try:
            return self._work(work)
        except sqlite3.Error as error:
            if (getattr(error, "sqlite_errorcode", 0) & 0xFF) not in DAMAGE:
                return self._do_without(str(error), otherwise)
        except OSError as error:
            return self._do_without(error.strerror or str(error), otherwise)
        try:
            self._begin_anew()
            return self._work(work)
        except (sqlite3.Error, OSError) as error:
            return self._do_without(str(error), otherwise)

    def _work(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        """Run ``work`` in one transaction. Raises sqlite3.Error or OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=PATIENCE)) as connection, connection:
            connection.execute(TABLE)
            return work(connection)

    def _begin_anew(self) -> None:
        """Set the damaged file aside. Raises OSError if that cannot be done."""
        aside = self._path.with_name(FILE + SET_ASIDE)
        self._path.replace(aside)
        for ending in JOURNALS:
            self._path.with_name(FILE + ending).unlink(missing_ok=True)
        self._notice(NoticeKind.CACHE_DAMAGED, file=aside.name)

    def _do_without(self, reason: str, otherwise: Result) -> Result:
        self._usable = False
        self._notice(NoticeKind.CACHE_UNUSABLE, reason=reason)
        return otherwise

    def _notice(self, kind: NoticeKind, **values: object) -> None:
        self._notices.append(notice(str(self._path), kind, **values))


def key(text: str) -> bytes:
    """Return what a text is found by: its SHA-256."""
    return hashlib.sha256(text.encode("utf-8")).digest()


def is_sound(blob: bytes, checksum: int) -> bool:
    """Say whether a kept vector is as it was written."""
    return zlib.crc32(blob) == checksum


class KeptRows(Generic[Item]):
    """Rows of numbers that are computed only where the cache holds none.

    ``owner`` is the id of what computes them, ``key`` returns the text that an item is kept under,
    ``compute`` takes items and progress and returns one row each, in order.
    """

    def __init__(
        self,
        owner: str,
        cache: VectorCache,
        key: Callable[[Item], str],
        compute: Callable[[Sequence[Item], Progress], Vector],
    ) -> None:
        self._owner = owner
        self._cache = cache
        self._key: Callable[[Item], str] = key
        self._compute: Callable[[Sequence[Item], Progress], Vector] = compute

    def __call__(self, items: Sequence[Item], progress: Progress) -> Vector:
        """Return one row an item, in order; at least one item is given.

        Raises what ``compute`` raises. A run that is stopped keeps the portions it finished.
        """
        copies = Counter(items)
        keys = {item: self._key(item) for item in copies}
        kept = self._cache.find(self._owner, sorted(keys.values()))
        rows = {item: kept[text] for item, text in keys.items() if text in kept}
        progress(sum(copies[item] for item in rows))
        missing = sorted(set(copies) - set(rows), key=lambda item: (len(keys[item]), item))
        for start in range(0, len(missing), PORTION):
            portion = missing[start : start + PORTION]
            fresh = dict(zip(portion, self._compute(portion, progress), strict=True))
            self._cache.keep(self._owner, {keys[item]: row for item, row in fresh.items()})
            rows |= fresh
            progress(sum(copies[item] - 1 for item in portion))
        return np.stack([rows[item] for item in items]).astype(np.float32, copy=False)


class CachedEncoder:
    """An encoder that asks another one only for the texts whose vectors are not kept yet."""

    def __init__(self, inner: Encoder, cache: VectorCache) -> None:
        self._inner = inner
        self._cache = cache
        self._rows = KeptRows[str](inner.id, cache, str, inner.encode)

    @property
    def id(self) -> str:
        """Return the id of the encoder within, whose vectors these are."""
        return self._inner.id

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Return what the user should know about the cache."""
        return self._cache.notices

    def encode(self, texts: Sequence[str], progress: Progress) -> Vector:
        """Return one unit vector a text, in order; see ``Encoder``.

        Raises ModelError if a text is missing from the cache and the model cannot be loaded.
        """
        return self._rows(texts, progress) if texts else np.zeros((0, 0), dtype=np.float32)
