"""Numbers as the news writes them: what each sentence says, and what only looks like a number.

Of each kind there is a sentence that holds it and one that must not be read so.
"""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extraction.measures.spotting import holds_number
from factcheck.records.particulars import MeasureKind, Span
from tests.extraction.measures.measuring import in_context, written
from tests.extraction.newsroom import lexicon

INDONESIAN = [
    ("Gempa magnitudo sekitar 5,6 mengguncang Rana.", "magnitude 5.6 M about"),
    ("Gempa berkekuatan kurang lebih 4,8 terasa di Rana.", "magnitude 4.8 M about"),
    ("Dana sebesar 5,9 juta dolar AS dicairkan.", "money 5900000 USD"),
    ("Mobil M6 itu dipamerkan.", ""),
    (
        "Sebanyak 12 dari 20 penumpang selamat.",
        "count 12 of penumpang selamat; count 20 of penumpang",
    ),
    ("Tujuh dari sembilan alat rusak.", "count 7 of alat; count 9 of alat"),
    ("Dua pertiga anggota hadir.", ""),
    ("Seorang tewas, dua lainnya luka.", "count 1 of korban tewas; count 2 of korban luka"),
    (
        "Sebanyak 5 petugas datang setelah dua warga luka.",
        "count 5 of personel; count 2 of korban luka",
    ),
    ("Kebakaran melanda sebuah rumah di Desa Rana.", "count 1 of rumah"),
    ("Sebuah solusi diperlukan di sebuah negara.", ""),
    ("Boeing 737-800 jatuh di laut.", ""),
    ("Panitia Salurkan 10.000 Paket Beras", "count 10000 of paket"),
    ("Harganya naik 1,5 kali lipat.", "count 1.5 of kali"),
    ("Ponsel itu 9% lebih ringan.", "percent 9 %"),
    ("Sekitar 12 orang lebih datang.", "count 12 about of orang"),
    ("Rugi minus Rp5,3 miliar tercatat.", "money -5300000000 IDR of kerugian"),
    ("Uang Rp5 juta -Rp6 juta hilang.", "money 5000000..6000000 IDR range"),
    (
        "Ia menunggu sehari penuh dan minum empat kali seminggu.",
        "duration 1440 minute; count 4 of kali; duration 10080 minute",
    ),
    ("Ia bekerja sehari-hari di sawah.", ""),
    ("Pidana paling lama 20 (dua puluh) tahun.", "duration 240 month at_most of penjara"),
    ("Motor itu menempuh 60 km/liter.", ""),
    ("Motor itu menempuh 60 km per liter.", ""),
    ("Bayi 9 bulan itu sehat.", "age 0.75 year"),
    ("Proyek 9 bulan itu selesai.", "duration 9 month"),
    ("Ia bertemu perempuan 25 tahun lalu.", "duration 300 month"),
    ("Ia wafat pada usia yang ke 83 tahun.", "age 83 year"),
    (
        "Pasal 5 (1) dan Pasal 43 A dilanggar.",
        "identifier pasal 5 ayat 1 provision; identifier pasal 43a provision",
    ),
    ("Perpol No. 5 Tahun 2021 mengatur itu.", "identifier perpol 5/2021 law"),
    ("Rumah di Nomor 6 RT 06 roboh.", ""),
    ("Rapat mulai pukul delapan malam.", "time 1200"),
    ("Ia tiba pukul setengah delapan malam.", "time 1170"),
    ("Kantor tutup jam 9 lokasi itu.", "time 540"),
    ("Dua di antaranya tewas.", "count 2 of korban tewas"),
    ("Rapat mulai pukul 1930 WIB.", "time 1170 WIB"),
    ("Sejak 1639 tradisi itu hidup.", ""),
    ("Mereka menjadi satu tim.", ""),
    ("Alamatnya 350.contoh di internet.", ""),
    ("Kadarnya >= 80 persen.", "percent 80 % at_least"),
    ("Produksi mencapai 35 juta kaki kubik.", "volume 991089630.72 l"),
    ("Selama 3 tahun ini ia diam.", "duration 36 month"),
    ("Nomor HP 021 5556789 aktif.", ""),
]
ENGLISH = [
    ("Article 5(1) was breached.", "identifier pasal 5 ayat 1 provision"),
    ("Two of the injured were aged 34 and 61.", "count 2 of korban luka; age 34 year; age 61 year"),
    ("A three-year-old girl and a 6-month-old boy survived.", "age 3 year; age 0.5 year"),
    ("Roth met the woman 25 years ago.", "duration 300 month"),
    ("The twin brothers, 41, were held.", "age 41 year"),
    ("Of the 68 on board, 12 survived.", "count 68 of orang menumpang; count 12 of korban selamat"),
    ("The party won 47 of 120 seats.", "count 47 of seat; count 120 of seat"),
    ("Two thirds of members came.", ""),
    ("A man was killed and three others are missing.", "count 3 of korban hilang"),
    (
        "Walkouts ran from 10 p.m. to 6 a.m. and from 9 to 11 a.m.",
        "time 1320..1800 range; time 540..660 range",
    ),
    ("It landed at 1915 GMT.", "time 1155 GMT"),
    (
        "Five ships sailed; two of them sank and three of them survived.",
        "count 5 of kapal; count 2; count 3 of korban selamat",
    ),
    ("It rose 1.2 percentage points.", "percent 1.2 % of naik"),
    ("The car does 60 miles per gallon.", ""),
    ("A Boeing 737-800 crashed.", ""),
    ("The crowd was 8,000 to 9,000.", "count 8000..9000 range"),
    ("In 1639 peasants revolted.", ""),
]


