"""Pairs of outlets: agreements of one origin confirm nothing, conflicts need two sides."""

from __future__ import annotations

import pytest

from factcheck.records.verdicts import Verdict
from factcheck.reporting.views import pairs
from factcheck.reporting.views.pairs import OutletPair, pairs_of
from tests.reporting.views.document_builder import ENGLISH, article, document, finding, said

ARTICLES = tuple(article(letter, letter.upper()) for letter in "abc")
STATEMENTS = tuple(said(f"{letter}:1") for letter in "abc")


def test_outlets_share_agreements_and_conflicts() -> None:
    found = (
        finding("f", ("b:1",), ("a:1", "b:1")),
        finding("g", ("a:1",), ("b:1", "c:1"), verdict=Verdict.AGREEMENT),
        finding("h", ("a:1",), ("c:1",), verdict=Verdict.AGREEMENT, one_origin=True),
        finding("i", ("a:1",), ("c:1",), verdict=Verdict.COMPATIBLE),
    )
    shared = pairs_of(document(ARTICLES, STATEMENTS, found), ENGLISH)
    assert shared.outlets == ("A", "B", "C")
    assert shared.pairs == (
        OutletPair("A", "B", ("A1",), (), ("C1",)),
        OutletPair("A", "C", ("A1",), ("A2",), ()),
        OutletPair("B", "C", ("A1",), (), ()),
    )


def test_outlets_beyond_those_shown_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "SHOWN_OUTLETS", 2)
    found = (finding("f", ("b:1",), ("a:1",)), finding("g", ("b:1",), ("a:1", "c:1")))
    shared = pairs_of(document(ARTICLES, STATEMENTS, found), ENGLISH)
    assert (shared.outlets, shared.more) == (("A", "B"), 1)
    assert [(pair.first, pair.second) for pair in shared.pairs] == [("A", "B")]


def test_an_outlet_at_odds_with_itself_is_no_pair() -> None:
    shared = pairs_of(document(ARTICLES, STATEMENTS, (finding("f", ("a:1",), ("a:1",)),)), ENGLISH)
    assert (shared.outlets, shared.pairs, shared.more) == ((), (), 0)
