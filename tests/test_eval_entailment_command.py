"""``factcheck eval entailment``: tables, JSON, details, several files, and faulty input."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.calls import Outcome, called
from tests.doubles import OverlapEntailment

Call = Callable[..., Outcome]
OPEN = "factcheck.models.entailment.open_entailment"
RIGHT = (
    ("Pasar buka pagi ini.", "Pasar buka.", "entailment"),
    ("Pasar buka pagi ini.", "Pasar tidak buka.", "contradiction"),
    ("Pasar buka pagi ini.", "Hujan turun di desa.", "neutral"),
)
WRONG = ("Pasar buka pagi ini.", "Pasar\n sepi sekali.", "contradiction")


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> OverlapEntailment:
    model = OverlapEntailment()
    monkeypatch.setattr(OPEN, lambda _: model)
    return model


@pytest.fixture
def factcheck(
    model: OverlapEntailment,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> Call:
    assert model.calls == []
    monkeypatch.chdir(tmp_path)
    return lambda *words: called(("eval", "entailment", *words), monkeypatch, capsys)


def written(name: str, *pairs: tuple[str, str, str]) -> str:
    keys = ("premise", "hypothesis", "label")
    lines = (json.dumps(dict(zip(keys, pair, strict=True))) + "\n" for pair in pairs)
    Path(name).write_text("".join(lines), encoding="utf-8")
    return name


def test_one_file_as_json_has_its_figures_at_the_top(factcheck: Call) -> None:
    done = factcheck(written("a.jsonl", *RIGHT, WRONG), "--format", "json")
    figures = json.loads(done.out)
    assert figures["schema"] == "factcheck-eval-entailment/1"
    assert figures["model"] == "overlap:0.7"
    assert (figures["file"], figures["pairs"], figures["accuracy"]) == ("a.jsonl", 4, 0.75)
    assert figures["calibration_error"] == pytest.approx(0.05)
    assert figures["classes"]["contradiction"] == {
        "precision": 1.0,
        "recall": 0.5,
        "f1": 0.6667,
        "pairs": 2,
    }
    assert set(figures["classes"]) == {"entailment", "neutral", "contradiction"}
    assert "wrong" not in figures


def test_several_files_have_a_list_and_a_total(factcheck: Call) -> None:
    one, two = written("a.jsonl", *RIGHT), written("b.jsonl", WRONG)
    figures = json.loads(factcheck(one, two, "--format", "json").out)
    assert [file["accuracy"] for file in figures["files"]] == [1.0, 0.0]
    assert (figures["pairs"], figures["accuracy"]) == (4, 0.75)
    assert "all files: 4 pairs, accuracy 0.7500" in factcheck(one, two).out


def test_a_file_of_two_classes_is_measured_as_two(factcheck: Call) -> None:
    pairs = [(p, h, "entailment" if x == "entailment" else "not_entailment") for p, h, x in RIGHT]
    figures = json.loads(factcheck(written("a.jsonl", *pairs), "--format", "json").out)
    assert figures["accuracy"] == 1.0
    assert set(figures["classes"]) == {"entailment", "not_entailment"}
    assert figures["classes"]["not_entailment"]["pairs"] == 2
    assert figures["calibration_error"] == pytest.approx((0.2 + 2 * 0.1) / 3, abs=1e-3)


def test_the_table_names_each_class(factcheck: Call) -> None:
    lines = factcheck(written("a.jsonl", *RIGHT, WRONG)).out.splitlines()
    assert lines[0] == "model overlap:0.7"
    assert lines[2] == "a.jsonl: 4 pairs, accuracy 0.7500, calibration error 0.0500"
    assert lines[-1].split() == ["contradiction", "2", "1.0000", "0.5000", "0.6667"]
    assert not any(line.startswith("all files") for line in lines)


def test_details_list_each_wrong_answer_with_its_line(factcheck: Call) -> None:
    file = written("a.jsonl", *RIGHT, WRONG)
    assert factcheck(file, "--details").out.splitlines()[-1] == (
        "a.jsonl:4: labelled contradiction, answered neutral (0.80): "
        "Pasar buka pagi ini. | Pasar sepi sekali."
    )
    (wrong,) = json.loads(factcheck(file, "--details", "--format", "json").out)["wrong"]
    assert (wrong["line"], wrong["answer"], wrong["probability"]) == (4, "neutral", 0.8)
    assert wrong["hypothesis"] == "Pasar\n sepi sekali."


def test_scores_are_kept_for_the_next_time(factcheck: Call, model: OverlapEntailment) -> None:
    file = written("a.jsonl", *RIGHT, RIGHT[0])
    first = factcheck(file).out
    assert len(model.calls) == 1
    assert factcheck(file).out == first
    assert len(model.calls) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a.jsonl: holds no pairs"),
        ("\n\n", "a.jsonl: holds no pairs"),
        ("{\n", "a.jsonl:1: not an object with the texts premise, hypothesis, label"),
        ('\n{"premise": "a", "hypothesis": "b", "label": 1}', "a.jsonl:2: not an object with the"),
        ('{"premise": "a", "hypothesis": "b", "label": "yes"}', "a.jsonl:1: label 'yes' is none"),
    ],
)
def test_bad_input_is_one_line_with_its_place_and_asks_no_model(
    factcheck: Call, model: OverlapEntailment, text: str, message: str
) -> None:
    good = written("good.jsonl", *RIGHT)
    Path("a.jsonl").write_text(text, encoding="utf-8")
    done = factcheck(good, "a.jsonl")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"factcheck: {message}")
    assert model.calls == []


def test_a_missing_file_is_one_line(factcheck: Call) -> None:
    done = factcheck("none.jsonl")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "none.jsonl: cannot be read" in done.err


def test_a_model_that_is_not_there_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    words = ("eval", "entailment", written("a.jsonl", *RIGHT), "--entailment", "nobody/none")
    done = called(words, monkeypatch, capsys)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "entailment model 'nobody/none'" in done.err
