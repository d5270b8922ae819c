"""Conditions on a shared passage: each tells one thing of it, and nothing without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.records.particulars import Period, Span
from factcheck.records.points import Figures, Sense, SharedPassage
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.judging import judge
from tests.builders import a_pair, a_statement
from tests.rulebook.shipped import RULES

PASSAGE = SharedPassage(Span(0, 9), Span(3, 9), 4, 2, 2.25, 0.8, Sense.NEGATIVE, Figures.SHARED, 3)


def on(day: int | None) -> Period | None:
    """Return a day of January, None for none."""
    return Period(date(2024, 1, day), date(2024, 1, day), stated=True) if day else None


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


@pytest.mark.parametrize(
    ("day", "verdict"), [(None, "agreement"), (18, "agreement"), (19, "abstain")]
)
def test_a_page_without_a_date_may_be_of_any_day(day: int | None, verdict: str) -> None:
    rule = next(rule for rule in RULES if rule.id == "same-detail")
    told = replace(PASSAGE, weight=2.5, sense=Sense.POSITIVE)
    left = a_statement("a:1", outlet="Alpha", said=on(15))
    right = a_statement("b:1", outlet="Beta", said=on(day))
    judged = judge(rule, a_pair(left, right, similarity=0.5, point=told))
    assert judged.verdict is Verdict(verdict)
