"""Wording: the words of a content, in forms fit for comparing."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import NEGATOR, Word
from tests.extraction.newsroom import say


def words(*sentences: str, language: str = "id") -> tuple[Word, ...]:
    """Return the wording of the first statement of an article."""
    return say(*sentences, language=language)[0].wording


def forms(*sentences: str, language: str = "id") -> list[str]:
    """Return the forms of the wording of the first statement of an article."""
    return [word.form for word in words(*sentences, language=language)]


def test_words_stand_in_the_order_of_the_text() -> None:
    found = words("Kebakaran melanda gudang padi di kampung itu.")
    assert [word.start for word in found] == sorted(word.start for word in found)
    assert len(found) == 5
    assert not any(word.negated or word.figure for word in found)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Kerugian banjir itu mencapai Rp 2,5 miliar.",
            "Kerugian banjir itu mencapai Rp2.500.000.000.",
            "id",
        ),
        ("Kapal itu memuat 1,5 ton beras.", "Kapal itu memuat 1.500 kg beras.", "id"),
        ("Kebakaran merusak tiga rumah.", "Kebakaran merusak 3 rumah.", "id"),
        ("The ferry carried 1.5 tons of rice.", "The ferry carried 1,500 kg of rice.", "en"),
        ("The flood cost $2.5 million.", "The flood cost $2,500,000.", "en"),
        ("Kapal itu tiba pukul 09.30.", "Kapal itu tiba pukul 09.30 WITA.", "id"),
        ("Gempa terasa pukul 13:05:20 WIB.", "Gempa terasa pukul 13.05 WIB.", "id"),
    ],
)
def test_one_amount_has_one_form(left: str, right: str, language: str) -> None:
    assert forms(left, language=language) == forms(right, language=language)
    assert any(word.figure for word in words(left, language=language))


def test_the_noun_that_is_counted_stays() -> None:
    houses = set(forms("Kebakaran merusak 3 rumah."))
    assert len(houses - set(forms("Kebakaran merusak 3 kandang."))) == 1
    assert len(houses - set(forms("Kebakaran merusak 4 rumah."))) == 1


def test_a_negator_stands_for_any_other_and_governs_what_follows() -> None:
    found = words("Rumah itu tidak terbakar pada kebakaran 3 Mei.")
    assert NEGATOR in [word.form for word in found]
    assert [word.negated for word in found][:3] == [False, True, True]
    assert forms("Rumah itu belum terbakar.") == forms("Rumah itu tidak terbakar.")


@pytest.mark.parametrize(
    ("sentences", "names"),
    [
        (("Kebakaran besar melanda Sukamaju.",), 1),
        (("Kebakaran besar melanda Gudang.", "Sebanyak 3 gudang rusak."), 0),
        (("Gudang terbakar dalam kebakaran.",), 0),
    ],
)
def test_a_name_has_a_capital_that_nothing_explains(sentences: tuple[str, ...], names: int) -> None:
    assert sum(word.is_name for word in words(*sentences)) == names


def test_a_web_address_is_no_word() -> None:
    found = forms("Kebakaran diumumkan di www.desa.go.id dan 3 papan.")
    assert not {"www", "desa", "go", "id"} & set(found)


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Kebakaran padam pada menit ke-48.", ["number"]),
        ("Kebakaran melanda gudang B2C4D lama.", [""]),
    ],
)
def test_a_number_that_measures_nothing_is_a_figure_too(sentence: str, figures: list[str]) -> None:
    with_digits = [w.figure for w in words(sentence) if any(map(str.isdigit, w.form))]
    assert with_digits == figures


@pytest.mark.parametrize(
    ("sentence", "language", "choices"),
    [
        ("Mesin kiri pesawat itu terbakar.", "id", ["sides kiri"]),
        ("Mesin Kiri pesawat itu terbakar.", "id", ["sides kiri"]),
        ("Warga mengungsi ke Makodim Kelam.", "id", ["army kodim"]),
        ("Kapal tenggelam di Sumatra Selatan.", "id", ["islands sumatera", "directions selatan"]),
        ("Kapal tenggelam di selatan Pulau Kelam.", "id", []),
        ("The lorry burnt in Marlow.", "en", ["vehicles truck"]),
        ("The ferry burnt in Marlow.", "en", []),
    ],
)
def test_words_of_which_a_thing_is_only_one(
    sentence: str, language: str, choices: list[str]
) -> None:
    found = [word.choice for word in words(sentence, language=language) if word.choice]
    assert found == choices
