from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.models import vectors
from factcheck.models.vectors import CachedEncoder, VectorCache
from tests.doubles import HashingEncoder

TEXTS = ("Menteri membantah kabar itu.", "Harga beras naik.", "Menteri membantah kabar itu.")


class RefusingEncoder:
    """An encoder that must not be asked: its model would have to be loaded."""

    id = "hashing:3:64"

    def encode(
        self, texts: Sequence[str], progress: Callable[[int], None]
    ) -> npt.NDArray[np.float32]:
        raise AssertionError(f"asked for {len(texts)} texts")


def unheard(_: int) -> None:
    """Take progress and do nothing with it."""


def encoded(folder: Path, texts: Sequence[str] = TEXTS) -> npt.NDArray[np.float32]:
    return CachedEncoder(HashingEncoder(), VectorCache(folder)).encode(texts, unheard)


def test_cached_vectors_are_those_of_the_encoder(tmp_path: Path) -> None:
    plain = HashingEncoder().encode(TEXTS, unheard)
    assert encoded(tmp_path).tobytes() == plain.tobytes()
    assert encoded(tmp_path).tobytes() == plain.tobytes()


def test_second_run_never_asks_the_encoder(tmp_path: Path) -> None:
    first = encoded(tmp_path)
    second = CachedEncoder(RefusingEncoder(), VectorCache(tmp_path)).encode(TEXTS, unheard)
    assert first.tobytes() == second.tobytes()


def test_only_missing_texts_are_encoded_once_each_shortest_first(tmp_path: Path) -> None:
    encoded(tmp_path, ["satu"])
    inner = HashingEncoder()
    CachedEncoder(inner, VectorCache(tmp_path)).encode(["tiga", "satu", "dua", "tiga"], unheard)
    assert inner.calls == [("dua", "tiga")]


def test_another_encoder_finds_nothing(tmp_path: Path) -> None:
    encoded(tmp_path)
    other = HashingEncoder(id="hashing:other")
    CachedEncoder(other, VectorCache(tmp_path)).encode(TEXTS, unheard)
    assert sum(len(call) for call in other.calls) == len(set(TEXTS))


def test_no_texts_need_no_encoder_and_no_file(tmp_path: Path) -> None:
    cached = CachedEncoder(RefusingEncoder(), VectorCache(tmp_path))
    assert len(cached.encode([], unheard)) == 0
    assert list(tmp_path.iterdir()) == []


def test_id_is_that_of_the_encoder_within(tmp_path: Path) -> None:
    assert CachedEncoder(HashingEncoder(id="x"), VectorCache(tmp_path)).id == "x"


