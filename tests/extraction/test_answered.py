"""Questions that were answered, and those that were not: what is then said of the question."""

from __future__ import annotations

import pytest

from factcheck.records.statements import Stance
from tests.extraction.newsroom import one, own, reports, say

TAKEN = ("Rano Wijaya", "jembatan itu retak")
CRACKED = ("Anna Lind", "the bridge was cracked")


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("Rano Wijaya menjawab tidak.", Stance.DENY),
        ("Rano Wijaya mengatakan tidak.", Stance.DENY),
        ('Rano Wijaya menjawab: "Tidak."', Stance.DENY),
        ('"Tidak," jawab Rano Wijaya.', Stance.DENY),
        ("Bupati Rano Wijaya membantah.", Stance.DENY),
        ("Bupati Rano Wijaya membantahnya.", Stance.DENY),
        ("Rano Wijaya menjawab ya.", Stance.CONFIRM),
        ("Rano Wijaya mengiyakan.", Stance.CONFIRM),
        ("Rano Wijaya membenarkan hal itu.", Stance.CONFIRM),
    ],
)
@pytest.mark.parametrize("lead", ["Ditanya apakah", "Saat ditanya wartawan apakah"])
def test_yes_and_no_in_indonesian(lead: str, answer: str, stance: Stance) -> None:
    told = one(f"{lead} jembatan itu retak, {answer}")
    assert (told.speaker, told.content) == TAKEN
    assert (told.stance, told.denied) == (stance, stance is Stance.DENY)


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("Anna Lind said no.", Stance.DENY),
        ('Anna Lind said: "No."', Stance.DENY),
        ('"No," Anna Lind said.', Stance.DENY),
        ("Mayor Anna Lind said it was not.", Stance.DENY),
        ("Anna Lind denied it.", Stance.DENY),
        ("Anna Lind said no, adding that it was new.", Stance.DENY),
        ("Anna Lind said yes.", Stance.CONFIRM),
        ("Anna Lind said it was.", Stance.CONFIRM),
        ("Anna Lind confirmed it.", Stance.CONFIRM),
    ],
)
@pytest.mark.parametrize("lead", ["Asked whether", "When asked by reporters if"])
def test_yes_and_no_in_english(lead: str, answer: str, stance: Stance) -> None:
    told = one(f"{lead} the bridge was cracked, {answer}", language="en")
    assert (told.speaker, told.content) == CRACKED
    assert (told.stance, told.denied) == (stance, stance is Stance.DENY)


@pytest.mark.parametrize(
    ("sentence", "language", "content"),
    [
        (
            "Ditanya apakah jembatan itu retak, Rano Wijaya mengatakan tim masih bekerja.",
            "id",
            "tim masih bekerja",
        ),
        (
            "Asked whether the bridge was cracked, Anna Lind said the inquiry was still going on.",
            "en",
            "the inquiry was still going on",
        ),
    ],
)
def test_an_answer_that_says_more_is_what_was_said(
    sentence: str, language: str, content: str
) -> None:
    told = one(sentence, language=language)
    assert (told.content, told.stance) == (content, Stance.ASSERT)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Rano Wijaya tidak membantah bahwa ia menerima uang itu.", "id"),
        ("Rano Wijaya tak menampik kabar soal uang itu.", "id"),
        ("Rano Wijaya tidak mengonfirmasi bahwa ia menerima uang itu.", "id"),
        ("Rano Wijaya enggan mengonfirmasi bahwa ia menerima uang itu.", "id"),
        ("Rano Wijaya menolak berkomentar soal uang Rp 2 miliar itu.", "id"),
        ("Rano Wijaya tidak membenarkan maupun membantah bahwa ia menerima uang itu.", "id"),
        ("Rano Wijaya tidak mengonfirmasi maupun membantah bahwa ia menerima uang itu.", "id"),
        ("Kabar soal uang Rp 2 miliar itu tidak dibantah oleh Rano Wijaya.", "id"),
        ("Rano Wijaya tidak pernah mengatakan bahwa jembatan itu retak.", "id"),
        ("Polisi belum bisa memastikan penyebab kebakaran yang menewaskan 12 orang itu.", "id"),
        ("Ditanya apakah ia menerima uang itu, Rano Wijaya enggan menjawab.", "id"),
        ("Anna Lind did not deny that she took the money.", "en"),
        ("Anna Lind never denied taking the money.", "en"),
        ("Anna Lind refused to confirm that she took the money.", "en"),
        ("Anna Lind did not immediately confirm that she took the money.", "en"),
        ("Anna Lind declined to comment on the reports of 2 million dollars.", "en"),
        ("Anna Lind would neither confirm nor deny that she took the money.", "en"),
        ("Anna Lind stopped short of confirming that she took the money.", "en"),
        ("Anna Lind never said that the bridge was cracked.", "en"),
        ("Asked whether she took the money, Anna Lind declined to answer.", "en"),
    ],
)
def test_who_will_not_answer_says_nothing_and_nor_does_the_outlet(
    sentence: str, language: str
) -> None:
    assert say(sentence, language=language) == ()


@pytest.mark.parametrize(
    ("sentence", "language", "content"),
    [
        (
            "Rano Wijaya tidak membantah menerima uang itu, namun menegaskan uang itu pinjaman.",
            "id",
            "uang itu pinjaman",
        ),
        (
            "Anna Lind did not deny that she took the money, saying it was a loan.",
            "en",
            "it was a loan",
        ),
    ],
)
def test_what_is_said_beside_a_refusal_is_kept(sentence: str, language: str, content: str) -> None:
    told = one(sentence, language=language)
    assert (told.content, told.stance) == (content, Stance.ASSERT)
    assert told.speaker in ("Rano Wijaya", "Anna Lind")


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Banjir merendam 12 desa pada Senin, namun Bupati Rano Wijaya enggan berkomentar.", "id"),
        ("A flood hit 12 villages on Monday, but Anna Lind declined to comment.", "en"),
    ],
)
def test_what_the_outlet_tells_beside_a_refusal_is_kept(sentence: str, language: str) -> None:
    assert own(sentence, language=language) == [sentence.split(",")[0]]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Rano Wijaya tidak menuduh siapa pun mencuri uang itu.", "id"),
        ("Rano Wijaya tidak berjanji akan membangun jembatan itu.", "id"),
        ("Rano Wijaya tidak meminta warga pindah.", "id"),
        ("Anna Lind did not accuse anyone of stealing the money.", "en"),
        ("Anna Lind did not promise to build the bridge.", "en"),
        ("Anna Lind did not ask the residents to leave.", "en"),
    ],
)
def test_a_speech_act_that_did_not_happen_is_told_by_the_outlet_as_not_so(
    sentence: str, language: str
) -> None:
    (told,) = say(sentence, language=language)
    assert (told.speaker, told.negated) == ("Harian Desa", True)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Rano Wijaya tidak menutup kemungkinan bahwa ia akan mundur.", "id"),
        ("Anna Lind did not rule out that she would resign.", "en"),
    ],
)
def test_what_is_not_ruled_out_is_a_guess(sentence: str, language: str) -> None:
    told = one(sentence, language=language)
    assert (told.stance, told.denied) == (Stance.SPECULATE, False)


def test_who_would_not_answer_is_remembered() -> None:
    (told,) = reports("Rano Wijaya enggan menjawab. Ia mengatakan jembatan itu milik provinsi.")
    assert told.speaker == "Rano Wijaya"
