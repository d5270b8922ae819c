"""A whole run over a tiny model: learning, going on, exporting, and what the commands say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

from factcheck.commands.training import app
from factcheck.errors import InputError, ModelError
from factcheck.evaluation.pairs import read_pairs, write_pairs
from factcheck.models.classifier_folder import write_classifier_folder
from factcheck.models.weight_changes import read_changes, write_changes
from factcheck.records.premises import LABELS
from factcheck.training.checkpoints import checkpoint_weights
from factcheck.training.classifying import smoothed
from factcheck.training.entailment import train
from factcheck.training.exporting import form_of, small_changes, weights_at
from factcheck.training.plan import Plan, read_plan
from factcheck.training.pupil import trained_pupil
from factcheck.training.run_folder import Places
from factcheck.training.shipping import Bench
from factcheck.training.teachers import taught
from factcheck.training.teaching import Stops
from factcheck.training.tokens import PairTokens
from tests.training.tiny_base import pairs_to_learn, plan_text, write_base

PAIRS = pairs_to_learn()


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Tiny products are slower on several threads, and more so beside other tests."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    data = tmp_path / "data"
    data.mkdir()
    write_pairs(data / "train.jsonl", PAIRS)
    write_pairs(data / "held.jsonl", PAIRS[:6])
    return Places(write_base(tmp_path / "base"), data, tmp_path / "run")


def plan_of(places: Places, **changed: object) -> Plan:
    path = places.data / "plan.yaml"
    path.write_text(plan_text(**changed))
    return read_plan(path)


def long_plan(places: Places, epochs: int) -> Plan:
    sources = [{"file": "train.jsonl", "language": "id"}]
    return plan_of(places, phases=[{"epochs": epochs, "sources": sources}])


def logged(places: Places) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (places.run / "log.jsonl").read_text().splitlines()]


def logits_of(places: Places, weights: Any) -> Any:
    return trained_pupil(places.base, weights, PairTokens(places.base, 32), PAIRS).answers(PAIRS)


def test_training_lowers_the_loss_and_learns_the_pairs(places: Places) -> None:
    assert train(long_plan(places, 40), places, Stops(100, 40), "cpu") == 80
    losses = [row["loss"] for row in logged(places) if "loss" in row]
    assert len(losses) == 80
    assert sum(losses[-8:]) < 0.7 * sum(losses[:8])
    figures = [row for row in logged(places) if row.get("file") == "held.jsonl"]
    assert [row["step"] for row in figures] == [40, 80]
    assert figures[-1]["accuracy"] > 4 / 6


def test_a_run_that_stopped_goes_on_to_the_same_bytes(places: Places, tmp_path: Path) -> None:
    plan = plan_of(places)
    other = Places(places.base, places.data, tmp_path / "other")
    assert train(plan, places, Stops(100, 100), "cpu") == 8
    assert train(plan, other, Stops(100, 100, last=3), "cpu") == 3
    assert train(plan, other, Stops(2, 100, last=5), "cpu") == 5
    assert train(plan, other, Stops(2, 100), "cpu") == 8
    whole, parts = (checkpoint_weights(p.run) for p in (places, other))
    assert whole.keys() == parts.keys()
    assert all(whole[n].numpy().tobytes() == parts[n].numpy().tobytes() for n in whole)


def test_embeddings_are_not_moved_and_other_seeds_give_other_weights(
    places: Places, tmp_path: Path
) -> None:
    other = Places(places.base, places.data, tmp_path / "other")
    train(plan_of(places), places, Stops(100, 100), "cpu")
    train(plan_of(places, seed=4), other, Stops(100, 100), "cpu")
    first, second = (checkpoint_weights(p.run) for p in (places, other))
    assert not any("embeddings" in name for name in first)
    name = "bert.encoder.layer.0.attention.self.query.weight"
    assert not np.array_equal(first[name].numpy(), second[name].numpy())


def test_a_run_goes_on_from_the_weights_of_another_and_leaves_its_lowest_layers(
    places: Places, tmp_path: Path
) -> None:
    train(plan_of(places), places, Stops(100, 100), "cpu")
    on = Places(places.base, places.data, tmp_path / "on", start=places.run)
    train(plan_of(places, seed=4, frozen_layers=1), on, Stops(100, 100), "cpu")
    first, second = (checkpoint_weights(p.run) for p in (places, on))
    moved = {n for n in first if first[n].numpy().tobytes() != second[n].numpy().tobytes()}
    assert moved
    assert not any(".layer.0." in name for name in moved)
    assert any(".layer.1." in name for name in moved)


def test_a_checkpoint_of_another_plan_is_refused(places: Places) -> None:
    train(plan_of(places), places, Stops(2, 100, last=2), "cpu")
    with pytest.raises(ModelError, match="another plan"):
        train(plan_of(places, smoothing=0.1), places, Stops(2, 100), "cpu")


@pytest.mark.parametrize(
    ("form", "furthest"), [("bits:8", 0.02), ("bits:4", 0.1), ("rank:32", 0.02)]
)
def test_exported_weights_answer_as_the_trained_ones(
    places: Places, tmp_path: Path, form: str, furthest: float
) -> None:
    train(long_plan(places, 10), places, Stops(100, 100), "cpu")
    path = tmp_path / "changes.safetensors"
    write_changes(small_changes(places.base, places.run, form, {"temperature": 1.5}), path)
    assert read_changes(path).facts["temperature"] == 1.5
    exact = logits_of(places, checkpoint_weights(places.run))
    assert np.abs(logits_of(places, weights_at(places.base, path)) - exact).max() < furthest
    untrained = logits_of(places, weights_at(places.base, path) | untouched(places))
    assert np.abs(untrained - exact).max() > furthest


def untouched(places: Places) -> dict[str, Any]:
    """The encoder's weights as they were before training."""
    from safetensors.torch import load_file

    stored = load_file(places.base / "model.safetensors")
    return {f"bert.{n}": value for n, value in stored.items() if n.startswith("encoder.")}


