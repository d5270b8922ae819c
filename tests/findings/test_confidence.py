"""Confidence: the chance worked out by hand, the shipped numbers, and what is for review."""

from __future__ import annotations

import math
from datetime import timedelta
from pathlib import Path

import pytest

from factcheck.errors import RuleFileError
from factcheck.findings.confidence import (
    ConfidenceFile,
    Fitted,
    band_of,
    chance,
    confidence_of,
    fitted_numbers,
)
from factcheck.findings.evidence import Case, evidence_of, saturated
from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Period
from factcheck.records.premises import Entailed
from factcheck.records.statements import Stance, Voice
from factcheck.records.verdicts import Band, Verdict
from tests.builders import DAY, a_measure, a_pair, a_statement, sharing

PAIR = a_pair(a_statement("a:1"), a_statement("b:1"))
NUMBERS = ConfidenceFile(
    conflict=Fitted(intercept=1.0, weights={"pairs": 2.0, "hedged": -3.0}, findings=40, right=30),
    agreement=Fitted(intercept=3.0, weights={}, findings=40, right=38),
    review_below=0.7,
    strength=1.0,
)


def test_a_chance_is_the_weighted_sum_on_a_scale_from_0_to_1() -> None:
    assert chance(0.0, {}, (("pairs", 1.0),)) == 0.5
    total = 1 + 2 * 0.5 - 3 * 0.25
    evidence = (("pairs", 0.5), ("hedged", 0.25), ("unknown", 1.0))
    expected = 1 / (1 + math.exp(-total))
    assert chance(1.0, dict(NUMBERS.conflict.weights), evidence) == pytest.approx(expected)
    assert confidence_of(Verdict.CONFLICT, evidence, NUMBERS) == round(expected, 2)


def test_agreements_have_numbers_of_their_own_and_differences_those_of_conflicts() -> None:
    evidence = (("hedged", 1.0),)
    assert confidence_of(Verdict.AGREEMENT, evidence, NUMBERS) == 0.95
    assert confidence_of(Verdict.CONFLICT, evidence, NUMBERS) == 0.12
    assert confidence_of(Verdict.COMPATIBLE, evidence, NUMBERS) == 0.12


def test_only_what_claims_something_is_for_review_and_only_below_the_bound() -> None:
    assert band_of(Verdict.CONFLICT, 0.69, NUMBERS) is Band.FOR_REVIEW
    assert band_of(Verdict.CONFLICT, 0.7, NUMBERS) is Band.REPORTED
    assert band_of(Verdict.AGREEMENT, 0.69, NUMBERS) is Band.FOR_REVIEW
    assert band_of(Verdict.COMPATIBLE, 0.1, NUMBERS) is Band.REPORTED


def test_the_shipped_numbers_weigh_evidence_that_there_is() -> None:
    names = set(evidence_between(PAIR))
    shipped = fitted_numbers()
    for fitted in (shipped.conflict, shipped.agreement):
        assert set(fitted.weights) <= names
        assert 0 < fitted.right <= fitted.findings
        assert fitted.events
        assert "training confidence" in fitted.command


def test_a_key_that_nobody_reads_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "confidence.yaml"
    path.write_text("conflict: {intercept: 1, weigths: {}}\n", encoding="utf-8")
    with pytest.raises(RuleFileError, match="weigths"):
        fitted_numbers(path)


def said_once(pair: StatementPair) -> Judgement:
    return Judgement("harvest", "apart", Verdict.CONFLICT, pair, ())


def evidence_between(pair: StatementPair) -> dict[str, float]:
    return dict(evidence_of(Case([said_once(pair)], pair, (), 1, 1)))


def test_evidence_is_told_by_name_from_0_to_1() -> None:
    left = a_statement("a:1", measures=(a_measure(7),), terms=("desa", "hujan"), hedged=True)
    right = a_statement(
        "b:1",
        outlet="Beta",
        measures=(a_measure(9),),
        terms=("hujan",),
        stance=Stance.DENY,
        voice=Voice.OWN,
    )
    pair = sharing(left, right, similarity=0.61, entailed=Entailed(0.2, 0.1, 0.8))
    case = Case([said_once(pair)] * 4, pair, (left, right), 2, 1)
    assert dict(evidence_of(case)) == {
        "similarity": 0.61,
        "shared_words": 1.0,
        "entailed": 0.2,
        "contradicted": 0.8,
        "outlets": round(math.log(2) / math.log(5), 3),
        "one_origin": 1.0,
        "pairs": 0.5,
        "days_apart": 0.0,
        "hedged": 0.5,
        "own_voice": 0.5,
        "firm_words": 0.5,
        "on_values": 1.0,
        "on_attributes": 0.0,
        "on_question": 0.0,
        "trusted": 0.0,
    }


def test_what_is_not_known_is_0_and_days_count_up_to_a_week() -> None:
    left, right = a_statement("a:1", said=None), a_statement("b:1")
    unknown = dict(
        evidence_of(Case([said_once(PAIR)], a_pair(left, right, similarity=None), (), 1, 1))
    )
    assert unknown["similarity"] == unknown["days_apart"] == unknown["entailed"] == 0
    apart = {}
    for days in (3, 7, 30):
        late = a_statement("b:1", said=period(days))
        apart[days] = dict(
            evidence_of(Case([said_once(PAIR)], a_pair(a_statement("a:1"), late), (), 1, 1))
        )
    assert [apart[days]["days_apart"] for days in apart] == [round(3 / 7, 3), 1.0, 1.0]


def period(days: int) -> Period:
    return Period(DAY + timedelta(days=days), DAY + timedelta(days=days))


def test_a_number_on_a_scale_of_its_logarithm() -> None:
    assert saturated(0, 15) == 0
    assert saturated(15, 15) == 1
    assert saturated(99, 15) == 1
    assert saturated(3, 15) == pytest.approx(0.5)


def test_a_rule_whose_findings_were_read_and_held_says_so() -> None:
    trusted = Case([said_once(PAIR)], PAIR, (), 1, 1, trusted=True)
    assert dict(evidence_of(trusted))["trusted"] == 1.0
    assert evidence_between(PAIR)["trusted"] == 0.0
