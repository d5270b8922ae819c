"""Rules about a point: which pairs they judge, comparing two conditions, a sentence by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from factcheck.errors import RuleFileError
from factcheck.matching.points import find_points
from factcheck.records.articles import Article
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Measure, MeasureKind
from factcheck.records.points import Point, SharedAttribute
from factcheck.records.statements import Statement
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.example_reading import Order, Reading
from factcheck.rulebook.examples import check_examples
from factcheck.rulebook.judging import judge, judge_all, judge_outspoken
from factcheck.rulebook.rules import load_rule
from tests.builders import (
    RULE,
    a_measure,
    a_pair,
    a_rule,
    a_statement,
    a_time,
    an_attribute,
    sharing,
    statements,
    write_rule,
)
from tests.rulebook.shipped import RULES

SEVEN, NINE = a_measure(7), a_measure(9)


def shared(left: Measure, right: Measure) -> StatementPair:
    """Return two statements that share a measure."""
    one, other = (a_statement(i, measures=(m,)) for i, m in (("a:1", left), ("b:1", right)))
    return sharing(one, other)


GAP = "{far: {relative_gap|at_least: 0.1}}"
LEVELS = """[
  {name: differs, when: far, verdict: conflict},
  {name: rest, when: always, verdict: abstain}]"""
HOURS = shared(a_time(10), a_time(11))
POINTS: dict[str, Point | None] = {
    "measures": shared(SEVEN, NINE).point,
    "times": HOURS.point,
    "names": SharedAttribute(an_attribute("bupati"), an_attribute("camat")),
    "nothing": None,
}


@pytest.mark.parametrize(
    ("compares", "test"),
    [
        ("measures", "relative_gap|at_least: 0.1"),
        ("times", "minutes_apart|at_least: 1"),
        ("names", "attribute_values: different"),
    ],
)
def test_a_rule_judges_only_pairs_with_the_point_it_is_about(
    tmp_path: Path, compares: str, test: str
) -> None:
    rule = a_rule(tmp_path, f"{{far: {{{test}}}}}", LEVELS, compares)
    pairs = [replace(HOURS, point=point) for point in POINTS.values()]
    judged = list(judge_outspoken([rule], pairs))
    assert [(j.level, j.pair.point) for j in judged] == [("differs", POINTS[compares])]
    assert [j.pair.point for j in judge_all([rule], pairs)] == [POINTS[compares]]


def test_a_duration_is_judged_with_times(tmp_path: Path) -> None:
    hours = a_measure(7, kind=MeasureKind.DURATION)
    pair = shared(hours, replace(hours, low=9, high=9))
    levels = [
        j.level
        for compares in ("times", "measures")
        for j in judge_outspoken([a_rule(tmp_path, GAP, LEVELS, compares)], [pair])
    ]
    assert levels == ["differs"]


def test_a_pair_is_judged_once_for_each_measure_and_once_where_it_has_none(tmp_path: Path) -> None:
    rule = a_rule(tmp_path, GAP, LEVELS, "measures")
    two = [shared(SEVEN, NINE), shared(SEVEN, SEVEN)]
    assert [(j.level, j.pair) for j in judge_all([rule], two)] == [
        ("differs", two[0]),
        ("rest", two[1]),
    ]
    (judgement,) = judge_all([rule], [HOURS])
    assert (judgement.verdict, judgement.cannot_tell) == (Verdict.ABSTAIN, "far")
    assert judgement.pair.point is None


def test_a_rule_that_asks_for_no_point_judges_two_statements_once(tmp_path: Path) -> None:
    two = [shared(SEVEN, NINE), shared(SEVEN, SEVEN)]
    judged = list(judge_all([load_rule(write_rule(tmp_path))], two))
    assert [j.pair for j in judged] == [replace(two[0], point=None)]


MET_OR_REST = LEVELS.replace("differs", "met").replace("far", "it")


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ("shared_terms|equals: shared_names", False),
        ("shared_terms|not_below: shared_names", True),
        ("shared_terms|not_above: shared_names", False),
        ("shared_names|not_above: shared_terms", True),
        ("shared_terms|not_below: similarity", None),
        ("similarity|equals: shared_terms", None),
        ("outlets|equals: articles", False),
        ("outlets|equals: speakers", True),
    ],
)
def test_a_value_is_compared_with_that_of_another_condition(
    tmp_path: Path, test: str, *, expected: bool | None
) -> None:
    words = {"terms": ("padi", "panen"), "names": ("sari",), "speakers": ("bupati",)}
    pair = a_pair(a_statement("a:1", **words), a_statement("b:1", **words), similarity=None)
    judgement = judge(a_rule(tmp_path, f"{{it: {{{test}}}}}", MET_OR_REST), pair)
    assert judgement.checks[0].passed is expected
    assert judgement.checks[0].test == test
    assert judgement.cannot_tell == ("it" if expected is None else None)


def test_a_question_that_is_only_compared_with_is_asked_all_the_same(tmp_path: Path) -> None:
    rule = a_rule(tmp_path, "{it: {stances|equals: question}}", MET_OR_REST)
    assert rule.asks == "question"


@pytest.mark.parametrize(
    ("test", "fault"),
    [
        ("shared_terms|equals: shared_term", "unknown condition 'shared_term'; did you mean"),
        ("shared_terms|equals: shared_terms", "needs another condition that answers a number"),
        ("shared_terms|not_below: outlets", "needs another condition that answers a number"),
        ("outlets|equals: shared_terms", "needs another condition that answers a word"),
        ("outlets|not_below: speakers", "a word cannot be compared by size"),
        ("shared_terms|not_below: 5", "needs the name of a condition"),
        ("shared_terms|not_below: [shared_names]", "needs the name of a condition"),
        ("shared_terms|equals: relative_gap", "a rule that compares stances cannot ask"),
        ("shared_terms|equals: similarity|at_least", "similarity|at_least"),
    ],
)
def test_a_condition_that_cannot_be_compared_with_is_a_fault(
    tmp_path: Path, test: str, fault: str
) -> None:
    text = RULE.replace("similarity|at_least: 0.5", test)
    with pytest.raises(RuleFileError) as caught:
        load_rule(write_rule(tmp_path, text))
    assert [fault in found.message for found in caught.value.faults] == [True]


SUMS = """\
examples:
  - name: off
    left: {outlet: Alpha, text: '9 4 3'}
    expect: conflict/differs
  - name: right
    left: {outlet: Alpha, text: '7 4 3'}
    expect: none
  - name: apart
    left: {outlet: Alpha, text: '9'}
    right: {outlet: Beta, text: '4 3'}
    expect: none
