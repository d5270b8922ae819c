"""Parts: what a statement gives in parts only is matched as their sum."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.matching.measures import shared_measures
from factcheck.matching.parts import given_in_parts
from factcheck.records.particulars import Bound, Measure
from factcheck.records.statements import Statement
from tests.builders import a_measure, a_statement

DEAD, HURT = "korban tewas", "korban luka"
BADLY, LIGHTLY = "korban luka-berat", "korban luka-ringan"


def people(low: float, of: str, at: int, **changes: Any) -> Measure:
    """Return a count of people to whom something happened, at a place in the text."""
    return a_measure(low, of=of, group="casualties", start=at, end=at + 5, **changes)


def said(identity: str, *measures: Measure) -> Statement:
    """Return a statement that gives these measures."""
    return a_statement(identity, measures=measures)


def sums(*measures: Measure) -> list[tuple[str, float]]:
    """Return what a statement gives in parts only, with the sums."""
    return [(whole.of, whole.low) for whole in given_in_parts(said("a:1", *measures))]


def test_the_badly_and_the_lightly_hurt_are_the_hurt() -> None:
    badly, lightly = people(3, BADLY, 0), people(4, LIGHTLY, 10)
    assert sums(badly, lightly) == [(HURT, 7)]
    assert sums(people(2, DEAD, 20), badly, lightly) == [(HURT, 7)]


def test_one_degree_is_no_sum_and_a_sum_that_is_given_is_not_made() -> None:
    badly, lightly = people(3, BADLY, 0), people(4, LIGHTLY, 10)
    assert sums(badly) == []
    assert sums(badly, people(3, BADLY, 10)) == []
    assert sums(badly, lightly, people(7, HURT, 20)) == []
    assert sums(badly, lightly, people(9, HURT, 20)) == [(HURT, 7)]


@pytest.mark.parametrize(
    "changes", [{"bound": Bound.ABOUT}, {"bound": Bound.AT_LEAST}, {"high": 6}]
)
def test_what_is_not_exact_is_not_added_up(changes: dict[str, Any]) -> None:
    assert sums(people(3, BADLY, 0), people(4, LIGHTLY, 10, **changes)) == []


def test_the_badly_hurt_at_two_places_are_added_up_and_the_dead_are_not() -> None:
    one, other = {"names": ("melati",)}, {"names": ("kenanga",)}
    assert sums(people(3, BADLY, 0, **one), people(1, BADLY, 10, **other)) == [(BADLY, 4)]
    assert sums(people(3, BADLY, 0, **one), people(1, BADLY, 10, **one)) == []
    assert sums(people(3, BADLY, 0, **one), people(1, BADLY, 10)) == []
    assert sums(people(3, DEAD, 0, **one), people(1, DEAD, 10, **other)) == []


def test_listed_parts_are_added_up() -> None:
    old = a_measure(7, of="rumah", is_part=True, start=0, end=5)
    new = a_measure(9, of="rumah", is_part=True, start=10, end=15)
    assert sums(old, new) == [("rumah", 16)]
    (whole,) = given_in_parts(said("a:1", old, new))
    assert (whole.start, whole.end, whole.is_part) == (0, 15, False)


def matched(*statements: Statement) -> list[tuple[float, float]]:
    """Return the values of the hurt that are set against each other."""
    found = shared_measures(statements)
    values = ((s.left, s.right) for _, _, s in found if s.left.of == s.right.of == HURT)
    return [(left.low, right.low) for left, right in values]


def test_a_sum_meets_what_another_article_gives_as_one_number() -> None:
    parts = (people(3, BADLY, 0), people(4, LIGHTLY, 10))
    assert matched(said("a:1", people(5, HURT, 0)), said("b:1", *parts)) == [(5, 7)]
    assert matched(said("a:1", *parts), said("b:1", *parts)) == []


def test_a_sum_meets_a_number_of_its_own_article_in_like_company_only() -> None:
    parts = (people(3, BADLY, 0), people(4, LIGHTLY, 10))
    two, three = people(2, DEAD, 20), people(3, DEAD, 20)
    first = said("a:1", two, people(5, HURT, 0))
    assert matched(first, said("a:2", two, *parts)) == [(5, 7)]
    assert matched(first, said("a:2", three, *parts)) == []
    assert matched(first, said("a:2", *parts)) == []


def test_a_part_by_place_is_no_total() -> None:
    at_two = (
        people(3, BADLY, 0, names=("melati",)),
        people(1, BADLY, 10, names=("kenanga",)),
    )
    found = shared_measures([said("a:1", people(4, BADLY, 0)), said("b:1", *at_two)])
    met = [(shared.right.low, shared.right.is_part) for _, _, shared in found]
    assert sorted(met) == [(1, True), (3, True), (4, False)]
