"""Agreeing: one fact is one finding, whichever rules and pairs of sentences show it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.findings.agreeing import by_passage, without_repeats
from factcheck.records.findings import Finding
from factcheck.records.judgements import Judgement
from factcheck.records.particulars import Span
from factcheck.records.points import Figures, Sense, SharedPassage
from factcheck.records.verdicts import Severity, Verdict
from tests.builders import a_pair, a_statement

Ends = tuple[str, Span]


def on_passage(left: Ends, right: Ends) -> Judgement:
    """Return an agreement on the passage of two statements, each with its span."""
    passage = SharedPassage(left[1], right[1], 3, 0, 2.25, 1.0, Sense.POSITIVE, Figures.NONE, 0)
    pair = a_pair(a_statement(left[0]), a_statement(right[0]), point=passage)
    return Judgement("same-detail", "same-detail", Verdict.AGREEMENT, pair, ())


def grouped(*judgements: Judgement) -> list[list[tuple[str, str]]]:
    """Return the statements of each group of judgements."""
    return [[(j.pair.left.id, j.pair.right.id) for j in g] for g in by_passage(judgements)]


def test_passages_that_overlap_in_a_statement_are_one() -> None:
    one = on_passage(("a:1", Span(0, 20)), ("b:1", Span(0, 20)))
    other = on_passage(("a:1", Span(10, 30)), ("c:1", Span(5, 25)))
    assert grouped(one, other) == [[("a:1", "b:1"), ("a:1", "c:1")]]


def test_passages_in_two_parts_of_a_statement_are_two() -> None:
    one = on_passage(("a:1", Span(0, 20)), ("b:1", Span(0, 20)))
    other = on_passage(("a:1", Span(20, 40)), ("c:1", Span(5, 25)))
    assert grouped(one, other) == [[("a:1", "b:1")], [("a:1", "c:1")]]


def test_a_passage_that_overlaps_with_two_others_joins_them() -> None:
    spans = (Span(0, 20), Span(30, 50), Span(15, 35))
    found = grouped(
        *(
            on_passage(("a:1", span), (f"{name}:1", Span(0, 20)))
            for name, span in zip("bcd", spans, strict=True)
        )
    )
    assert found == [[("a:1", "b:1"), ("a:1", "c:1"), ("a:1", "d:1")]]


def test_no_judgement_is_no_group() -> None:
    assert by_passage([]) == []


def finding(identity: str, rule: str, *statements: str, **changes: object) -> Finding:
    """Return an agreement of these statements, the first of them on the left."""
    plain = Finding(
        id=identity,
        verdict=Verdict.AGREEMENT,
        type="corroboration",
        rule=rule,
        level="alike",
        severity=Severity.LOW,
        confidence=0.7,
        title="",
        question="",
        message="",
        left=statements[:1],
        right=statements[1:],
        outlets=("Alpha", "Beta"),
        origins=("Alpha", "Beta"),
        cross_outlet=True,
        why=("because",),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_an_agreement_inside_a_larger_one_is_left_out_and_named_there() -> None:
    small = finding("1", "same-claim", "a:1", "b:1")
    large = finding("2", "same-number", "b:1", "a:1", "c:1")
    (kept,) = without_repeats([small, large])
    assert kept == replace(large, why=("because", "found as well by: same-claim"))


def test_of_two_with_the_same_statements_the_first_one_stays() -> None:
    first, second = finding("1", "x", "a:1", "b:1"), finding("2", "y", "b:1", "a:1")
    assert [one.id for one in without_repeats([first, second])] == ["1"]
    assert [one.id for one in without_repeats([second, first])] == ["2"]


def test_what_one_rule_finds_twice_is_two_points() -> None:
    both = [finding("1", "x", "a:1", "b:1"), finding("2", "x", "a:1", "b:1", "c:1")]
    assert without_repeats(both) == both


def test_agreements_that_share_only_some_statements_stay_apart() -> None:
    both = [finding("1", "x", "a:1", "b:1"), finding("2", "y", "a:1", "c:1")]
    assert without_repeats(both) == both


def test_other_verdicts_are_kept_and_take_nothing_in() -> None:
    conflict = finding("1", "x", "a:1", "b:1", "c:1", verdict=Verdict.CONFLICT)
    agreement = finding("2", "y", "a:1", "b:1")
    part = finding("3", "z", "a:1", "b:1", verdict=Verdict.COMPATIBLE)
    assert without_repeats([conflict, agreement, part]) == [conflict, agreement, part]
