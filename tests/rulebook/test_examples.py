"""The examples of every shipped rule hold, either way round, and notice a rule that was changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.records.articles import Article
from factcheck.records.passages import PassageKind
from factcheck.records.statements import Statement
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.example_reading import Order, Reading
from factcheck.rulebook.examples import ExampleResult, check_examples
from factcheck.rulebook.rules import Rule, load_rule
from tests.builders import RULE, a_statement, no_points, write_rule
from tests.rulebook.shipped import READING, RULES


@pytest.mark.parametrize(
    "result",
    [
        pytest.param(result, id=f"{result.rule.id}/{result.example}/{result.order.name.lower()}")
        for rule in RULES
        for result in check_examples(rule, READING, RULES)
    ],
)
def test_a_shipped_example_holds(result: ExampleResult) -> None:
    found = [(j.level, j.pair.left.content, j.pair.right.content) for j in result.judgements]
    assert result.failure is None, found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_shipped_rule_has_examples_of_each_verdict_and_of_silence(rule: Rule) -> None:
    expected = {example.expect for example in rule.file.examples if example.today is None}
    given = {f"{r.verdict}/{r.name}" for r in rule.ladder if r.verdict is not Verdict.ABSTAIN}
    assert given <= expected
    assert "none" in expected


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

    reading = Reading(lambda text: f"language of {text}", extract, no_points, ())
    found = tuple(check_examples(rule, reading))
    assert [(r.example, r.order, r.expected, r.found, r.holds) for r in found] == [
        ("apart", Order.WRITTEN, "conflict/apart", "conflict/apart", True),
        ("apart", Order.SWAPPED, "conflict/apart", "conflict/apart", True),
        ("home", Order.WRITTEN, "none", "compatible/home", False),
        ("home", Order.SWAPPED, "none", "compatible/home", False),
        ("far", Order.WRITTEN, "none", "none", True),
        ("far", Order.SWAPPED, "none", "none", True),
    ]
    assert [len(r.judgements) for r in found] == [4] * 6
    # Each text is extracted once, whichever side it stands on.
    assert [(a.outlet, a.published, a.language) for a in seen[:2]] == [
        ("Alpha", date(2024, 1, 15), "language of satu"),
        ("Beta", date(2024, 2, 28), "language of dua"),
    ]
    assert [(p.start, p.end, p.kind) for p in seen[0].passages] == [(0, 4, PassageKind.BODY)]


def test_a_side_without_a_statement_gives_no_verdict(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path, RULE + EXAMPLES))
    found = check_examples(rule, Reading(lambda text: "id", lambda article: (), no_points, ()))
    assert {(r.found, r.judgements) for r in found} == {("none", ())}


def gap(today: str) -> str:
    """Return the examples with ``today`` on the one called `home`."""
    return EXAMPLES.replace(
        "text: dua}\n    expect: none\n  - name: far",
        f"text: dua}}\n    expect: none\n    today: {today}\n  - name: far",
    )


def silently(article: Article) -> tuple[Statement, ...]:
    return (a_statement(f"{article.id}:1", outlet=article.outlet, content=article.text),)


def failures(rule: Rule, *others: Rule) -> dict[str, str | None]:
    reading = Reading(lambda text: "id", silently, no_points, ())
    return {r.example: r.failure for r in check_examples(rule, reading, [rule, *others])}


def test_a_known_gap_passes_while_it_is_open_and_fails_once_it_is_closed(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path, RULE + gap("compatible/home")))
    assert set(failures(rule).values()) == {None}
    closed = replace(rule, ladder=tuple(r for r in rule.ladder if r.name != "home"))
    silent = replace(closed.ladder[-1], verdict=Verdict.ABSTAIN)
    closed = replace(closed, ladder=(*closed.ladder[:-1], silent))
    assert failures(closed)["home"] == (
        "the known gap is closed, it gives none: delete `today: compatible/home`"
    )


def test_a_known_gap_that_gives_something_else_fails(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path, RULE + gap("conflict/apart")))
    assert failures(rule)["home"] == (
        "expected none (known gap: conflict/apart), got compatible/home"
    )


def test_another_rule_may_not_answer_an_example_unless_it_is_listed(tmp_path: Path) -> None:
    plain = EXAMPLES.replace(
        "dua}\n    expect: none\n  - name: far", "dua}\n    expect: compatible/home\n  - name: far"
    )
    rule = load_rule(write_rule(tmp_path, RULE + plain))
    other = load_rule(write_rule(tmp_path, RULE.replace("id: harvest", "id: crop"), "crop"))
    assert set(failures(rule).values()) == {None}
    assert failures(rule, other) == {
        "apart": "not listed under `also`: crop (conflict/apart)",
        "home": "not listed under `also`: crop (compatible/home)",
        "far": None,
    }
    listed = plain.replace("    expect:", "    also: [crop]\n    expect:")
    rule = load_rule(write_rule(tmp_path, RULE + listed))
    assert failures(rule, other) == {
        "apart": None,
        "home": None,
        "far": "listed under `also`, but without a verdict: crop",
    }
    assert set(failures(rule).values()) == {None}, "a rule that is not in force cannot be silent"
