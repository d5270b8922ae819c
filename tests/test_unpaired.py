"""Why two statements were compared, or never were."""

from __future__ import annotations

import numpy as np
import pytest

from factcheck.records.particulars import Event, Place
from factcheck.records.statements import Statement
from factcheck.unpaired import roads_between, similarity_of, why_not_paired
from tests.builders import a_measure, a_pair, a_statement, answering, asked, sharing

ONE = a_statement("a.txt:1", names=("sari", "wadon"))
OTHER = a_statement("b.txt:1", names=("wadon",))
STORIES = {"a.txt": 0, "b.txt": 0, "c.txt": 1}


def placed(identity: str) -> Statement:
    place = Place(0, 1, ("Wadon",), Event("meeting", one_place=True))
    return a_statement(identity, names=("sari", "wadon"), places=(place,))


def test_similarity_is_that_of_pairs() -> None:
    one, other = np.array([1.0, 0.0], np.float32), np.array([0.6, 0.8], np.float32)
    assert similarity_of(one, other) == 0.6


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (OTHER, "their similarity is 0.39, below 0.4"),
        (a_statement("a.txt:2"), "they stand in one article, where likeness alone pairs nothing"),
        (a_statement("c.txt:1"), "their articles tell two stories"),
    ],
)
def test_what_kept_two_statements_apart_is_told(other: Statement, reason: str) -> None:
    assert next(why_not_paired(ONE, other, 0.39, STORIES, 0.4)) == reason


def test_too_few_names_are_told_by_name() -> None:
    *_, last = why_not_paired(ONE, OTHER, 0.39, STORIES, 0.4)
    assert last == "names in common: wadon; an event at a place needs two"
    *_, points = why_not_paired(ONE, ONE, 0.39, STORIES, 0.4)
    assert points.startswith("they share no point: no question of a topic")


def test_each_road_that_led_to_a_pair_is_named() -> None:
    counted = [
        a_statement(f"{name}.txt:1", measures=(a_measure(n),)) for name, n in (("a", 7), ("b", 9))
    ]
    both = sharing(counted[0], counted[1])
    roads = list(roads_between([both, both], STORIES, 0.4))
    assert roads == [
        "both measure what may be one thing",
        "their similarity is 0.9, at least 0.4, in two articles of one story",
    ]
    answers = asked(answering("a.txt:1", "up", "affirms"), answering("a.txt:2", "up", "denies"))
    assert list(roads_between([answers], STORIES, 0.4)) == ["both answer a question of a topic"]
    events = a_pair(placed("a.txt:1"), placed("c.txt:1"))
    assert list(roads_between([events], STORIES, 0.4)) == [
        "both put an event somewhere, with two names in common"
    ]
