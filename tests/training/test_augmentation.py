from __future__ import annotations

import random

import pytest

from factcheck.evaluation.pairs import Pair
from factcheck.records.premises import CONTRADICTION, ENTAILMENT, NEUTRAL
from factcheck.training.contrasts import read_contrasts
from factcheck.training.negation import negated
from factcheck.training.numbers import other_number, renumbered
from factcheck.training.swapping import swapped

CONTRASTS = read_contrasts()
LONG = "Kereta malam dari pelabuhan lama berangkat pukul tujuh dengan delapan gerbong penuh beras."


def renumbered_with(pair: Pair, seed: int = 1, language: str = "id") -> Pair | None:
    return renumbered(pair, CONTRASTS[language], random.Random(seed))


def test_a_contradiction_turned_round_stays_one() -> None:
    pair = Pair("Kapal itu tenggelam.", "Kapal itu tiba.", CONTRADICTION)
    assert swapped(pair) == Pair("Kapal itu tiba.", "Kapal itu tenggelam.", CONTRADICTION)


@pytest.mark.parametrize("label", [ENTAILMENT, NEUTRAL])
def test_a_short_sentence_leaves_a_long_one_open(label: str) -> None:
    assert swapped(Pair(LONG, "Kereta berangkat.", label)) == Pair(
        "Kereta berangkat.", LONG, NEUTRAL
    )


@pytest.mark.parametrize("label", [ENTAILMENT, NEUTRAL])
def test_sentences_of_one_length_are_not_turned_round(label: str) -> None:
    assert swapped(Pair("Kereta tiba pagi.", "Kereta datang pagi hari.", label)) is None
    assert swapped(Pair("Kereta berangkat.", LONG, label)) is None


@pytest.mark.parametrize("seed", range(20))
def test_another_number_makes_a_contradiction(seed: int) -> None:
    premise = "Jembatan Kali Asri diresmikan pada 1987 dengan biaya 45 juta."
    pair = Pair(premise, "Jembatan Kali Asri diresmikan tahun 1987.", ENTAILMENT)
    found = renumbered_with(pair, seed)
    assert found is not None
    assert found.premise == premise
    assert found.label == CONTRADICTION
    assert found.hypothesis.startswith("Jembatan Kali Asri diresmikan tahun 19")
    assert len(found.hypothesis) == len(pair.hypothesis)
    assert "1987" not in found.hypothesis


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        ("Ada 30 kapal di teluk.", "Ada 30 kapal di teluk.", NEUTRAL),
        ("Ada tiga puluh kapal.", "Ada 30 kapal.", ENTAILMENT),
        ("Ada lebih dari 30 kapal.", "Ada 30 kapal.", ENTAILMENT),
        ("Ada 30 kapal.", "Ada hampir 30 kapal.", ENTAILMENT),
        ("Jalan A30 ditutup.", "Jalan A30 ditutup.", ENTAILMENT),
    ],
)
def test_numbers_stay_where_another_would_prove_nothing(
    premise: str, hypothesis: str, label: str
) -> None:
    assert renumbered_with(Pair(premise, hypothesis, label)) is None


def test_a_number_that_the_premise_has_as_well_is_not_put_in() -> None:
    every = " ".join(str(n) for n in range(1, 10))
    pair = Pair(f"Rumah nomor {every} dijual.", "Rumah nomor 5 dijual.", ENTAILMENT)
    assert all(renumbered_with(pair, seed) is None for seed in range(10))


@pytest.mark.parametrize("number", ["7", "1987", "3,5", "10.30", "12.500"])
@pytest.mark.parametrize("seed", range(10))
def test_another_number_has_the_same_form(number: str, seed: int) -> None:
    new = other_number(number, random.Random(seed))
    assert new != number
    assert len(new) == len(number)
    assert not new.startswith("0")
    assert [c for c in new if not c.isdigit()] == [c for c in number if not c.isdigit()]
    assert sum(a != b for a, b in zip(number, new, strict=True)) == 1


@pytest.mark.parametrize(
    ("language", "entailed", "opposite"),
    [
        ("id", "Gunung itu dapat didaki.", "Gunung itu tidak dapat didaki."),
        ("id", "Gunung itu tidak dapat didaki.", "Gunung itu dapat didaki."),
        ("id", "Wali kota telah menandatangani izin.", "Wali kota belum menandatangani izin."),
        ("en", "The bridge is open.", "The bridge is not open."),
        ("en", "The bridge was not open.", "The bridge was open."),
    ],
)
def test_negation_is_put_in_and_taken_out(language: str, entailed: str, opposite: str) -> None:
    pair = Pair("Premise.", entailed, ENTAILMENT)
    assert negated(pair, CONTRASTS[language]) == Pair("Premise.", opposite, CONTRADICTION)


@pytest.mark.parametrize(
    "hypothesis",
    [
        "Beberapa gunung dapat didaki.",
        "Gunung itu hanya dapat didaki pagi hari.",
        "Gunung itu dapat didaki, kata penjaga.",
        "Gunung yang dapat didaki ada di utara.",
        "Gunung itu dapat didaki jika cerah.",
        "Gunung itu bukan gunung biasa.",
        "Gunung itu dapat didaki karena akan cerah.",
        "Gunung itu tinggi.",
        "Dapat didaki.",
    ],
)
def test_negation_stays_out_where_the_opposite_is_unsure(hypothesis: str) -> None:
    assert negated(Pair("Premis.", hypothesis, ENTAILMENT), CONTRASTS["id"]) is None


@pytest.mark.parametrize("label", [NEUTRAL, CONTRADICTION])
def test_only_what_is_entailed_is_negated(label: str) -> None:
    assert negated(Pair("Premis.", "Gunung itu dapat didaki.", label), CONTRASTS["id"]) is None


def test_an_exchange_made_twice_gives_the_first_sentence_again() -> None:
    for contrasts in CONTRASTS.values():
        for affirmed, denied in contrasts.negated:
            assert contrasts.opposites[affirmed] == denied
            assert contrasts.opposites[contrasts.opposites[denied]] in (affirmed, denied)