def test_a_folder_written_from_the_changes_is_what_a_cross_encoder_loads(
    places: Places, tmp_path: Path
) -> None:
    import torch
    from sentence_transformers import CrossEncoder

    train(long_plan(places, 10), places, Stops(100, 100), "cpu")
    changes = small_changes(places.base, places.run, "bits:8", {"temperature": 2.0})
    folder = tmp_path / "folder"
    folder.mkdir()
    write_classifier_folder(places.base, changes, folder)
    model = CrossEncoder(str(folder), device="cpu", local_files_only=True)
    assert [model.config.id2label[i] for i in range(3)] == [
        "entailment",
        "neutral",
        "contradiction",
    ]
    texts = [(pair.premise, pair.hypothesis) for pair in PAIRS]
    found = model.predict(texts, activation_fn=torch.nn.Identity())
    exact = logits_of(places, checkpoint_weights(places.run))
    assert np.abs(found * 2.0 - exact).max() < 0.02
    assert exact.max() - exact.min() > 0.2


def test_a_model_learns_from_what_others_answered(places: Places) -> None:
    train(long_plan(places, 30), places, Stops(100, 100), "cpu")
    teacher = Bench(places.base, checkpoint_weights(places.run), 32, "cpu")
    path = taught(places.data / "train.jsonl", [teacher, teacher], places.data)
    assert path.name == "train.taught.jsonl"
    found = read_pairs(path)
    assert [(p.hypothesis, p.premise) for p in found] == [(p.premise, p.hypothesis) for p in PAIRS]
    assert all(p.chances and p.chances[LABELS.index(p.label)] == max(p.chances) for p in found)
    sources = [{"file": path.name, "language": "id"}, {"file": "train.jsonl", "language": "id"}]
    plan = plan_of(places, phases=[{"epochs": 20, "sources": sources}])
    own = Places(places.base, places.data, places.run.with_name("second"))
    train(plan, own, Stops(100, 100), "cpu")
    losses = [row["loss"] for row in logged(own) if "loss" in row]
    assert sum(losses[-8:]) < 0.9 * sum(losses[:8])


def test_targets_of_people_are_smoothed_and_those_of_models_taken_as_they_are() -> None:
    assert smoothed("neutral", 0.3) == pytest.approx((0.1, 0.8, 0.1))
    assert smoothed("contradiction", 0.0) == (0.0, 0.0, 1.0)


@pytest.mark.parametrize("form", ["bits", "bits:1", "bits:9", "rank:0", "rank:x", "4"])
def test_unknown_forms_are_named(form: str) -> None:
    with pytest.raises(InputError, match=form):
        form_of(form)


def test_commands_measure_and_refuse_what_may_not_be_shipped(
    places: Places, tmp_path: Path
) -> None:
    plan, held = places.data / "plan.yaml", str(places.data / "held.jsonl")
    plan.write_text(plan_text())
    own = ["--base", str(places.base), "--device", "cpu"]
    run = CliRunner()
    trained = ["train", str(plan), "--data", str(places.data), "--run", str(places.run), *own]
    assert "8 steps done" in run.invoke(app, trained).output
    asked = ["evaluate", str(places.run), held, "--calibrate", held, *own]
    figures = json.loads(run.invoke(app, asked).output)
    assert figures["pairs"] == 6
    assert 0 <= figures["accuracy"] <= 1
    assert figures["temperature"] != 1.0
    assert set(figures["classes"]) == {"entailment", "neutral", "contradiction"}
    exported = [
        "export",
        str(plan),
        "--run",
        str(places.run),
        "--out",
        str(tmp_path / "out"),
        "--calibrate",
        held,
        "--measure",
        held,
        *own,
    ]
    answer = run.invoke(app, exported)
    assert isinstance(answer.exception, InputError)
    assert "train.jsonl cannot be shipped" in str(answer.exception)
    assert not (tmp_path / "out").exists()
