"""Tags that close a sentence, reports inside reports, relative clauses, and passives."""

from __future__ import annotations

import pytest

from factcheck.records.statements import Stance, Statement, Voice
from tests.extraction.newsroom import one, own, reports


def told(found: tuple[Statement, ...]) -> list[tuple[str, str]]:
    return [(statement.speaker, statement.content) for statement in found]


@pytest.mark.parametrize(
    ("sentence", "speaker", "content"),
    [
        (
            "Gunmen fired on a bus, killing 12 people, police said.",
            "police",
            "Gunmen fired on a bus, killing 12 people",
        ),
        (
            "The north span cracked first, Anna Lind said on Tuesday.",
            "Anna Lind",
            "The north span cracked first",
        ),
        (
            "Both engines, Anna Lind said, were found in the river on Sunday.",
            "Anna Lind",
            "were found in the river on Sunday",
        ),
        (
            "The fire was out by dawn, said Anna Lind, the mayor.",
            "Anna Lind",
            "The fire was out by dawn",
        ),
    ],
)
def test_a_tag_behind_what_is_reported(sentence: str, speaker: str, content: str) -> None:
    found = one(sentence, language="en")
    assert (found.speaker, found.content) == (speaker, content)


def test_where_and_when_it_was_said_is_no_content() -> None:
    found = one("In a letter to the town, Anna Lind said the bridge was safe.", language="en")
    assert found.content == "the bridge was safe"


def test_both_levels_of_a_report_inside_a_report_are_kept() -> None:
    found = reports("Rano Wijaya mengatakan Sari Melati sudah membantah bahwa jembatan itu roboh.")
    assert told(found) == [
        ("Rano Wijaya", "Sari Melati sudah membantah bahwa jembatan itu roboh"),
        ("Sari Melati", "jembatan itu roboh"),
    ]
    assert [one.stance for one in found][1] is Stance.DENY


def test_who_denied_something_says_what_was_denied_in_a_relative_clause() -> None:
    found = reports("Bupati Rano Wijaya menepis pernyataan Sari Melati yang mengaku belum dibayar.")
    assert ("Rano Wijaya", "belum dibayar") in told(found)


def test_a_relative_clause_with_a_named_head_reports() -> None:
    found = reports("Anna Lind, who has denied wrongdoing, said she would resign.", language="en")
    assert ("Anna Lind", "wrongdoing") in told(found)
    assert ("Anna Lind", "she would resign") in told(found)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Warga yang mengatakan jembatan itu roboh sudah pulang.", "id"),
        ("Rano Wijaya datang untuk mengatakan jembatan itu roboh.", "id"),
        ("The United States is far from the bridge that fell.", "en"),
    ],
)
def test_what_nobody_said_is_no_report(sentence: str, language: str) -> None:
    assert reports(sentence, language=language) == ()


@pytest.mark.parametrize(
    ("sentence", "language", "speaker", "content"),
    [
        ("Kabar itu dibantah oleh Sari Melati.", "id", "Sari Melati", "Kabar itu"),
        ("Kabar itu dibantah Sari Melati.", "id", "Sari Melati", "Kabar itu"),
        ("Those claims were denied by Anna Lind.", "en", "Anna Lind", "Those claims"),
    ],
)  # fmt: skip
def test_a_passive_denial(sentence: str, language: str, speaker: str, content: str) -> None:
    found = one(sentence, language=language)
    assert (found.speaker, found.content, found.denied) == (speaker, content, True)


def test_reports_are_joined_one_behind_the_other() -> None:
    found = reports(
        "Rano Wijaya membantah pungutan itu, tetapi mengakui ada sumbangan dan meminta warga sabar."
    )
    assert [one.stance for one in found] == [Stance.DENY, Stance.CONFIRM, Stance.ASK]
    assert {one.speaker for one in found} == {"Rano Wijaya"}


def test_a_day_between_word_and_content_is_left_out() -> None:
    english = one("Anna Lind denied on Thursday buying the boats.", language="en")
    assert english.content == "buying the boats"
    assert one("Rano Wijaya mengatakan Rabu (13/9/2023) jembatan itu roboh.").content == (
        "jembatan itu roboh"
    )


def test_a_word_far_behind_the_report_opens_no_content() -> None:
    sentence = "Anna Lind said six men died near the mill, and that nobody else was hurt."
    assert one(sentence, language="en").content.startswith("six men died")


def test_quotation_marks_of_two_kinds_make_one_quotation() -> None:
    found = one('“Kami tidak tahu. Semua baik," kata Rano Wijaya.')
    assert (found.content, found.voice) == ("Kami tidak tahu. Semua baik", Voice.DIRECT)


@pytest.mark.parametrize(
    "glued",
    [
        "Rano Wijaya mengatakan jembatan itu retak.Sari Melati membantah jembatan itu retak.",
        "Rano Wijaya mengatakan jembatan itu retak. , Sari Melati membantah jembatan itu retak.",
    ],
)
def test_a_lost_line_break_parts_two_sentences(glued: str) -> None:
    assert told(reports(glued)) == [
        ("Rano Wijaya", "jembatan itu retak"),
        ("Sari Melati", "jembatan itu retak"),
    ]


def test_what_only_points_back_says_nothing() -> None:
    assert reports("Rano Wijaya menyampaikan hal itu.") == ()


def test_a_sentence_without_report_stays_the_outlets() -> None:
    assert own("Kapal itu tenggelam di Selat Bali pada Senin.") == [
        "Kapal itu tenggelam di Selat Bali pada Senin."
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Residents were told that the water was safe.",
        "Paul Vane was accused of lying about the boats.",
        "Adi Nugraha enggan mengatakan siapa yang membayar.",
    ],
)
def test_who_was_told_or_accused_or_is_unwilling_does_not_speak(sentence: str) -> None:
    language = "id" if "enggan" in sentence else "en"
    assert reports(sentence, language=language) == ()


def test_another_speaker_behind_a_contrast_has_a_report_of_its_own() -> None:
    found = reports("Budi Santoso mengatakan stok aman, sedangkan Rina Dewi menyebut stok menipis.")
    assert told(found) == [("Budi Santoso", "stok aman"), ("Rina Dewi", "stok menipis")]
    english = reports("Vane said he would go, but Helen Torbay said he should stay.", language="en")
    assert told(english)[1] == ("Helen Torbay", "he should stay")


def test_a_tag_may_open_the_sentence() -> None:
    found = one("Kata Bupati Harun Wibisana, 12 siswa masih dirawat.")
    assert (found.speaker, found.content) == ("Harun Wibisana", "12 siswa masih dirawat")


@pytest.mark.parametrize("when", ["late Monday", "early on Sunday", "on Sunday"])
def test_when_it_was_said_behind_a_closing_tag_is_no_content(when: str) -> None:
    found = one(f"Ten people are missing, the local fire brigade said {when}.", language="en")
    assert (found.speaker, found.content) == ("local fire brigade", "Ten people are missing")


def test_the_second_half_of_a_quotation_is_told_once() -> None:
    sentence = '"We are ready," Paul Vane said, "and we are prepared to strike."'
    assert [s.content for s in reports(sentence, language="en")] == [
        "We are ready",
        "and we are prepared to strike",
    ]
    assert own(sentence, language="en") == []


def test_a_label_in_front_of_a_headline_is_no_speaker() -> None:
    assert reports(headline="LIVE: Rail strike enters third day", language="en") == ()
