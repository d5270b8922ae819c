"""Blanks: a scrape that leaves two of them, or one that does not break, changes nothing read."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest

from factcheck.records.particulars import Word
from factcheck.records.statements import Statement
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


PLACES = ("start", "end", "content_start", "content_end", "text")
TELLING = (
    "Presiden Anna Lind dan Kepala Dinas Perikanan Kota Rejo Sari membantah laporan TNI AU itu, "
    "kata Menteri Perhubungan Otto Vries, Senin (18/3/2024) pukul 09.15 WIB. Polisi Randu Utara "
    "menyebut 12 orang terluka di Pelabuhan Tanjung Randu (lihat pasal (3) Undang-Undang Laut). "
    "Vries yang menyatakan kapal Sinar Laut itu layak berlayar tidak hadir. Ia 45 tahun."
)


def reading(said: Statement) -> object:
    """Return all that was read of a statement, but for where it stands and how it is spaced."""

    def plain(value: object) -> object:
        if isinstance(value, str):
            return " ".join(value.split())
        if isinstance(value, Word):
            return plain(tuple(value._replace(start=0)))
        if isinstance(value, tuple):
            return tuple(map(plain, value))
        if is_dataclass(value):
            named = ((one.name, getattr(value, one.name)) for one in fields(value))
            return tuple((name, plain(held)) for name, held in named if name not in PLACES)
        return value

    return plain(said)


@pytest.mark.parametrize(
    ("text", "language"), [(INDONESIAN, "id"), (ENGLISH, "en"), (TELLING, "id")]
)
@pytest.mark.parametrize("blank", ["  ", "\u00a0", "\u00a0 "])
def test_odd_blanks_change_nothing_that_is_read(text: str, language: str, blank: str) -> None:
    odd = say(text.replace(" ", blank), language=language)
    assert [reading(said) for said in odd] == [reading(s) for s in say(text, language=language)]


def test_there_is_much_to_be_read() -> None:
    said = say(TELLING)
    assert {kind for s in said for kind in (m.kind for m in s.measures)} >= {"count", "time"}
    assert any(s.names for s in said)
    assert any(s.attributes for s in said)
