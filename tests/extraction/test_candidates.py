"""Whom a pronoun means where nobody spoke before: the only person named, else all as candidates."""

from __future__ import annotations

import pytest

from factcheck.records.statements import UNRESOLVED, Statement
from tests.extraction.newsroom import reports

RANO, TONO = "Rano Wijaya", "Tono Sugiarto"
CRACKED = "mengatakan jembatan itu retak."


def last(*paragraphs: str, language: str = "id") -> Statement:
    return reports(*paragraphs, language=language)[-1]


@pytest.mark.parametrize(
    ("paragraphs", "language", "candidates"),
    [
        ((f"Dia {CRACKED}", f"{RANO} dan {TONO} datang."), "id", (RANO, TONO)),
        ((f"Polisi mencari {RANO} di rumah {TONO}.", f"Dia {CRACKED}"), "id", (TONO, RANO)),
        ((f"Bupati {RANO} dan Camat {TONO} bertemu.", f"Ia {CRACKED}"), "id", (RANO, TONO)),
        (
            (
                "KPK menyatakan jembatan itu aman.",
                f"Polisi mencari {RANO} di rumah {TONO}.",
                f"Dia {CRACKED}",
            ),
            "id",
            (TONO, RANO),
        ),
        (('"Jembatan itu retak," katanya.', f"{RANO} dan {TONO} datang."), "id", (RANO, TONO)),
        (
            ("Police searched the house of Anna Lind for Tom Brand.", "He said the gate was shut."),
            "en",
            ("Tom Brand", "Anna Lind"),
        ),
    ],
)
def test_where_nothing_settles_it_all_that_are_named_are_candidates(
    paragraphs: tuple[str, ...], language: str, candidates: tuple[str, ...]
) -> None:
    told = last(*paragraphs, language=language)
    assert (told.speaker, told.speakers) == (UNRESOLVED, ())
    assert told.candidates == candidates


@pytest.mark.parametrize(
    ("paragraphs", "language", "speaker"),
    [
        ((f"Polisi memeriksa {RANO} pada Senin.", f"Dia {CRACKED}"), "id", RANO),
        (("KPK menahan seseorang.", f"Polisi memeriksa {RANO}.", f"Ia {CRACKED}"), "id", RANO),
        ((f"{RANO} dan {TONO} bertemu.", f"Mereka {CRACKED}"), "id", f"{RANO}; {TONO}"),
        (("Police searched the house of Anna Lind.", "She said it was empty."), "en", "Anna Lind"),
    ],
)
def test_the_only_one_it_can_be_is_meant(
    paragraphs: tuple[str, ...], language: str, speaker: str
) -> None:
    told = last(*paragraphs, language=language)
    assert (told.speaker, told.candidates) == (speaker, ())


def test_somebody_without_a_name_who_confirms_goes_on_speaking() -> None:
    told = last("Salah satu peserta aksi membenarkannya.", "Menurutnya, uang itu dibagikan.")
    assert (told.speaker, told.candidates) == ("Salah satu peserta aksi", ())


def test_an_article_that_names_nobody_has_no_candidates() -> None:
    told = last(f"Dia {CRACKED}")
    assert (told.speaker, told.candidates) == (UNRESOLVED, ())
