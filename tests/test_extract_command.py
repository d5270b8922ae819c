"""``factcheck extract``: its forms, its exit codes, one clear line for each kind of bad file."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.knowledge import load_knowledge
from factcheck.reading.folder import LARGEST_FILE
from factcheck.settings import Settings
from tests.calls import Outcome, called
from tests.folders import DENIAL, ROOT, folder_of
from tests.reporting.extract_builder import HOSTILE, ORDINARY

Call = Callable[..., Outcome]


@pytest.fixture
def factcheck(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Call:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    return lambda *words: called(words, monkeypatch, capsys)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "berita.txt"
    path.write_text(ORDINARY, encoding="utf-8")
    return path


def test_a_table_is_printed(factcheck: Call, article: Path) -> None:
    done = factcheck("extract", "berita.txt")
    assert (done.code, done.err) == (0, "")
    assert "Rahmat Surya" in done.out
    assert "membantah" in done.out
    assert "In the outlet's own voice:" in done.out
    assert done.out.splitlines()[-1].startswith("left out: ")


def test_the_table_is_as_wide_as_the_terminal(
    factcheck: Call, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    narrow = factcheck("extract", article).out
    monkeypatch.setenv("COLUMNS", "150")
    wide = factcheck("extract", article).out
    assert max(map(len, narrow.splitlines())) <= 80 < max(map(len, wide.splitlines())) <= 150


def test_json_and_html_are_printed_whole(factcheck: Call, article: Path) -> None:
    written = json.loads(factcheck("extract", article, "--format", "json").out)
    assert written["schema"] == "factcheck-extract/1"
    page = factcheck("extract", article, "--format", "html").out
    assert page.startswith("<!doctype html>\n")
    assert page.endswith("</html>\n")
    assert factcheck("extract", article, "--html").out == page


def test_a_file_outside_of_the_folder_is_written_elsewhere(
    factcheck: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(tmp_path, a=DENIAL)
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    done = factcheck("extract", "../news/a.txt", "--html", "--out", "pages/a.html")
    assert (done.code, done.out) == (0, "pages/a.html\n")
    assert (desk / "pages/a.html").read_text(encoding="utf-8").endswith("</html>\n")
    assert [path.name for path in (desk / "pages").iterdir()] == ["a.html"]
    assert (folder / "a.txt").read_text(encoding="utf-8") == DENIAL


@pytest.mark.parametrize("form", ["table", "json", "html"])
def test_nothing_of_an_article_reaches_the_terminal_raw(
    factcheck: Call, tmp_path: Path, form: str
) -> None:
    (tmp_path / "jahat.txt").write_bytes(HOSTILE.encode("utf-8"))
    done = factcheck("extract", "jahat.txt", "--format", form)
    assert done.code == 0
    printed = done.out + done.err
    assert not [c for c in "\x1b\x9b\u202e\u202c\u200b\u2066\r" if c in printed]
    assert "kanan" in printed


def test_extract_reads_what_run_reads(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=ORDINARY)
    extract = pipeline.extract_file(folder / "a.txt")
    settings = Settings(folder=folder)
    knowledge = load_knowledge(settings)
    reading = pipeline.read(settings, knowledge, pipeline.silent)
    said = pipeline.say(reading, knowledge, pipeline.silent)
    assert (extract.article, *extract.statements) == (*reading.articles, *said.statements)


def test_the_sentences_in_which_nothing_was_found(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_text(ORDINARY, encoding="utf-8")
    extract = pipeline.extract_file(path)
    silent = [ORDINARY[s.start : s.end] for s in extract.silent]
    assert "Begitulah." in silent
    touched = [s for s in extract.sentences if s not in extract.silent]
    for sentence in touched:
        assert any(s.start < sentence.end and sentence.start < s.end for s in extract.statements)
    for sentence in extract.silent:
        assert all(s.end <= sentence.start or sentence.end <= s.start for s in extract.statements)


def test_rules_of_the_user_are_read(factcheck: Call, article: Path, tmp_path: Path) -> None:
    rules = tmp_path / "mine" / "languages"
    rules.mkdir(parents=True)
    (rules / "id.yaml").write_text("id: [torn\n", encoding="utf-8")
    done = factcheck("extract", article, "--rules", "mine")
    assert done.code == 2
    assert "mine/languages/id.yaml:2:1:" in done.err


def test_text_without_a_statement_is_no_failure(factcheck: Call, tmp_path: Path) -> None:
    (tmp_path / "sepi.txt").write_text("Halo\n\nApa kabar hari ini semua?\n", encoding="utf-8")
    done = factcheck("extract", "sepi.txt")
    assert done.code == 0
    assert "No statement was found in it." in done.out


def assert_one_clear_line(done: Outcome, *parts: str) -> None:
    assert (done.code, done.out) == (2, "")
    assert len(done.err.strip().splitlines()) == 1
    assert done.err.startswith("factcheck: ")
    for part in parts:
        assert part in done.err


def test_a_missing_file(factcheck: Call) -> None:
    assert_one_clear_line(factcheck("extract", "nowhere.txt"), "nowhere.txt: no such file")


def test_a_folder(factcheck: Call, tmp_path: Path) -> None:
    assert_one_clear_line(factcheck("extract", tmp_path), "a folder")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\x00\x00\x01", "not text"),
        (b"", "no text in it"),
        (b" \n\t\n", "no text in it"),
        (b'Judul\n\n[//]: # "factcheck-report/1"\n', "a report of factcheck"),
        (b'{\n "schema": "factcheck-report/1",\n "articles": []}\n', "a report of factcheck"),
    ],
)
def test_a_file_that_holds_no_article(
    factcheck: Call, tmp_path: Path, content: bytes, reason: str
) -> None:
    (tmp_path / "odd.txt").write_bytes(content)
    assert_one_clear_line(factcheck("extract", "odd.txt"), "odd.txt", reason)


def test_a_file_that_is_too_large(factcheck: Call, tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert_one_clear_line(factcheck("extract", "large.txt"), "large.txt", "20 MB")


@pytest.mark.parametrize("form", ["json", "html"])
def test_what_extract_wrote_is_no_article(factcheck: Call, article: Path, form: str) -> None:
    assert factcheck("extract", article, "--format", form, "--out", "out.txt").code == 0
    assert_one_clear_line(factcheck("extract", "out.txt"), "a report of factcheck")


def test_the_article_itself_is_never_overwritten(factcheck: Call, article: Path) -> None:
    done = factcheck("extract", article, "--html", "--out", "berita.txt")
    assert_one_clear_line(done, "the article itself")
    assert article.read_text(encoding="utf-8") == ORDINARY


def test_a_place_that_cannot_be_written_to(factcheck: Call, article: Path) -> None:
    (article.parent / "taken").write_text("x", encoding="utf-8")
    done = factcheck("extract", article, "--out", "taken/out.html")
    assert_one_clear_line(done, "taken/out.html", "cannot be written")


def test_two_forms_do_not_go_together(factcheck: Call, article: Path) -> None:
    done = factcheck("extract", article, "--html", "--format", "json")
    assert (done.code, done.out) == (2, "")
    assert "--html" in done.err


def test_what_had_to_be_guessed_is_said(factcheck: Call, tmp_path: Path) -> None:
    (tmp_path / "lama.text").write_bytes(ORDINARY.replace('"', "\u201c").encode("cp1252"))
    done = factcheck("extract", "lama.text")
    assert done.code == 0
    assert "read as cp1252" in done.err
    assert "only .txt and .md are read" in done.err


def test_an_old_console_gets_the_table_and_exact_json(article: Path) -> None:
    article.write_text(ORDINARY.replace("Rahmat", "Rahmät"), encoding="utf-8")
    words = [sys.executable, "-m", "factcheck", "extract", str(article)]
    old = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT), "PATH": ""}
    table = subprocess.run(words, env=old, capture_output=True, check=True).stdout
    assert b"Rahm\\xe4t Surya" in table
    words += ["--format", "json"]
    written = subprocess.run(words, env=old, capture_output=True, check=True).stdout
    assert "Rahmät Surya" in {s["speaker"] for s in json.loads(written)["statements"]}


def test_no_model_is_loaded(article: Path) -> None:
    code = (
        "import sys\nfrom factcheck.commands import app\n"
        f"sys.argv = ['factcheck', 'extract', {str(article)!r}]\n"
        "try:\n    app.main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'torch', 'transformers', 'sklearn', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
