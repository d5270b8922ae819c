"""What a text says of a person: title, sex and age, in Indonesian and English."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import AttributeKind
from tests.extraction.attributes.attributing import noted

# Persons are told apart by their names in one spelling: "Anna" and "Ana" are alike.
TITLES_ID = [
    ("Menteri Pertahanan Anna Lind tiba di bandara.", ["ana lind: menteri pertahanan"]),
    ("Menteri Pertahanan (Menhan) Anna Lind tiba.", ["ana lind: menteri pertahanan"]),
    ("Ketua panitia (Bogor) Anna Lind tiba.", []),
    ("Menhan Anna Lind tiba di bandara.", ["ana lind: menteri pertahanan"]),
    ("Anna Lind, menteri pertahanan Nordia, tiba.", ["ana lind: menteri pertahanan"]),
    ("Mantan Menteri Luar Negeri Anna Lind hadir.", ["ana lind: mantan menteri luar negeri"]),
    ("Wakil Menteri Agama Tono Wijaya hadir.", ["tono wijaia: wakil menteri agama"]),
    ("Kapten Polisi Budi Raharja memimpin operasi.", ["budi raharja: kapten polisi"]),
    ("Kapolres Bogor AKBP Budi Raharja hadir.", ["budi raharja: kepala kepolisian resor"]),
    ("Plt Bupati Garut Tono Wijaya hadir.", ["tono wijaia: pelaksana tugas bupati"]),
    ("Direktur Utama PT Kayu Hijau, Budi Raharja, membantah.", ["budi raharja: direktur utama"]),
    ("Hal itu dibantah ketua panitia Budi Raharja.", []),
    ("Gubernur Jawa Barat mengatakan hal itu.", []),
    ("Bupati Kampung Raya Tono Wijaya hadir.", []),
    ("Penasihat Presiden Anna Lind hadir.", []),
    ("Asisten pribadi Anna Lind hadir.", []),
    ("Staf Menpora Anna Lind hadir.", []),
    ("Istri Menteri Pertahanan Anna Lind hadir.", []),
    ("Ketua Komisi Pemberantasan Korupsi hadir.", []),
    ("Menteri Pertahanan Buka Suara soal Anggaran Baru", []),
    ("Di Sungai Merah, Menteri Pertahanan Anna Lind tiba.", ["ana lind: menteri pertahanan"]),
    (
        "Rapat dihadiri menteri pertahanan, Anna Lind, penasihat Garut, Tono Wijaya, dan warga.",
        ["ana lind: menteri pertahanan"],
    ),
]
TITLES_EN = [
    ("Police chief Ann Lee said so.", ["ann lee: police chief"]),
    ("Former Foreign Minister Ann Lee left.", ["ann lee: former foreign minister"]),
    ("Ann Lee, the defence minister of Nordia, resigned.", ["ann lee: defence minister"]),
    ("Sen. Ann Lee left the room.", ["ann lee: senator"]),
    ("Ann Lee, a friend of the minister, resigned.", []),
    ("The defence minister resigned.", []),
]
SEXES = [
    ("Seorang perempuan berinisial APW ditemukan tewas.", "id", ["apw: female"]),
    ("Pria asal kota itu bernama Budi pergi.", "id", ["budi: male"]),
    ("Budi Raharja, seorang pria asal Bogor, pergi.", "id", ["budi raharja: male"]),
    ("Korban bernama Sari Dewi berjenis kelamin perempuan.", "id", ["sari dewi: female"]),
    ("Seorang perempuan ditemukan tewas di sungai.", "id", []),
    ("Perempuan itu mengenal korban bernama Budi.", "id", []),
    ("Ayahnya Sari Dewi pergi ke pasar.", "id", []),
    ("Tanpa Budi Raharja, seorang wanita akan kesepian.", "id", []),
    ("A woman named Ann Lee was found.", "en", ["ann lee: female"]),
    ("Ann Lee, a 34-year-old woman, was found.", "en", ["ann lee: female"]),
    ("We met Mr. Bob Ray there.", "en", ["bob ray: male"]),
    ("A woman met Bob Ray there.", "en", []),
    ("He said that she was there with Ann Lee.", "en", []),
]
AGES = [
    ("Seorang warga berinisial APW (25) ditemukan tewas.", "id", ["apw: 25"]),
    ("Budi Raharja, 34 tahun, ditemukan tewas.", "id", ["budi raharja: 34"]),
    ("Sari Dewi yang berusia 25 tahun pergi.", "id", ["sari dewi: 25"]),
    ("Korban Budi Raharja (7) selamat.", "id", ["budi raharja: 7"]),
    ("Acara di Sungai Merah (2) selesai.", "id", []),
    ("Klub Elang Merah (2) kalah dari Garuda Putih (1).", "id", []),
    ("Gol dicetak Budi Raharja (45) pada babak pertama.", "id", []),
    ("Budi Raharja, 34 tahun lalu, ditemukan tewas.", "id", []),
    ("Sari Dewi berusia 5 bulan saat itu.", "id", []),
    ("Sari Dewi berusia 25 tahun saat kapal itu karam.", "id", []),
    ("Ann Lee was aged 34 when the ship sank.", "en", []),
    ("Ann Lee was aged 34.", "en", ["ann lee: 34"]),
    ("Bank Kayu Hijau (25) tutup.", "id", []),
    ("Korban yakni Gilang (20), warga Sukasari, selamat.", "id", ["gilang: 20"]),
    ("Laga di Gilang (20), demikian hasilnya.", "id", []),
    ("Budi Raharja sakit. Pria 73 tahun itu batuk.", "id", ["budi raharja: 73"]),
    ("Budi Raharja sakit. Pria berusia 73 tahun itu batuk.", "id", ["budi raharja: 73"]),
    ("Budi Raharja sakit. Usianya kini sudah 73 tahun.", "id", ["budi raharja: 73"]),
    ("Budi Raharja sakit. Seorang pria 73 tahun batuk.", "id", []),
    ("Budi Raharja dan Sari Dewi sakit. Pria 73 tahun itu batuk.", "id", []),
    ("Budi Raharja sakit.\nSari Dewi datang. Pria 73 tahun itu batuk.", "id", []),
    ("Banyak yang sakit.\nBudi Raharja datang. Pria 73 tahun itu batuk.", "id", []),
    ("Budi Raharja sakit. Gedung 73 tahun itu roboh.", "id", []),
    (
        "Budi Raharja sakit.\nSari Raharja datang. Budi Raharja, pria 73 tahun itu, batuk.",
        "id",
        ["budi raharja: 73"],
    ),
    ("Ann Lee left. The 34-year-old was ill.", "en", ["ann lee: 34"]),
    ("Ann Lee left. The 34-year-old Bob Ray stayed.", "en", ["bob ray: 34"]),
    ("Ann Lee left. A 34-year-old was ill.", "en", []),
    ("Ann Lee, 34, was found.", "en", ["ann lee: 34"]),
    ("The 34-year-old Ann Lee was found.", "en", ["ann lee: 34"]),
    ("Ann Lee, a 34-year-old woman, was found.", "en", ["ann lee: 34"]),
    ("Ann Lee, aged 34, was found.", "en", ["ann lee: 34"]),
    ("Ann Lee paid 34 dollars.", "en", []),
    ("Ann Lee, 340, was found.", "en", []),
]


@pytest.mark.parametrize(("text", "expected"), TITLES_ID)
def test_indonesian_titles(text: str, expected: list[str]) -> None:
    assert noted(AttributeKind.TITLE, text) == expected


@pytest.mark.parametrize(("text", "expected"), TITLES_EN)
def test_english_titles(text: str, expected: list[str]) -> None:
    assert noted(AttributeKind.TITLE, text, "en") == expected


@pytest.mark.parametrize(("text", "language", "expected"), SEXES)
def test_sexes(text: str, language: str, expected: list[str]) -> None:
    assert noted(AttributeKind.SEX, text, language) == expected


@pytest.mark.parametrize(("text", "language", "expected"), AGES)
def test_ages(text: str, language: str, expected: list[str]) -> None:
    assert noted(AttributeKind.AGE, text, language) == expected


def test_a_part_of_a_name_means_the_full_name_of_the_article() -> None:
    text = "Anna Lind tiba. Anna Lind pergi. Menteri Lind, 51 tahun, pulang."
    assert noted(AttributeKind.AGE, text) == ["ana lind: 51"]
    assert noted(AttributeKind.TITLE, text) == ["ana lind: menteri"]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Kapolres Bogor AKBP Budi Raharja hadir.", ["budi raharja: akbp"]),
        ("Ajun Komisaris Besar Polisi Budi Raharja hadir.", ["budi raharja: akbp"]),
        ("Kombes (Pol) Budi Raharja hadir.", ["budi raharja: kombes"]),
        ("Jenderal Budi Raharja hadir.", []),
        ("Kapolres Bogor Budi Raharja hadir.", []),
    ],
)
def test_ranks_in_front_of_a_name(text: str, rank: list[str]) -> None:
    assert noted(AttributeKind.RANK, text) == rank


def test_one_office_is_one_title_however_its_body_and_its_rank_are_written() -> None:
    short, long = (
        "Kapolda Jatim Irjen Pol Budi Raharja hadir.",
        ("Kepala Kepolisian Daerah Jawa Timur Inspektur Jenderal Budi Raharja hadir."),
    )
    expected = ["budi raharja: kepala kepolisian daerah"]
    assert noted(AttributeKind.TITLE, short) == noted(AttributeKind.TITLE, long) == expected


def test_an_office_behind_as_is_of_the_one_in_front() -> None:
    text = "Direktur Utama Melati Air Budi Santoso hadir. {} Direktur Komersial Melati Air dicopot."
    assert noted(AttributeKind.TITLE, text.format("Andi Wijaya selaku")) == []
    assert noted(AttributeKind.TITLE, text.format("Menurut polisi,")) != []


def test_a_title_goes_on_around_its_short_form() -> None:
    text = "Rapat dipimpin Pelaksana tugas (Plt) Kepala Dinas Kesehatan, Budi Santoso, Senin."
    assert noted(AttributeKind.TITLE, text) == [
        "budi santoso: pelaksana tugas kepala dinas kesehatan"
    ]
