from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.reading import folder as reading
from factcheck.records.reports import REPORT_MARK
from tests.reading.desk import assert_covered_once, book, calendars, read, read_one, recognise

STORY = "Jembatan Roboh\n\nSebuah jembatan di kota itu roboh pada malam hari.\n"


def test_a_missing_folder_and_a_file_are_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        read(tmp_path / "nowhere")
    (tmp_path / "a.txt").write_text(STORY)
    with pytest.raises(InputError, match="not a folder"):
        read(tmp_path / "a.txt")


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no article"):
        read(tmp_path)


def test_a_folder_without_readable_article_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01")
    with pytest.raises(InputError, match=r"a\.txt: skipped: not text: it holds NUL bytes"):
        read(tmp_path)


def test_articles_come_sorted_by_path_from_all_folders(tmp_path: Path) -> None:
    for name in ("b/z.txt", "a.md", "b.txt", ".hidden/x.txt", ".y.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)
    assert [article.id for article in read(tmp_path).articles] == ["a.md", "b.txt", "b/z.txt"]


def test_other_files_are_told_once_a_kind(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    for index in range(30):
        (tmp_path / f"{index:02}.pdf").write_bytes(b"%PDF")
    (tmp_path / "gold.json").write_text("{}")
    notices = read(tmp_path).notices
    assert [notice.path for notice in notices] == ["*.json", "*.pdf"]
    assert "skipped 30 files" in notices[1].message
    assert "gold.json" in notices[0].message


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no text in it"),
        (b" \n\t\n", "no text in it"),
        (b"ADVERTISEMENT\nBaca juga: Lain\n", r"no text in it \(left out: advertisement, related"),
        (b"ab\x00cd", "NUL bytes"),
        (bytes(range(1, 9)) * 20, "control characters"),
        (b"kata \x81\x8d yang rusak", "neither UTF-8 nor cp1252"),
        (b"\xff\xfea\x00\x00\xd8", "not utf-16-le"),
    ],
)
def test_an_unreadable_file_is_skipped_and_told(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text(STORY)
    result = read(tmp_path)
    assert [article.id for article in result.articles] == ["good.txt"]
    (notice,) = result.notices
    assert notice.path == "bad.txt"
    with pytest.raises(AssertionError, match=reason):
        raise AssertionError(notice.message)


def test_windows_1252_is_read_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Harga naik €5\n\nKata dia “mahal”.\n".encode("cp1252"))
    result = read(tmp_path)
    assert result.articles[0].headline == "Harga naik €5"
    assert result.articles[0].encoding == "cp1252"
    assert result.notices[0].path == "a.txt"
    assert "not UTF-8" in result.notices[0].message


def test_a_byte_order_mark_keeps_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + STORY.encode())
    (tmp_path / "b.txt").write_bytes(STORY.encode("utf-16"))
    for article in read(tmp_path).articles:
        assert article.text == "\ufeff" + STORY
        assert article.headline == "Jembatan Roboh"
        assert_covered_once(article)


def test_line_ends_are_not_translated(tmp_path: Path) -> None:
    article = read_one(tmp_path, STORY.replace("\n", "\r\n"))
    assert article.text.count("\r\n") == 3
    assert article.headline == "Jembatan Roboh"
    last = article.passages[-1]
    assert article.text[last.start : last.end].endswith("malam hari.")


def test_too_large_a_file_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST_FILE", 100)
    (tmp_path / "big.txt").write_text(STORY * 10)
    (tmp_path / "good.txt").write_text(STORY)
    (notice,) = read(tmp_path).notices
    assert notice.path == "big.txt"
    assert "limit" in notice.message


def test_too_many_lines_are_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_LINES", 5)
    (tmp_path / "long.txt").write_text("a\n" * 6)
    (tmp_path / "good.txt").write_text(STORY)
    (notice,) = read(tmp_path).notices
    assert notice.message == "skipped: it has more than 5 lines"


@pytest.mark.parametrize("unit", ["kata ", "1/", "(", "Baca juga ", "JAKARTA - ", "dikutip dari "])
def test_a_long_line_takes_linear_time(tmp_path: Path, unit: str) -> None:
    started = time.process_time()
    article = read_one(tmp_path, unit * (2_000_000 // len(unit)) + "kata.")
    assert time.process_time() - started < 10
    assert_covered_once(article)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs file permissions")
def test_a_forbidden_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    (tmp_path / "b.txt").chmod(0)
    (notice,) = read(tmp_path).notices
    assert "cannot be read" in notice.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    os.mkfifo(tmp_path / "pipe.txt")
    (notice,) = read(tmp_path).notices
    assert notice.message == "skipped: not a regular file"


def test_progress_counts_every_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_bytes(b"\x00")
    seen: list[tuple[int, int]] = []
    reading.read_folder(
        tmp_path, book(), calendars(), recognise, lambda *done: seen.append((done[0], done[1]))
    )
    assert seen == [(1, 2), (2, 2)]


NEWS = "Judul\n\nPolisi menangkap dua orang di pasar, Senin pagi.\n"


def test_a_report_in_the_folder_is_not_read_as_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "report.md").write_text(f"{NEWS}\n{REPORT_MARK}\n", encoding="utf-8")
    found = read(tmp_path)
    assert [article.id for article in found.articles] == ["a.txt"]
    assert "a report of factcheck" in found.notices[0].message


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "secret.txt"
    inside.mkdir()
    outside.write_text(NEWS, encoding="utf-8")
    (inside / "a.txt").write_text(NEWS, encoding="utf-8")
    (inside / "b.txt").symlink_to(outside)
    found = read(inside)
    assert [article.id for article in found.articles] == ["a.txt"]
    assert found.notices[0].message == "skipped: a link to a file outside of the folder"
