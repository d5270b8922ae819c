"""The embedded encoders by name, over tiny weights: the untuned one and the tuned one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.models import bundled, bundled_propositions
from factcheck.models.classifier_folder import BODY
from factcheck.models.e5_file import Pieces, read_e5_file
from factcheck.models.e5_folder import bert_tokenizer, bert_weights
from factcheck.models.encoder import open_encoder
from factcheck.models.model_files import Role
from factcheck.models.naming import find_model
from factcheck.models.number_masking import number_masking
from factcheck.models.tuned_folder import MASKED, mask_numbers
from factcheck.models.weight_changes import changes_between, in_codes, write_changes
from tests.models.tiny_weights import tiny_weights

TEXTS = ("ab ab a", "b a", "a")
Tuning = Callable[..., Path]


@pytest.fixture
def tune(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tuning:
    """Put tiny weights in the package's place; return what writes changes of them with facts."""
    weights = tiny_weights(tmp_path / "encoder.bin")
    changes = tmp_path / "propositions.safetensors"
    monkeypatch.setattr(bundled, "weights_file", lambda: weights)
    monkeypatch.setattr(bundled_propositions, "CHANGES", changes)

    def write(name: str = "embeddings.word_embeddings.weight", **facts: object) -> Path:
        base = {BODY + n: value for n, value in bert_weights(read_e5_file(weights)).items()}
        sizes = base.get(BODY + name, np.zeros((4, 4))).shape
        moved = base.get(BODY + name, 0) + np.random.default_rng(5).normal(size=sizes)
        trained = {BODY + name: moved.astype(np.float32)}
        write_changes(changes_between(base, trained, partial(in_codes, bits=8), facts), changes)
        return changes

    return write


def test_e5_is_the_untuned_encoder_whose_vectors_are_kept(tune: Tuning) -> None:
    assert tune.__name__  # puts the tiny weights in place
    e5, default = (find_model(Role.ENCODER, name) for name in ("e5", "bundled"))
    assert (e5.name, default.name) == ("e5", "bundled")
    assert e5.id == default.id
    assert e5.id.startswith("bundled:e5-small-q4@")
    assert open_encoder("e5").id == open_encoder("bundled").id


def test_the_tuned_encoder_is_made_of_the_untuned_one_and_its_changes(tune: Tuning) -> None:
    changes = tune(**{MASKED: False})
    files = find_model(Role.ENCODER, "propositions")
    assert (files.name, files.size) == ("propositions", changes.stat().st_size)
    assert files.id.startswith("bundled:propositions@")
    plain, tuned = (open_encoder(name).encode(TEXTS, lambda _: None) for name in ("e5", files.name))
    assert tuned.shape == plain.shape
    assert np.allclose(np.linalg.norm(tuned, axis=1), 1.0, atol=1e-5)
    assert np.abs(tuned - plain).max() > 0.01
    assert find_model(Role.ENCODER, "propositions").is_ready


def test_other_changes_are_another_model(tune: Tuning) -> None:
    tune(**{MASKED: False})
    first = find_model(Role.ENCODER, "propositions").id
    tune(**{MASKED: True})
    assert find_model(Role.ENCODER, "propositions").id != first


def test_without_its_weights_the_tuned_encoder_is_one_clear_line(tune: Tuning) -> None:
    assert not bundled_propositions.is_installed()
    assert callable(tune)
    with pytest.raises(ModelError, match=r"'propositions' needs the file propositions.safetensors"):
        open_encoder("propositions")


def test_the_name_of_an_encoder_is_no_entailment_model(
    tune: Tuning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tune(**{MASKED: False})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    with pytest.raises(ModelError, match="entailment model 'propositions' is neither"):
        find_model(Role.ENTAILMENT, "propositions")


def test_changes_that_do_not_say_how_numbers_are_read_are_refused(tune: Tuning) -> None:
    tune()
    with pytest.raises(ModelError, match="whether numbers are masked"):
        open_encoder("propositions").encode(TEXTS, lambda _: None)


def test_changes_with_a_weight_that_no_encoder_has_are_refused(tune: Tuning) -> None:
    tune(name="classifier.weight", **{MASKED: False})
    with pytest.raises(ModelError, match="of another model"):
        open_encoder("propositions").encode(TEXTS, lambda _: None)


def test_masked_numbers_are_read_as_one(tmp_path: Path) -> None:
    special = ("<s>", "<pad>", "</s>", "<unk>")
    texts = (*special, "▁", "▁pukul", "m", *"0123456789", ".", ",", ":")
    pieces = Pieces(texts, tuple(-float(i) for i in range(len(texts))), 0, 2, 1, 3)
    path = tmp_path / "tokenizer.json"
    bert_tokenizer(pieces, {}).save(str(path))
    from tokenizers import Tokenizer

    def ids(text: str) -> list[int]:
        found: list[int] = Tokenizer.from_file(str(path)).encode(text).ids
        return found

    assert ids("pukul 10.31") != ids("pukul 10.36")
    mask_numbers(path)
    assert ids("pukul 10.31") == ids("pukul 10.36") == ids("pukul 7") == ids("pukul 1.250.000,5")
    assert ids("pukul 10. 31") != ids("pukul 10.31")
    assert ids("pukul 5m") != ids("pukul m")


def test_masking_comes_after_what_the_tokenizer_already_does() -> None:
    steps = number_masking({"normalizer": {"type": "NFKC"}, "model": 1})["normalizer"]
    assert [step["type"] for step in steps["normalizers"]] == ["NFKC", "Replace"]
    assert len(number_masking({"normalizer": None})["normalizer"]["normalizers"]) == 1
