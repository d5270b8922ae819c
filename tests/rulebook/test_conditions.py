"""Conditions: what each one answers, that it is symmetric, and that it says when it cannot tell."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Event, Period, Place
from factcheck.records.points import SharedQuestion
from factcheck.records.statements import UNRESOLVED, Voice
from factcheck.rulebook.condition import Value
from factcheck.rulebook.conditions import CONDITIONS
from tests.builders import a_pair, a_statement, pairs, swapped

MEETING = Event("meeting", one_place=True)
ATTACK = Event("attack", one_place=False)
JANUARY = Period(date(2024, 1, 1), date(2024, 1, 31))


def measured(name: str, pair: StatementPair) -> Value:
    return CONDITIONS[name].measure(pair)


def of(name: str, left: dict[str, Any], right: dict[str, Any]) -> Value:
    """Measure two statements that differ from the plain one in these fields."""
    return measured(name, a_pair(a_statement("a:1", **left), a_statement("b:1", **right)))


def at(*names: str, event: Event | None = MEETING, is_state: bool = False) -> dict[str, Any]:
    return {"places": (Place(0, 1, names, event, is_state),)}


@given(pairs())
def test_every_condition_is_symmetric_and_answers_what_it_declares(pair: StatementPair) -> None:
    for name, condition in CONDITIONS.items():
        value = condition.measure(pair)
        assert condition.measure(swapped(pair)) == value, name
        if condition.is_number:
            assert value is None or isinstance(value, int | float), name
        else:
            assert value is None or value in condition.answers, name


@pytest.mark.parametrize("name", sorted(CONDITIONS))
def test_every_condition_is_documented_with_its_answers(name: str) -> None:
    condition = CONDITIONS[name]
    assert condition.name == name
    assert len(condition.doc.split()) >= 5
    assert all(f"`{answer}`" in condition.doc for answer in condition.answers)
    assert condition.archetypes
    assert condition.is_number == ("{value}" in condition.phrase)


@given(pairs())
def test_every_value_reads_in_words(pair: StatementPair) -> None:
    for condition in CONDITIONS.values():
        value = condition.measure(pair)
        said = condition.in_words(value)
        assert (said == f"cannot tell: {condition.unknown}") == (value is None)
        assert value is not None or condition.unknown, condition.name


@pytest.mark.parametrize(
    ("left", "right", "terms", "overlap"),
    [
        (("padi", "panen"), ("padi", "panen", "warga"), 2, 1.0),
        (("padi", "panen", "warga"), ("padi", "jalan", "desa"), 1, 0.333),
        (("padi",), ("warga",), 0, 0.0),
        ((), ("warga",), 0, None),
    ],
)
def test_shared_terms(
    left: tuple[str, ...], right: tuple[str, ...], terms: int, overlap: float | None
) -> None:
    assert of("shared_terms", {"terms": left}, {"terms": right}) == terms
    assert of("term_overlap", {"terms": left}, {"terms": right}) == overlap


def test_shared_names() -> None:
    assert of("shared_names", {"names": ("a", "b")}, {"names": ("b", "c")}) == 1


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("sari",), ("sari",), "alike"),
        (("sari",), ("sari", "tono"), "nested"),
        (("sari", "budi"), ("sari", "tono"), "crossed"),
        (("sari",), (), "none"),
    ],
)
def test_names(left: tuple[str, ...], right: tuple[str, ...], expected: Value) -> None:
    assert of("names", {"names": left}, {"names": right}) == expected


@pytest.mark.parametrize(("other", "expected"), [("rise", "same"), ("record", "different")])
def test_propositions(other: str, expected: Value) -> None:
    question = SharedQuestion("harvest", "stances", "Naik?", "rise", other, True)
    both = a_statement("a:1"), a_statement("b:1")
    assert measured("propositions", a_pair(*both, point=question)) == expected
    assert measured("propositions", a_pair(*both)) == "none"


def test_similarity_of_a_pair_that_was_not_measured_cannot_be_told() -> None:
    pair = a_pair(a_statement("a:1"), a_statement("b:1"), similarity=None)
    assert measured("similarity", pair) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("bupati", "camat"), ("camat",), "same"),
        (("bupati",), ("camat",), "different"),
        (("bupati",), (), "unnamed"),
    ],
)
def test_speakers(left: tuple[str, ...], right: tuple[str, ...], expected: Value) -> None:
    assert of("speakers", {"speakers": left}, {"speakers": right}) == expected


def test_a_speaker_who_stays_unresolved_cannot_be_compared() -> None:
    unresolved = {"speakers": (), "speaker": UNRESOLVED}
    assert of("speakers", {"speakers": ("bupati",)}, unresolved) is None


def test_an_outlet_is_no_speaker_even_beside_one_that_is_unresolved() -> None:
    assert of("speakers", {"voice": Voice.OWN}, {"speakers": ()}) == "own"


def test_outlets_and_articles() -> None:
    assert of("outlets", {"outlet": "Alpha"}, {"outlet": "Alpha"}) == "same"
    assert of("outlets", {"outlet": "Alpha"}, {"outlet": "Beta"}) == "different"
    assert of("articles", {}, {}) == "different"
    two = a_pair(a_statement("a:1"), a_statement("a:2"))
    assert measured("articles", two) == "same"


@pytest.mark.parametrize(
    ("opposed", "kind", "answer"), [(True, "stances", "opposed"), (False, "legality", "alike")]
)
def test_question_and_topic_kind(*, opposed: bool, kind: str, answer: str) -> None:
    question = SharedQuestion("harvest", kind, "Naik?", "rise", "rise", opposed)
    pair = a_pair(a_statement("a:1"), a_statement("b:1"), point=question)
    assert measured("question", pair) == answer
    assert measured("topic_kind", pair) == kind


def test_without_a_question_there_is_none() -> None:
    assert of("question", {}, {}) == "none"
    assert of("topic_kind", {}, {}) == "none"


def test_one_conditional_content_is_enough() -> None:
    assert of("conditional", {"conditional": True}, {}) == "yes"
    assert of("conditional", {}, {}) == "no"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [(True, True, "both_deny"), (True, False, "denial"), (False, False, "no_denial")],
)
def test_stances(*, left: bool, right: bool, expected: str) -> None:
    assert of("stances", {"denied": left}, {"denied": right}) == expected


def test_negation_counts_where_both_speak_of_the_word() -> None:
    naik = {"terms": ("naik", "panen")}
    tidak = {"terms": ("naik", "panen"), "negated_terms": ("naik",)}
    turun = {"terms": ("turun",), "negated_terms": ("turun",)}
    assert of("negation", naik, tidak) == "opposed"
    assert of("negation", tidak, tidak) == "alike"
    assert of("negation", naik, turun) == "alike"


def test_a_denied_negation_is_no_negation() -> None:
    """Who denies that it did not rise says what the one says who asserts that it rose."""
    denied = {"terms": ("naik",), "negated_terms": ("naik",), "denied": True}
    assert of("negation", denied, {"terms": ("naik",)}) == "alike"
    assert of("negation", {"terms": ("naik",), "denied": True}, {"terms": ("naik",)}) == "opposed"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("7 rumah dan 12 warga", "7 rumah", "alike"),
        ("7 rumah", "9 rumah", "different"),
        ("7 rumah dan 12 warga", "7 rumah dan 13 warga", "different"),
        ("1.250 ton", "1.250 ton", "alike"),
        ("1.250 ton", "1 ton", "different"),
        ("panen naik", "7 rumah", "alike"),
    ],
)
def test_numbers(left: str, right: str, expected: str) -> None:
    assert of("numbers", {"content": left}, {"content": right}) == expected


@pytest.mark.parametrize(("name", "key"), [("days_apart", "said"), ("event_days_apart", "when")])
def test_days_are_counted_between_the_near_ends(name: str, key: str) -> None:
    march = Period(date(2024, 3, 1), date(2024, 3, 2))
    inside = Period(date(2024, 1, 15), date(2024, 2, 10))
    assert of(name, {key: JANUARY}, {key: march}) == 30
    assert of(name, {key: JANUARY}, {key: inside}) == 0
    assert of(name, {key: JANUARY}, {key: None}) is None


def test_event_dates_are_stated_only_where_both_are() -> None:
    implied = Period(date(2024, 1, 1), date(2024, 1, 2), stated=False)
    assert of("event_dates", {"when": JANUARY}, {"when": JANUARY}) == "stated"
    assert of("event_dates", {"when": JANUARY}, {"when": implied}) == "implied"
    assert of("event_dates", {"when": JANUARY}, {"when": None}) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (at("Utara"), at("utara"), "same"),
        (at("Utara", "Provinsi"), at("provinsi"), "nested"),
        (at("Utara"), at("Selatan"), "different"),
        (at("Utara", "Kota"), at("Selatan", "Kota"), "different"),
        (at("Utara", "Desa", "Kota"), at("Selatan", "Desa", "Kota"), "nested"),
        (at("Utara", "Desa", "Kota"), at("Selatan", "Dusun", "Kota"), "different"),
        (at("Utara"), at("Negara", is_state=True), "wide"),
        (at("Utara"), at("Selatan", event=None), None),
        (at("Utara"), {"places": ()}, None),
    ],
)
def test_event_place(left: dict[str, Any], right: dict[str, Any], expected: Value) -> None:
    assert of("event_place", left, right) == expected


def test_who_names_the_other_place_as_well_means_no_other_one() -> None:
    both_named = {**at("Selatan"), "text": "Kebakaran di Utara, Selatan."}
    assert of("event_place", at("Utara"), both_named) == "nested"
    assert of("event_place", both_named, at("Utara")) == "nested"
    within_a_word = {**at("Selatan"), "text": "Kebakaran di Utarajaya, Selatan."}
    assert of("event_place", at("Utara"), within_a_word) == "different"


def test_the_closest_of_several_places_counts() -> None:
    both = {"places": (*at("Selatan")["places"], *at("Utara")["places"])}
    assert of("event_place", both, at("Utara")) == "same"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (at("Utara"), at("Selatan"), "different"),
        (at("Utara"), at("Utara"), "same"),
        (at("Utara", event=ATTACK), at("Selatan", event=ATTACK), "none"),
        (at("Utara"), at("Selatan", event=ATTACK), "none"),
        (at("Utara", event=None), at("Selatan", event=None), "none"),
    ],
)
def test_one_event_place_asks_for_one_kind_of_event(
    left: dict[str, Any], right: dict[str, Any], expected: Value
) -> None:
    assert of("one_event_place", left, right) == expected
