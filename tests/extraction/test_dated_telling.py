"""What the words beside a content tell: the day of a quotation, and the titles of who speaks."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.records.particulars import AttributeKind, Period
from factcheck.records.statements import Statement, Voice
from tests.extraction.newsroom import say

MET = (
    '"Pasar itu tidak akan ditutup," kata Wali Kota Rudi Halim saat ditemui di kantornya, '
    "Senin, 15 Januari 2024."
)
SPOKEN_OF = (
    '"Pasar itu tidak akan ditutup," kata Wali Kota Rudi Halim menanggapi pertemuan pedagang pada '
    "Senin, 15 Januari 2024."
)
MONDAY = Period(date(2024, 1, 15), date(2024, 1, 15))


def quotation_in(text: str) -> Statement:
    """Return the one quotation of a text."""
    [found] = [one for one in say(text) if one.voice is Voice.DIRECT]
    return found


def test_a_day_behind_where_they_met_dates_the_quotation() -> None:
    found = quotation_in(MET)
    assert found.text == MET.removesuffix(".")
    assert found.said == MONDAY


def test_the_day_of_what_a_speaker_answers_dates_no_quotation() -> None:
    found = quotation_in(SPOKEN_OF)
    assert found.said != MONDAY
    assert found.text.endswith("Rudi Halim")


@pytest.mark.parametrize(
    "tail", ["dikutip Senin, 15 Januari 2024.", "dilansir dari laman kantornya, Senin (15/1/2024)."]
)
def test_the_day_on_which_an_outlet_read_it_is_not_stated_for_the_quotation(tail: str) -> None:
    text = f'"Pasar itu tidak akan ditutup," kata Wali Kota Rudi Halim dalam keterangannya, {tail}'
    assert quotation_in(text).said == Period(date(2024, 1, 15), date(2024, 1, 15), stated=False)


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        (
            '"Sekolah itu libur," kata Kasubbid Penmas Polda Lintang, AKBP Budi Santoso, Senin.',
            "id",
            ("kepala", "sub", "bidang", "penerangan", "masyarakat", "kepolisian", "daerah"),
        ),
        (
            "Kapolda Jatim, Irjen Budi Santoso menyebut jembatan gantung itu ditutup.",
            "id",
            ("kepala", "kepolisian", "daerah"),
        ),
        (
            "Foreign Minister Bob Stone said the bridge was closed.",
            "en",
            ("foreign", "minister"),
        ),
    ],
)
def test_the_title_of_a_speaker_is_read(text: str, language: str, title: tuple[str, ...]) -> None:
    titles = [
        attribute
        for statement in say(text, language=language)
        for attribute in statement.attributes
        if attribute.kind is AttributeKind.TITLE
    ]
    assert [one.values for one in titles] == [title]
