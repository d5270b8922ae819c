"""Joining: a decision is asked for again for a new outlet, speaker, value or side only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.review.decisions import Quoted
from factcheck.review.joining import REOPENING, joined
from factcheck.review.matters import Matter
from tests.review.matter_builder import ALPHA, BETA, matter, said


def news(old: Matter, new: Matter) -> list[str]:
    return list(map(str, joined(old, new)))


@pytest.mark.parametrize(
    ("joins", "told"),
    [
        (said("Gamma", "Ada 12 orang tewas", "12 orang"), ["outlet: Gamma"]),
        (
            said("Gamma", "Ada 12 orang tewas", "12 orang", speaker="Camat Randu"),
            ["outlet: Gamma", "speaker: Camat Randu"],
        ),
        (
            said("Alpha", "Ada 12 orang tewas", "12 orang", speaker="Camat Randu"),
            ["speaker: Camat Randu"],
        ),
        (
            said("Alpha", "Ada 13 orang tewas", "13 orang", speaker="Kepala Polisi Randu"),
            ["value: 13 orang"],
        ),
        (
            said("Beta", "Ada 12 orang tewas", "12 orang", speaker="Bupati Randu"),
            ["side: Bupati Randu"],
        ),
        (
            said("Alpha", "Ada 12 orang tewas", "12 orang", speaker="Polisi Randu"),
            ["statement: Polisi Randu"],
        ),
    ],
    ids=["outlet", "both", "speaker", "value", "side", "statement"],
)
def test_what_joins_is_told(joins: Quoted, told: list[str]) -> None:
    assert news(matter("a"), matter("b", left=(ALPHA, joins))) == told
    # Which side is shown first is of no effect.
    assert news(matter("a"), matter("b", left=(BETA,), right=(joins, ALPHA))) == told


def test_another_statement_of_those_who_were_heard_reopens_nothing() -> None:
    again = said("Alpha", "Ada 12 orang tewas", "12 orang", speaker="Polisi Randu")
    (found,) = joined(matter("a"), matter("b", left=(ALPHA, again)))
    assert found.what not in REOPENING


def test_a_re_scrape_joins_nothing() -> None:
    moved = replace(ALPHA, path="new.txt", text="other", content=f" “{ALPHA.content}”  ")
    assert news(matter("a"), matter("b", left=(moved,))) == []


def test_a_value_of_a_statement_that_stays_is_no_news_however_it_is_read() -> None:
    old = matter("a", left=(replace(ALPHA, values=()),))
    again = said("Alpha", "Ada 12 orang tewas", "12 orang", speaker="Polisi Randu")
    assert news(old, matter("b", left=(ALPHA, again))) == ["statement: Polisi Randu"]


def test_what_left_is_told_the_other_way_round() -> None:
    gamma = said("Gamma", "Ada 12 orang tewas", "12 orang")
    assert news(matter("b"), matter("a", left=(ALPHA, gamma))) == ["outlet: Gamma"]
    assert news(matter("a", left=(ALPHA, gamma)), matter("b")) == []


def test_a_decision_that_kept_no_statements_cannot_tell_what_is_new() -> None:
    assert news(matter("a", left=(), right=()), matter("a")) == []


def test_an_agreement_has_no_sides() -> None:
    old = matter("a", verdict="agreement")
    assert news(old, matter("b", verdict="agreement", left=(BETA,), right=(ALPHA,))) == []
