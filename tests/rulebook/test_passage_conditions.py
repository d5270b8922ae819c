"""Conditions on a shared passage: each tells one thing of it, and nothing without one."""

from __future__ import annotations

import pytest

from factcheck.particulars import Span
from factcheck.points import Figures, Sense, SharedPassage
from factcheck.rulebook.conditions import CONDITIONS
from tests.builders import a_pair, a_statement

PASSAGE = SharedPassage(Span(0, 9), Span(3, 9), 4, 2, 2.25, 0.8, Sense.NEGATIVE, Figures.SHARED, 3)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("passage_words", 4),
        ("passage_names", 2),
        ("passage_weight", 2.25),
        ("passage_share", 0.8),
        ("passage_digits", 3),
        ("passage_sense", "negative"),
        ("passage_figures", "shared"),
    ],
)
def test_a_condition_measures_the_passage(name: str, value: object) -> None:
    pair = a_pair(a_statement("a:1"), a_statement("b:1"), point=PASSAGE)
    assert CONDITIONS[name].measure(pair) == value
    assert CONDITIONS[name].measure(pair.swapped) == value
    nothing = 0 if name in ("passage_words", "passage_names", "passage_digits") else None
    assert CONDITIONS[name].measure(a_pair(pair.left, pair.right)) == nothing


@pytest.mark.parametrize(
    ("name", "words"), [("passage_sense", Sense), ("passage_figures", Figures)]
)
def test_every_answer_is_explained(name: str, words: type[Sense] | type[Figures]) -> None:
    assert sorted(CONDITIONS[name].answers) == sorted(word.value for word in words)
