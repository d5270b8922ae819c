from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import InputError, RuleFileError
from factcheck.evaluation.pairs import read_labelled, read_pairs
from factcheck.training.licences import origins_of
from factcheck.training.plan import read_plan
from tests.training.tiny_base import plan_text

ROW = '{"premise": "Pasar buka.", "hypothesis": "Pasar tutup.", "label": "contradiction"}\n'


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


def test_what_models_labelled_has_the_licence_of_its_texts(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    for name, file in (("MED", "en_med.taught.jsonl"), ("WReTE train", "id_wrete_train.jsonl")):
        path.write_text(
            plan_text(phases=[{"epochs": 1, "sources": [{"file": file, "language": "en"}]}])
        )
        assert [origin.name for origin in origins_of([read_plan(path)])] == [name]
