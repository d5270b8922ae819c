"""Which part of a sentence is what was said, and what only looks like a report."""

from __future__ import annotations

import pytest

from factcheck.records.statements import Stance
from tests.extraction.newsroom import one, reports

RANO = "Rano Wijaya"


@pytest.mark.parametrize(
    ("sentence", "language", "content"),
    [
        ("Luas lahan itu, menurut Rano Wijaya, lebih besar.", "id", "lebih besar"),
        (
            "Jembatan di Rejasari itu, kata Rano Wijaya, akan dibangun.",
            "id",
            "akan dibangun",
        ),
        (
            "The bridge in the old town, Rano Wijaya said, was closed to cars.",
            "en",
            "was closed to cars",
        ),
        (
            "If the gate was locked, Rano Wijaya said, somebody must pay.",
            "en",
            "somebody must pay",
        ),
    ],
)
def test_the_part_that_says_something_is_the_content(
    sentence: str, language: str, content: str
) -> None:
    told = one(sentence, language=language)
    assert (told.speaker, told.content) == (RANO, content)


def test_a_tag_without_a_comma_behind_a_circumstance() -> None:
    _, told = reports(
        "Rano Wijaya mengatakan jembatan itu retak.",
        "Di usianya yang ke-50, menurutnya jembatan itu masih layak.",
    )
    assert told.content == "jembatan itu masih layak"


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (
            "Menurut Rano Wijaya, magnitudo gempa itu 5,6 dan tidak merusak.",
            "magnitudo gempa itu 5,6 dan tidak merusak",
        ),
        (
            "Menurut Rano Wijaya, ketepatan waktu mencapai 94,3 persen.",
            "ketepatan waktu mencapai 94,3 persen",
        ),
    ],
)
def test_a_comma_inside_a_number_parts_nothing(sentence: str, content: str) -> None:
    assert one(sentence).content == content


@pytest.mark.parametrize(
    "sentence",
    [
        "Pemerintah telah menyampaikan nota diplomatik kepada negara tetangga.",
        "Rano Wijaya menyampaikan pidato di balai kota.",
        "Perusahaan itu mencatat peningkatan laba 12 persen.",
    ],
)
def test_what_is_handed_over_is_no_content(sentence: str) -> None:
    assert reports(sentence) == ()


def test_the_same_word_reports_where_a_clause_follows() -> None:
    told = one("Rano Wijaya menyampaikan bahwa jembatan itu retak.")
    assert told.content == "jembatan itu retak"


@pytest.mark.parametrize(
    ("sentence", "language", "stance"),
    [
        (
            "Rano Wijaya menyatakan komitmennya untuk membangun jembatan itu.",
            "id",
            Stance.PROMISE,
        ),
        (
            '"Jika hujan turun, maka kami akan menutup jembatan itu," kata Rano Wijaya.',
            "id",
            Stance.PROMISE,
        ),
        ('"If it rains, we will close the bridge," said Rano Wijaya.', "en", Stance.PROMISE),
        (
            '"Jembatan itu tua. Jadi mungkin fondasinya bergeser," kata Rano Wijaya.',
            "id",
            Stance.SPECULATE,
        ),
        (
            '"The bridge was old. Perhaps the piers had moved," said Rano Wijaya.',
            "en",
            Stance.SPECULATE,
        ),
        ('"If it rains, the river will rise," said Rano Wijaya.', "en", Stance.ASSERT),
    ],
)
def test_promises_behind_a_condition_and_guesses_in_a_later_sentence(
    sentence: str, language: str, stance: Stance
) -> None:
    assert one(sentence, language=language).stance is stance


def test_a_name_in_a_headline_ends_where_the_article_ends_it() -> None:
    headline, _ = reports(
        "Rano Wijaya mengatakan jembatan itu retak.",
        headline="Rano Wijaya Kernyitkan Dahi, Sesalkan Jembatan Retak",
    )
    assert headline.speaker == RANO


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "A surgeon at the Essen General Hospital said he had treated 23 people.",
            "surgeon at the Essen General Hospital",
        ),
        ("The Rejo County coroner said three people had died.", "Rejo County coroner"),
        ("Rejo News’s long report said three people had died.", "Rejo News"),
    ],
)
def test_who_is_described_is_not_the_body_in_the_description(sentence: str, speaker: str) -> None:
    assert one(sentence, language="en").speaker == speaker


def test_an_office_is_shown_in_the_long_form_that_the_article_explains() -> None:
    _, told = reports(
        "Menurut Jaksa Penuntut Umum (JPU), uang itu disimpan di gudang.",
        "Jaksa menyebut uang itu milik desa.",
    )
    assert told.speaker == "Jaksa Penuntut Umum"


def test_a_body_in_front_of_a_name_is_cut_where_the_name_is_called_alone() -> None:
    told = one(
        "Direktur Kantor Hukum dan HAM Lokasuara Tono Sugiarto mengatakan jembatan itu retak.",
        "Warga tidak percaya, dan Tono pergi.",
    )
    assert told.speaker == "Tono Sugiarto"
