"""Zones of clock times, ages in brackets, laws, ranges of provisions, values below zero."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import MeasureKind
from tests.extraction.measures.measuring import in_context, measures, written


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kapal tiba pukul 08.15 WIB.", "7"),
        ("Kapal tiba pukul 08.15 WITA.", "8"),
        ("Kapal tiba pukul 08.15 WIT.", "9"),
        ("Kapal tiba pukul 08.15 UTC.", "0"),
        ("Kapal tiba pukul 08.15 EST.", "-5"),
        ("Kapal tiba pukul 08.15.", ""),
    ],
)
def test_a_zone_is_so_many_hours_ahead_of_utc(text: str, label: str) -> None:
    (found,) = measures(text)
    assert found.kind is MeasureKind.TIME
    assert found.label == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inflasi tercatat -0,1 persen.", ["percent -0.1 % of inflasi"]),
        ("Suhu turun ke minus 4 derajat celsius.", ["temperature -4 C"]),
        ("Turun 3-5 persen.", ["percent 3..5 % range of turun"]),
        ("Kapal itu pada jarak 30 Nm dari Arum.", ["distance 55560 m of jarak"]),
        ("Mesin itu punya torsi 30 Nm.", []),
        ("Kapal itu 30 mil laut dari Arum.", ["distance 55560 m"]),
        ("Polisi menyita dua jam tangan.", ["count 2 of jam tangan"]),
        ("Polisi menunggu dua jam.", ["duration 120 minute"]),
        ("Menurut UU No. 12 Tahun 2005 itu sah.", ["identifier uu 12/2005 law"]),
        ("Menurut Undang-Undang Niaga Nomor 12/2005 itu sah.", ["identifier uu 12/2005 law"]),
        (
            "Ia melanggar Pasal 46 hingga 51.",
            ["identifier pasal 46 provision", "identifier pasal 51 provision"],
        ),
    ],
)
def test_indonesian(text: str, expected: list[str]) -> None:
    assert written(text) == expected


def test_english() -> None:
    assert written("It breaks Law No. 12 of 2005.", "en") == ["identifier uu 12/2005 law"]
    assert written("Growth was minus 0.1 percent.", "en") == ["percent -0.1 % of naik"]


def ages(text: str) -> list[float]:
    """Return the ages in a text."""
    return [m.low for m in in_context(text) if m.kind is MeasureKind.AGE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rute itu ke Mawar (2), Arum (13) dan Melati (1).", []),
        ("Korban adalah Melur (28), Kasturi (19) dan Seruni (4).", [28, 19, 4]),
        ("Polisi menahan NQ (30) dan tetangganya.", [30]),
        ("Budi Santoso (7) selamat. Budi Santoso dirawat.", [7]),
        ("Menurut Melur (31), air sudah surut.", [31]),
    ],
)
def test_digits_in_brackets_are_an_age_behind_a_person_only(
    text: str, expected: list[float]
) -> None:
    assert ages(text) == expected
