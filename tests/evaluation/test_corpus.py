"""Corpora: one article a line, packed or not; what is no article is told with its line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.evaluation.corpus import lay_out, read_corpus, spread

ROWS = (
    {"outlet": "a.com", "date": "2021-03-04", "time": "09:10", "headline": "Satu", "body": "Isi."},
    {"outlet": "b.com", "date_line": "Kamis, 4 Maret 2021", "headline": "Dua", "body": "Isi dua."},
    {"outlet": "c.com", "date": "2021-03-05", "headline": "Tiga", "body": "  "},
)


def written(path: Path, *lines: str) -> Path:
    text = "".join(f"{line}\n" for line in lines).encode()
    path.write_bytes(gzip.compress(text) if path.suffix == ".gz" else text)
    return path


@pytest.mark.parametrize("name", ["news.jsonl", "news.jsonl.gz"])
def test_articles_are_read_and_those_without_a_body_left_out(tmp_path: Path, name: str) -> None:
    found = read_corpus(written(tmp_path / name, *map(json.dumps, ROWS)))
    assert [(one.outlet, one.date) for one in found] == [
        ("a.com", "2021-03-04 09:10"),
        ("b.com", "Kamis, 4 Maret 2021"),
    ]


def test_an_article_is_laid_out_as_a_file(tmp_path: Path) -> None:
    lay_out(read_corpus(written(tmp_path / "news.jsonl", json.dumps(ROWS[0]))), tmp_path)
    text = (tmp_path / "00000.txt").read_text(encoding="utf-8")
    assert text == "Satu\na.com, 2021-03-04 09:10\nIsi.\n"


@pytest.mark.parametrize("line", ["{", "[]", '"a"', "null", '{"outlet": "a", "date": "b"}'])
def test_what_is_no_article_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    path = written(tmp_path / "news.jsonl", json.dumps(ROWS[0]), line)
    with pytest.raises(InputError, match=r"news\.jsonl:2: not an object"):
        read_corpus(path)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_corpus(tmp_path / "none.jsonl")
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b"{}" * 99)[:20])
    with pytest.raises(InputError, match="cannot be read: it is no text"):
        read_corpus(tmp_path / "cut.jsonl.gz")
    with pytest.raises(InputError, match="no article in it"):
        read_corpus(written(tmp_path / "empty.jsonl", json.dumps(ROWS[2])))


@given(st.lists(st.integers(), max_size=40), st.integers(1, 50))
def test_items_that_are_spread_keep_their_order(items: list[int], most: int) -> None:
    numbered = list(enumerate(items))
    found = spread(numbered, most)
    assert len(found) == min(most, len(items))
    assert list(found) == sorted(set(found))
    assert found[:1] == tuple(numbered[:1])
