"""Stances that the content shows where the reporting word only says."""

from __future__ import annotations

import pytest

from factcheck.records.statements import Stance
from tests.extraction.newsroom import one


def indonesian(content: str) -> Stance:
    return one(f"Bupati Rano Wijaya mengatakan {content}").stance


def english(content: str) -> Stance:
    return one(f"Mayor Anna Lind said {content}", language="en").stance


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("jembatan itu dibuka hari ini.", Stance.ASSERT),
        ("kabar itu tidak benar.", Stance.DENY),
        ("pihaknya tidak pernah menerima suap.", Stance.DENY),
        ("kapal itu tidak membawa penumpang.", Stance.ASSERT),
        ("pihaknya akan memperbaiki jembatan itu.", Stance.PROMISE),
        ("akan mengikuti proses hukum di kota itu.", Stance.PROMISE),
        ("hujan akan turun lagi besok pagi.", Stance.ASSERT),
        ("jangan sampai warga menyeberang malam hari.", Stance.ASK),
        ("masyarakat tidak perlu panik soal air itu.", Stance.ASK),
        ("pemborong itu gagal membangun tiang jembatan.", Stance.ACCUSE),
        ("pemborong itu tidak gagal membangun tiang jembatan.", Stance.ASSERT),
        ("proyek itu akan melanggar aturan daerah.", Stance.ASSERT),
        ("mungkin tiang itu retak sejak lama.", Stance.SPECULATE),
        ("tiang itu tidak mungkin retak sejak lama.", Stance.ASSERT),
        ("ada konsekuensi bagi yang membuang sampah di sana.", Stance.WARN),
    ],
)
def test_the_content_of_a_neutral_report_in_indonesian(content: str, stance: Stance) -> None:
    assert indonesian(content) is stance


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("the bridge was opened today.", Stance.ASSERT),
        ("the report was baseless.", Stance.DENY),
        ("she had never accepted money.", Stance.DENY),
        ("she would appeal against the ruling.", Stance.PROMISE),
        ("it would be wrong to close the bridge.", Stance.ASSERT),
        ("the builder should be investigated.", Stance.ASK),
        ("the builder had lied to the council.", Stance.ACCUSE),
        ("there would be consequences for the builder.", Stance.WARN),
    ],
)
def test_the_content_of_a_neutral_report_in_english(content: str, stance: Stance) -> None:
    assert english(content) is stance


@pytest.mark.parametrize(
    ("quotation", "stance"),
    [
        ("Ya, jembatan itu memang retak sejak tahun lalu", Stance.CONFIRM),
        ("Ya kalau retak kan bisa kelihatan dari bawah", Stance.ASSERT),
        ("Apakah semua orang sudah lupa soal jembatan itu?", Stance.ASK),
        ("Kami akan membangun jembatan itu lagi", Stance.PROMISE),
    ],
)
def test_the_opening_and_the_mark_of_a_quotation(quotation: str, stance: Stance) -> None:
    assert one(f'"{quotation}," kata Rano Wijaya.').stance is stance


def test_who_leads_a_town_speaks_for_it() -> None:
    told = "Presiden Rusia Oleg Petrov mengatakan Rusia akan membangun pelabuhan itu."
    other = "Analis Budi Hartono mengatakan Rusia akan membangun pelabuhan itu."
    assert one(told).stance is Stance.PROMISE
    assert one(other).stance is Stance.ASSERT


def test_a_subject_in_front_of_the_tag_is_not_the_speaker() -> None:
    assert one("Harga beras, menurut Rano Wijaya, akan naik lagi bulan depan.").stance is (
        Stance.ASSERT
    )
    assert one("Rano Wijaya menegaskan akan pulang bulan depan.").stance is Stance.PROMISE


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("jembatan itu akan roboh lagi", Stance.WARN),
        ("jembatan itu sudah retak sejak lama", Stance.SPECULATE),
    ],
)
def test_a_fear_warns_of_what_may_come_and_guesses_at_what_is_done(
    content: str, stance: Stance
) -> None:
    assert one(f"Rano Wijaya khawatir {content}.").stance is stance


def test_a_reporting_word_that_is_not_neutral_decides() -> None:
    assert one("Rano Wijaya memperingatkan bahwa kabar itu tidak benar.").stance is Stance.WARN


def test_the_month_of_may_is_no_doubt() -> None:
    sentence = "Exports grew 4 percent in May, Karl Moss said."
    assert one(sentence, language="en").stance is Stance.ASSERT


def test_who_admits_wrongdoing_confirms_it() -> None:
    assert one("Rano Wijaya mengaku nekat merampok toko emas itu.").stance is Stance.CONFIRM
    assert one("Rano Wijaya menyebut Budi Halim merampok toko emas itu.").stance is Stance.ACCUSE
