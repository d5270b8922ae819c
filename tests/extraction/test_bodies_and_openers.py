"""Speakers in Indonesian news: bodies by their whole name, and what is no part of a name."""

from __future__ import annotations

import pytest

from tests.extraction.newsroom import lexicon, reports


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        ("Otoritas Jembatan Raya (OJR) mengimbau warga untuk menunda perjalanan.",
         "Otoritas Jembatan Raya"),
        ("Otoritas Jembatan Raya mengatakan jalur itu ditutup.", "Otoritas Jembatan Raya"),
        ("Tim Percepatan Irigasi Daerah mengatakan bendungan itu aman.",
         "Tim Percepatan Irigasi Daerah"),
        ("Perusahaan Air Kota (PAK) memastikan pasokan kembali normal.", "Perusahaan Air Kota"),
        (
            "Polda Rejo Jaya saat ini mengatakan kasus itu masih diselidiki.",
            "Kepolisian Daerah Rejo Jaya",
        ),
        ("Rusia sejauh ini membantah kabar tentang kapal itu.", "Rusia"),
        ("Psikolog Ratna Wening mengatakan pesan itu palsu. Ratna meminta warga tenang.",
         "Ratna Wening"),
        ("Ketua Umum Kamar Tani dan Ternak (Kamtani) Joko Lesmana mengatakan harga pupuk naik.",
         "Joko Lesmana"),
        ("Menteri Pengairan dan Tata Lahan (PTL) Wibowo mengatakan bendungan itu aman.", "Wibowo"),
        ("Founder Rumah Baca Rejo, Nining Astuti, mengatakan buku itu gratis.", "Nining Astuti"),
        ("Lebih lanjut, Ratna Wening, dosen di Rejo, mengatakan pesan itu palsu.", "Ratna Wening"),
        ("Lebih jauh Ratna Wening berharap warga lebih waspada.", "Ratna Wening"),
        ("Ketua Dewan Pakar PRR Agung Lesmana mengakui rapat itu batal.",
         "Agung Lesmana"),
        ("Jaksa Agung Lesmana mengatakan kasus itu berlanjut.", "Lesmana"),
        ("Juru Bicara Mahkamah Agung Ratna Wening mengatakan putusan itu final.", "Ratna Wening"),
        ("Kepala Biro Media dan Informasi Kantor Bupati Ratna Wening mengatakan air naik.",
         "Ratna Wening"),
        ("Akun itu menuliskan bahwa jembatan tersebut runtuh.", "Akun itu"),
    ],
)  # fmt: skip
def test_who_speaks(sentences: str, speaker: str) -> None:
    assert {report.speaker for report in reports(sentences)} == {speaker}


def test_a_phrase_in_which_a_reporting_word_reports_nothing() -> None:
    words = lexicon()
    assert words.cues_before.find("ia percaya bahwa jembatan itu aman") is not None
    assert words.cues_before.find("ia tampil percaya diri") is None
    assert words.cues_after.at("tutup Ratna", 0) is not None
    assert words.cues_after.at("tutup usia pada Senin", 0) is None


@pytest.mark.parametrize("opener", ["Yakni", "Diakui", "Begini Kisah", "Seharusnya", "Instagram"])
def test_what_opens_a_sentence_is_no_part_of_a_name(opener: str) -> None:
    found = reports(f"{opener} Ratna Wening di pasar. Ratna mengatakan harga cabai naik.")
    assert [report.speaker for report in found if report.cue == "mengatakan"] == ["Ratna Wening"]


def test_an_opener_behind_a_name_takes_nothing_from_it() -> None:
    found = reports("Ratna mengatakan harga cabai naik.", headline="Ratna Wening Main Twitter")
    assert [one.speaker for one in found if one.cue == "mengatakan"] == ["Ratna Wening"]


@pytest.mark.parametrize("verb", ["Unggah", "Beri", "Batal", "Pamer"])
def test_a_common_word_behind_a_name_in_a_headline_is_no_part_of_it(verb: str) -> None:
    found = reports("Ratna mengatakan harga cabai naik.", headline=f"Ratna Wening {verb} Hadiah")
    assert [one.speaker for one in found if one.cue == "mengatakan"] == ["Ratna Wening"]
