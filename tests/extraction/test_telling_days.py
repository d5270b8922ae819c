"""The day of the telling: beside the content, and never in an aside about something else."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.newsroom import one

FRIDAY = date(2024, 3, 15)


def said_on(sentence: str, language: str) -> date | None:
    """Return the day that a statement says it was made on, None where it says none."""
    said = one(sentence, language=language).said
    return said.first if said is not None and said.stated else None


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (
            "Bupati Rano Wijaya mengonfirmasi bahwa pasukan berada di wilayah Rejo, "
            "tempat mereka melancarkan serangan pada awal Januari.",
            "id",
        ),
        (
            "Bupati Rano Wijaya mengatakan jembatan itu roboh di Kota Rejo, "
            "di mana banjir terjadi pada 3 Januari 2024.",
            "id",
        ),
        (
            "Bupati Rano Wijaya, yang dilantik pada Rabu, 3 Januari 2024, mengatakan "
            "jembatan itu sudah selesai.",
            "id",
        ),
        ('"Jembatan itu retak," kata Rano Wijaya, yang dilantik pada 3 Januari 2024.', "id"),
        (
            "Mayor Anna Lind confirmed that troops were in the Rejo region, "
            "where they launched an attack in early January.",
            "en",
        ),
        ("Anna Lind, who took office on January 3, said the bridge was safe.", "en"),
        ("Anna Lind, whose term began on January 3, said the bridge was safe.", "en"),
    ],
)
def test_a_day_in_an_aside_is_not_the_day_of_the_telling(sentence: str, language: str) -> None:
    assert said_on(sentence, language) is None


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Bupati Rano Wijaya, Jumat (15/3/2024), mengatakan jembatan itu retak.", "id"),
        (
            "Bupati Rano Wijaya yang ditemui di kantornya pada Jumat, 15 Maret 2024, "
            "mengatakan jembatan itu retak.",
            "id",
        ),
        (
            "Bupati Rano Wijaya, yang dilantik pada Januari 2020, Jumat (15/3/2024), "
            "mengatakan jembatan itu retak.",
            "id",
        ),
        (
            "Rano Wijaya, dalam wawancara yang disiarkan pada Jumat (15/3), mengatakan "
            "jembatan itu retak.",
            "id",
        ),
        ("Anna Lind, who spoke to reporters on March 15, said the bridge was safe.", "en"),
        (
            "Anna Lind, whose term began on January 3, said on March 15 that the bridge was safe.",
            "en",
        ),
    ],
)
def test_a_day_beside_an_aside_or_of_the_encounter_is(sentence: str, language: str) -> None:
    assert said_on(sentence, language) == FRIDAY


def test_a_day_behind_an_office_is_no_name() -> None:
    told = one("Bupati Rano Wijaya, Jumat (15/3/2024), mengatakan jembatan itu retak.")
    assert told.speaker == "Rano Wijaya"
