"""Bindings: the place from which a distance is taken, and which of several a measure is of."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import MeasureKind
from tests.extraction.measures.measuring import in_context


def places(text: str, language: str = "id") -> list[tuple[str, ...]]:
    """Return the names beside each distance of a text."""
    found = in_context(text, language=language)
    return [m.names for m in found if m.kind is MeasureKind.DISTANCE]


def which(text: str, language: str = "id") -> list[str]:
    """Return of which of several each measure of a text is."""
    return [measure.which for measure in in_context(text, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pusat gempa 40 km timur laut Labuan, Jawa Timur.", [("labuan",)]),
        ("Pusat gempa 40 km arah timur laut Kota Labuan.", [("labuan",)]),
        (
            "Pusat gempa 40 km timur laut Labuan, 61 km barat daya Rejasari.",
            [("labuan",), ("rejasari",)],
        ),
        ("Pos itu berjarak 5 km dari Pasar Melati, Rejasari.", [("pasar melati",)]),
        ("Di Labuan jalan rusak sepanjang 5 km.", [("labuan",)]),
    ],
)
def test_a_distance_is_taken_from_the_place_behind_it(
    text: str, expected: list[tuple[str, ...]]
) -> None:
    assert places(text) == expected


def test_a_distance_is_taken_from_a_place_in_english() -> None:
    text = "The quake struck 40 km north-east of Marlow and 61 km north of Selby, officials said."
    assert places(text, "en") == [("marlow",), ("selby",)]
    assert places("The camp lies 30 miles from the town of Selby.", "en") == [("selby",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gempa pertama terjadi pukul 14.06 WIB.", ["1"]),
        ("Gempa pertama pukul 14.06 WIB, gempa kedua pukul 14.31 WIB.", ["1", "2"]),
        ("Gempa susulan itu berkedalaman 10 km.", ["later"]),
        ("Kapal kedua berangkat. Kapal itu membawa 30 orang.", [""]),
        ("Untuk pertama kali pasar itu dikunjungi 30 orang.", [""]),
        ("Dari posisi kedua kapal itu berselisih 30 poin.", [""]),
        ("Pasar itu dikunjungi 30 orang.", [""]),
    ],
)
def test_an_ordinal_says_which_of_several_is_measured(text: str, expected: list[str]) -> None:
    assert which(text) == expected


def test_an_ordinal_in_english() -> None:
    text = "The first ferry carried 30 people and the second ferry carried 45 people."
    assert which(text, "en") == ["1", "2"]
    assert which("At first the ferry carried 30 people.", "en") == [""]
