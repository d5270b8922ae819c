"""Blanks: a scrape that leaves two of them, or one that does not break, changes no speaker."""

from __future__ import annotations

import pytest

from tests.extraction.newsroom import say

INDONESIAN = (
    "Kepala Dinas Perikanan (Diskan) Kabupaten Randu, Sari D. Wibowo, membantah kabar itu. "
    "Wibowo menyebut kapal itu layak berlayar. Diskan mengatakan kapal akan diperiksa."
)
ENGLISH = (
    "The spokesman for the Harbour Trust (HT), Anna P. Lind, denied it on Monday. "
    "Lind said the ferry was safe. The trust’s chairman, Otto Vries, said it will sail."
)


def speakers(text: str, language: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(said.speaker, said.speakers) for said in say(text, language=language)]


@pytest.mark.parametrize(("text", "language"), [(INDONESIAN, "id"), (ENGLISH, "en")])
@pytest.mark.parametrize("blank", ["  ", "\u00a0", "\u00a0 ", "   "])
def test_odd_blanks_change_no_speaker(text: str, language: str, blank: str) -> None:
    assert speakers(text.replace(" ", blank), language) == speakers(text, language)


def test_the_articles_name_their_speakers() -> None:
    assert "Sari D. Wibowo" in {name for name, _ in speakers(INDONESIAN, "id")}
    assert {name for name, _ in speakers(ENGLISH, "en")} >= {"Anna P. Lind", "Otto Vries"}
