"""A classifier as transformers writes it, given by its folder: no modules, no window, any order."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from factcheck.errors import ModelError
from factcheck.models.entailment import open_entailment
from factcheck.models.model_files import Role
from factcheck.models.naming import find_model
from factcheck.models.pair_scorer import PairScorer
from factcheck.models.precision import Precision
from factcheck.records.premises import Premised
from tests.training.tiny_base import POSITIONS, write_base

PAIRS = (
    Premised("kapal tiba", "kapal tidak tiba"),
    Premised("pasar buka", "harga naik"),
    Premised("hujan turun", "hujan turun"),
)


def classifier(folder: Path, labels: tuple[str, ...]) -> Path:
    """Write a classifier of two small layers with random weights, the same each time."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification

    write_base(folder)
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    named = dict(enumerate(labels))
    with torch.random.fork_rng():
        torch.manual_seed(11)
        model = BertForSequenceClassification(BertConfig(**settings, id2label=named))
    model.save_pretrained(folder)
    return folder


def scores_of(folder: Path, *pairs: Premised) -> npt.NDArray[np.float32]:
    return open_entailment(str(folder)).score(pairs, lambda _: None)


def test_a_plain_classifier_gives_the_softmax_of_its_outputs(tmp_path: Path) -> None:
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    folder = classifier(tmp_path / "mine", ("contradiction", "entailment", "neutral"))
    model: torch.nn.Module = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    texts = [(pair.premise, pair.hypothesis) for pair in PAIRS]
    tokenizer = AutoTokenizer.from_pretrained(folder)
    with torch.inference_mode():
        outputs = [model(**tokenizer(*pair, return_tensors="pt")).logits[0] for pair in texts]
    theirs = torch.stack(outputs).softmax(dim=1).numpy()[:, [1, 2, 0]]
    exact = PairScorer(find_model(Role.ENTAILMENT, str(folder)), Precision.FLOAT32)
    ours = exact.score(PAIRS, lambda _: None)
    assert np.abs(ours - theirs).max() < 1e-5
    assert np.abs(ours[0] - ours[1]).max() > 1e-3


def test_a_model_whose_tokenizer_knows_no_window_is_cut_to_its_places(tmp_path: Path) -> None:
    folder = classifier(tmp_path / "mine", ("entailment", "neutral", "contradiction"))
    words = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
    del words["model_max_length"]
    (folder / "tokenizer_config.json").write_text(json.dumps(words), encoding="utf-8")
    long = "kapal " * 3 * POSITIONS
    one, other = scores_of(folder, Premised(long, "tiba"), Premised(long, "tidak buka"))
    assert one.sum() == pytest.approx(1.0)
    assert one.tobytes() != other.tobytes()


def test_the_id_of_a_folder_follows_its_contents(tmp_path: Path) -> None:
    folder = classifier(tmp_path / "mine", ("entailment", "neutral", "contradiction"))
    before = open_entailment(str(folder)).id
    config = (folder / "config.json").read_text(encoding="utf-8")
    (folder / "config.json").write_text(config + "\n", encoding="utf-8")
    assert open_entailment(str(folder)).id != before


def test_a_classifier_without_names_is_refused_when_it_is_opened(tmp_path: Path) -> None:
    folder = classifier(tmp_path / "mine", ("LABEL_0", "LABEL_1", "LABEL_2"))
    with pytest.raises(ModelError, match=r"\(LABEL_0, LABEL_1, LABEL_2\) do not tell what they"):
        open_entailment(str(folder))
