"""The file of decisions: nothing that was acknowledged is lost, whatever ends or meets a writer."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError, OutputError
from factcheck.review import store
from factcheck.review.decisions import Answer, Decision, with_id
from factcheck.review.lines import line_of
from factcheck.review.standing import state_of
from factcheck.review.store import append, decisions_beside, read_decisions, read_kept
from tests.folders import ROOT

KILLS = 200


def decided(minute: int, answer: Answer = Answer.CONFLICT, by: str = "Ann") -> Decision:
    at = f"2024-01-15T08:{minute:02}:00Z"
    return with_id(Decision("f1", "r", answer, note="kebakaran\nséperti ini", by=by, at=at))


ONE, TWO, THREE = decided(1), decided(2, Answer.UPDATE), decided(3, Answer.UNSURE)


def test_decisions_lie_beside_the_report() -> None:
    assert decisions_beside(Path("reports/barn.json")) == Path("reports/barn.decisions.jsonl")


def test_what_is_appended_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "reports" / "barn.decisions.jsonl"
    assert append(path, [ONE, TWO]) == ()
    assert append(path, [THREE]) == ()
    assert read_decisions(path) == (ONE, TWO, THREE)
    assert path.read_bytes().count(b"\n") == 3
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_nothing_to_append_makes_no_file(tmp_path: Path) -> None:
    assert append(tmp_path / "d.jsonl", []) == ()
    assert not (tmp_path / "d.jsonl").exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2_000))
def test_a_file_cut_off_anywhere_stays_readable(tmp_path: Path, cut: int) -> None:
    path, aside = tmp_path / "d.jsonl", tmp_path / "d.jsonl.torn"
    path.unlink(missing_ok=True)
    aside.unlink(missing_ok=True)
    append(path, [ONE, TWO])
    raw = path.read_bytes()[:cut]
    path.write_bytes(raw)
    whole = raw.decode("utf-8", "replace").split("\n")
    lines = {line_of(ONE): ONE, line_of(TWO): TWO}
    there = tuple(lines[line] for line in whole if line in lines)
    torn = whole[-1] != "" and whole[-1] not in lines
    kept = read_kept(path)
    assert kept.decisions == there
    assert len(kept.notices) == torn
    notices = append(path, [THREE])
    assert len(notices) == torn
    assert aside.exists() == torn
    assert read_kept(path) == store.Kept((*there, THREE))


def test_a_torn_line_is_told_and_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    append(path, [ONE])
    with path.open("ab") as file:
        file.write(b'{"finding": "f\xc3')
    assert read_kept(path).notices == (f"{path}:2: torn last line, passed over (15 bytes)",)
    told = append(path, [TWO])
    assert told == (f"{path}: a torn last line of 15 bytes was moved to d.jsonl.torn",)
    assert (tmp_path / "d.jsonl.torn").read_bytes() == b'{"finding": "f\xc3\n'
    assert read_decisions(path) == (ONE, TWO)


def test_a_bad_line_elsewhere_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_text(f"{line_of(ONE)}\n<<<<<<< HEAD\n{line_of(TWO)}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"d\.jsonl:2: is no JSON"):
        read_decisions(path)


def test_a_file_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_decisions(tmp_path / "d.jsonl")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        append(tmp_path / "file" / "d.jsonl", [ONE])


@pytest.mark.skipif(os.name != "posix", reason="folders are opened so on POSIX only")
def test_what_is_kept_was_forced_to_the_disk_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced: list[tuple[int, int]] = []
    real = os.fsync

    def fsync(file: int) -> None:
        real(file)
        forced.append((os.fstat(file).st_ino, os.fstat(file).st_size))

    monkeypatch.setattr("os.fsync", fsync)
    path = tmp_path / "desk" / "d.jsonl"
    append(path, [ONE])
    made = path.stat()
    assert forced[-1] == (made.st_ino, made.st_size)
    assert {path.parent.stat().st_ino, tmp_path.stat().st_ino} <= {file for file, _ in forced}
    forced.clear()
    append(path, [TWO])
    assert forced == [(made.st_ino, path.stat().st_size)]


def test_a_full_disk_leaves_no_half_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "d.jsonl"
    append(path, [ONE])
    whole = os.write

    def full(file: int, text: bytes) -> int:
        if len(text) < 100:
            raise OSError(errno.ENOSPC, "No space left on device")
        return whole(file, text[:100])

    monkeypatch.setattr("os.write", full)
    with pytest.raises(OutputError, match="No space left"):
        append(path, [TWO, THREE])
    monkeypatch.undo()
    assert read_kept(path) == store.Kept((ONE,))


def test_a_file_put_in_place_while_waiting_is_the_one_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "d.jsonl"
    append(path, [ONE])
    real = os.path.samestat
    calls: list[os.stat_result] = []

    def replaced_once(one: os.stat_result, other: os.stat_result) -> bool:
        if not calls:
            (tmp_path / "new").write_text(f"{line_of(TWO)}\n", encoding="utf-8")
            (tmp_path / "new").replace(path)
            one = path.stat()
        calls.append(one)
        return real(one, other)

    monkeypatch.setattr("os.path.samestat", replaced_once)
    append(path, [THREE])
    assert len(calls) == 2
    assert read_decisions(path) == (TWO, THREE)


@pytest.mark.skipif(os.name != "posix", reason="kill -9 and fork are of POSIX")
@pytest.mark.parametrize("how", [(), ("halves",)], ids=["whole writes", "writes by halves"])
def test_killing_writers_loses_nothing_acknowledged(tmp_path: Path, how: tuple[str, ...]) -> None:
    words = [sys.executable, "-m", "tests.review.killing", str(tmp_path / "d.jsonl"), str(KILLS)]
    done = subprocess.run(
        [*words, "7", *how], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    counts = json.loads(done.stdout)
    # How many depends on what else the machine does.
    assert counts["acknowledged"] > 0
    assert counts["lost"] == 0
    assert counts["kept"] >= counts["acknowledged"]
    assert counts["torn but whole"] == 0


def git(folder: Path, *words: str) -> str:
    named = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    done = subprocess.run(
        ["git", *named, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_two_branches_that_both_append_merge_without_loss(tmp_path: Path) -> None:
    path = tmp_path / "barn.decisions.jsonl"
    shutil.copy(ROOT / ".gitattributes", tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    append(path, [ONE])
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "one")
    git(tmp_path, "branch", "ben")
    anns = [decided(4, Answer.CONFLICT), replace(TWO, finding="f2")]
    append(path, anns)
    git(tmp_path, "commit", "-qam", "Ann")
    git(tmp_path, "switch", "-q", "ben")
    bens = [decided(5, Answer.NO_CONFLICT, "Ben"), decided(2, Answer.UPDATE, "Ben")]
    append(path, bens)
    git(tmp_path, "commit", "-qam", "Ben")
    unmerged = git(tmp_path, "rev-parse", "HEAD").strip()
    git(tmp_path, "merge", "-q", "main", "-m", "both")
    lines, theirs = path.read_text(encoding="utf-8"), read_decisions(path)
    git(tmp_path, "switch", "-q", "main")
    git(tmp_path, "merge", "-q", unmerged, "-m", "both, the other way round")
    assert path.read_text(encoding="utf-8") != lines
    assert read_decisions(path) == theirs
    assert set(theirs) == {ONE, *anns, *bens}
    review = state_of(theirs)["f1"]
    assert (review.by, review.answer, review.disagreed) == (
        *("Ben", "no conflict"),
        ("Ann: conflict",),
    )