def test_stopped_run_keeps_the_portions_it_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "PORTION", 2)

    def stop(_: int) -> None:
        if len(inner.calls) == 2:
            raise KeyboardInterrupt

    inner = HashingEncoder()
    with pytest.raises(KeyboardInterrupt):
        CachedEncoder(inner, VectorCache(tmp_path)).encode(["a", "b", "c", "d"], stop)
    assert set(VectorCache(tmp_path).find(inner.id, ["a", "b", "c", "d"])) == {"a", "b"}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    known=st.lists(st.text(max_size=8), max_size=5),
    asked=st.lists(st.text(max_size=8), max_size=8),
)
def test_progress_adds_up_and_order_never_matters(
    tmp_path_factory: pytest.TempPathFactory, known: list[str], asked: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    encoded(folder, known)
    done: list[int] = []
    rows = CachedEncoder(HashingEncoder(), VectorCache(folder)).encode(asked, done.append)
    assert sum(done) == len(asked)
    turned = CachedEncoder(RefusingEncoder(), VectorCache(folder)).encode(asked[::-1], unheard)
    assert rows.tobytes() == turned[::-1].tobytes()


def test_file_that_is_no_database_is_set_aside_and_reported(tmp_path: Path) -> None:
    (tmp_path / vectors.FILE).write_bytes(b"not a database at all" * 100)
    cache = VectorCache(tmp_path)
    rows = CachedEncoder(HashingEncoder(), cache).encode(TEXTS, unheard)
    assert rows.tobytes() == HashingEncoder().encode(TEXTS, unheard).tobytes()
    assert [notice.message for notice in cache.notices] == [
        "the cache of vectors was damaged: begun anew, the old file is vectors.sqlite3.damaged"
    ]
    assert encoded(tmp_path).tobytes() == rows.tobytes()
    assert CachedEncoder(RefusingEncoder(), VectorCache(tmp_path)).notices == ()


def test_broken_page_is_begun_anew(tmp_path: Path) -> None:
    many = [f"kalimat {number}" for number in range(200)]
    whole = encoded(tmp_path, many)
    path = tmp_path / vectors.FILE
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    cache = VectorCache(tmp_path)
    rows = CachedEncoder(HashingEncoder(), cache).encode(many, unheard)
    assert rows.tobytes() == whole.tobytes()
    assert len(cache.notices) == 1


def test_table_of_another_layout_is_begun_anew(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / vectors.FILE)
    connection.execute("CREATE TABLE vectors (other TEXT)")
    connection.close()
    cache = VectorCache(tmp_path)
    cache.keep("id", {"a": np.ones(2, dtype=np.float32)})
    assert list(cache.find("id", ["a"])) == ["a"]
    assert len(cache.notices) == 1


def test_damaged_vector_is_computed_again(tmp_path: Path) -> None:
    whole = encoded(tmp_path)
    connection = sqlite3.connect(tmp_path / vectors.FILE)
    with connection:
        connection.execute("UPDATE vectors SET vector = zeroblob(256)")
    connection.close()
    cache = VectorCache(tmp_path)
    rows = CachedEncoder(HashingEncoder(), cache).encode(TEXTS, unheard)
    assert rows.tobytes() == whole.tobytes()
    assert [notice.message for notice in cache.notices] == ["2 damaged vectors are computed again"]


def test_folder_that_takes_no_files_is_done_without_and_said_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = VectorCache(tmp_path / "file" / "cache")
    rows = CachedEncoder(HashingEncoder(), cache).encode(TEXTS, unheard)
    assert rows.tobytes() == HashingEncoder().encode(TEXTS, unheard).tobytes()
    (notice,) = cache.notices
    assert notice.path == str(tmp_path / "file" / "cache" / vectors.FILE)
    assert "cannot be used" in notice.message


def test_folder_in_place_of_the_file_is_done_without(tmp_path: Path) -> None:
    (tmp_path / vectors.FILE).mkdir()
    cache = VectorCache(tmp_path)
    CachedEncoder(HashingEncoder(), cache).encode(TEXTS, unheard)
    assert len(cache.notices) == 1


def test_file_that_another_run_holds_too_long_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = encoded(tmp_path)
    monkeypatch.setattr(vectors, "PATIENCE", 0.05)
    holder = sqlite3.connect(tmp_path / vectors.FILE, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    cache = VectorCache(tmp_path)
    rows = CachedEncoder(HashingEncoder(), cache).encode(TEXTS, unheard)
    holder.close()
    assert rows.tobytes() == whole.tobytes()
    assert "locked" in cache.notices[0].message


def test_two_runs_at_once_keep_everything(tmp_path: Path) -> None:
    groups = [[f"{run} {number}" for number in range(40)] for run in ("a", "b", "c")]
    caches = [VectorCache(tmp_path) for _ in groups]

    def run(cache: VectorCache, texts: list[str]) -> None:
        for text in texts:
            CachedEncoder(HashingEncoder(), cache).encode([text], unheard)

    threads = [threading.Thread(target=run, args=pair) for pair in zip(caches, groups, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [cache.notices for cache in caches] == [(), (), ()]
    every = [text for group in groups for text in group]
    CachedEncoder(RefusingEncoder(), VectorCache(tmp_path)).encode(every, unheard)
