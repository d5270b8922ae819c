"""The real weights of the entailment model: prepared once for the whole module."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from factcheck.models.bundled_entailment import CHANGES
from factcheck.models.entailment import Entailment, open_entailment
from factcheck.models.known_cases import read_known_cases
from factcheck.models.model_files import Role
from factcheck.models.naming import find_model
from factcheck.models.pair_scorer import PairScorer
from factcheck.models.precision import Precision
from factcheck.models.self_test import check_entailment
from factcheck.records.premises import Premised

pytestmark = pytest.mark.slow

CARD = CHANGES.with_suffix(".md")
PAIRS = (
    Premised("Kebakaran di pabrik itu menewaskan tiga pekerja.", "Tidak ada korban jiwa."),
    Premised("Kebakaran di pabrik itu menewaskan tiga pekerja.", "Ada pekerja yang tewas."),
    Premised("The road is open.", "The road is closed."),
    Premised("Ya.", "Tidak."),
    Premised("Bupati berkata bahwa jalan desa akan diperbaiki. " * 40, "Jalan diperbaiki."),
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entailment]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield open_entailment("bundled")


def scores_of(model: Entailment, *pairs: Premised) -> npt.NDArray[np.float32]:
    return model.score(pairs, lambda _: None)


def test_first_use_prepares_the_model_and_gives_probabilities(model: Entailment) -> None:
    rows = scores_of(model, *PAIRS)
    assert rows.shape == (len(PAIRS), 3)
    assert np.allclose(rows.sum(axis=1), 1.0, atol=1e-6)
    assert find_model(Role.ENTAILMENT, "bundled").is_ready


@pytest.mark.parametrize("language", ["id", "en"])
def test_known_cases_are_answered_as_expected(model: Entailment, language: str) -> None:
    cases = read_known_cases().languages[language].pairs
    missed = [case for case in check_entailment(model, language, cases) if not case.holds]
    assert missed == []


def test_scores_are_the_same_alone_in_company_and_in_another_order(model: Entailment) -> None:
    together = scores_of(model, *PAIRS)
    alone = np.vstack([scores_of(model, pair) for pair in PAIRS])
    assert together.tobytes() == alone.tobytes()
    assert scores_of(model, *reversed(PAIRS))[::-1].tobytes() == together.tobytes()


def test_scores_are_the_same_on_any_number_of_threads(model: Entailment) -> None:
    import torch

    before = torch.get_num_threads()
    together = scores_of(model, *PAIRS)
    try:
        torch.set_num_threads(before + 3)
        assert scores_of(model, *PAIRS).tobytes() == together.tobytes()
    finally:
        torch.set_num_threads(before)


def test_bfloat16_answers_nearly_the_same(model: Entailment) -> None:
    files = find_model(Role.ENTAILMENT, "bundled")
    rough = scores_of(PairScorer(files, Precision.BFLOAT16), *PAIRS)
    assert np.abs(rough - scores_of(model, *PAIRS)).max() < 0.05


def test_the_weights_have_their_card_beside_them() -> None:
    card = CARD.read_text(encoding="utf-8")
    assert card.startswith("# Entailment model")
    assert Path(CHANGES).stat().st_size < 20_000_000
