"""The examples of every shipped rule hold, either way round, and notice a rule that was changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.records import Article, PassageKind, Statement, Verdict
from factcheck.rulebook.examples import ExampleResult, Order, Reading, check_examples
from factcheck.rulebook.rules import Rule, load_rule
from tests.builders import RULE, a_statement, write_rule
from tests.rulebook.shipped import READING, RULES

# Why an example fails today; a gap that closes fails until it is deleted here.
KNOWN_GAPS: dict[tuple[str, str], str] = {}


def results() -> list[object]:
    """Return one test case for each shipped example, those with a known gap marked."""
    return [
        pytest.param(
            result,
            id=f"{result.rule}/{result.example}/{result.order.name.lower()}",
            marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else [],
        )
        for rule in RULES
        for result in check_examples(rule, READING)
        for gap in [KNOWN_GAPS.get((rule.id, result.example))]
    ]


@pytest.mark.parametrize("result", results())
def test_a_shipped_example_holds(result: ExampleResult) -> None:
    found = [(j.level, j.pair.left.content, j.pair.right.content) for j in result.judgements]
    assert result.found == result.expected, found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_shipped_rule_has_examples_of_each_verdict_and_of_silence(rule: Rule) -> None:
    expected = {example.expect for example in rule.file.examples}
    given = {f"{r.verdict}/{r.name}" for r in rule.ladder if r.verdict is not Verdict.ABSTAIN}
    assert given <= expected
    assert "none" in expected


def broken_examples(rule: Rule) -> set[tuple[str, Order]]:
    return {(r.example, r.order) for r in check_examples(rule, READING) if not r.holds}


def levels_with_verdict() -> list[object]:
    """Return rule and number of each level that gives a verdict, marked where no example can."""
    return [
        pytest.param(
            rule,
            index,
            id=f"{rule.id}/{rung.name}",
            marks=[] if shown_by(rule, index) else [pytest.mark.xfail(strict=True)],
        )
        for rule in RULES
        for index, rung in enumerate(rule.ladder)
        if rung.verdict is not Verdict.ABSTAIN
    ]


def shown_by(rule: Rule, index: int) -> list[str]:
    """Return the examples without a known gap that expect a level."""
    expect = f"{rule.ladder[index].verdict}/{rule.ladder[index].name}"
    return [
        example.name
        for example in rule.file.examples
        if example.expect == expect and (rule.id, example.name) not in KNOWN_GAPS
    ]


@pytest.mark.parametrize(("rule", "index"), levels_with_verdict())
def test_examples_notice_a_level_that_gives_another_verdict(rule: Rule, index: int) -> None:
    agreement = rule.ladder[index].verdict is Verdict.AGREEMENT
    other = Verdict.CONFLICT if agreement else Verdict.AGREEMENT
    ladder = list(rule.ladder)
    ladder[index] = replace(ladder[index], verdict=other)
    assert broken_examples(replace(rule, ladder=tuple(ladder))) - broken_examples(rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_notice_a_ladder_without_its_levels_of_silence(rule: Rule) -> None:
    ladder = tuple(rung for rung in rule.ladder if rung.verdict is not Verdict.ABSTAIN)
    always = replace(rule.ladder[-1], verdict=Verdict.CONFLICT)
    assert broken_examples(replace(rule, ladder=(*ladder, always))) - broken_examples(rule)


@pytest.mark.parametrize(("rule", "index"), levels_with_verdict())
def test_examples_notice_a_level_that_is_deleted(rule: Rule, index: int) -> None:
    rest = [rung for number, rung in enumerate(rule.ladder) if number != index]
    silent = replace(rule.ladder[-1], name="rest", verdict=Verdict.ABSTAIN)
    assert broken_examples(replace(rule, ladder=(*rest, silent))) - broken_examples(rule)


EXAMPLES = """\
examples:
  - name: apart
    left: {outlet: Alpha, text: satu}
    right: {outlet: Beta, published: '2024-02-28', text: dua}
    expect: conflict/apart
  - name: home
    left: {outlet: Alpha, text: satu}
    right: {outlet: Alpha, text: dua}
    expect: none
  - name: far
    left: {outlet: Alpha, text: satu}
    right: {outlet: Beta, text: dua}
    similarity: 0.1
    expect: none
"""


def test_results_say_what_was_expected_and_found(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path, RULE + EXAMPLES))
    seen: list[Article] = []

    def extract(article: Article) -> tuple[Statement, ...]:
        seen.append(article)
        return tuple(
            a_statement(f"{article.id}:{n}", outlet=article.outlet, content=article.text)
            for n in (1, 2)
        )

    found = check_examples(rule, Reading(lambda text: f"language of {text}", extract, ()))
    assert [(r.example, r.order, r.expected, r.found, r.holds) for r in found] == [
        ("apart", Order.WRITTEN, "conflict/apart", "conflict/apart", True),
        ("apart", Order.SWAPPED, "conflict/apart", "conflict/apart", True),
        ("home", Order.WRITTEN, "none", "compatible/home", False),
        ("home", Order.SWAPPED, "none", "compatible/home", False),
        ("far", Order.WRITTEN, "none", "none", True),
        ("far", Order.SWAPPED, "none", "none", True),
    ]
    assert [len(r.judgements) for r in found] == [4] * 6
    assert [(a.outlet, a.published, a.language) for a in seen[:4]] == [
        ("Alpha", date(2024, 1, 15), "language of satu"),
        ("Beta", date(2024, 2, 28), "language of dua"),
        ("Beta", date(2024, 2, 28), "language of dua"),
        ("Alpha", date(2024, 1, 15), "language of satu"),
    ]
    assert [(p.start, p.end, p.kind) for p in seen[0].passages] == [(0, 4, PassageKind.BODY)]


def test_a_side_without_a_statement_gives_no_verdict(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path, RULE + EXAMPLES))
    found = check_examples(rule, Reading(lambda text: "id", lambda article: (), ()))
    assert {(r.found, r.judgements) for r in found} == {("none", ())}
