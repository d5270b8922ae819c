"""Speakers behind what leads in to them, and those of the clause that reports."""

from __future__ import annotations

import pytest

from tests.extraction.newsroom import reports


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        ("Dalam kesempatan itu Ratna Wening mengaku jembatan itu retak.", "Ratna Wening"),
        ("Pada Kamis (19/6) Bupati Ratna Wening menyatakan jalan itu ditutup.", "Ratna Wening"),
        ("Dikirim ke semua warga, dalam surat itu Ratna Wening mengaku jalan itu retak.",
         "Ratna Wening"),
        ("Rapat itu ditunda setelah Bupati Ratna Wening mengatakan kereta terlambat.",
         "Ratna Wening"),
        ("Harga gula naik karena Kuba menyatakan panen akan dikurangi.", "Kuba"),
        ("Harga gula sempat turun, namun kembali naik setelah Kuba menjanjikan panen raya.",
         "Kuba"),
        ("Ratna Wening setelah bertemu Bupati Joko Lesmana mengatakan kereta terlambat.",
         "Ratna Wening"),
        ("Ratna Wening ketika Bupati Joko Lesmana tiba di Rejo mengatakan kereta terlambat.",
         "Ratna Wening"),
        ("Kuba awal pekan ini menyatakan panen akan dikurangi.", "Kuba"),
        ("Hasil analisis Dinas Pengairan Rejo menunjukkan air sungai itu tercemar.",
         "Dinas Pengairan Rejo"),
    ],
)  # fmt: skip
def test_who_speaks(sentences: str, speaker: str) -> None:
    assert [report.speaker for report in reports(sentences)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hal itu ia sampaikan saat meninjau jembatan di Rejo.",
        "Hasil ini menunjukkan dirinya sudah lebih cepat.",
        "Ratna Wening menunjukkan jembatan yang retak itu.",
    ],
)
def test_who_only_points_says_nothing(sentence: str) -> None:
    assert reports(sentence) == ()


def test_he_is_whom_the_sentence_before_is_about() -> None:
    text = (
        '"Kami meminta surat itu," ujar Ratna Wening. Lesmana justru pergi. '
        "Ia mengatakan surat itu hilang. Kemarin Lesmana pulang."
    )
    assert [report.speaker for report in reports(text)] == ["Ratna Wening", "Lesmana"]


def test_a_common_word_that_opens_a_sentence_is_not_he() -> None:
    text = (
        '"Kami meminta surat itu," ujar Ratna Wening. Kegembiraan justru muncul. '
        "Ia mengatakan surat itu hilang."
    )
    assert [report.speaker for report in reports(text)] == ["Ratna Wening", "Ratna Wening"]
