"""Rows of counts: what became of the first people holds for those of the places that follow."""

from __future__ import annotations

import pytest

from tests.extraction.newsroom import say


def counted(text: str, language: str = "id") -> list[str]:
    """Return what the counts of a text are of."""
    return [m.of for s in say(text, language=language) for m in s.measures]


def test_a_row_of_places_shares_what_became_of_the_first() -> None:
    text = "Yang mengungsi yaitu Kelam 120 siswa, Rejasari 80 siswa dan Melati 45 siswa."
    assert counted(text) == ["siswa mengungsi"] * 3


def test_a_row_in_english() -> None:
    text = "Injured were Ashford 120 students, Marlow 80 students and Kelby 45 students."
    assert counted(text, "en") == ["siswa luka"] * 3


@pytest.mark.parametrize(
    "rest",
    [
        "sedangkan 80 siswa selamat di Rejasari",
        "Rejasari 80 guru",
        "lalu datang 80 siswa",
        "80 siswa",
    ],
)
def test_another_clause_or_noun_does_not_share_it(rest: str) -> None:
    first, second = counted(f"Jumlah warga mengungsi terbanyak yaitu Kelam 120 siswa, {rest}.")
    assert first == "siswa mengungsi"
    assert second != first
