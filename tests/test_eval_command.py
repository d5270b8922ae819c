"""``factcheck eval attribution``: tables, JSON, details, several folders, and faulty input."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.calls import Outcome, called

Call = Callable[..., Outcome]
NEWS = """Jembatan Desa Rana ditutup
Harian Desa - 18/03/2024, 10:00 WIB

Bupati Rano Wijaya membantah bahwa jembatan itu roboh.
Camat Sari Melati mengatakan, warga tetap tenang.
"""
DENIAL = {
    "file": "a.txt",
    "content": "jembatan itu roboh",
    "speaker": "Rano Wijaya",
    "cue": "membantah",
    "stance": "deny",
}
CALM = {**DENIAL, "content": "warga tetap tenang", "speaker": "Sari Melati"}
CALM |= {"cue": "mengatakan", "stance": "assert"}


@pytest.fixture
def factcheck(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Call:
    monkeypatch.chdir(tmp_path)
    return lambda *words: called(("eval", "attribution", *words), monkeypatch, capsys)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(NEWS, encoding="utf-8")
    return folder


def labelled(path: Path, *lines: dict[str, str]) -> Path:
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def test_the_table_has_a_line_for_all_each_language_and_each_stance(
    factcheck: Call, folder: Path, tmp_path: Path
) -> None:
    done = factcheck(labelled(tmp_path / "gold.jsonl", DENIAL, CALM), folder)
    rows = {line.split()[0]: line.split()[1:] for line in done.out.splitlines()[2:]}
    assert done.code == 0
    assert rows["all"] == ["2", "2", *["1.000"] * 7]
    assert rows["id"] == rows["all"]
    assert rows["deny"][:2] == ["1", "1"]
    assert rows["ask"] == ["0", "0", *["n/a"] * 7]


def test_the_figures_as_json(factcheck: Call, folder: Path, tmp_path: Path) -> None:
    wrong = {**DENIAL, "speaker": "Sari Melati"}
    done = factcheck(labelled(tmp_path / "gold.jsonl", wrong), folder, "--format", "json")
    figures = json.loads(done.out)
    assert figures["schema"] == "factcheck-eval-attribution/1"
    assert (figures["f1_at_0.3"], figures["precision_at_0.3"]) == (pytest.approx(2 / 3), 0.5)
    assert (figures["speaker_accuracy"], figures["stance_accuracy"]) == (0.0, 1.0)
    assert figures["stances"]["warn"]["f1_at_0.8"] is None
    assert figures["languages"]["id"]["gold"] == 1


def test_details_name_each_fault(factcheck: Call, folder: Path, tmp_path: Path) -> None:
    missed = {**DENIAL, "content": "hujan deras semalam"}
    wrong = {**CALM, "speaker": "Rano Wijaya", "stance": "ask", "cue": "kata"}
    gold = labelled(tmp_path / "gold.jsonl", missed, wrong)
    lines = factcheck(gold, folder, "--details").out.splitlines()
    assert any(line.startswith("missed") and "hujan deras" in line for line in lines)
    assert any(line.startswith("extra") and "jembatan itu roboh" in line for line in lines)
    assert any(line.startswith("speaker") and "not Sari Melati" in line for line in lines)
    assert any(line.startswith("stance") and "ask, not assert" in line for line in lines)
    assert any(line.startswith("cue") and "'kata', not 'mengatakan'" in line for line in lines)


def test_several_folders_add_up(factcheck: Call, folder: Path, tmp_path: Path) -> None:
    first = labelled(tmp_path / "one.jsonl", DENIAL)
    second = labelled(tmp_path / "two.jsonl", CALM)
    done = factcheck(first, folder, second, folder, "--format", "json")
    assert json.loads(done.out)["gold"] == 2
    assert json.loads(done.out)["read"] == 4


def test_labels_that_fit_no_article_are_told(factcheck: Call, folder: Path, tmp_path: Path) -> None:
    elsewhere = {**DENIAL, "file": "b.txt"}
    changed = {**DENIAL, "content": "jembatan ini roboh"}
    done = factcheck(labelled(tmp_path / "gold.jsonl", elsewhere, changed), folder)
    assert "b.txt is not among the articles: 1 labels count as missed" in done.err
    assert "a.txt does not hold the words: jembatan ini roboh" in done.err
    assert done.code == 0


def test_a_gold_file_without_its_folder_is_one_clear_line(factcheck: Call, tmp_path: Path) -> None:
    done = factcheck(labelled(tmp_path / "gold.jsonl", DENIAL))
    assert done.code == 2
    assert "name the folder of its articles behind each gold file" in done.err


def test_a_missing_gold_file_is_one_clear_line(factcheck: Call, folder: Path) -> None:
    done = factcheck("none.jsonl", folder)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "none.jsonl: cannot be read" in done.err
