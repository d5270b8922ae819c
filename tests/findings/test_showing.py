"""Showing: the statements that show a conflict best stand on its sides; no other is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.findings.folding import fold
from factcheck.findings.showing import is_loose, shown
from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import AttributeKind
from factcheck.records.verdicts import Verdict
from tests.builders import a_date, a_measure, a_pair, a_statement, an_article, an_attribute, sharing

NO = a_statement("z:1", outlet="Zeta", denied=True)
SAYING = [a_statement(f"{name}:1", outlet=name) for name in "abcde"]
NEAR = (0.9, 0.7, 0.69, 0.5, 0.4)


def judged(*near: float, verdict: Verdict = Verdict.CONFLICT) -> list[Judgement]:
    """Return a denial against statements that are so near to it."""
    pairs = (a_pair(one, NO, similarity=s) for one, s in zip(SAYING, near, strict=True))
    return [Judgement("harvest", "apart", verdict, pair, ()) for pair in pairs]


def kept(judgements: list[Judgement], best: Judgement) -> str:
    """Return the names of the outlets that a side shows."""
    return "".join(statement.outlet for statement in shown(SAYING, judgements, best))


@pytest.mark.parametrize(
    ("near", "names"),
    [
        (NEAR, "abc"),
        ((0.9, 0.7, 0.7, 0.7, 0.4), "abcd"),
        ((0.4, 0.5, 0.69, 0.7, 0.9), "cde"),
        ((0.9, 0.8, 0.8, 0.8, 0.8), "abcde"),
    ],
)
def test_what_is_much_farther_off_is_not_shown(near: tuple[float, ...], names: str) -> None:
    judgements = judged(*near)
    assert kept(judgements, max(judgements, key=lambda one: one.pair.similarity or 0)) == names


def test_of_one_article_those_as_near_as_its_nearest_are_shown() -> None:
    told = [a_statement(f"a:{n}", outlet=f"a{n}", content=f"words {n}") for n in range(3)]
    near = (0.8, 0.76, 0.7)
    pairs = [a_pair(one, NO, similarity=s) for one, s in zip(told, near, strict=True)]
    judgements = [Judgement("harvest", "apart", Verdict.CONFLICT, pair, ()) for pair in pairs]
    assert shown(told, judgements, judgements[0]) == told[:2]
    assert shown(told, judgements, judgements[2]) == told


def test_the_pair_that_stands_for_the_finding_is_shown() -> None:
    judgements = judged(*NEAR)
    assert kept(judgements, judgements[-1]) == "abce"


def test_an_agreement_shows_everybody() -> None:
    judgements = judged(*NEAR, verdict=Verdict.AGREEMENT)
    assert kept(judgements, judgements[0]) == "abcde"


def test_values_of_one_thing_are_shown_however_far() -> None:
    def both(**given: tuple[object, ...]) -> StatementPair:
        return sharing(a_statement("a:1", **given), a_statement("b:1", **given))

    days, counts = a_date(date(2024, 1, 15)), a_measure(7)
    told = an_attribute("yes", kind=AttributeKind.CHARGE)
    title = an_attribute("mayor", kind=AttributeKind.TITLE)
    assert is_loose(both(measures=(days,)))
    assert not is_loose(both(measures=(counts,)))
    assert is_loose(both(attributes=(told,)))
    assert not is_loose(both(attributes=(title,)))
    assert is_loose(a_pair(SAYING[0], NO))
    assert not is_loose(a_pair(SAYING[0], SAYING[1]))


def test_a_finding_names_all_who_say_it() -> None:
    from tests.rulebook.shipped import RULES

    rule = RULES[0]
    judgements = [replace(one, rule=rule.id) for one in judged(*NEAR)]
    articles = [an_article(name, outlet=name) for name in "abcdez"]
    (finding,) = fold(judgements, articles, RULES, ())
    assert finding.left == (NO.id,)
    assert finding.right == ("a:1", "b:1", "c:1")
    assert finding.more == ("d:1", "e:1")
    assert len(finding.outlets) == 6
