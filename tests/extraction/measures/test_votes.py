"""Votes: how many voted either way, where a word for voting stands near."""

from __future__ import annotations

import pytest

from tests.extraction.measures.measuring import written

RESULT = "identifier 24 19 vote"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council voted 24-19 to keep the bridge.", "en"),
        ("The council voted 24 to 19 to keep the bridge.", "en"),
        ("It was kept on a 24\u201319 vote.", "en"),
        ("The vote was 19 to 24.", "en"),
        ("Dewan mempertahankannya dengan suara 24 banding 19.", "id"),
        ("Lewat voting 24-19, jembatan itu dipertahankan.", "id"),
    ],
)
def test_a_vote_has_two_numbers(text: str, language: str) -> None:
    assert RESULT in written(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The home team won 24-19.",
        "They had voted. The home team won 24-19.",
        "A vote is due in the hall at 24 to 19 Mill Road.",
        "Of those who voted, 1924 to 2419 came late.",
    ],
)
def test_a_score_or_an_address_is_no_vote(text: str) -> None:
    assert not any("vote" in found for found in written(text, "en"))
