"""Offices that one person holds at a time: of which field and place, and by whom."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import Attribute, AttributeKind
from tests.extraction.newsroom import say


def offices(text: str, language: str = "id") -> list[str]:
    """Write the offices of a text as ``OFFICE: HOLDER``."""
    found: list[Attribute] = [a for s in say(text, language=language) for a in s.attributes]
    held = [a for a in sorted(found) if a.kind is AttributeKind.OFFICE]
    return [f"{' '.join(a.of)}: {' '.join(a.values)}" for a in held]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jembatan itu ditinjau Menteri Keuangan Budi Santoso.",
            ["keuangan menteri: budi santoso"],
        ),
        ("Jembatan itu ditinjau Menkeu Budi Santoso.", ["keuangan menteri: budi santoso"]),
        ("Jembatan itu ditinjau Menteri Budi Santoso.", []),
        ("Jembatan itu ditinjau Wakil Menteri Keuangan Budi Santoso.", []),
        ("Jembatan itu ditinjau mantan Menteri Keuangan Budi Santoso.", []),
        ("Saat itu jembatan ditinjau Menteri Keuangan Budi Santoso.", []),
        ("Jembatan itu ditinjau Menteri Luar Negeri Budi Santoso.", []),
        ("Jembatan itu ditinjau Bupati Kudus Budi Santoso.", ["bupati kudus: budi santoso"]),
        ("Jembatan itu ditinjau Bupati Budi Santoso.", []),
        (
            "Jembatan itu ditinjau Kapolres Kudus AKBP Budi Santoso.",
            ["kepala kepolisian kudus resor: budi santoso"],
        ),
        (
            "Jembatan ditinjau Kapolres Kudus Budi Santoso.",
            ["kepala kepolisian kudus resor: budi santoso"],
        ),
        (
            "Jembatan itu ditinjau Kepala Dinas Perhubungan Kudus Budi Santoso.",
            ["dinas kepala kudus perhubungan: budi santoso"],
        ),
        (
            "Jembatan itu ditinjau Ketua DPRD Kudus Budi Santoso.",
            ["dprd ketua kudus: budi santoso"],
        ),
        ("Jembatan itu ditinjau Wakil Ketua DPRD Kudus Budi Santoso.", []),
        ("Jembatan itu ditinjau Kepala Dinas Perhubungan Budi Santoso.", []),
        ("Jembatan itu ditinjau AKBP Budi Santoso.", []),
        ("Jembatan itu ditinjau Hakim Budi Santoso.", []),
    ],
)
def test_offices(text: str, expected: list[str]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge was closed by Finance Minister Bob Stone.", ["finance minister: bob stone"]),
        ("The bridge was closed by former Finance Minister Bob Stone.", []),
        ("The bridge was closed by Foreign Minister Bob Stone.", []),
        ("The bridge was closed by Judge Bob Stone.", []),
    ],
)
def test_offices_in_english(text: str, expected: list[str]) -> None:
    assert offices(text, "en") == expected
