from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.evaluation.pairs import Pair, read_pairs, write_pairs

ROW = '{"premise": "Pasar buka.", "hypothesis": "Pasar tutup.", "label": "contradiction"}\n'


def test_pairs_are_read_in_order_and_blank_lines_skipped(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(ROW + "\n" + ROW.replace("tutup", "ramai").replace("contradiction", "neutral"))
    assert read_pairs(path) == (
        Pair("Pasar buka.", "Pasar tutup.", "contradiction"),
        Pair("Pasar buka.", "Pasar ramai.", "neutral"),
    )


@pytest.mark.parametrize("line", ["[1, 2]", "{", '{"premise": "a", "hypothesis": "b"}', "3"])
def test_a_line_that_is_no_pair_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(ROW + line + "\n")
    with pytest.raises(InputError, match=r"pairs\.jsonl:2: "):
        read_pairs(path)


def test_a_number_for_a_label_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(ROW.replace('"contradiction"', "2"))
    with pytest.raises(InputError, match=r"pairs\.jsonl:1: "):
        read_pairs(path)


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_pairs(tmp_path / "none.jsonl")


def test_pairs_that_models_labelled_keep_their_chances(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    pairs = (Pair("Kapal é.", "b", "neutral", (0.2, 0.5, 0.3)), Pair("c", "d", "entailment"))
    write_pairs(path, pairs)
    assert read_pairs(path) == pairs


@pytest.mark.parametrize("chances", ["[0.5, 0.5]", "[0.9, 0.9, 0.9]", "3", '["a", "b", "c"]'])
def test_chances_that_are_none_are_refused(tmp_path: Path, chances: str) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(ROW.replace("}", f', "chances": {chances}}}'))
    with pytest.raises(InputError, match="chances"):
        read_pairs(path)


@pytest.mark.parametrize("label", ["Entailment", "maybe", "", "not entailment"])
def test_an_unknown_label_is_named_with_its_line(tmp_path: Path, label: str) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(ROW + ROW.replace("contradiction", label))
    with pytest.raises(
        InputError, match=r"pairs\.jsonl:2: label .* is none of entailment, neutral"
    ):
        read_pairs(path)


def test_a_file_tells_two_classes_or_three(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    two = ROW.replace("contradiction", "entailment") + ROW.replace("contra", "not_")
    two = two.replace("not_diction", "not_entailment")
    path.write_text(two)
    assert [pair.label for pair in read_pairs(path)] == ["entailment", "not_entailment"]
    path.write_text(two + ROW)
    with pytest.raises(
        InputError, match=r"pairs\.jsonl:3: label 'contradiction' in a file that also has"
    ):
        read_pairs(path)


def test_lines_end_where_json_lines_end(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(
        "\ufeff" + ROW.replace("buka.", "buka.\u2028Ramai.") + "\n" + ROW, encoding="utf-8"
    )
    first, second = read_pairs(path)
    assert first.premise == "Pasar buka.\u2028Ramai."
    assert (first.line, second.line) == (1, 3)


def test_half_a_character_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(ROW.replace("Pasar buka.", "Pasar \\ud83d buka."))
    with pytest.raises(InputError, match=r"pairs\.jsonl:1: not an object with the texts"):
        read_pairs(path)
