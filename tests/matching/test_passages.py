"""Passages: where two statements say the same, and what of it counts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factcheck.matching.passages import shared_passages
from factcheck.records.particulars import NEGATOR, MeasureKind, Span, Word
from factcheck.records.points import Figures, Sense, SharedPassage
from factcheck.records.statements import Statement
from tests.builders import a_statement

COUNT, DAY = MeasureKind.COUNT, MeasureKind.DATE


def word(at: int, form: str) -> Word:
    """Return a word: names have a capital, "!x" is x under a negator, "x 7" a figure of sort x."""
    if " " in form:
        return Word(at, form, figure=form.split()[0])
    if form[0] == "!":
        return Word(at, form[1:], negated=True)
    return Word(at, form.casefold(), is_name=form[0].isupper())


def said(identity: str, wording: str, **changes: Any) -> Statement:
    """Return a statement of words that stand ten characters apart; figures are joined by "_"."""
    forms = (form.replace("_", " ") for form in wording.split())
    words = tuple(word(10 * at, form) for at, form in enumerate(forms))
    content = "".join(f"{form:9} " for form in wording.split())
    return a_statement(identity, content=content, wording=words, **changes)


def story(left: str, right: str, **changes: Any) -> list[Statement]:
    """Return two articles of four statements, the first of each with these words."""
    return [
        said("a:1", left, **changes),
        *(said(f"a:{n}", "angin") for n in (2, 3, 4)),
        said("b:1", right),
        *(said(f"b:{n}", "hujan") for n in (2, 3, 4)),
    ]


def passage(left: str, right: str, **changes: Any) -> SharedPassage | None:
    """Return the passage that two statements share in such a story, if any."""
    found = list(shared_passages(story(left, right, **changes)))
    assert len(found) <= 1
    assert all((one, other) == (0, 4) for one, other, _ in found)
    return found[0][2] if found else None


def one(left: str, right: str) -> SharedPassage:
    """Return the passage that two statements share."""
    found = passage(left, right)
    assert found is not None
    return found


def test_a_stretch_is_found_inside_long_statements() -> None:
    found = one("warga kampung jalan pasar lumpur", "jalan pasar lumpur sekolah libur listrik")
    assert (found.left, found.right) == (Span(20, 41), Span(0, 21))
    assert (found.words, found.names, found.weight, found.share) == (3, 0, 2.25, 1.0)
    assert (found.sense, found.figures) == (Sense.POSITIVE, Figures.NONE)


def test_a_word_between_lowers_the_share_of_the_lower_side() -> None:
    assert one("jalan sayur pasar lumpur", "jalan pasar lumpur").share == 0.75
    assert one("jalan pasar lumpur", "jalan sayur pasar lumpur").share == 0.75


def test_a_word_far_off_does_not_belong_to_the_stretch() -> None:
    far = "jalan pasar lumpur a b c d e warga"
    assert one(far, "jalan pasar lumpur warga").words == 3


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("jalan     Tanjung   Rawa", 1),
        ("jalan     Tanjung,  Rawa", 2),
        ("jalan     Tanjung o Rawa", 2),
        ("jalan     Tanjung-  Rawa", 1),
    ],
)
def test_words_that_nothing_parts_are_one_name(content: str, names: int) -> None:
    rows = story("jalan Tanjung Rawa", "jalan Tanjung Rawa")
    spelt = [replace(row, content=content) if row.wording[-1].is_name else row for row in rows]
    ((_, _, found),) = shared_passages(spelt)
    assert (found.words, found.names) == (1, names)


@pytest.mark.parametrize(
    ("left", "right"),
    [("jalan", "jalan"), ("jalan pasar", "kandang roboh"), ("", "jalan pasar lumpur")],
)
def test_too_little_is_no_passage(left: str, right: str) -> None:
    assert passage(left, right) is None


def test_one_article_shares_nothing_with_itself() -> None:
    twice = [said("a:1", "jalan pasar lumpur"), said("a:2", "jalan pasar lumpur")]
    rest = [said(f"a:{n}", "angin") for n in (3, 4, 5, 6)]
    assert list(shared_passages(twice + rest)) == []


def test_both_deny() -> None:
    found = one(f"{NEGATOR} !kandang !roboh", f"{NEGATOR} !kandang !roboh")
    assert (found.sense, found.words) == (Sense.NEGATIVE, 3)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("kandang roboh malam", f"{NEGATOR} !kandang !roboh !malam"),
        (f"{NEGATOR} !kandang !roboh !malam", "kandang roboh malam"),
    ],
)
def test_what_only_one_denies_is_shared_by_neither(left: str, right: str) -> None:
    assert passage(left, right) is None


def test_a_reporting_word_denies_as_well() -> None:
    assert passage("kandang roboh malam", "kandang roboh malam", denied=True) is None
    found = passage("kandang roboh malam", "!kandang !roboh !malam", denied=True)
    assert found is not None
    assert found.sense is Sense.NEGATIVE


@pytest.mark.parametrize(
    ("left", "right", "figures"),
    [
        ("count_7 kandang roboh", "count_7 kandang roboh", Figures.SHARED),
        ("count_7 kandang roboh", "kandang roboh", Figures.NONE),
        ("count_7 kandang roboh", "count_9 kandang roboh", Figures.DIFFERENT),
        ("count_7 kandang roboh", "money_9 kandang roboh", Figures.NONE),
        ("count_7 count_9 kandang roboh", "count_9 kandang roboh", Figures.SHARED),
        ("date_1 kandang roboh", "date_1 kandang roboh", Figures.NONE),
        ("date_1 kandang roboh", "date_2 kandang roboh", Figures.DIFFERENT),
        ("kandang roboh a b c d e f count_7", "kandang roboh g count_9", Figures.DIFFERENT),
        ("kandang roboh a b c d e f g count_7", "kandang roboh h count_9", Figures.NONE),
    ],
)
def test_figures_in_and_near_a_stretch_are_compared(
    left: str, right: str, figures: Figures
) -> None:
    assert one(left, right).figures is figures


@pytest.mark.parametrize(
    ("figure", "digits"),
    [("money_25000_25000", 2), ("count_70_70", 1), ("percent_0.125_0.125", 3), ("date_25_25", 0)],
)
def test_the_most_exact_amount_is_told_by_its_digits(figure: str, digits: int) -> None:
    assert one(f"kandang roboh {figure}", f"kandang roboh {figure}").digits == digits


def test_an_exact_amount_alone_is_a_passage_and_a_round_one_is_not() -> None:
    assert one("kandang money_25_25", "money_25_25").words == 1
    assert passage("kandang money_20_20", "money_20_20") is None


def test_only_what_fits_nowhere_better_counts() -> None:
    rows = [
        said("a:1", "jalan pasar lumpur"),
        *(said(f"a:{n}", "angin") for n in (2, 3, 4, 5)),
        said("b:1", "jalan pasar"),
        said("b:2", "jalan pasar lumpur"),
        *(said(f"b:{n}", "hujan") for n in (3, 4, 5)),
    ]
    assert [(left, right) for left, right, _ in shared_passages(rows)] == [(0, 6)]