"""


def counted(article: Article) -> tuple[Statement, ...]:
    """Read numbers: a lone one or the first of three is a total, all others are parts."""
    numbers = [
        a_measure(float(word), start=at, end=at + 1) for at, word in enumerate(article.text.split())
    ]
    first = len(numbers) % 2
    parts = [replace(number, is_part=True) for number in numbers[first:]]
    measures = (*numbers[:first], *parts)
    return (a_statement(f"{article.id}:1", outlet=article.outlet, measures=measures),)


def test_an_example_of_one_sentence_is_read_by_itself_and_one_way_round(tmp_path: Path) -> None:
    a_rule(tmp_path, "{far: {parts: 'off'}}", LEVELS, "measures")
    text = (tmp_path / "harvest.yaml").read_text(encoding="utf-8") + SUMS
    rule = load_rule(write_rule(tmp_path, text))
    found = tuple(check_examples(rule, Reading(lambda text: "id", counted, find_points, ())))
    assert [(r.example, r.order, r.failure) for r in found] == [
        ("off", Order.WRITTEN, None),
        ("right", Order.WRITTEN, None),
        ("apart", Order.WRITTEN, None),
        ("apart", Order.SWAPPED, None),
    ]
    assert [{(j.pair.left.id, j.pair.right.id) for j in r.judgements} for r in found] == [
        {("1:1", "1:1")},
        {("1:1", "1:1")},
        {("1:1", "2:1")},
        {("1:1", "2:1")},
    ]


def test_a_sentence_alone_that_says_nothing_twice_is_not_judged(tmp_path: Path) -> None:
    text = RULE + SUMS.replace("conflict/differs", "none")
    reading = Reading(lambda text: "id", lambda article: (a_statement("1:1"),), find_points, ())
    found = tuple(check_examples(load_rule(write_rule(tmp_path, text)), reading))
    assert [(r.found, r.judgements) for r in found[:2]] == 2 * [("none", ())]


@given(statements("a:1"))
def test_a_statement_that_meets_itself_agrees_with_nobody(statement: Statement) -> None:
    """A weekday that is wrong pairs a statement with itself; rules without a point see that too."""
    pair = a_pair(statement, statement, similarity=1.0)
    outspoken = list(judge_outspoken(RULES, [pair]))
    assert [(j.rule, j.level) for j in outspoken if j.verdict is not Verdict.ABSTAIN] == []
