"""Conditions on quotations: the same words, in the same order; and what is only a copy."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records.particulars import Period, Place
from factcheck.records.statements import Voice
from factcheck.rulebook.condition import Value
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.speech_conditions import in_order
from tests.builders import a_pair, a_statement

MONDAY = date(2024, 1, 15)
LINES = st.lists(st.sampled_from(("padi", "naik", "turun")), max_size=8)


def of(name: str, left: dict[str, Any], right: dict[str, Any]) -> Value:
    """Measure two statements that differ from the plain one in these fields, either way round."""
    one, other = a_statement("a:1", **left), a_statement("b:1", **right)
    value = CONDITIONS[name].measure(a_pair(one, other))
    assert CONDITIONS[name].measure(a_pair(other, one)) == value
    return value


def quoted(content: str) -> dict[str, Any]:
    return {"voice": Voice.DIRECT, "content": content}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("panen padi kami naik lagi", "panen padi kami naik lagi", "same"),
        ("Panen padi, kami naik lagi!", "panen padi kami naik lagi", "same"),
        ("panen padi kami naik lagi", "panen padi kami turun lagi", "same"),
        ("panen padi kami naik lagi", "memang panen padi kami naik lagi tahun ini", "same"),
        ("panen padi kami naik", "panen padi kami naik", "different"),
        ("panen padi kami naik lagi", "panen padi kalian turun lagi", "different"),
        ("panen padi kami naik lagi", "lagi naik kami padi panen", "different"),
        ("rice rises again this year", "rice rises again this year", "same"),
        ("rice rises again this year", "rice sinks again last year", "different"),
        ("", "", "different"),
    ],
)
def test_a_quotation_is_of_the_same_words_in_the_same_order(
    left: str, right: str, expected: str
) -> None:
    assert of("quotation", quoted(left), quoted(right)) == expected


@pytest.mark.parametrize("voice", [Voice.INDIRECT, Voice.OWN])
def test_what_is_not_quoted_is_no_quotation(voice: Voice) -> None:
    words = "panen padi kami naik lagi"
    assert of("quotation", quoted(words), {"voice": voice, "content": words}) == "none"
    assert of("quotation", {"voice": voice}, {"voice": voice}) == "none"


def at(*names: str, is_state: bool = False) -> dict[str, Any]:
    return {"said_at": (Place(0, 1, names, None, is_state),)}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (at("Utara"), at("utara"), "same"),
        (at("Utara", "Provinsi"), at("Provinsi"), "nested"),
        (at("Utara"), at("Selatan"), "different"),
        (at("Utara"), at("Negara", is_state=True), "wide"),
        (at("Utara"), {}, None),
        ({}, {}, None),
    ],
)
def test_telling_place(left: dict[str, Any], right: dict[str, Any], expected: Value) -> None:
    assert of("telling_place", left, right) == expected


def test_where_something_happened_is_not_where_it_was_told() -> None:
    there = {"places": at("Utara")["said_at"]}
    assert of("telling_place", there, there) is None


def test_telling_dates() -> None:
    stated, implied = ({"said": Period(MONDAY, MONDAY, stated=known)} for known in (True, False))
    assert of("telling_dates", stated, stated) == "stated"
    assert of("telling_dates", stated, implied) == "implied"
    assert of("telling_dates", implied, implied) == "implied"
    assert of("telling_dates", stated, {"said": None}) is None


def test_origins() -> None:
    assert of("origins", {"origin": "Wire"}, {"origin": "Wire", "outlet": "Beta"}) == "same"
    assert of("origins", {"origin": "Wire"}, {"origin": "Alpha"}) == "different"


EIGHT = "hujan deras merendam tiga desa di hilir sungai"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (EIGHT, EIGHT, "yes"),
        (EIGHT, f"Kemarin, {EIGHT.upper()}.", "yes"),
        (EIGHT, EIGHT.replace("deras", "lebat"), "no"),
        (EIGHT, f"{EIGHT}nya meluap", "no"),
        (EIGHT.removesuffix(" sungai"), EIGHT, "no"),
        (EIGHT, "", "no"),
    ],
)
def test_a_copy_has_eight_words_that_all_stand_in_the_other(
    left: str, right: str, expected: str
) -> None:
    assert of("copied", {"content": left}, {"content": right}) == expected


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [("a b c", "a b c", 3), ("a b c", "c b a", 1), ("a b c", "a x c", 2), ("a b", "", 0)],
)
def test_words_in_order(left: str, right: str, shared: int) -> None:
    assert in_order(left.split(), right.split()) == shared


@given(LINES, LINES, LINES)
def test_words_in_order_are_no_more_than_the_shorter_has(
    left: list[str], right: list[str], more: list[str]
) -> None:
    shared = in_order(left, right)
    assert shared == in_order(right, left) <= min(len(left), len(right))
    assert in_order(left, [*more, *left]) == len(left)
    assert in_order(left, [*right, *more]) >= shared


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("sari wibisana",), ("sari",), "alike"),
        (("sari wibisana",), ("tono", "sari"), "alike"),
        (("sari",), ("tono",), "apart"),
        (("sari",), (), None),
    ],
)
def test_speaker_names(left: tuple[str, ...], right: tuple[str, ...], expected: Value) -> None:
    assert of("speaker_names", {"speakers": left}, {"speakers": right}) == expected


def test_a_title_beside_the_words_may_hold_the_name_of_the_other_speaker() -> None:
    beside = {
        "speakers": ("direktur",),
        "text": '"Padi naik," kata Direktur Sari.',
        "content_end": 11,
    }
    assert of("speaker_names", {"speakers": ("sari wibisana",)}, beside) == "alike"


@pytest.mark.parametrize(("named", "expected"), [(True, "named"), (False, "unnamed")])
def test_attribution(expected: str, *, named: bool) -> None:
    assert of("attribution", {"names_speaker": True}, {"names_speaker": named}) == expected
