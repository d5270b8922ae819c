"""Clustering: centred vectors, stories apart by words and by days, propositions and labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.clustering import (
    Vectors,
    centred,
    find_propositions,
    find_stories,
    rows_of,
    story_clusters,
)
from factcheck.records.articles import Article
from factcheck.records.pairs import Cluster
from tests.builders import DAY, a_statement, an_article


def circle(*angles: float) -> Vectors:
    """Return unit vectors at angles in degrees."""
    turns = np.radians(angles)
    return np.stack([np.cos(turns), np.sin(turns)], axis=1).astype(np.float32)


def test_centred_vectors_are_measured_from_the_mean_of_their_language() -> None:
    vectors = np.array([[3.0, 1.0], [1.0, 4.0], [1.0, 1.0]], dtype=np.float32)
    means = {
        "id": np.array([1.0, 1.0], dtype=np.float32),
        "en": np.array([1.0, 2.0], dtype=np.float32),
    }
    moved = centred(vectors, ["id", "en", "id"], means)
    assert moved.tolist() == [[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]
    assert moved.dtype == np.float32


def test_centring_spreads_what_the_model_crowds() -> None:
    crowded = circle(40, 45, 50)
    moved = centred(crowded, ["id"] * 3, {"id": crowded.mean(axis=0)})
    assert float(crowded[0] @ crowded[2]) > 0.95
    assert float(moved[0] @ moved[2]) < 0


def test_no_vectors_stay_no_vectors() -> None:
    assert len(centred(np.zeros((0, 2), dtype=np.float32), [], {})) == 0


def stories_of(
    told: Mapping[str, tuple[date | None, Sequence[float]]], days: int = 10
) -> dict[str, int]:
    """Find stories of articles that are given by their day and their statements' angles."""
    articles = [an_article(key, as_of=day) for key, (day, _) in told.items()]
    vectors = {key: circle(*angles) for key, (_, angles) in told.items()}
    return find_stories(articles, vectors, similarity=0.5, days=days)


def test_articles_of_like_words_and_near_days_are_one_story() -> None:
    told = {"a": (DAY, [0, 20]), "b": (DAY, [5, 10]), "c": (DAY, [180])}
    assert stories_of(told) == {"a": 0, "b": 0, "c": 1}


@pytest.mark.parametrize(("apart", "stories"), [(10, 1), (11, 2)])
def test_articles_far_apart_in_time_are_two_stories(apart: int, stories: int) -> None:
    told = {"a": (DAY, [0]), "b": (DAY + timedelta(days=apart), [0])}
    assert len(set(stories_of(told).values())) == stories


def test_an_unknown_date_parts_no_story() -> None:
    assert stories_of({"a": (DAY, [0]), "b": (None, [0])}) == {"a": 0, "b": 0}


def test_an_article_without_statements_is_a_story_of_its_own() -> None:
    articles = [an_article(key) for key in "abc"]
    vectors = {"a": circle(0), "b": circle()[:0].reshape(0, 2), "c": circle(1)}
    assert find_stories(articles, vectors, 0.5, 10) == {"a": 0, "b": 1, "c": 0}
    assert find_stories(articles, {}, 0.5, 10) == {"a": 0, "b": 1, "c": 2}


def test_a_single_article_and_none() -> None:
    assert stories_of({"a": (DAY, [0])}) == {"a": 0}
    assert find_stories([], {}, 0.5, 10) == {}


# Three groups, far enough apart that rounding and ties decide nothing.
drawn = st.lists(
    st.tuples(st.sampled_from((0, 120, 240)), st.integers(-9, 9)), min_size=1, max_size=7
)


@given(drawn, st.randoms(use_true_random=False))
def test_stories_do_not_hang_on_the_order_of_articles(
    parts: list[tuple[int, int]], random: st.DataObject
) -> None:
    told = {f"a{n}": (DAY, [float(base + turn)]) for n, (base, turn) in enumerate(parts)}
    found = together(stories_of(told))
    expected = {
        frozenset(f"a{n}" for n, (base, _) in enumerate(parts) if base == group)
        for group in (0, 120, 240)
    } - {frozenset()}
    assert found == expected
    keys = list(told)
    random.shuffle(keys)  # type: ignore[attr-defined]
    assert together(stories_of({key: told[key] for key in keys})) == found


def together(stories: Mapping[str, int]) -> set[frozenset[str]]:
    """Return who stands together, whatever the numbers."""
    return {
        frozenset(key for key, story in stories.items() if story == number)
        for number in stories.values()
    }


def propositions(contents: Mapping[str, float], stories: Mapping[str, int]) -> tuple[Cluster, ...]:
    statements = [a_statement(key, content=f"isi {key}") for key in contents]
    return find_propositions(statements, circle(*contents.values()), stories, similarity=0.8)


def test_propositions_hold_two_or_more_statements_of_one_story() -> None:
    contents = {"a:1": 0, "a:2": 90, "b:1": 5, "b:2": 180, "c:1": 1}
    found = propositions(contents, {"a": 0, "b": 0, "c": 1})
    assert found == (Cluster("p01-001", "proposition", "isi a:1", ("a:1", "b:1")),)


def test_propositions_are_numbered_in_the_order_of_their_first_statements() -> None:
    contents = {"a:1": 90, "a:2": 0, "b:1": 2, "b:2": 92}
    found = propositions(contents, {"a": 0, "b": 0})
    assert [(c.id, c.statements) for c in found] == [
        ("p01-001", ("a:1", "b:2")),
        ("p01-002", ("a:2", "b:1")),
    ]


def test_a_proposition_is_labelled_by_its_middle() -> None:
    assert propositions({"a:1": 0, "b:1": 10, "c:1": 20}, dict.fromkeys("abc", 0))[0].label == (
        "isi b:1"
    )


def test_a_single_statement_is_no_proposition() -> None:
    assert propositions({"a:1": 0}, {"a": 0}) == ()


def headlined(key: str, day: date | None, headline: str) -> Article:
    return an_article(key, as_of=day, headline=headline)


def test_stories_are_labelled_by_the_earliest_headline() -> None:
    articles = [
        headlined("a", None, "Tanpa tanggal"),
        headlined("b", DAY, "Kemudian"),
        headlined("c", DAY - timedelta(days=1), "Paling awal"),
        headlined("d", DAY, ""),
    ]
    statements = [a_statement("a:1"), a_statement("b:1"), a_statement("c:1")]
    stories = {"a": 0, "b": 0, "c": 0, "d": 1}
    assert story_clusters(articles, statements, stories) == (
        Cluster("s01", "story", "Paling awal", ("a:1", "b:1", "c:1")),
        Cluster("s02", "story", "d", ()),
    )


def test_rows_of_each_article() -> None:
    statements = [a_statement(key) for key in ("a:1", "a:2", "b:1")]
    assert rows_of(statements) == {"a": (0, 2), "b": (2, 3)}
    assert rows_of([]) == {}
