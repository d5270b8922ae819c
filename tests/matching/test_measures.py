"""Measures: which two of them may be of one thing, and where an article gives both values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from factcheck.matching.measures import shared_measures
from factcheck.records.particulars import Measure, MeasureKind
from factcheck.records.passages import PassageKind
from factcheck.records.points import SameThing, SharedMeasure
from factcheck.records.statements import Statement
from tests.builders import a_date, a_measure, a_statement, a_time

WORDS = ("jembatan", "roboh")


def said(identity: str, *measures: Measure) -> Statement:
    """Return a statement that gives these measures."""
    return a_statement(identity, measures=measures)


def met(left: Measure, right: Measure) -> list[SameThing]:
    """Return how far the measures of two articles are of one thing, nothing where they are not."""
    found = shared_measures([said("a:1", left), said("b:1", right)])
    return [shared.same for _, _, shared in found]


def of_both(kind: MeasureKind, left: str, right: str, **changes: Any) -> list[SameThing]:
    """Match two measures of a kind that name what they measure, or nothing ("")."""
    plain = a_measure(kind=kind, **changes)
    return met(replace(plain, of=left), replace(plain, low=9, high=9, of=right))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("rumah", "rumah", [SameThing.SAME]),
        ("rumah rusak", "rusak rumah", [SameThing.SAME]),
        ("rumah", "rumah rusak", [SameThing.NARROWER]),
        ("rumah rusak", "rumah", [SameThing.NARROWER]),
        ("rumah rusak", "rumah hanyut", []),
        ("rumah", "warga", []),
        ("rumah rumah", "rumah", [SameThing.SAME]),
    ],
)
def test_what_is_counted_must_agree(left: str, right: str, same: list[SameThing]) -> None:
    assert of_both(MeasureKind.COUNT, left, right) == same


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({"unit": "usd"}, []),
        ({"kind": MeasureKind.WEIGHT}, []),
        ({"unit": "idr"}, [SameThing.SAME]),
    ],
)
def test_kind_and_unit_must_agree(changes: dict[str, Any], same: list[SameThing]) -> None:
    left = a_measure(kind=MeasureKind.MONEY, unit="idr", of="bantuan")
    assert met(left, replace(left, **changes)) == same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (WORDS, WORDS, True),
        (WORDS, (*WORDS, "deras"), True),
        (WORDS, ("jembatan", "deras"), False),
        (WORDS, (), False),
    ],
)
def test_where_nothing_is_named_two_words_around_must_be_shared(
    left: tuple[str, ...], right: tuple[str, ...], *, same: bool
) -> None:
    one = a_measure(kind=MeasureKind.DISTANCE, unit="m", of="", terms=left)
    other = replace(one, low=9, high=9, terms=right)
    assert met(one, other) == [SameThing.UNNAMED] * same
    assert met(replace(one, of="jarak"), other) == [SameThing.OPEN] * same


def test_a_word_and_a_name_around_count_alike() -> None:
    one = a_measure(
        kind=MeasureKind.WEIGHT, unit="kg", of="", terms=("beras",), names=("sukamaju",)
    )
    assert met(one, one) == [SameThing.UNNAMED]
    assert met(one, replace(one, names=("sukasari",))) == []


@pytest.mark.parametrize("kind", [MeasureKind.COUNT, MeasureKind.DATE])
def test_a_bare_count_or_day_may_be_of_anything(kind: MeasureKind) -> None:
    assert of_both(kind, "", "", terms=WORDS) == []
    assert of_both(kind, "", "rumah", terms=WORDS) == []


def test_clock_times_of_two_zones_and_dates_of_two_precisions_meet() -> None:
    time = a_time(10, unit="WIB", label="7", terms=WORDS)
    assert met(time, replace(time, unit="WIT", label="9")) == [SameThing.UNNAMED]
    day = a_date(date(2024, 3, 5))
    month = a_date(date(2024, 3, 1), date(2024, 3, 31), unit="month")
    assert met(day, month) == [SameThing.SAME]


def test_one_article_is_never_matched_with_itself_nor_an_identifier_with_another() -> None:
    seven, nine = a_measure(7), a_measure(9)
    assert list(shared_measures([said("a:1", seven, nine), said("a:2", seven)])) == []
    number = a_measure(0, kind=MeasureKind.IDENTIFIER, unit="flight", of="pesawat", label="ZZ1")
    assert met(number, number) == []


def test_every_measure_of_a_statement_is_matched_by_itself() -> None:
    seven, nine = a_measure(7), a_measure(9, start=20, end=21, of="warga")
    found = list(shared_measures([said("a:1", seven, nine), said("b:1", seven, nine)]))
    assert found == [
        (0, 1, SharedMeasure(measure, measure, SameThing.SAME, beside=True, values=1))
        for measure in (seven, nine)
    ]


def beside(*statements: Statement) -> bool:
    """Say whether the first two rows share a measure whose value stands beside as well."""
    (found,) = (s for left, right, s in shared_measures(statements) if (left, right) == (0, 1))
    return found.beside


def test_a_value_is_beside_where_the_other_article_gives_it_too() -> None:
    left, right = said("a:1", a_measure(7)), said("b:1", a_measure(9))
    assert not beside(left, right)
    assert beside(left, right, said("b:2", a_measure(7)))
    assert beside(left, right, said("a:2", a_measure(9)))
    assert not beside(left, right, said("a:2", a_measure(7)), said("c:1", a_measure(7)))
    assert beside(left, right, said("c:1", a_measure(7)), said("c:2", a_measure(9)))


def test_the_value_of_another_thing_is_not_beside() -> None:
    left, right = said("a:1", a_measure(7)), said("b:1", a_measure(9))
    assert not beside(left, right, said("b:2", a_measure(7, of="warga")))
    assert not beside(left, right, said("b:2", a_measure(7, kind=MeasureKind.PERCENT)))


def test_a_clock_time_is_beside_by_its_moment_not_by_its_digits() -> None:
    ten_west, ten_east = (a_time(10, label=zone, of="gempa") for zone in ("7", "9"))
    noon_east = a_time(12, label="9", of="gempa")
    assert not beside(said("a:1", ten_west), said("b:1", ten_east))
    assert beside(said("a:1", ten_west), said("b:1", ten_east), said("b:2", noon_east))


def test_the_values_of_a_story_are_counted_for_what_may_be_one_thing() -> None:
    story = [said(f"{key}:1", a_measure(n)) for key, n in (("a", 7), ("b", 9), ("c", 9), ("d", 4))]
    other = said("e:1", a_measure(70, of="warga"))
    found = [shared.values for _, _, shared in shared_measures([*story, other])]
    assert found == [3] * 6


HEADLINE = PassageKind.HEADLINE
THREE = a_measure(low=3, high=3, of="perahu")
FOUR = a_measure(low=4, high=4, of="perahu")


def rows_met(*statements: Statement) -> list[tuple[int, int, bool]]:
    """Return the rows that share a measure, and whether it stands side by side somewhere."""
    return [(left, right, point.beside) for left, right, point in shared_measures(statements)]


def test_a_headline_meets_the_text_below_it_where_they_differ() -> None:
    headline = a_statement("a:1", measures=(THREE,), part=HEADLINE)
    assert rows_met(headline, said("a:2", FOUR)) == [(0, 1, False)]
    assert rows_met(headline, said("a:2", THREE)) == []
    assert rows_met(said("a:1", THREE), said("a:2", FOUR)) == []
    assert rows_met(headline, a_statement("a:2", measures=(FOUR,), part=HEADLINE)) == []


def test_a_headline_meets_no_part_of_a_total() -> None:
    headline = a_statement("a:1", measures=(THREE,), part=HEADLINE)
    assert rows_met(headline, said("a:2", replace(FOUR, is_part=True))) == []


def test_a_text_that_gives_both_numbers_explains_its_headline() -> None:
    headline = a_statement("a:1", measures=(THREE,), part=HEADLINE)
    found = rows_met(headline, said("a:2", FOUR), said("a:3", THREE))
    assert (0, 1, True) in found


def test_a_headline_at_odds_with_its_text_is_no_article_that_gives_both() -> None:
    headline = a_statement("a:1", measures=(THREE,), part=HEADLINE)
    found = rows_met(headline, said("a:2", FOUR), said("b:1", THREE))
    assert (1, 2, False) in found
    assert (1, 2, True) in rows_met(said("a:1", THREE), said("a:2", FOUR), said("b:1", THREE))


def test_the_nearest_clauses_of_two_articles_count_for_all_they_give() -> None:
    full = replace(THREE, terms=("angkut", "beras", "feri"))
    bare = replace(THREE, start=9, end=10, terms=("geladak",))
    other = replace(FOUR, terms=("angkut", "beras", "malam"))
    found = list(shared_measures([said("a:1", full), said("a:2", bare), said("b:1", other)]))
    assert [point.nearest for _, _, point in found] == [(full, other), (full, other)]


def test_one_word_that_is_a_whole_clause_is_less_near_than_two_of_four() -> None:
    one_word = replace(THREE, terms=("beras",))
    two_words = replace(THREE, start=9, end=10, terms=("angkut", "beras", "feri", "kayu"))
    other = replace(FOUR, terms=("angkut", "beras", "malam", "pasir"))
    found = list(
        shared_measures([said("a:1", one_word), said("a:2", two_words), said("b:1", other)])
    )
    assert {point.nearest for _, _, point in found} == {(other, two_words)}


def test_equal_values_have_no_nearest_clauses() -> None:
    found = list(shared_measures([said("a:1", THREE), said("b:1", THREE)]))
    assert [point.nearest for _, _, point in found] == [None]


def leaning(identity: str, side: str, value: float = 80, **changes: Any) -> Statement:
    """Return a statement that puts a number of houses above or below a value."""
    return said(identity, a_measure(value, leaning=side, **changes))


def opposed(*statements: Statement) -> list[bool]:
    """Return which measures that two statements share exclude each other."""
    return [shared.opposed for _, _, shared in shared_measures(statements)]


def test_above_and_below_one_number_meet_in_one_article_too() -> None:
    assert opposed(leaning("a:1", "above"), leaning("a:2", "below")) == [True]
    assert opposed(leaning("a:1", "above"), leaning("a:2", "above")) == []
    assert opposed(leaning("a:1", "above"), said("a:2", a_measure(80))) == []


def test_above_and_below_meet_where_nothing_says_what_is_measured() -> None:
    money: dict[str, Any] = {"kind": MeasureKind.MONEY, "unit": "idr", "of": ""}
    assert opposed(leaning("a:1", "below", **money), leaning("b:1", "above", **money)) == [True]


@pytest.mark.parametrize(
    ("above", "below", "excluded"), [(80, 80, True), (100, 80, True), (80, 100, False)]
)
def test_above_one_number_leaves_room_below_a_larger_one(
    above: float, below: float, *, excluded: bool
) -> None:
    assert opposed(leaning("a:1", "above", above), leaning("b:1", "below", below)) == [excluded]


def test_clock_times_that_leave_out_the_seconds_are_beside_all_the_same() -> None:
    two, three = a_time(14, 6, of="gempa"), a_time(14, 31, of="gempa")
    exact = [replace(time, low=time.low + 0.5, high=time.high + 0.5) for time in (two, three)]
    assert beside(said("a:1", two), said("b:1", exact[1]), said("c:1", *exact))
    assert beside(said("a:1", two), said("b:1", exact[1]), said("c:1", two, three))
    assert not beside(said("a:1", two), said("b:1", exact[1]))


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [
        ("1", "2", False),
        ("1", "later", False),
        ("2", "later", True),
        ("2", "2", True),
        ("", "2", True),
        ("2", "3", False),
    ],
)
def test_ordinals_tell_two_things_apart(left: str, right: str, *, meet: bool) -> None:
    assert bool(met(a_measure(7, which=left), a_measure(9, which=right))) is meet


def values_met(*statements: Statement) -> set[tuple[float, float]]:
    """Return the values that two articles give for what may be one thing."""
    return {(s.left.low, s.right.low) for _, _, s in shared_measures(statements)}


def test_what_has_no_ordinal_is_the_first_where_several_are_told() -> None:
    plain, second = said("a:1", a_measure(7)), said("b:1", a_measure(9, which="2"))
    assert values_met(plain, second) == {(7, 9)}
    assert values_met(plain, second, said("c:1", a_measure(8, which="1"))) == {(7, 8)}
    assert values_met(plain, said("c:1", a_measure(8, which="1"))) == {(7, 8)}


@pytest.mark.parametrize(
    ("value", "same"),
    [(254_000, [SameThing.UNNAMED]), (250_000, []), (3_000_000, [])],
)
def test_one_exact_value_meets_whatever_the_words(value: float, same: list[SameThing]) -> None:
    one = a_measure(value, kind=MeasureKind.MONEY, unit="idr", of="", terms=("jembatan",))
    assert met(one, replace(one, terms=("gudang",))) == same


def test_one_clock_time_to_the_minute_meets_whatever_the_words() -> None:
    one = a_time(14, 20, of="", terms=("jembatan",))
    assert met(one, replace(one, terms=("gudang",))) == [SameThing.UNNAMED]
    full = a_time(14, 0, of="", terms=("jembatan",))
    assert met(full, replace(full, terms=("gudang",))) == []


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("crash", "collision", [SameThing.SAME]),
        ("accident", "crash", [SameThing.SAME]),
        ("crash", "fire", []),
        ("incident", "fire", [SameThing.SAME]),
    ],
)
def test_one_mishap_has_several_words(left: str, right: str, same: list[SameThing]) -> None:
    time = a_time(6, 52, of=left)
    assert met(time, replace(time, low=397, high=397, of=right)) == same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (24318, 24618, [SameThing.OPEN]),
        (24318, 24381, [SameThing.OPEN]),
        (24318, 24319, []),
        (2318, 2618, []),
        (24318, 25618, []),
    ],
)
def test_a_long_number_with_one_other_digit_is_of_one_thing(
    left: float, right: float, same: list[SameThing]
) -> None:
    assert met(a_measure(left, of="warga"), a_measure(right, of="nelayan")) == same


def test_a_magnitude_is_of_the_quake() -> None:
    assert of_both(MeasureKind.MAGNITUDE, "", "", unit="M") == [SameThing.SAME]
    assert of_both(MeasureKind.WEIGHT, "", "", unit="kg") == []


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("accident", "incident start", [SameThing.SAME]),
        ("fire", "fire start", [SameThing.SAME]),
        ("meeting", "meeting start", [SameThing.NARROWER]),
        ("fire", "accident start", []),
    ],
)
def test_when_a_mishap_began_is_when_it_was(left: str, right: str, same: list[SameThing]) -> None:
    assert of_both(MeasureKind.TIME, left, right, unit="") == same
