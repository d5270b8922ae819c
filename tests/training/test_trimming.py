from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.evaluation.pairs import Pair
from factcheck.models.e5_file import read_e5_file
from factcheck.models.e5_folder import write_model_folder
from factcheck.training.tokens import PairTokens
from factcheck.training.trimming import trim
from tests.models.tiny_weights import HIDDEN, LAYERS, tiny_weights

PAIRS = (Pair("ab b", "b ab", "neutral"),)


def tokens_of(weights: Path, folder: Path) -> PairTokens:
    folder.mkdir()
    write_model_folder(read_e5_file(weights), folder)
    return PairTokens(folder, 16)


def test_a_trimmed_file_holds_the_same_pieces_and_weights(tmp_path: Path) -> None:
    weights = tiny_weights(tmp_path / "whole.bin")
    small = tmp_path / "small.bin"
    tokens = tokens_of(weights, tmp_path / "whole")
    assert trim(weights, tokens, PAIRS, small) == small.stat().st_size < weights.stat().st_size
    before, after = read_e5_file(weights), read_e5_file(small)
    assert after.pieces.texts == ("<s>", "<pad>", "</s>", "<unk>", "▁", "b", "▁ab")
    assert after.normalised == before.normalised
    kept = [before.pieces.texts.index(text) for text in after.pieces.texts]
    rows = before.tensor("emb.word", (len(before.pieces.texts), HIDDEN))[kept]
    assert np.array_equal(after.tensor("emb.word", (len(kept), HIDDEN)), rows)
    for name in before.entries.keys() - {"emb.word"}:
        sizes = (before.entries[name].count,)
        assert np.array_equal(after.tensor(name, sizes), before.tensor(name, sizes))
    assert after.shape.layers == LAYERS


def test_texts_are_cut_into_the_same_pieces(tmp_path: Path) -> None:
    weights = tiny_weights(tmp_path / "whole.bin")
    whole = tokens_of(weights, tmp_path / "whole")
    trim(weights, whole, PAIRS, tmp_path / "small.bin")
    small = tokens_of(tmp_path / "small.bin", tmp_path / "small")
    texts = [read_e5_file(path).pieces.texts for path in (weights, tmp_path / "small.bin")]
    cut = [
        [words[piece] for piece in tokens.ids(PAIRS[0])]
        for words, tokens in zip(texts, (whole, small), strict=True)
    ]
    assert cut[0] == cut[1]
    assert cut[0][:3] == ["<s>", "▁ab", "▁"]


def test_another_file_is_refused(tmp_path: Path) -> None:
    weights = tiny_weights(tmp_path / "whole.bin")
    tokens = tokens_of(weights, tmp_path / "whole")
    with pytest.raises(ModelError, match="layout"):
        trim(tiny_weights(tmp_path / "new.bin", version=2), tokens, PAIRS, tmp_path / "out.bin")
