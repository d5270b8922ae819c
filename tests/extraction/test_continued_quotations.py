"""Quotations of several paragraphs, and words that only look like a name or a report."""

from __future__ import annotations

import pytest

from factcheck.records.statements import Stance, Voice
from tests.extraction.newsroom import one, own, reports

RANO, TONO = "Rano Wijaya", "Tono Sugiarto"


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”")])
def test_a_quotation_that_goes_on_in_the_next_paragraph(opening: str, closing: str) -> None:
    first, second, third = reports(
        f"{opening}Kami sudah memeriksa jembatan itu. Semuanya aman.",
        f"{opening}Tidak ada yang retak di sana.",
        f"{opening}Warga boleh lewat,{closing} kata {RANO}.",
    )
    assert [s.speaker for s in (first, second, third)] == [RANO] * 3
    assert {s.voice for s in (first, second, third)} == {Voice.DIRECT}
    assert first.content == "Kami sudah memeriksa jembatan itu. Semuanya aman"
    assert second.content == "Tidak ada yang retak di sana"


def test_a_quotation_behind_a_tag_goes_on_in_the_next_paragraph() -> None:
    found = reports(
        f'"Kami sudah memeriksa jembatan itu," kata {RANO}. "Semuanya aman di sana.',
        '"Tidak ada yang retak di sana."',
    )
    assert [(s.speaker, s.content) for s in found] == [
        (RANO, "Kami sudah memeriksa jembatan itu"),
        (RANO, "Semuanya aman di sana"),
        (RANO, "Tidak ada yang retak di sana"),
    ]


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”")])
def test_a_last_mark_that_slipped_into_the_next_line_closes_it(opening: str, closing: str) -> None:
    (said,) = reports(
        f"{RANO} memeriksa jembatan itu. {opening}Tidak ada yang retak di sana",
        f"{closing} ujarnya.",
    )
    assert (said.speaker, said.content) == (RANO, "Tidak ada yang retak di sana")


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”")])
def test_the_tag_behind_a_mark_in_the_next_line_names_who_speaks(
    opening: str, closing: str
) -> None:
    (said,) = reports(
        f"{opening}Tidak ada yang retak di sana",
        f"{closing} kata {RANO} di kantornya, Senin (4/9/2023).",
    )
    assert (said.speaker, said.content) == (RANO, "Tidak ada yang retak di sana")
    assert said.said is not None
    assert said.said.first.isoformat() == "2023-09-04"


def test_a_quotation_that_opens_again_with_a_reporting_word_is_no_rest_of_the_line_before() -> None:
    first, second = reports(
        '"Kami sudah memeriksa jembatan itu.',
        f'"Kata warga semuanya aman di sana," ujar {RANO}.',
    )
    assert (first.speaker, second.speaker) == (RANO, RANO)
    assert first.content == "Kami sudah memeriksa jembatan itu"
    assert second.content == "Kata warga semuanya aman di sana"


def test_a_mark_with_nothing_behind_it_goes_on_nowhere() -> None:
    assert reports('"', '"') == reports("Warga diam.", '"', '" !') == ()


def test_a_mark_that_is_never_closed_is_a_slip_where_nothing_goes_on() -> None:
    told = one(f'"Jembatan itu aman, kata {RANO}.', "Warga tidak percaya.")
    assert told.content == "Jembatan itu aman"


def test_a_role_that_points_back_means_the_only_person_it_was_told_of() -> None:
    told = one(
        f"Perwira menengah polri bernama {TONO} diperiksa.",
        "Perwira menengah polri itu membantah menerima uang.",
    )
    assert told.speaker == TONO


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (f"Tudingan bahwa jembatan itu roboh dibantah oleh {RANO}.", "id"),
        (f"Claims that jembatan itu roboh were denied by {RANO}.", "en"),
    ],
)
def test_of_a_denied_claim_in_the_passive_the_content_is_what_is_claimed(
    sentence: str, language: str
) -> None:
    told = next(s for s in reports(sentence, language=language) if s.denied)
    assert (told.speaker, told.content) == (RANO, "jembatan itu roboh")


def test_a_claim_ends_where_the_tag_of_another_speaker_begins() -> None:
    claim, report = reports(f"Tuduhan Barat bahwa Rejasari curang tidak berdasar, kata {RANO}.")
    assert claim.content == "Rejasari curang tidak berdasar"
    assert report.speaker == RANO


@pytest.mark.parametrize(
    ("sentence", "language", "stance"),
    [
        (f"Penyidik menduga {TONO} menerima suap.", "id", Stance.ACCUSE),
        ("Penyidik menduga jembatan itu roboh karena muatan.", "id", Stance.SPECULATE),
        (f"Police suspected that {TONO} had stolen the money.", "en", Stance.ACCUSE),
        ("Police suspected that the bridge was overloaded.", "en", Stance.SPECULATE),
    ],
)
def test_a_suspicion_accuses_of_a_deed_and_guesses_elsewhere(
    sentence: str, language: str, stance: Stance
) -> None:
    assert one(sentence, language=language).stance is stance


def test_a_source_of_figures_in_english() -> None:
    sentence = "Based on data from the ministry, at least 12 people died."
    assert one(sentence, language="en").speaker == "ministry"
    assert own(sentence, language="en") == []