@pytest.mark.parametrize(("text", "expected"), INDONESIAN)
def test_indonesian(text: str, expected: str) -> None:
    assert "; ".join(written(text)) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: str) -> None:
    assert "; ".join(written(text, "en")) == expected


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Mereka bertemu dua pekan lalu.", "id", []),
        ("Mereka bertemu beberapa pekan lalu.", "id", []),
        ("Mereka bertemu pekan lalu.", "id", ["2024-03-11"]),
        ("Rapat digelar Jumat pagi di Rana.", "id", ["2024-03-15"]),
        ("Rapat digelar Jumat depan di Rana.", "id", ["2024-03-22"]),
        ("Rapat digelar Senin lalu di Rana.", "id", ["2024-03-11"]),
        ("Api padam dini hari tadi.", "id", ["2024-03-18"]),
        ("Rapat itu tanggal 17 bulan ini.", "id", ["2024-03-01"]),
        ("They met several weeks ago, not last week.", "en", ["2024-03-11"]),
        ("They met last Monday and meet next Friday.", "en", ["2024-03-11", "2024-03-22"]),
        ("They met this morning.", "en", ["2024-03-18"]),
    ],
)
def test_days_that_are_counted_from_today(text: str, language: str, days: list[str]) -> None:
    found = [m for m in in_context(text, language=language) if m.kind is MeasureKind.DATE]
    assert [date.fromordinal(int(m.low)).isoformat() for m in found] == days


def ages(text: str, language: str = "id") -> list[float]:
    """Return the ages in an article of one paragraph, as far as a person bears them."""
    return [m.low for m in in_context(text, language=language) if m.kind is MeasureKind.AGE]


def test_an_age_between_commas_may_follow_a_name_that_opens_its_sentence() -> None:
    named = "The court freed Dara Roth. Mayor Dara Roth was glad. Roth, 58, left."
    assert ages(named, "en") == [58]
    assert ages("The bus came. Lastly, 58, the number, was read.", "en") == []


def test_ages_in_brackets_go_on_behind_the_first() -> None:
    text = "Sopir Rana (26) menabrak truk bernomor B 12 yang lama dan tua dikemudikan Bora (25)."
    assert ages(text) == [26, 25]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tiga orang tewas.", "id", True),
        ("Puluhan rumah roboh.", "id", True),
        ("Rumah itu roboh pada 2019.", "id", True),
        ("Salah satu warga pergi.", "id", False),
        ("Seorang warga pergi.", "id", False),
        ("Warga pergi.", "id", False),
        ("Four people died.", "en", True),
        ("Twenty-five men left.", "en", True),
        ("One of them left a note for a friend.", "en", False),
    ],
)
def test_a_sentence_holds_a_number_in_digits_or_in_words(
    text: str, language: str, expected: bool
) -> None:
    assert holds_number(text, Span(0, len(text)), lexicon(language)) is expected


def test_only_the_span_is_asked_for_a_number() -> None:
    text = "Tiga orang tewas. Warga pergi."
    assert not holds_number(text, Span(18, len(text)), lexicon())
