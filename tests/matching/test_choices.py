"""Choices: sentences that are alike but for one word of a list of which a thing is only one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.matching.choices import (
    FEWEST_BESIDE_NAMES,
    FEWEST_SHARED,
    LISTED_WITHIN,
    WITHIN,
    shared_choices,
)
from factcheck.records.particulars import AttributeKind, Word
from factcheck.records.points import SharedAttribute
from factcheck.records.statements import Statement
from tests.builders import a_statement


def told(identity: str, *words: str) -> Statement:
    """Return a statement of these words; "sides:left" is "left" of the list "sides"."""
    plain = [word.rpartition(":")[2] for word in words]
    starts = [sum(len(other) + 1 for other in plain[:at]) for at in range(len(words))]
    wording = tuple(
        Word(start, written, choice=word.replace(":", " ") if ":" in word else "")
        for start, written, word in zip(starts, plain, words, strict=True)
    )
    return a_statement(identity, content=" ".join(plain), wording=wording)


def met(*statements: Statement) -> list[SharedAttribute]:
    """Return what statements share in choices."""
    return [point for _, _, point in shared_choices(statements)]


LEFT = told("a:1", "the", "sides:left", "engine", "of", "jets", "burnt")
RIGHT = told("b:1", "the", "sides:right", "engine", "of", "jets", "burnt")


def test_one_word_of_a_list_differs_and_all_others_agree() -> None:
    (shared,) = met(LEFT, RIGHT)
    assert shared.left.kind is AttributeKind.CHOICE
    assert shared.left.values == ("sides", "left")
    assert shared.right.values == ("sides", "right")
    assert shared.left.of == shared.right.of == ("burnt", "engine", "jets", "of", "the")
    assert not shared.beside


def test_what_is_shown_holds_the_word_beside() -> None:
    (shared,) = met(LEFT, RIGHT)
    shown = [
        told.content[one.start : one.end]
        for told, one in ((LEFT, shared.left), (RIGHT, shared.right))
    ]
    assert shown in (["the left", "the right"], ["left engine", "right engine"])


@pytest.mark.parametrize(
    "other",
    [
        replace(RIGHT, article_id="a"),
        told("b:1", "the", "sides:left", "engine", "of", "jets", "burnt"),
        told("b:1", "the", "ends:rear", "engine", "of", "jets", "burnt"),
        told("b:1", "right", "engine", "of", "jets", "burnt"),
        told("b:1", "his", "sides:right", "arm", "of", "jets", "burnt"),
        told("b:1", "the", "sides:right", "engine", "was", "mended"),
        told("b:1", "the", "sides:right", "engine", "burnt", "of", "jets", "sides:left"),
    ],
    ids=["article", "value", "list", "none", "beside", "words", "row"],
)
def test_no_choice_is_shared(other: Statement) -> None:
    assert not met(LEFT, other)


def test_a_word_under_a_negator_chooses_nothing() -> None:
    wording = tuple(word._replace(negated=bool(word.choice)) for word in RIGHT.wording)
    assert not met(LEFT, replace(RIGHT, wording=wording))


def test_far_apart_two_words_of_a_list_make_no_row() -> None:
    far = ["x"] * LISTED_WITHIN
    other = told("b:1", "the", "sides:right", "engine", "of", "jets", "burnt", *far, "sides:left")
    assert met(LEFT, other)


@pytest.mark.parametrize(("alike", "expected"), [(FEWEST_SHARED, True), (FEWEST_SHARED - 1, False)])
def test_so_many_words_around_must_agree(*, alike: int, expected: bool) -> None:
    shared = [f"w{at}" for at in range(alike)]
    one = told("a:1", "sides:left", *shared, "one", "two")
    other = told("b:1", "sides:right", *shared, "three", "four")
    assert bool(met(one, other)) is expected


@pytest.mark.parametrize(
    ("alike", "expected"), [(FEWEST_BESIDE_NAMES, True), (FEWEST_BESIDE_NAMES - 1, False)]
)
def test_more_words_must_agree_around_names(*, alike: int, expected: bool) -> None:
    shared = [f"w{at}" for at in range(alike)]
    one, other = (
        told(f"{article}:1", f"directions:{value}", *shared, article)
        for article, value in (("a", "west"), ("b", "east"))
    )
    named = [
        replace(s, wording=tuple(w._replace(is_name=bool(w.choice)) for w in s.wording))
        for s in (one, other)
    ]
    assert bool(met(*named)) is expected
    assert met(named[0], other)


def test_words_far_from_the_choice_do_not_count() -> None:
    near = ["w1", "w2"]
    far = [f"x{at}" for at in range(WITHIN)]
    others = [f"y{at}" for at in range(WITHIN)]
    one = told("a:1", "sides:left", *near, *far, "v1", "v2", "v3")
    other = told("b:1", "sides:right", *near, *others, "v1", "v2", "v3")
    assert not met(one, other)


def test_an_article_that_has_both_speaks_of_two_things() -> None:
    third = told("a:2", "the", "sides:right", "engine", "stopped")
    assert all(shared.beside for shared in met(LEFT, third, RIGHT))


def test_words_must_stand_in_one_order() -> None:
    other = told("b:1", "burnt", "jets", "sides:right", "engine", "of", "the")
    assert not met(LEFT, other)
