"""Answers of two statements to one question: a no meets a yes about the same thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.matching.answers import shared_answers
from factcheck.records.particulars import AttributeKind
from factcheck.records.passages import PassageKind
from factcheck.records.statements import Statement
from tests.builders import a_statement, an_attribute

NO, YES = ("no",), ("yes",)
PRESENCE, CHARGE = AttributeKind.PRESENCE, AttributeKind.CHARGE
REPORT, NOTICE = AttributeKind.REPORT, AttributeKind.NOTICE
COURSE = AttributeKind.COURSE


def answered(identity: str, kind: AttributeKind, of: tuple[str, ...], *values: str) -> Statement:
    """Return a statement with one answer for each value, all about one thing."""
    given = tuple(an_attribute(value, kind=kind, of=of) for value in values)
    return a_statement(identity, answers=given)


def met(kind: AttributeKind, no: tuple[str, ...], yes: tuple[str, ...]) -> bool:
    """Say whether a no about one thing and a yes about another one are paired."""
    said = [answered("a:1", kind, no, "no"), answered("b:1", kind, yes, "yes")]
    return bool(list(shared_answers(said)))


@pytest.mark.parametrize(
    ("kind", "no", "yes", "expected"),
    [
        (PRESENCE, ("umpang",), ("umpang",), True),
        (PRESENCE, ("umpang",), ("asing", "umpang"), True),
        (PRESENCE, ("asing", "umpang"), ("umpang",), False),
        (PRESENCE, ("umpang",), ("awak",), False),
        (CHARGE, ("rudi hartono",), ("rudi hartono",), True),
        (CHARGE, ("rudi hartono",), ("hartono", "wati"), True),
        (CHARGE, ("rudi hartono",), ("rudi kusuma",), False),
        (CHARGE, ("wati",), ("rudi",), False),
        (NOTICE, ("rudi",), ("rudi",), True),
        (NOTICE, ("rudi",), ("wati",), False),
        (COURSE, ("course", "lomba"), ("course", "lomba", "rahu"), True),
        (COURSE, ("course", "lomba", "rahu"), ("course", "lomba", "lari"), False),
        (COURSE, ("course", "a", "b", "c"), ("course", "a", "b", "d"), True),
        (COURSE, ("course", "lomba"), ("open", "lomba"), False),
        (COURSE, ("case",), ("case",), True),
        (REPORT, ("", "kabar"), ("", "kabar", "lintang"), True),
        (REPORT, ("", "kabar"), ("",), True),
        (REPORT, ("", "kabar"), ("", "suara"), False),
    ],
)
def test_what_is_answered_must_be_one(
    kind: AttributeKind, no: tuple[str, ...], yes: tuple[str, ...], *, expected: bool
) -> None:
    assert met(kind, no, yes) is expected


def test_alike_answers_are_not_paired() -> None:
    said = [answered("a:1", PRESENCE, ("umpang",), "no"), answered("b:1", PRESENCE, ("x",), "no")]
    assert list(shared_answers(said)) == []


def test_that_there_is_none_of_one_thing_is_paired_across_articles() -> None:
    said = [
        answered("a:1", PRESENCE, ("umpang",), "no"),
        answered("a:2", PRESENCE, ("umpang",), "no"),
        answered("b:1", PRESENCE, ("umpang",), "no"),
    ]
    met = [(left, right) for left, right, _ in shared_answers(said)]
    assert met == [(0, 2), (1, 2)]


def test_that_there_is_any_is_not_paired() -> None:
    said = [answered("a:1", PRESENCE, ("x",), "yes"), answered("b:1", PRESENCE, ("x",), "yes")]
    assert list(shared_answers(said)) == []


def test_kinds_are_not_mixed() -> None:
    said = [answered("a:1", NOTICE, ("rudi",), "no"), answered("b:1", CHARGE, ("rudi",), "yes")]
    assert list(shared_answers(said)) == []


def test_a_statement_with_both_answers_is_not_set_against_itself() -> None:
    assert list(shared_answers([answered("a:1", PRESENCE, ("umpang",), "no", "yes")])) == []


def test_who_gives_both_answers_speaks_of_two_things() -> None:
    both = answered("a:1", PRESENCE, ("umpang",), "no", "yes")
    [(left, right, shared)] = shared_answers([both, answered("b:1", PRESENCE, ("umpang",), "yes")])
    assert (left, right, shared.beside) == (0, 1, True)


def test_two_speakers_of_one_article_may_differ() -> None:
    one = replace(answered("a:1", PRESENCE, ("umpang",), "yes"), speakers=("rudi",))
    other = replace(answered("a:2", PRESENCE, ("umpang",), "no"), speakers=("wati",))
    [(left, right, shared)] = shared_answers([one, other])
    assert (left, right, shared.beside) == (0, 1, False)
    assert (shared.left.values, shared.right.values) == (YES, NO)


@pytest.mark.parametrize(
    ("part", "beside"), [(PassageKind.HEADLINE, False), (PassageKind.BODY, True)]
)
def test_only_a_headline_is_at_odds_with_its_own_text(part: PassageKind, *, beside: bool) -> None:
    none = replace(answered("a:1", PRESENCE, ("umpang",), "no"), part=part)
    said = [none, answered("a:2", PRESENCE, ("umpang",), "yes")]
    assert [shared.beside for _, _, shared in shared_answers(said)] == [beside]
