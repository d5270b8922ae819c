"""Names glued to the word behind them, as scrapers leave them where a link stood."""

from __future__ import annotations

import pytest

from factcheck.extraction.glued_names import unglued
from tests.extraction.newsroom import lexicon, reports

COMMON = frozenset({"pergi", "orang"})


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Lesmanayang", "Lesmana"),
        ("Lesmanamengatakan", "Lesmana"),
        ("Lesmanapergi", "Lesmanapergi"),
        ("Situmorang", "Situmorang"),
        ("Ramadan", "Ramadan"),
        ("Wening", "Wening"),
        ("Ali", "Ali"),
        ("", ""),
    ],
)
def test_a_word_with_which_a_clause_goes_on_is_taken_off(word: str, name: str) -> None:
    assert unglued(word, frozenset(), COMMON, lexicon()) == name


def test_a_common_word_is_taken_off_where_the_article_has_the_name_alone() -> None:
    assert unglued("Lesmanapergi", frozenset({"Lesmana"}), COMMON, lexicon()) == "Lesmana"
    assert unglued("Situmorang", frozenset({"Lesmana"}), COMMON, lexicon()) == "Situmorang"


def test_a_speaker_is_called_by_the_bare_name() -> None:
    found = reports("Ketua panitia Joko Lesmanayang tiba pagi. Joko mengatakan acara batal.")
    assert [one.speaker for one in found if one.cue == "mengatakan"] == ["Joko Lesmana"]
