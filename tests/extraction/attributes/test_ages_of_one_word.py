"""Ages behind names of one word in a row, and one person under two spellings."""

from __future__ import annotations

from factcheck.extraction.attributes.spellings import spelt
from factcheck.records.particulars import AttributeKind
from tests.extraction.attributes.attributing import noted


def test_names_of_one_word_in_a_row_have_ages() -> None:
    text = "Tiga korban, yakni Sarmin (31), Nasrun (28), dan Jumadi (52), dirawat."
    assert noted(AttributeKind.AGE, text) == ["sarmin: 31", "nasrun: 28", "jumadi: 52"]


def test_one_alone_and_scorers_have_none() -> None:
    assert noted(AttributeKind.AGE, "Rapat di Rejo (40) batal.") == []
    assert noted(AttributeKind.AGE, "Gol dicetak Sarmin (31) dan Nasrun (28).") == []


def test_two_spellings_are_one_person() -> None:
    one, other = (
        "Sopir bus, Muhammad Rifky (34), selamat.",
        "Sopir itu, Muhamad Ripki (43), selamat.",
    )
    assert noted(AttributeKind.AGE, one) == ["muhamad ripki: 34"]
    assert noted(AttributeKind.AGE, other) == ["muhamad ripki: 43"]


def test_a_name_of_one_word_keeps_its_letters() -> None:
    assert spelt("fandi", {"f": "p"}) == "fandi"
    assert spelt("fandi rizky", {"f": "p", "y": "i"}) == "pandi rizki"
