"""Sentences: a paragraph of a law in brackets begins none, a list does."""

from __future__ import annotations

import pytest

from factcheck.extraction.sentences import split_sentences
from tests.extraction.newsroom import lexicon


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        (
            "Ia dijerat pasal 12 ayat (3) Undang-Undang Niaga. Merujuk ayat (4) Undang-Undang "
            "Tani, ia bebas.",
            "id",
            [
                "Ia dijerat pasal 12 ayat (3) Undang-Undang Niaga.",
                "Merujuk ayat (4) Undang-Undang Tani, ia bebas.",
            ],
        ),
        (
            "He broke paragraph (2) Trade Act. He left.",
            "en",
            ["He broke paragraph (2) Trade Act.", "He left."],
        ),
        (
            "Ada dua hal. (1) Rumah roboh. (2) Jalan putus.",
            "id",
            ["Ada dua hal.", "(1) Rumah roboh.", "(2) Jalan putus."],
        ),
    ],
)
def test_numbers_in_brackets(text: str, language: str, sentences: list[str]) -> None:
    found = split_sentences(f"Judul\n{text}", 6, 6 + len(text), lexicon(language).pack)
    assert [f"Judul\n{text}"[span.start : span.end] for span in found] == sentences


def test_the_points_of_ranks_and_case_numbers_end_no_sentence() -> None:
    text = "Kombes Pol. Tono datang. Perkara bernomor 5/Pid.B/2024/PN.Rjo. Sidang ditunda."
    found = [text[s.start : s.end] for s in split_sentences(text, 0, len(text), lexicon().pack)]
    assert found == [
        "Kombes Pol. Tono datang.",
        "Perkara bernomor 5/Pid.B/2024/PN.Rjo.",
        "Sidang ditunda.",
    ]
