"""Specificity: what a word weighs in a story, by how often articles say it."""

from __future__ import annotations

import pytest

from factcheck.matching.specificity import Specificity, specificities
from factcheck.records.particulars import Word
from factcheck.records.statements import Statement
from tests.builders import a_statement


def said(identity: str, *forms: str) -> Statement:
    """Return a statement of these words; those with a capital are names."""
    wording = tuple(
        Word(at, form.casefold(), is_name=form[0].isupper()) for at, form in enumerate(forms)
    )
    return a_statement(identity, wording=wording)


def test_a_word_weighs_less_the_more_statements_of_an_article_hold_it() -> None:
    found = specificities(
        [
            *(said(f"a:{n}", "banjir", "lumpur" if n == 1 else "warga") for n in range(1, 5)),
            *(said(f"b:{n}", "banjir", "lumpur" if n == 1 else "pasar") for n in range(1, 5)),
        ]
    )
    assert found["banjir"].weight == 0
    assert found["lumpur"].weight == pytest.approx(0.75)
    assert found["warga"].weight == pytest.approx(0.25 / 3)


def test_a_statement_that_says_a_word_twice_counts_once() -> None:
    found = specificities([said("a:1", "lumpur", "lumpur"), said("a:2", "warga")])
    assert found["lumpur"].weight == 0.5


def test_nothing_is_known_of_articles_of_one_statement() -> None:
    found = specificities([said("a:1", "lumpur"), said("b:1", "lumpur")])
    assert found == {"lumpur": Specificity(0.0, is_name=False)}


def test_a_name_weighs_less_with_every_article_and_another_word_does_not() -> None:
    found = specificities(
        [
            statement
            for name in "abcd"
            for statement in (said(f"{name}:1", "Sukamaju", "lumpur"), said(f"{name}:2", "warga"))
        ]
    )
    assert found["sukamaju"] == Specificity(0.25, is_name=True)
    assert found["lumpur"] == Specificity(0.5, is_name=False)


def test_two_articles_are_not_too_many_for_a_name() -> None:
    found = specificities(
        [said("a:1", "Sukamaju"), said("a:2"), said("b:1", "Sukamaju"), said("b:2")]
    )
    assert found["sukamaju"].weight == 0.5


def test_a_name_is_what_is_mostly_written_like_one() -> None:
    found = specificities([said("a:1", "Bukit"), said("b:1", "bukit"), said("b:2", "Jalan")])
    assert not found["bukit"].is_name
    assert found["jalan"].is_name
