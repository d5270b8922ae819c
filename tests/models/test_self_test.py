"""The self-test: what a sound model, a broken one and the shipped cases give."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import pytest

from factcheck.models.known_cases import KnownNearness, KnownPair, read_known_cases
from factcheck.models.self_test import check_encoder, check_entailment
from factcheck.records.premises import LABELS, Premised
from tests.doubles import HashingEncoder, OverlapEntailment

PAIRS = (
    KnownPair(premise="Pasar buka.", hypothesis="Pasar buka.", label="entailment"),
    KnownPair(premise="Pasar buka.", hypothesis="Pasar tidak buka.", label="contradiction"),
)


class TurnedEntailment(OverlapEntailment):
    """A model whose columns are read in the wrong order."""

    def score(
        self, pairs: Sequence[Premised], progress: Callable[[int], None]
    ) -> npt.NDArray[np.float32]:
        return super().score(pairs, progress)[:, ::-1]


def test_a_sound_model_answers_as_expected() -> None:
    outcomes = list(check_entailment(OverlapEntailment(), "id", PAIRS))
    assert [outcome.holds for outcome in outcomes] == [True, True]
    assert outcomes[1].told == "contradiction 0.80"
    assert outcomes[1].texts == "Pasar buka. | Pasar tidak buka."


def test_a_model_read_in_the_wrong_order_is_found_out() -> None:
    outcomes = list(check_entailment(TurnedEntailment(), "id", PAIRS))
    assert [outcome.holds for outcome in outcomes] == [False, False]
    assert outcomes[0].told == "contradiction 0.80, entailment expected"


def test_an_encoder_is_asked_which_text_is_nearer() -> None:
    near, far = "Harga beras naik lagi.", "Dua kapal tiba."
    cases = [KnownNearness(text="Harga beras naik.", nearer=near, farther=far)]
    turned = [KnownNearness(text="Harga beras naik.", nearer=far, farther=near)]
    (right,) = check_encoder(HashingEncoder(), "id", cases)
    (wrong,) = check_encoder(HashingEncoder(), "id", turned)
    assert (right.holds, wrong.holds) == (True, False)
    assert "not as expected" in wrong.told


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_shipped_cases_ask_for_every_class_in_both_languages(language: str) -> None:
    cases = read_known_cases().languages[language]
    assert {case.label for case in cases.pairs} == set(LABELS)
    assert len({(case.premise, case.hypothesis) for case in cases.pairs}) == len(cases.pairs)
    assert all(len({case.text, case.nearer, case.farther}) == 3 for case in cases.nearness)
    assert cases.nearness
