"""Names glued to the word behind them, as scrapers leave them where a link stood."""

from __future__ import annotations

import pytest

from factcheck.extraction.glued_names import unglued, without_opener
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


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("PelatihJoko Lesmana", "Joko Lesmana"),
        ("RusiaJoko Lesmana", "Joko Lesmana"),
        ("KetuaPerpamJoko Lesmana", "Joko Lesmana"),
        ("RusiaPerpamJoko Lesmana", "PerpamJoko Lesmana"),
        ("McArthur Lesmana", "McArthur Lesmana"),
        ("Joko Lesmana", "Joko Lesmana"),
        ("Pelatih", "Pelatih"),
    ],
)
def test_a_title_or_a_state_is_taken_off_the_front(name: str, bare: str) -> None:
    assert without_opener(name, lexicon()) == bare


def test_a_speaker_is_called_by_the_bare_name() -> None:
    found = reports("Ketua panitia Joko Lesmanayang tiba pagi. Joko mengatakan acara batal.")
    assert [one.speaker for one in found if one.cue == "mengatakan"] == ["Joko Lesmana"]
