"""The proposition encoder over a tiny model: what it learns from, learning, going on, exporting."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

from factcheck.commands.training import app
from factcheck.errors import InputError, ModelError
from factcheck.evaluation.gold_points import Kind, PointPair, Quote
from factcheck.evaluation.pairs import Pair, read_pairs, write_pairs
from factcheck.models.encoder import open_encoder
from factcheck.models.tuned_folder import write_tuned_folder
from factcheck.models.weight_changes import read_changes
from factcheck.records.premises import CONTRADICTION, ENTAILMENT, NEUTRAL
from factcheck.training import proposition_shipping
from factcheck.training.checkpoints import checkpoint_weights
from factcheck.training.classifier import load_trained
from factcheck.training.contrasting import PointLearner, chosen_loss
from factcheck.training.licences import Origin
from factcheck.training.lower_layers import LowerLayers, lower_outputs
from factcheck.training.point_lessons import PointLesson, point_batches, points_of
from factcheck.training.proposition_plan import PropositionPlan, read_proposition_plan
from factcheck.training.proposition_shipping import Bench, ship_propositions
from factcheck.training.propositions import fresh_learner, train_propositions
from factcheck.training.run_folder import Places
from factcheck.training.teaching import Stops
from factcheck.training.text_tokens import TextTokens
from tests.training.tiny_base import pairs_to_learn, write_base

PAIRS = pairs_to_learn()
PLAN: dict[str, object] = {
    "seed": 3,
    "epochs": 3,
    "rows": 4,
    "longest": 32,
    "hard_negatives": 1,
    "scale": 20.0,
    "learning_rate": 0.005,
    "warm_up": 0.1,
    "layer_decay": 1.0,
    "weight_decay": 0.01,
    "dropout": 0.1,
    "frozen_layers": 1,
    "validation": ["held.jsonl"],
    "sources": [{"file": "train.jsonl"}],
}


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
    write_pairs(data / "held.jsonl", PAIRS)
    return Places(write_base(tmp_path / "base"), data, tmp_path / "run")


def plan_of(**changed: object) -> PropositionPlan:
    return PropositionPlan.model_validate_json(json.dumps(PLAN | changed))


def trained(plan: PropositionPlan, places: Places, stops: Stops) -> int:
    return train_propositions(plan, places, stops, "cpu", lambda done, total: None)


def logged(places: Places) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (places.run / "log.jsonl").read_text().splitlines()]


def test_entailed_and_contradicted_texts_are_on_the_point_and_neutral_ones_beside_it() -> None:
    pairs = (
        Pair("hujan turun", "turun hujan", ENTAILMENT),
        Pair("pasar buka", "pasar tidak buka", CONTRADICTION),
        Pair("hujan turun", "harga naik", NEUTRAL),
        Pair("hujan turun", "tidak hujan", CONTRADICTION),
        Pair("hujan turun", "turun hujan", NEUTRAL),
        Pair("hujan turun", " ", ENTAILMENT),
    )
    first, second = points_of(pairs)
    assert (first.premise, first.same) == ("hujan turun", ("turun hujan", "tidak hujan"))
    assert first.other == ("harga naik",)
    assert (second.same, second.other) == (("pasar tidak buka",), ())


def test_batches_are_the_same_for_a_seed_and_hold_the_hard_negatives_asked_for() -> None:
    plan = plan_of(rows=3, epochs=2)
    found = point_batches(plan, {"train.jsonl": PAIRS}, len)
    assert found == point_batches(plan, {"train.jsonl": PAIRS}, len)
    assert found != point_batches(plan_of(rows=3, epochs=2, seed=4), {"train.jsonl": PAIRS}, len)
    lessons = [lesson for batch in found for lesson in batch]
    assert len(lessons) == 2 * 8
    assert all(len(lesson.other) == 1 for lesson in lessons)
    assert {len(batch) for batch in found} == {3, 2}
    none = point_batches(plan_of(hard_negatives=0), {"train.jsonl": PAIRS}, len)
    assert all(lesson.other == () for batch in none for lesson in batch)


def test_what_else_is_on_the_point_counts_neither_for_nor_against() -> None:
    import torch

    cosines = torch.tensor([[2.0, 5.0, 1.0]])
    target = torch.tensor([0])
    lost = float(chosen_loss(cosines, torch.tensor([[True, True, False]]), target))
    assert lost == pytest.approx(math.log(1 + math.exp(-1.0)))
    blamed = float(chosen_loss(cosines, torch.tensor([[True, False, False]]), target))
    assert blamed == pytest.approx(math.log(1 + math.exp(3.0) + math.exp(-1.0)))


def untrained(plan: PropositionPlan, places: Places, texts: list[str]) -> PointLearner:
    tokens = TextTokens(places.base, 32, masked_numbers=False)
    places.run.mkdir(exist_ok=True)
    layers = LowerLayers(places.base, plan.frozen_layers)
    outputs = lower_outputs(layers, texts, tokens, places.run, lambda done, total: None)
    return fresh_learner(plan, places, outputs, "cpu")


def test_kept_outputs_and_upper_layers_give_what_the_whole_encoder_gives(places: Places) -> None:
    texts = ["kapal tiba", "pasar tidak buka pasar", "harga"]
    for frozen in (0, 1):
        found = untrained(plan_of(frozen_layers=frozen), places, texts).vectors(texts)
        whole = open_encoder(str(places.base)).encode(texts, lambda _: None)
        # The outputs are kept in half precision; processors may compute the encoder in less.
        assert np.abs(found - whole).max() < 0.01


def test_outputs_are_computed_once_and_anew_for_other_texts(places: Places) -> None:
    plan = plan_of()
    untrained(plan, places, ["kapal tiba", "harga naik"])
    (file,) = places.run.glob("lower-*.npy")
    before = file.stat().st_mtime_ns
    untrained(plan, places, ["harga naik", "kapal tiba", "kapal tiba"])
    assert [path.stat().st_mtime_ns for path in places.run.glob("lower-*")] == [before]
    untrained(plan, places, ["harga naik", "pasar buka"])
    assert len(list(places.run.glob("lower-*.npy"))) == 2


def test_a_lesson_loses_more_where_its_hard_negative_is_its_hypothesis(places: Places) -> None:
    far = (PointLesson("kapal tiba", "kapal tidak tiba", ("hujan turun",)),)
    near = (PointLesson("kapal tiba", "hujan turun", ("kapal tiba",)),)
    texts = ["kapal tiba", "kapal tidak tiba", "hujan turun"]
    learner = untrained(plan_of(dropout=0.0), places, texts)
    assert float(learner.loss(near).detach()) > float(learner.loss(far).detach())
    assert learner.cost(far) == sum(
        count * learner.outputs.length(text) for count, text in ((1, texts[0]), (2, texts[1]))
    )


def test_training_lowers_the_loss_and_learns_which_texts_are_on_one_point(places: Places) -> None:
    assert trained(plan_of(epochs=20), places, Stops(100, 20)) == 40
    rows = logged(places)
    assert rows[0]["batches"] == 40
    losses = [row["loss"] for row in rows if "loss" in row]
    assert sum(losses[-8:]) < 0.7 * sum(losses[:8])
    measured = [row for row in rows if row.get("file") == "held.jsonl"]
    assert [row["step"] for row in measured] == [20, 40]
    assert measured[-1]["auc"] == 1.0


def test_a_run_that_stopped_goes_on_to_the_same_bytes(places: Places, tmp_path: Path) -> None:
    other = Places(places.base, places.data, tmp_path / "other")
    assert trained(plan_of(), places, Stops(100, 100)) == 6
    assert trained(plan_of(), other, Stops(100, 100, last=2)) == 2
    assert trained(plan_of(), other, Stops(1, 100)) == 6
    whole, parts = (checkpoint_weights(p.run) for p in (places, other))
    assert whole.keys() == parts.keys()
    assert all(whole[n].numpy().tobytes() == parts[n].numpy().tobytes() for n in whole)
    assert all(name.startswith("bert.encoder.layer.1.") for name in whole)


def test_a_checkpoint_of_another_plan_and_a_plan_without_layers_are_refused(
    places: Places,
) -> None:
    trained(plan_of(), places, Stops(2, 100, last=2))
    with pytest.raises(ModelError, match="another plan"):
        trained(plan_of(scale=10.0), places, Stops(2, 100))
    with pytest.raises(InputError, match="frozen_layers: the model has 2"):
        trained(plan_of(frozen_layers=2), places, Stops(2, 100))


def quotes() -> tuple[PointPair, ...]:
    """The pairs to learn as quotes of two events."""
    return tuple(
        PointPair(
            f"event {place % 2}",
            Quote("a", pair.premise, "id"),
            Quote("b", pair.hypothesis, "id"),
            Kind.OTHER if pair.label == NEUTRAL else Kind.SAME,
        )
        for place, pair in enumerate(PAIRS)
    )


def allowed(plans: object) -> tuple[Origin, ...]:
    """The origins of any plan: one that may be shipped."""
    assert plans
    return (Origin(file="train.jsonl", name="Invented pairs", licence="CC0", shipped=True),)


@pytest.mark.parametrize("masked", [False, True])
def test_what_is_shipped_gives_the_trained_vectors_and_the_card_its_figures(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, masked: bool
) -> None:
    monkeypatch.setattr(proposition_shipping, "origins_of", allowed)
    plan = plan_of(epochs=10, masked_numbers=masked)
    trained(plan, places, Stops(100, 100))
    bench = Bench(places.base, quotes(), {"id": ("harga turun",)})
    size = ship_propositions(plan, places.run, "bits:8", bench, tmp_path / "out")
    assert size == (tmp_path / "out" / "changes.safetensors").stat().st_size
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert card.startswith("# Proposition encoder")
    assert "| Invented pairs | CC0 |" in card
    assert ("Every number is read as the same one" in card) is masked
    lines = [line for line in card.splitlines() if line.startswith(("| untuned", "| tuned"))]
    assert [line.split(" | ")[1] for line in lines] == ["raw", "centred"] * 2
    folder = tmp_path / "folder"
    folder.mkdir()
    write_tuned_folder(places.base, read_changes(tmp_path / "out" / "changes.safetensors"), folder)
    texts = sorted({pair.premise for pair in PAIRS})
    learner = untrained(plan, places, texts)
    load_trained(learner.model, checkpoint_weights(places.run))
    shipped = open_encoder(str(folder)).encode(texts, lambda _: None)
    assert np.abs(shipped - learner.vectors(texts)).max() < 0.03
    plain = open_encoder(str(places.base)).encode(texts, lambda _: None)
    assert np.abs(shipped - plain).max() > 0.1


def test_commands_train_and_refuse_what_may_not_be_shipped(places: Places, tmp_path: Path) -> None:
    plan = places.data / "plan.yaml"
    plan.write_text(json.dumps(PLAN))
    assert read_proposition_plan(plan) == plan_of()
    gold = {"findings": [{"side_a": [{"file": "a", "quote": "kapal tiba"}], "side_b": []}] * 2}
    gold["findings"][0] = {
        "side_a": [{"file": "a", "quote": "harga naik"}],
        "side_b": [{"file": "b", "quote": "harga tidak naik"}],
    }
    (places.data / "gold.json").write_text(json.dumps(gold))
    own = ["--base", str(places.base)]
    words = ["propositions", str(plan), "--data", str(places.data), "--run", str(places.run)]
    assert "6 steps done" in CliRunner().invoke(app, [*words, *own, "--device", "cpu"]).output
    out = tmp_path / "out"
    words = ["export-propositions", str(plan), "--run", str(places.run), "--out", str(out), *own]
    answer = CliRunner().invoke(app, [*words, "--measure", str(places.data)])
    assert isinstance(answer.exception, InputError)
    assert "train.jsonl cannot be shipped" in str(answer.exception)
    assert not out.exists()
    assert read_pairs(places.data / "train.jsonl") == PAIRS
