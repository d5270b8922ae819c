"""Labelled findings: what is read, and each fault with its file and line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.evaluation.gold_findings import check_quotes, read_gold

QUOTE = {"file": "alpha.txt", "quote": "sembilan warga tewas"}
OTHER = {"file": "beta.txt", "quote": "tujuh warga tewas", "sentence": "Ada tujuh warga tewas."}
FINDING: dict[str, Any] = {
    "id": "c1",
    "kind": "conflict",
    "type": "value_mismatch_number",
    "strength": "clear",
    "why": "Nine or seven.",
    "side_a": [QUOTE],
    "side_b": [OTHER],
}
TEXTS = {"alpha.txt": "Banjir: sembilan  warga\ntewas.", "beta.txt": "Ada tujuh warga tewas."}


def written(place: Path, gold: object, indent: int | str | None = 1) -> Path:
    path = place / "gold.json"
    path.write_text(json.dumps(gold, indent=indent), encoding="utf-8")
    return path


def gold_of(**changes: Any) -> dict[str, Any]:
    return {"findings": [{**FINDING, **changes}], "hard_negatives": []}


def test_labels_are_read_with_what_people_note(tmp_path: Path) -> None:
    negative = {"a": QUOTE, "b": OTHER, "why": "other flood"}
    gold = {**gold_of(), "hard_negatives": [negative], "articles": {"alpha.txt": {"any": 1}}}
    read = read_gold(written(tmp_path, gold))
    (finding,) = read.findings
    assert (finding.name, finding.is_clear, finding.side_b[0].file) == ("c1", True, "beta.txt")
    assert read.hard_negatives[0].why == "other flood"
    check_quotes(tmp_path / "gold.json", read, TEXTS)


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_any_layout_of_json_is_read(tmp_path: Path, indent: int | str | None) -> None:
    path = written(tmp_path, gold_of(why="smile \U0001f600 / \\ \t \x7f"), indent)
    assert read_gold(path).findings[0].why == "smile \U0001f600 / \\ \t \x7f"


def test_a_finding_without_an_id_is_called_by_its_reason(tmp_path: Path) -> None:
    (finding,) = read_gold(written(tmp_path, gold_of(id=None, strength="arguable"))).findings
    assert (finding.name, finding.is_clear) == ("Nine or seven.", False)


def test_every_unknown_key_and_wrong_word_is_named_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, gold_of(kind="quarrel", why="\\ \U0001f600\t", strenght="clear"))
    with pytest.raises(InputError) as fault:
        read_gold(path)
    first, second = str(fault.value).splitlines()
    assert first.startswith(f"{path}:5:")
    assert "'conflict' or 'agreement'" in first
    assert second.startswith(f"{path}:22:")
    assert second.endswith("unknown key 'strenght'; did you mean 'strength'?")


def test_broken_json_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    path.write_text('{\n "findings": [\n}', encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.json:3:1: not JSON: "):
        read_gold(path)


@pytest.mark.parametrize("text", ["", "[]", '"word"', '{"findings": {}}', '{"hard_negatives": []}'])
def test_what_holds_no_findings_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.json:1:\d+: "):
        read_gold(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_gold(tmp_path / "gold.json")


def test_quotes_that_no_article_holds_are_named_with_their_lines(tmp_path: Path) -> None:
    side = [{"file": "beta.txt", "quote": "delapan warga"}, {"file": "gamma.txt", "quote": "a"}]
    path = written(tmp_path, gold_of(side_b=side))
    with pytest.raises(InputError) as fault:
        check_quotes(path, read_gold(path), TEXTS)
    first, second = str(fault.value).splitlines()
    assert first == f"{path}:16:5: beta.txt does not hold the quote 'delapan warga'"
    assert second == f"{path}:20:5: there is no article gamma.txt"
