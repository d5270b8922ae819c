"""Series: the values of one thing day by day, in the message of a difference that is an update."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.findings.series import series_of
from factcheck.records.judgements import Judgement
from factcheck.records.particulars import Period
from factcheck.records.points import SameThing, SharedMeasure
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.finding_phrases import phrases_in
from tests.builders import a_measure, a_pair, a_statement

ENGLISH = phrases_in("en")


def told(identity: str, outlet: str, day: int, boats: int) -> Judgement:
    """Return the judgement that a count of boats updates the 4 boats that Alpha told of first."""
    first = a_measure(start=0, end=8, low=4, high=4, of="perahu")
    text = f"{boats} perahu tenggelam"
    left = a_statement("a:1", text="4 perahu tenggelam", content="4 perahu tenggelam", end=18)
    said = Period(date(2024, 1, day), date(2024, 1, day))
    right = a_statement(identity, outlet=outlet, text=text, content=text, said=said)
    later = replace(first, low=boats, high=boats, end=text.index(" tengg"))
    pair = a_pair(left, right, point=SharedMeasure(first, later, SameThing.SAME))
    return Judgement("thing-count", "later-update", Verdict.COMPATIBLE, pair, ())


def test_values_stand_in_the_order_of_their_days() -> None:
    updates = [told("c:1", "Gamma", 18, 12), told("b:1", "Beta", 16, 7)]
    assert series_of(updates, ENGLISH) == (
        "as of 2024-01-15: 4 perahu (Alpha); as of 2024-01-16: 7 perahu (Beta); "
        "as of 2024-01-18: 12 perahu (Gamma)."
    )


def test_a_series_is_told_in_indonesian_with_the_same_days_and_values() -> None:
    updates = [told("b:1", "Beta", 16, 7)]
    assert series_of(updates, phrases_in("id")) == (
        "per 2024-01-15: 4 perahu (Alpha); per 2024-01-16: 7 perahu (Beta)."
    )


def test_outlets_that_give_one_value_on_one_day_stand_together() -> None:
    updates = [told("c:1", "Gamma", 16, 7), told("b:1", "Beta", 16, 7)]
    assert series_of(updates, ENGLISH).endswith("as of 2024-01-16: 7 perahu (Beta, Gamma).")


def test_values_of_one_day_are_no_series() -> None:
    assert series_of([told("b:1", "Beta", 15, 7)], ENGLISH) == ""


def test_a_conflict_is_no_series() -> None:
    conflict = replace(told("b:1", "Beta", 16, 7), verdict=Verdict.CONFLICT)
    assert series_of([conflict], ENGLISH) == ""


def test_what_holds_no_measure_is_no_series() -> None:
    update = told("b:1", "Beta", 16, 7)
    assert series_of([replace(update, pair=replace(update.pair, point=None))], ENGLISH) == ""
