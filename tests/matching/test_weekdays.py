"""Weekdays: a wrong one stands by itself, or beside each article that has the right one."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.matching.weekdays import wrong_weekdays
from factcheck.records.particulars import Measure
from factcheck.records.statements import Statement
from tests.builders import a_date, a_statement, a_time

TUESDAY = date(2024, 3, 5)
RIGHT = a_date(TUESDAY, label="1")
WRONG = a_date(TUESDAY, label="2")
BARE = a_date(TUESDAY)


def row(identity: str, *measures: Measure) -> Statement:
    return a_statement(identity, measures=measures)


def found(*statements: Statement) -> list[tuple[int, int, str, str]]:
    """Return the rows that are found, and the weekdays written there."""
    return [(a, b, s.left.label, s.right.label) for a, b, s in wrong_weekdays(statements)]


@pytest.mark.parametrize("number", range(7))
def test_a_date_has_one_right_weekday(number: int) -> None:
    is_found = bool(found(row("a:1", a_date(TUESDAY, label=str(number)))))
    assert is_found == (number != TUESDAY.weekday())


def test_a_wrong_weekday_stands_beside_itself() -> None:
    assert found(row("a:1", WRONG)) == [(0, 0, "2", "2")]
    assert found(row("a:1", WRONG), row("b:1", BARE)) == [(0, 0, "2", "2")]


def test_a_wrong_weekday_stands_beside_every_right_one_of_another_article() -> None:
    statements = (row("a:1", RIGHT), row("b:1", WRONG), row("c:1", BARE, RIGHT))
    assert found(*statements) == [(0, 1, "1", "2"), (1, 2, "2", "1")]


def test_the_right_weekday_of_the_same_article_or_of_another_day_does_not_count() -> None:
    thursday = a_date(date(2024, 3, 7), label="3")
    assert found(row("a:1", WRONG), row("a:2", RIGHT)) == [(0, 0, "2", "2")]
    assert found(row("a:1", WRONG), row("b:1", thursday)) == [(0, 0, "2", "2")]


@pytest.mark.parametrize(
    "measure",
    [RIGHT, BARE, a_date(TUESDAY, date(2024, 3, 9), label="2"), a_time(10, label="7")],
    ids=["right weekday", "no weekday", "several days", "zone of a clock"],
)
def test_nothing_else_is_wrong(measure: Measure) -> None:
    assert found(row("a:1", measure), row("b:1", RIGHT)) == []


def test_a_weekday_beside_the_content_counts_as_well() -> None:
    told = a_statement("a:1", told_days=(WRONG,))
    assert found(told) == [(0, 0, "2", "2")]
    assert found(told, a_statement("b:1", told_days=(RIGHT,))) == [(0, 1, "2", "1")]


def test_the_same_weekday_some_days_off_may_be_what_is_meant() -> None:
    # WRONG is "Wednesday, 5 March": 6 March was a Wednesday.
    meant = row("b:1", a_date(date(2024, 3, 6), label="2"))
    assert found(row("a:1", WRONG), meant) == [(0, 1, "2", "2")]
    earlier = a_date(date(2024, 3, 8), label="1")
    assert found(row("a:1", earlier), row("b:1", RIGHT)) == [(0, 1, "1", "1")]
    assert found(row("a:1", a_date(date(2024, 3, 9), label="1")), row("b:1", RIGHT)) == [
        (0, 0, "1", "1")
    ]


def test_one_day_of_an_article_is_enough() -> None:
    right = (row("b:1", RIGHT), row("b:2", RIGHT), row("c:1", RIGHT))
    assert found(row("a:1", WRONG), *right) == [(0, 1, "2", "1"), (0, 3, "2", "1")]


@pytest.mark.parametrize(
    ("day", "is_meant"),
    [
        (date(2024, 6, 5), True),
        (date(2024, 6, 12), False),
        (date(2024, 4, 5), False),
        (date(2025, 11, 5), False),
    ],
    ids=["other month", "other day of the month", "other weekday", "next year"],
)
def test_the_same_weekday_and_day_of_another_month_may_be_what_is_meant(
    day: date, is_meant: bool
) -> None:
    # WRONG is "Wednesday, 5 March 2024"; 5 June 2024 and 5 November 2025 were Wednesdays.
    right = row("b:1", a_date(day, label=str(day.weekday())))
    assert found(row("a:1", WRONG), right) == [(0, 1 if is_meant else 0, "2", "2")]


def test_no_more_than_three_articles_show_what_is_meant_of_both_readings() -> None:
    others = [row(f"{letter}:1", RIGHT) for letter in "bcde"]
    assert [b for _, b, *_ in found(row("a:1", WRONG), *others)] == [1, 2, 3]
    meant = row("f:1", a_date(date(2024, 3, 6), label="2"))
    assert [b for _, b, *_ in found(row("a:1", WRONG), *others, meant)] == [1, 2, 5]


def test_a_day_told_in_like_words_and_what_one_speaker_said_come_first() -> None:
    meant = a_date(date(2024, 3, 6), label="2")
    wrong = a_statement("a:1", speaker="Rina", terms=("gate", "open"), measures=(WRONG,))
    like = a_statement("f:1", terms=("gate", "open"), measures=(meant,))
    hers = a_statement("g:1", speaker="Rina", measures=(meant,))
    others = [row(f"{letter}:1", meant) for letter in "bcde"]
    assert [b for _, b, *_ in found(wrong, *others, like, hers)] == [1, 5, 6]
