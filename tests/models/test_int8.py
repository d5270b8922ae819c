"""Models computed in 8 bits: near to float32, alone with each item, and without torch."""

from __future__ import annotations

import subprocess
import sys
from math import erf, sqrt
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import load_file, save_file

from factcheck.errors import ModelError
from factcheck.models import bundled, bundled_entailment
from factcheck.models.encoder import open_encoder
from factcheck.models.int8_folder import GRAPH
from factcheck.models.int8_graph import FARTHEST, in_bytes
from factcheck.models.int8_model import Int8Model
from factcheck.models.int8_reaches import bent_reach, norm_reach
from factcheck.models.model_files import ModelFiles, Role
from factcheck.models.naming import find_model
from factcheck.models.pair_scorer import PairScorer
from factcheck.models.precision import Precision
from factcheck.models.sentence_encoder import SentenceEncoder
from factcheck.models.stored_tensor import mapped
from factcheck.records.premises import Premised
from tests.folders import ROOT
from tests.models.tiny_weights import POSITIONS, tiny_changes, tiny_weights

TEXTS = ("a b", "ab ab a", "b", "", "ab b a ab")
PAIRS = (Premised("ab a", "b a"), Premised("b a", "ab a"), Premised("", "a"))
SENTENCES = (
    "Bupati mengatakan jembatan kayu itu dibuka kembali pada Senin pagi.",
    "Sebanyak 12 orang tewas dalam kebakaran di pasar.",
    "The mayor said the bridge would reopen on Monday.",
    "Hujan.",
)


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put tiny files in the place of the weights of both models."""
    encoder = tiny_weights(tmp_path / "encoder.bin")
    monkeypatch.setattr(bundled, "weights_file", lambda: encoder)
    changes = tiny_changes(tmp_path / "entailment.safetensors", encoder)
    monkeypatch.setattr(bundled_entailment, "CHANGES", changes)


def quiet(done: int) -> None:
    """Show nothing."""


def vectors(files: ModelFiles, precision: Precision) -> npt.NDArray[np.float32]:
    return SentenceEncoder(files, precision).encode(TEXTS, quiet)


@pytest.mark.usefixtures("tiny")
def test_vectors_are_near_to_those_of_the_library() -> None:
    files = find_model(Role.ENCODER, "bundled")
    cosines = (vectors(files, Precision.INT8) * vectors(files, Precision.FLOAT32)).sum(axis=1)
    assert cosines.min() > 0.99


@pytest.mark.usefixtures("tiny")
def test_scores_are_near_to_those_of_the_library() -> None:
    files = find_model(Role.ENTAILMENT, "bundled")
    rough, exact = (
        PairScorer(files, precision).score(PAIRS, quiet)
        for precision in (Precision.INT8, Precision.FLOAT32)
    )
    assert np.abs(rough - exact).max() < 0.05
    assert rough.tobytes() != exact.tobytes()


@pytest.mark.usefixtures("tiny")
def test_what_the_package_prepares_is_computed_in_8_bits_and_says_so() -> None:
    assert open_encoder("bundled").id.endswith(":int8")


@pytest.mark.usefixtures("tiny")
def test_an_item_is_computed_alone() -> None:
    encoder = open_encoder("bundled")
    together = encoder.encode(TEXTS, quiet)
    for text, row in zip(TEXTS, together, strict=True):
        assert encoder.encode([text], quiet)[0].tobytes() == row.tobytes()


@pytest.mark.usefixtures("tiny")
def test_a_text_beyond_the_window_is_cut() -> None:
    encoder = open_encoder("bundled")
    fits, long, longer = encoder.encode(["ab " * n * POSITIONS for n in (0, 2, 3)], quiet)
    assert long.tobytes() == longer.tobytes() != fits.tobytes()


@pytest.mark.usefixtures("tiny")
def test_progress_adds_up_with_copies() -> None:
    seen: list[int] = []
    open_encoder("bundled").encode([*TEXTS, *TEXTS], seen.append)
    assert sum(seen) == 2 * len(TEXTS)


@pytest.mark.usefixtures("tiny")
def test_a_broken_graph_is_one_line() -> None:
    folder = find_model(Role.ENCODER, "bundled").folder()
    (folder / GRAPH).write_bytes(b"no graph")
    with pytest.raises(ModelError, match=r"^encoder 'bundled' cannot be loaded: \S"):
        Int8Model(folder, "encoder 'bundled'")


@given(st.integers(1, 8), st.integers(1, 8), st.integers(0, 99), st.floats(1e-3, 1e3))
def test_bytes_are_the_nearest_to_the_numbers(
    rows: int, columns: int, seed: int, size: float
) -> None:
    drawn = np.random.default_rng(seed).normal(size=(rows, columns))
    matrix = (drawn * size).astype(np.float32)
    codes, scales = in_bytes(matrix)
    assert codes.dtype == np.int8
    assert (np.abs(codes * scales - matrix) <= scales * 0.501).all()
    assert np.abs(codes.astype(int)).max() <= FARTHEST


def test_two_products_with_a_byte_fit_into_16_bits() -> None:
    assert 2 * FARTHEST * np.iinfo(np.uint8).max <= np.iinfo(np.int16).max


@given(st.integers(0, 99), st.integers(2, 12), st.integers(1, 9))
def test_a_reach_is_hardly_ever_passed(seed: int, width: int, inner: int) -> None:
    drawn = np.random.default_rng(seed)
    sizes: dict[str, tuple[int, ...]] = {"norm.weight": (width,), "norm.bias": (width,)}
    sizes |= {"in.weight": (inner, width), "in.bias": (inner,)}
    weights = {n: drawn.normal(size=size).astype(np.float32) for n, size in sizes.items()}
    tokens = drawn.normal(size=(200, width))
    tokens = (tokens - tokens.mean(axis=1, keepdims=True)) / tokens.std(axis=1, keepdims=True)
    normed = tokens * weights["norm.weight"] + weights["norm.bias"]
    assert (np.abs(normed) <= norm_reach(weights, "norm")).all()
    wide = normed @ weights["in.weight"].T + weights["in.bias"]
    bent = wide / 2 * (1 + np.vectorize(erf)(wide / sqrt(2)))
    assert (np.abs(bent) <= bent_reach(weights, "norm", "in") + 1e-6).mean() > 0.99


def test_a_column_that_a_norm_keeps_at_zero_can_be_divided_by_its_reach() -> None:
    weights = {f"norm.{part}": np.array([0, 2], dtype=np.float32) for part in ("weight", "bias")}
    assert norm_reach(weights, "norm").tolist() == [1, 14]


def test_a_column_of_zeros_stays_zeros() -> None:
    codes, scales = in_bytes(np.zeros((3, 2), dtype=np.float32))
    assert (codes == 0).all()
    assert (scales == 0).all()


def test_a_tensor_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "two.safetensors"
    wide = np.arange(12, dtype=np.float32).reshape(4, 3)
    save_file({"a": np.ones(5, dtype=np.float32), "wide": wide, "whole": np.arange(3)}, path)
    assert (mapped(path, "wide")[[3, 0]] == load_file(path)["wide"][[3, 0]]).all()
    for missing in ("none", "whole"):
        with pytest.raises(ValueError, match=f"no tensor {missing} in float32"):
            mapped(path, missing)


@pytest.mark.slow
def test_the_real_encoder_is_near_to_float32() -> None:
    files = find_model(Role.ENCODER, "bundled")
    rough, exact = (
        SentenceEncoder(files, precision).encode(SENTENCES, quiet)
        for precision in (Precision.INT8, Precision.FLOAT32)
    )
    assert (rough * exact).sum(axis=1).mean() >= 0.998


@pytest.mark.slow
def test_embedding_needs_no_torch() -> None:
    code = (
        "import sys\n"
        "from factcheck.models.encoder import open_encoder\n"
        "print(open_encoder('bundled').encode(['Hujan.'], lambda _: None).shape)\n"
        "print(sorted({'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["(1, 384)", "[]"]
