from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.concordance import SHORTEST_TEXT, PhraseBook
from factcheck.language.phrases import Match, Phrases

# Lists that overlap, with stars, gaps, marks inside and letters that fold in more than one way.
LISTS = (
    ("tidak", "tidak ada", "tidak ... ada", "ada"),
    ("kirim*", "kirim* senjata", "k*", "kirim ... senjata"),
    ("di", "di tengah", "di tengah jalan", "tengah jalan"),
    ("U.S.", "jum'at", "e-mail", "énergie*", "İzmir", "straße"),
    (),
)
# fmt: off
PIECES = [
    "tidak", "Tidak", "ada", "adanya", "kirim", "KIRIMAN", "senjata", "k", "di", "tengah", "jalan",
    "U.S", "Jum'at", "e-mail", "Énergies", "izmir", "ızmir", "STRASSE", "straße", "_", "7",
    "\u200b", " ", " ", " ", "  ", "\n", ". ", ", ", "-", "“", "\u00a0",
]
# fmt: on
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
FILLER = "\n" + "lain sekali " * (SHORTEST_TEXT // 10)


@given(TEXTS, st.integers(0, 80), st.integers(0, 160))
def test_a_list_of_a_book_answers_as_the_list_alone(text: str, start: int, length: int) -> None:
    book, long = PhraseBook(), text + FILLER
    end = min(start + length, len(long))
    for entries in LISTS:
        alone, listed = Phrases(entries), book.phrases(entries)
        assert list(listed.find_all(long)) == list(alone.find_all(long))
        assert list(listed.find_all(long, start, end)) == list(alone.find_all(long, start, end))
        assert listed.find(long, start, end) == alone.find(long, start, end)
        assert listed.begins_in(long, start, end) == alone.begins_in(long, start, end)
        for at in range(min(len(text), 40)):
            assert listed.at(long, at) == alone.at(long, at)
            assert listed.at(long, at, end) == alone.at(long, at, end)


def test_a_list_that_is_added_later_is_found_in_a_text_already_read() -> None:
    book = PhraseBook()
    text = "hujan turun di desa" + FILLER
    assert book.phrases(["hujan"]).find(text) == Match(0, 5, "hujan")
    assert book.phrases(["turun"]).find(text) == Match(6, 11, "turun")


def test_a_shorter_entry_is_found_where_the_span_cuts_the_longest() -> None:
    listed = PhraseBook().phrases(["tidak", "tidak ada"])
    text = "tidak ada hujan" + FILLER
    assert listed.find(text) == Match(0, 9, "tidak ada")
    assert listed.find(text, 0, 8) == listed.at(text, 0, 8) == Match(0, 5, "tidak")


def test_a_book_refuses_what_a_list_refuses() -> None:
    with pytest.raises(ValueError, match="start"):
        PhraseBook().phrases(["-kirim"])
