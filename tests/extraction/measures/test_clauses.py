"""The words and names of the clause around a measure."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import MeasureKind
from tests.extraction.measures.measuring import in_context

PLACES = "Warga Mawar, Arum dan Melati pulang. Orang ramai di Mawar, di Arum, di Melati."


def test_each_number_of_a_list_gets_its_own_place() -> None:
    text = "Tercatat di Mawar 105 penumpang, Melati Indah 77 penumpang dan Arum 45 penumpang."
    found = in_context(text, PLACES)
    assert [m.names for m in found] == [("mawar",), ("melati indah",), ("arum",)]


def test_two_distances_from_one_landmark_say_so() -> None:
    first, second = in_context(
        "Pusat gempa berada 58 km barat laut Arum.",
        "Gempa itu 66 kilometer Barat Laut Kabupaten Arum.",
    )
    for found in (first, second):
        assert found.kind is MeasureKind.DISTANCE
        assert found.names == ("arum",)
        assert {"barat", "laut"} <= set(found.terms)


def test_a_comma_in_a_chain_of_names_parts_nothing() -> None:
    (found,) = in_context("Hujan merusak 12 rumah di Mawar, Jawa Lama.")
    assert found.names == ("jawa lama", "mawar")


def test_a_clause_that_says_too_little_is_widened_to_its_sentence() -> None:
    (found,) = in_context("Kapal Melati berangkat dari Arum, pukul 08.15 WIB.")
    assert found.names == ("arum", "melati")


def test_no_widening_past_a_measure_of_the_same_kind() -> None:
    first, second = in_context("Gunung itu memuntahkan abu setinggi 700 meter, lebar 30 meter.")
    assert "abu" in first.terms
    assert "abu" not in second.terms


def test_neither_numbers_nor_the_own_words_are_terms() -> None:
    (found,) = in_context("Banjir merendam dua belas rumah warga di Arum.")
    assert "rumah" not in found.terms
    assert not {"dua", "belas"} & set(found.terms)
    assert found.terms == tuple(sorted(set(found.terms)))


def test_what_the_neighbour_counts_is_a_term() -> None:
    first, _ = in_context("Di sana 12 keluarga menghuni 7 rumah panggung.")
    assert any(term.startswith("rumah") for term in first.terms)


def test_a_capital_that_opens_a_sentence_makes_no_name() -> None:
    (found,) = in_context("Banjir merendam 12 rumah di Arum.", "Kata warga, banjir surut.")
    assert found.names == ("arum",)


def test_a_name_that_opens_a_sentence_is_one_where_the_article_shows_it() -> None:
    (found,) = in_context("Melati mencatat 12 kasus demam.", "Warga berobat di Melati.")
    assert found.names == ("melati",)


def test_a_headline_makes_no_names_of_its_words() -> None:
    headline, *_ = in_context(
        "Hujan Deras Guyur Melati, 12 Rumah Warga Terendam Banjir Besar",
        "Hujan deras mengguyur Melati. Rumah warga terendam banjir 7 hari.",
    )
    assert "banjir" not in " ".join(headline.names)


@pytest.mark.parametrize("language", ["en"])
def test_english(language: str) -> None:
    text = "The ferry carried 120 passengers to Westport and 30 passengers to Eastport."
    assert [m.names for m in in_context(text, language=language)] == [("westport",), ("eastport",)]
