from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.evaluation.gold_points import Kind, PointPair, read_point_pairs


def quote(file: str, text: str) -> dict[str, str]:
    return {"file": file, "quote": text}


def finding(left: list[dict[str, str]], right: list[dict[str, str]]) -> dict[str, Any]:
    return {"id": "f", "kind": "agreement", "side_a": left, "side_b": right}


ROAD = finding(
    [quote("a.txt", "jalan itu ditutup"), quote("b.txt", "jalan tetap dibuka")],
    [quote("c.txt", "the road is closed")],
)
RICE = finding([quote("a.txt", "harga beras naik")], [quote("b.txt", "beras tidak naik")])
HARD = {"a": quote("a.txt", "jalan itu ditutup"), "b": quote("b.txt", "jembatan ditutup")}


def written(folder: Path, **parts: object) -> Path:
    (folder / "gold.json").write_text(json.dumps(parts), encoding="utf-8")
    return folder


def by_words(text: str) -> str:
    return "en" if "the" in text.split() else "id"


def read(folder: Path, *findings: object, hard: object = ()) -> tuple[PointPair, ...]:
    return read_point_pairs(written(folder, findings=findings, hard_negatives=hard), by_words)


def kinds(pairs: tuple[PointPair, ...]) -> Counter[Kind]:
    return Counter(pair.kind for pair in pairs)


def test_quotes_of_one_finding_are_one_point_and_of_two_findings_two(tmp_path: Path) -> None:
    pairs = read(tmp_path, ROAD, RICE, hard=[HARD])
    assert kinds(pairs) == {Kind.SAME: 3 + 1, Kind.OTHER: 3 * 2, Kind.HARD: 1}
    same = {frozenset((p.one.text, p.other.text)) for p in pairs if p.kind is Kind.SAME}
    assert frozenset(("jalan itu ditutup", "the road is closed")) in same
    (hard,) = (pair for pair in pairs if pair.kind is Kind.HARD)
    assert (hard.one.text, hard.other.text) == ("jalan itu ditutup", "jembatan ditutup")


def test_findings_linked_by_a_quote_give_no_pair_of_two_points(tmp_path: Path) -> None:
    longer = finding([quote("a.txt", "jalan itu ditutup sejak pagi")], [quote("d.txt", "pagi")])
    beside = finding([quote("d.txt", "pagi")], [quote("e.txt", "sore")])
    pairs = read(tmp_path, ROAD, longer, beside)
    assert kinds(pairs) == {Kind.SAME: 3 + 1 + 1}


def test_the_same_words_in_another_article_link_nothing(tmp_path: Path) -> None:
    elsewhere = finding([quote("z.txt", "jalan itu ditutup")], [quote("y.txt", "kata warga")])
    assert kinds(read(tmp_path, ROAD, elsewhere))[Kind.OTHER] == 3 * 2


def test_a_quote_repeated_word_by_word_is_no_pair(tmp_path: Path) -> None:
    twice = finding([quote("a.txt", "harga beras naik")], [quote("b.txt", "harga beras naik")])
    assert kinds(read(tmp_path, twice, ROAD))[Kind.SAME] == 3


def test_the_language_is_that_of_all_that_is_quoted_from_a_file(tmp_path: Path) -> None:
    more = finding([quote("c.txt", "rice dearer")], [quote("b.txt", "beras naik")])
    pairs = read(tmp_path, ROAD, more)
    told = {q.text: q.language for pair in pairs for q in (pair.one, pair.other)}
    assert told["rice dearer"] == "en"
    assert told["beras naik"] == "id"


def test_a_file_is_read_without_its_folder_and_names_the_event(tmp_path: Path) -> None:
    file = tmp_path / "panen.gold.json"
    file.write_text(json.dumps({"findings": [RICE]}), encoding="utf-8")
    assert {pair.event for pair in read_point_pairs(file, by_words)} == {"panen"}
    folder = tmp_path / "banjir"
    folder.mkdir()
    assert {pair.event for pair in read(folder, RICE)} == {"banjir"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[]", "not an object"),
        ("{}", "findings is missing or is no list"),
        ('{"findings": []}', "no finding with two quotes"),
        ('{"findings": [1]}', "findings 0: side_a and side_b are no lists"),
        ('{"findings": [{"side_a": [], "side_b": [{"file": "a"}]}]}', "findings 0: a quote"),
        ('{"findings": [], "hard_negatives": 5}', "not an object"),
        ('{"findings": [], "hard_negatives": [{"a": 1}]}', "hard_negatives 0: a quote"),
    ],
)
def test_a_file_of_another_shape_is_told_with_its_place(
    tmp_path: Path, text: str, message: str
) -> None:
    (tmp_path / "gold.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message) as caught:
        read_point_pairs(tmp_path, by_words)
    assert str(tmp_path / "gold.json") in str(caught.value)


def test_a_folder_without_a_gold_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gold.json: cannot be read"):
        read_point_pairs(tmp_path, by_words)
