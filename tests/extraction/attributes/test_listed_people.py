"""Rows of people: who is listed beside whom, by initials and by name."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import AttributeKind
from tests.extraction.attributes.attributing import noted

ROWS = [
    (
        "Provos memeriksa tiga anggota berinisial AR, HK, dan WN.",
        "id",
        ["ar/hk: wn", "ar/wn: hk", "hk/wn: ar"],
    ),
    ("Polisi menahan Briptu AR dan Bripka SD.", "id", ["ar: sd", "sd: ar"]),
    ("Polisi menahan AR (21 tahun) serta SD (34).", "id", ["ar: sd", "sd: ar"]),
    (
        "Three suspects are AR (21), SD (34) and HK (19).",
        "en",
        ["ar/hk: sd", "ar/sd: hk", "hk/sd: ar"],
    ),
    # Nothing says that these are people.
    ("Rapat itu dihadiri PPP, PKS, dan PAN pada Senin.", "id", []),
    ("Polisi menahan Briptu AR, lalu memeriksa Bripka SD.", "id", []),
    ("Polisi menahan pelaku berinisial AR.", "id", []),
    (
        "Korban tewas ialah Rudi Halim (31), Sari Utami (28), dan Joko Lesmana (40).",
        "id",
        [
            "joko lesmana/rudi halim: sari utami",
            "joko lesmana/sari utami: rudi halim",
            "rudi halim/sari utami: joko lesmana",
        ],
    ),
    # Two names may be some of many.
    ("Korban tewas ialah Rudi Halim (31) dan Sari Utami (28).", "id", []),
]


@pytest.mark.parametrize(("sentence", "language", "expected"), ROWS)
def test_each_member_of_a_row_is_told_of_the_others(
    sentence: str, language: str, expected: list[str]
) -> None:
    assert sorted(noted(AttributeKind.LISTED, sentence, language)) == expected
