from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import InputError, RuleFileError
from factcheck.training.licences import origins_of
from factcheck.training.pairs import Pair, read_labelled, read_pairs, write_pairs
from factcheck.training.plan import read_plan
from tests.training.tiny_base import plan_text

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


def test_two_classes_are_for_measuring_only(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(ROW.replace("contradiction", "not_entailment"))
    assert read_pairs(path)[0].label == "not_entailment"
    with pytest.raises(InputError, match="not_entailment"):
        read_labelled(path)


def test_plan_rejects_unknown_keys_and_impossible_values(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(plan_text())
    assert read_plan(path).files == ("train.jsonl",)
    path.write_text(plan_text(speed=3))
    with pytest.raises(RuleFileError, match="unknown key 'speed'"):
        read_plan(path)
    path.write_text(plan_text(dropout=1.0))
    with pytest.raises(RuleFileError, match="dropout"):
        read_plan(path)


def test_weights_are_shipped_only_where_every_licence_allows_it(tmp_path: Path) -> None:
    def planned(*files: str) -> str:
        sources = [{"file": file, "language": "id"} for file in files]
        return plan_text(phases=[{"epochs": 1, "sources": sources}])

    path = tmp_path / "plan.yaml"
    path.write_text(planned("id_indonli_train.jsonl", "id_wrete_train.jsonl"))
    assert [origin.licence for origin in origins_of([read_plan(path)])] == [
        "CC-BY-SA-4.0",
        "Apache-2.0",
    ]
    for barred in ("en_sick_train.jsonl", "unheard_of.jsonl"):
        path.write_text(planned("id_indonli_train.jsonl", barred))
        with pytest.raises(InputError, match=barred):
            origins_of([read_plan(path)])


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


def test_what_models_labelled_has_the_licence_of_its_texts(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    for name, file in (("MED", "en_med.taught.jsonl"), ("WReTE train", "id_wrete_train.jsonl")):
        path.write_text(
            plan_text(phases=[{"epochs": 1, "sources": [{"file": file, "language": "en"}]}])
        )
        assert [origin.name for origin in origins_of([read_plan(path)])] == [name]
