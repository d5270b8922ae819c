"""Pairing: five roads to a pair, none twice, none out of order, and counts that add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.pairing import Pairing, event_pairs, find_pairs
from factcheck.records.particulars import Event, Period, Place
from factcheck.records.points import SharedQuestion
from factcheck.records.statements import Statement
from tests.builders import a_statement

MEETING = (Place(0, 1, ("Utara",), Event("meeting", one_place=True)),)
NOWHERE = (Place(0, 1, ("Utara",), None),)
RISE = SharedQuestion("harvest", "stances", "Naik?", "rise", "rise", True)
RECORD = SharedQuestion("harvest", "stances", "Naik?", "record", "rise", True)
Asked = Mapping[tuple[int, int], tuple[SharedQuestion, ...]]


def paired(
    statements: Sequence[Statement],
    angles: Sequence[float],
    asked: Asked | None = None,
    stories: Mapping[str, int] | None = None,
) -> Pairing:
    """Pair statements whose vectors stand at angles, in degrees, on a circle."""
    turns = np.radians(angles)
    vectors = np.stack([np.cos(turns), np.sin(turns)], axis=1).astype(np.float32)
    by_article = stories or dict.fromkeys((s.article_id for s in statements), 0)
    return find_pairs(statements, vectors, by_article, asked or {}, similarity=0.5)


def ids(pairing: Pairing) -> list[tuple[str, str]]:
    return [(pair.left.id, pair.right.id) for pair in pairing.pairs]


THREE = [a_statement(identity) for identity in ("a:1", "b:1", "c:1")]


def test_near_contents_of_one_story_meet() -> None:
    pairing = paired(THREE, [0, 30, 170])
    assert ids(pairing) == [("a:1", "b:1")]
    assert pairing.pairs[0].similarity == 0.866
    assert pairing.pairs[0].same_story
    assert pairing.pairs[0].question is None


def test_near_contents_of_two_stories_or_of_one_article_do_not() -> None:
    assert ids(paired(THREE, [0, 1, 2], stories={"a": 0, "b": 1, "c": 0})) == [("a:1", "c:1")]
    assert ids(paired([a_statement("a:1"), a_statement("a:2")], [0, 1])) == []


def test_a_shared_question_joins_whatever_the_words_and_the_story() -> None:
    pairing = paired(THREE, [0, 120, 240], {(0, 2): (RISE,)}, {"a": 0, "b": 1, "c": 2})
    assert ids(pairing) == [("a:1", "c:1")]
    assert pairing.pairs[0].question == RISE
    assert not pairing.pairs[0].same_story


def test_an_event_at_a_place_joins_those_who_share_a_name() -> None:
    there = [
        a_statement("a:1", places=MEETING, names=("anna", "luc")),
        a_statement("b:1", places=MEETING, names=("anna", "luc")),
        a_statement("c:1", places=MEETING, names=("jean",)),
        a_statement("d:1", places=NOWHERE, names=("anna",)),
    ]
    assert ids(paired(there, [0, 90, 180, 270])) == [("a:1", "b:1")]


def test_no_pair_comes_twice_by_two_roads() -> None:
    two = [a_statement(i, places=MEETING, names=("anna", "budi")) for i in ("a:1", "b:1")]
    pairing = paired(two, [0, 1], {(0, 1): (RISE,)})
    assert ids(pairing) == [("a:1", "b:1")]
    assert dict(pairing.counts) == {
        "pairs by topic": 1,
        "pairs by measure, attribute or passage": 0,
        "pairs by a denial of what the other one tells": 0,
        "pairs by event and place": 1,
        "pairs by similarity": 1,
        "pairs judged": 1,
        "pairs not judged (nothing in common)": 0,
    }


def test_a_pair_with_two_questions_stands_once_for_each_and_counts_once() -> None:
    pairing = paired(THREE, [0, 120, 240], {(0, 1): (RECORD, RISE)})
    assert [pair.question for pair in pairing.pairs] == [RECORD, RISE]
    assert dict(pairing.counts)["pairs judged"] == 1
    assert dict(pairing.counts)["pairs not judged (nothing in common)"] == 2


def test_the_earlier_statement_is_left_whatever_its_id() -> None:
    """An id holds the name of a file, which says nothing about the article."""
    pairing = paired([a_statement("z:1"), a_statement("a:1")], [0, 170], {(0, 1): (RECORD, RISE)})
    assert ids(pairing) == [("z:1", "a:1")] * 2
    assert [pair.question for pair in pairing.pairs] == [RECORD, RISE]


names = st.lists(st.sampled_from(("anna", "luc", "jean")), unique=True, max_size=2).map(tuple)
drawn = st.lists(
    st.tuples(
        st.sampled_from("abc"), st.sampled_from((MEETING, NOWHERE, ())), names, st.floats(0, 359)
    ),
    min_size=1,
    max_size=8,
)


@given(drawn, st.data())
def test_pairs_are_sorted_distinct_and_counted(
    parts: list[tuple[str, tuple[Place, ...], tuple[str, ...], float]], data: st.DataObject
) -> None:
    ordered = sorted(parts, key=lambda part: part[0])
    statements = [
        a_statement(f"{article}:{number:03d}", places=places, names=names)
        for number, (article, places, names, _) in enumerate(ordered)
    ]
    rows = [(i, j) for j in range(len(statements)) for i in range(j)]
    chosen = data.draw(st.lists(st.sampled_from(rows), unique=True)) if rows else []
    asked = dict.fromkeys(chosen, (RECORD, RISE))
    pairing = paired(statements, [part[3] for part in ordered], asked)
    assert all(pair.left.id < pair.right.id for pair in pairing.pairs)
    keys = [(p.left.id, p.right.id, p.question.left if p.question else "") for p in pairing.pairs]
    assert keys == sorted(set(keys))
    counts = dict(pairing.counts)
    assert counts["pairs by topic"] == len(chosen)
    assert counts["pairs judged"] == len({key[:2] for key in keys})
    assert counts["pairs judged"] + counts["pairs not judged (nothing in common)"] == len(rows)


def period(first: int, last: int) -> Period:
    """Return days of one month."""
    return Period(date(2024, 3, first), date(2024, 3, last))


@pytest.mark.parametrize(
    ("names", "times", "met"),
    [
        (("anna", "budi"), (period(1, 3), period(3, 5)), True),
        (("anna", "budi"), (period(1, 3), period(4, 5)), False),
        (("anna", "budi"), (period(1, 3), None), True),
        (("anna",), (period(1, 3), period(3, 5)), False),
    ],
)
def test_events_meet_by_two_names_and_a_time_that_may_be_one(
    names: tuple[str, ...], times: tuple[Period | None, Period | None], met: bool
) -> None:
    left, right = (
        a_statement(i, places=MEETING, names=names, when=when)
        for i, when in zip(("a:1", "b:1"), times, strict=True)
    )
    assert (list(event_pairs([left, right])) == [(0, 1)]) is met
