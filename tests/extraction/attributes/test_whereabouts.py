"""Where victims were taken and where somebody is held, in Indonesian and English."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import AttributeKind
from tests.extraction.attributes.attributing import noted

HOSPITALS = [
    ("Jenazah dibawa ke RSUD Rejasari.", "id", ["dead: rejasari"]),
    ("Korban luka dirujuk ke RS Melati Kelam.", "id", ["injured: kelam melati rmk"]),
    (
        "Semua korban dibawa ke RS Melati.",
        "id",
        ["dead: melati", "injured: melati", "victim: melati"],
    ),
    ("Korban luka dibawa ke RS Melati dan RS Mawar.", "id", ["injured: mawar melati"]),
    ("Korban dibawa ke Rumah Sakit Umum Daerah (RSUD) Rejasari.", "id", ["victim: rejasari"]),
    (
        "Korban tewas dibawa ke RSUD Rejasari, korban luka dibawa ke RS Melati.",
        "id",
        ["dead: rejasari", "injured: melati"],
    ),
    ("Tiga jenazah dibawa ke RS Mawar, lima orang dibawa ke RS Melati.", "id", ["dead: mawar"]),
    (
        "Korban Tewas dan Luka Tabrakan Dibawa ke RSUD Rejasari",
        "id",
        ["dead: rejasari", "injured: rejasari"],
    ),
    ("Sebagian korban dibawa ke RS Melati.", "id", []),
    ("Korban dibawa ke rumah sakit.", "id", []),
    ("Korban Tabrakan Dilarikan ke RS", "id", []),
    ("Korban tidak dibawa ke RS Melati.", "id", []),
    ("Bantuan dibawa ke RS Melati.", "id", []),
    ("Korban dibawa ke Rejasari.", "id", []),
    (
        "All victims were taken to the Northgate Hospital.",
        "en",
        ["dead: northgate", "injured: northgate", "victim: northgate"],
    ),
    ("The injured were rushed to Marlow General Hospital.", "en", ["injured: marlow"]),
    ("One victim was taken to Northgate Hospital.", "en", []),
]
PRISONS = [
    ("Budi Raharja jatuh di Rutan Polda Kelam.", "id", ["budi raharja: polda kelam rpk"]),
    ("Budi Raharja ditahan di Lapas Melati.", "id", ["budi raharja: melati"]),
    ("Budi Raharja sakit.\nSari Dewi sakit di Rutan Melati.", "id", []),
    ("Penjaga jatuh di Rutan Polda Kelam.", "id", []),
    ("Ann Lee was held in Northgate Prison.", "en", ["ann lee: northgate"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "expected"), HOSPITALS)
def test_hospitals_of_victims(text: str, language: str, expected: list[str]) -> None:
    assert noted(AttributeKind.HOSPITAL, text, language) == expected


@pytest.mark.parametrize(("text", "language", "expected"), PRISONS)
def test_prisons_of_the_person_in_the_headline(
    text: str, language: str, expected: list[str]
) -> None:
    assert noted(AttributeKind.PRISON, text, language) == expected
