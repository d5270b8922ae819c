"""Who did something and why something happened, in Indonesian and English."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import AttributeKind
from tests.extraction.attributes.attributing import attributes, noted

AGENTS = [
    ("Budi Raharja ditembak oleh Andi Wijaya.", "id", ["shoot/budi raharja: andi wijaya"]),
    ("Budi Raharja ditembak Andi Wijaya kemarin.", "id", ["shoot/budi raharja: andi wijaya"]),
    ("Andi Wijaya menembak Budi Raharja.", "id", ["shoot/budi raharja: andi wijaya"]),
    ("Andi Wijaya diduga menembak Budi Raharja.", "id", ["shoot/budi raharja: andi wijaya"]),
    ("Budi Raharja (34) ditangkap polisi di rumah.", "id", ["arrest/budi raharja: polisi"]),
    ("Kepolisian menangkap Budi Raharja.", "id", ["arrest/budi raharja: polisi"]),
    ("Rusia menyerang Ukraina.", "id", ["attack/ukraina: rusia"]),
    ("Budi Raharja dan Sari Dewi ditangkap polisi.", "id",
     ["arrest/budi raharja/sari dewi: polisi"]),
    ("Andi Wijaya tidak menembak Budi Raharja.", "id", []),
    ("Tidak benar Andi Wijaya menembak Budi Raharja.", "id", []),
    ("Jika Andi Wijaya menembak Budi Raharja, ia dihukum.", "id", []),
    ("Apakah Andi Wijaya menembak Budi Raharja?", "id", []),
    ("Istri Andi Wijaya menembak Budi Raharja.", "id", []),
    ("Ia meminta polisi menangkap Budi Raharja.", "id", []),
    ("Budi Raharja akan ditangkap polisi.", "id", []),
    ("Seorang warga ditembak polisi.", "id", []),
    ("Budi Raharja ditembak di Bogor.", "id", []),
    ("Andi Wijaya menembak kuda Budi Raharja.", "id", []),
    ("Lind/Lee mengalahkan Ray/Bell dalam dua gim.", "id", []),
    ("Ann Lee was shot by Bob Ray.", "en", ["shoot/ann lee: bob ray"]),
    ("Bob Ray shot Ann Lee on Monday.", "en", ["shoot/ann lee: bob ray"]),
    ("Police arrested Ann Lee.", "en", ["arrest/ann lee: polisi"]),
    ("Ann Lee, a teacher, was shot in town.", "en", []),
    ("Bob Ray did not shoot Ann Lee.", "en", []),
    ("Ann Lee was not shot by Bob Ray.", "en", []),
    ("Bob Ray shot Ann Lee's dog.", "en", []),
    ("If Bob Ray shot Ann Lee, he will go to jail.", "en", []),
    ("The man who met Bob Ray shot Ann Lee.", "en", []),
]  # fmt: skip
CAUSES = [
    ("Kebakaran itu disebabkan oleh hubungan arus pendek.", "id", "fire"),
    ("Kebakaran yang melukai dua orang itu disebabkan lilin.", "id", "fire"),
    ("Dua orang tewas akibat kebakaran rumah.", "id", "death"),
    ("Kecelakaan terjadi karena rem blong.", "id", "crash"),
    ("Penyebab kebakaran adalah puntung rokok.", "id", "fire"),
    ("Arus pendek menyebabkan kebakaran hebat.", "id", "fire"),
    ("Banjir dipicu hujan deras.", "id", "flood"),
    ("Kebakaran diduga gara-gara lilin.", "id", "fire"),
    ("Kebakaran bukan karena lilin.", "id", None),
    ("Kebakaran tidak disebabkan oleh lilin.", "id", None),
    ("Lilin dapat menyebabkan kebakaran.", "id", None),
    ("Kebakaran itu disebabkan hal tersebut.", "id", None),
    ("Kecelakaan terjadi karena sopir yang mengantuk.", "id", None),
    ("Kericuhan terjadi karena massa tak diterima.", "id", None),
    ("Petugas tiba di lokasi kebakaran karena laporan warga.", "id", None),
    ("Apakah kebakaran disebabkan oleh lilin?", "id", None),
    ("Jika kebakaran disebabkan oleh lilin, pemilik dihukum.", "id", None),
    ("Ia pulang karena hujan deras.", "id", None),
    ("The fire was caused by a faulty heater.", "en", "fire"),
    ("A faulty heater caused the fire.", "en", "fire"),
    ("The cause of the crash was engine failure.", "en", "crash"),
    ("Flights were delayed because of heavy fog.", "en", "delay"),
    ("The flood was blamed on heavy rain.", "en", "flood"),
    ("The fire was not caused by a heater.", "en", None),
    ("A heater can cause a fire.", "en", None),
    ("A heater may have caused the fire.", "en", None),
    ("The cause of the fire was unknown.", "en", None),
    ("She left because of the rain.", "en", None),
]


@pytest.mark.parametrize(("text", "language", "expected"), AGENTS)
def test_agents(text: str, language: str, expected: list[str]) -> None:
    assert noted(AttributeKind.AGENT, text, language) == expected


@pytest.mark.parametrize(("text", "language", "effect"), CAUSES)
def test_causes(text: str, language: str, effect: str | None) -> None:
    found = [a for a in attributes(text, language) if a.kind is AttributeKind.CAUSE]
    assert [a.of for a in found] == ([(effect,)] if effect else [])


def test_a_cause_is_the_phrase_up_to_the_end_of_its_clause() -> None:
    text = "Kebakaran disebabkan oleh puntung rokok di dapur, kata warga."
    (found,) = attributes(text)
    assert text[found.start : found.end] == "puntung rokok"


def test_two_wordings_of_one_cause_have_the_same_values() -> None:
    told = "Arus pendek listrik menyebabkan kebakaran.", "Kebakaran akibat arus pendek listrik."
    one, other = (attributes(text)[0] for text in told)
    assert (one.of, one.values) == (other.of, other.values)


def test_the_languages_share_the_names_of_deeds_and_effects() -> None:
    assert noted(AttributeKind.AGENT, "Polisi menangkap Ann Lee.") == noted(
        AttributeKind.AGENT, "Police arrested Ann Lee.", "en"
    )
