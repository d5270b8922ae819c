"""Counts by place: lists of one thing by places, and the places where they differ."""

from __future__ import annotations

import pytest

from factcheck.matching.places import counts_by_place
from factcheck.records.particulars import Bound, Measure
from factcheck.records.points import SameThing
from factcheck.records.statements import Statement
from tests.builders import a_measure, a_statement


def listed(article: str, *counts: tuple[str, float], of: str = "pasien") -> list[Statement]:
    """Return one statement for each place of a list, with its count."""
    return [
        a_statement(f"{article}:{number}", measures=(counted(place, low, of),))
        for number, (place, low) in enumerate(counts)
    ]


def counted(place: str, low: float, of: str = "pasien", **more: object) -> Measure:
    group = "things" if of == "rumah" else "people"
    fields = {"names": (place,), "group": group, **more}
    return a_measure(low, of=of, **fields)


def found(*lists: list[Statement]) -> list[tuple[int, int]]:
    statements = [statement for those in lists for statement in those]
    return [(left, right) for left, right, _ in counts_by_place(statements)]


TOWNS = (("rejasari", 12), ("karangasri", 7), ("sukamulya", 4))
OTHER = (("rejasari", 12), ("karangasri", 7), ("sukamulya", 14))


def test_the_place_where_two_lists_differ_is_met_and_no_other() -> None:
    statements = [*listed("a", *TOWNS), *listed("b", *OTHER)]
    ((left, right, shared),) = counts_by_place(statements)
    assert (left, right) == (2, 5)
    assert (shared.left.low, shared.right.low) == (4, 14)
    assert shared.same is SameThing.BY_PLACE


def test_lists_that_agree_and_one_list_alone_have_nothing() -> None:
    assert found(listed("a", *TOWNS), listed("b", *TOWNS)) == []
    assert found(listed("a", *TOWNS)) == []


def test_two_places_are_no_list() -> None:
    assert found(listed("a", *TOWNS[1:]), listed("b", *OTHER)) == []


def test_half_of_the_places_in_common_must_agree() -> None:
    far = (("rejasari", 12), ("karangasri", 8), ("sukamulya", 14))
    assert found(listed("a", *TOWNS), listed("b", *far)) == []
    fewer = (("rejasari", 12), ("sukamulya", 14), ("tanjungrawa", 3))
    assert found(listed("a", *TOWNS), listed("b", *fewer)) == [(2, 4)]


def test_other_nouns_for_people_need_two_places_that_agree() -> None:
    assert found(listed("a", *TOWNS), listed("b", *OTHER, of="orang")) == [(2, 5)]
    fewer = (("rejasari", 12), ("sukamulya", 14), ("tanjungrawa", 3))
    assert found(listed("a", *TOWNS), listed("b", *fewer, of="orang")) == []


def test_things_must_be_the_same() -> None:
    assert found(listed("a", *TOWNS, of="rumah"), listed("b", *OTHER)) == []
    assert found(listed("a", *TOWNS, of="rumah"), listed("b", *OTHER, of="rumah")) == [(2, 5)]


def test_the_sort_of_an_office_before_the_places_does_not_count() -> None:
    offices = tuple((f"dinas {place}", low) for place, low in OTHER)
    assert found(listed("a", *TOWNS), listed("b", *offices)) == [(2, 5)]
    assert found(listed("a", *offices), listed("b", *TOWNS)) == [(2, 5)]
    one_office = (*OTHER[:2], ("dinas sukamulya", 14))
    assert found(listed("a", *TOWNS), listed("b", *one_office)) == []


def test_what_is_left_of_two_names_is_no_place() -> None:
    north = (("lembah utara", 12), ("lembah selatan", 7), ("lembah timur", 4))
    bukit = (("bukit utara", 12), ("bukit selatan", 7), ("bukit timur", 14))
    assert found(listed("a", *north), listed("b", *bukit)) == []


def test_a_place_with_two_values_in_one_article_says_nothing() -> None:
    twice = (*TOWNS, ("sukamulya", 5), ("tanjungrawa", 3))
    assert found(listed("a", *twice), listed("b", *OTHER)) == []


@pytest.mark.parametrize(
    "measure",
    [
        counted("sukamulya", 14, bound=Bound.ABOUT),
        counted("sukamulya", 14, names=("sukamulya", "rina hartati")),
        counted("sukamulya", 14, names=()),
        counted("sukamulya", 14, group=""),
    ],
    ids=["about", "two names", "no name", "nothing counted"],
)
def test_only_an_exact_count_beside_one_name_is_of_a_place(measure: Measure) -> None:
    other = [*listed("b", *OTHER[:2], ("tanjungrawa", 3)), a_statement("b:9", measures=(measure,))]
    assert found(listed("a", *TOWNS), other) == []


def test_a_name_that_another_one_holds_is_no_second_place() -> None:
    longer = counted("sukamulya", 14, names=("sukamulya", "kota sukamulya"))
    other = [
        *listed("b", *OTHER[:2], ("kota tanjungrawa", 3)),
        a_statement("b:9", measures=(longer,)),
    ]
    assert found(listed("a", *TOWNS), other) == [(2, 6)]
