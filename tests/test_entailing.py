"""Entailing: which pairs are put to the entailment model, and what its answers come to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from factcheck import pipeline
from factcheck.entailing import entail, entailed
from factcheck.knowledge import load_knowledge
from factcheck.records.findings import Finding
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Span
from factcheck.records.points import About, Denying, SharedDenial, ToldAs
from factcheck.records.premises import Entailed
from factcheck.records.reports import Report
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.judging import judge, unasked
from factcheck.rulebook.rules import Rule
from factcheck.settings import Settings
from tests.builders import a_pair, a_statement
from tests.doubles import HashingEncoder, OverlapEntailment
from tests.folders import folder_of

DENIAL = """Perusahaan Bantah Buang Limbah
alpha-news.com - 15 Januari 2024

Direktur PT Sagara Rudi Hartono membantah bahwa limbah pabriknya mengalir ke sawah petani.
"""
CLAIM = """Warga Lintang Mengeluh
beta-news.com - 15 Januari 2024

Kepala Desa Lintang Wati Kusuma mengatakan limbah mengotori sawah petani.
"""


def silent(done: int, total: int) -> None:
    """Show nothing."""


def held(left: str, right: str) -> StatementPair:
    return a_pair(a_statement("a.txt:001", content=left), a_statement("b.txt:001", content=right))


def rule_named(name: str) -> Rule:
    knowledge = load_knowledge(Settings(folder=Path()))
    return next(rule for rule in knowledge.rulebook.rules if rule.id == name)


def test_both_orders_are_asked_and_only_of_the_pairs_that_want_it() -> None:
    asked, other = held("gudang terbakar", "gudang itu terbakar"), held("pasar sepi", "pasar tutup")
    other = replace(other, left=replace(other.left, id="c.txt:001"))
    model = OverlapEntailment()
    found = entail([other, asked], {(asked.left.id, asked.right.id)}, model, silent)
    assert [(p.premise, p.hypothesis) for p in model.calls[0]] == [
        ("gudang itu terbakar", "gudang terbakar"),
        ("gudang terbakar", "gudang itu terbakar"),
    ]
    assert [pair.entailed is None for pair in found] == [True, False]
    assert found[0] == other
    assert replace(found[1], entailed=None) == asked


def test_no_model_is_loaded_where_nothing_is_asked() -> None:
    model = OverlapEntailment()
    pair = held("pasar sepi", "pasar tutup")
    assert entail([pair], frozenset(), model, silent) == (pair,)
    assert model.calls == []


def test_progress_counts_each_order() -> None:
    seen: list[tuple[int, int]] = []
    pair = held("pasar sepi", "pasar tutup")
    ids = {(pair.left.id, pair.right.id)}
    entail([pair], ids, OverlapEntailment(), lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_answers_do_not_depend_on_the_order() -> None:
    forward, backward = [0.7, 0.2, 0.1], [0.2, 0.5, 0.3]
    assert entailed(forward, backward) == entailed(backward, forward)
    found = entailed(forward, backward)
    assert (found.one_way, found.both_ways) == (0.7, 0.2)
    assert found.contradiction == pytest.approx(0.2)


@pytest.mark.parametrize("name", ["contradiction", "entailment", "equivalence"])
def test_a_condition_cannot_tell_before_the_model_was_asked(name: str) -> None:
    assert CONDITIONS[name].measure(held("pasar sepi", "pasar tutup")) is None


def test_conditions_read_what_the_model_said() -> None:
    pair = replace(held("pasar sepi", "pasar tutup"), entailed=Entailed(0.712, 0.204, 0.066))
    measured = [CONDITIONS[n].measure(pair) for n in ("entailment", "equivalence", "contradiction")]
    assert measured == [0.71, 0.2, 0.07]
    assert [CONDITIONS[n].measure(pair.swapped) for n in ("entailment", "contradiction")] == [
        0.71,
        0.07,
    ]


def test_only_a_ladder_that_comes_to_the_model_asks_it() -> None:
    rule = rule_named("denied-elsewhere")
    left = a_statement("a.txt:001", content="P", denied=True, terms=("limbah", "sungai"))
    right = a_statement("b.txt:001", content="Q", terms=("limbah", "sungai"))
    right = replace(right, speaker="Wati", speakers=("Wati",))
    shared = SharedDenial(
        *(Span(0, 1), Span(0, 1), Denying.REPORTING_WORD, 1, 0.3, About.OTHER, ToldAs.CLAIM)
    )
    pair = a_pair(left, right, similarity=0.8, point=shared)
    far = replace(pair, similarity=0.3)
    assert unasked([rule], [pair]) == {("a.txt:001", "b.txt:001")}
    assert unasked([rule], [far]) == frozenset()
    assert unasked([rule_named("denial-against-assertion")], [pair]) == frozenset()
    answered = replace(pair, entailed=Entailed(0.9, 0.1, 0.1))
    assert unasked([rule], [answered]) == frozenset()
    assert judge(rule, answered).verdict is Verdict.CONFLICT


def report_of(folder: Path, model: OverlapEntailment | None) -> Report:
    return pipeline.run(Settings(folder=folder), pipeline.Engines(HashingEncoder(), model))


def denied_elsewhere(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == "denied-elsewhere"]


def test_a_claim_denied_elsewhere_is_a_conflict_without_a_topic(tmp_path: Path) -> None:
    model = OverlapEntailment()
    report = report_of(folder_of(tmp_path, a=DENIAL, b=CLAIM), model)
    (found,) = denied_elsewhere(report)
    said = {statement.id: statement for statement in report.statements}
    assert all(said[identity].denied for identity in found.left)
    assert not any(said[identity].denied for identity in found.right)
    assert found.title.endswith(": denied and affirmed")
    assert dict(report.models)["entailment"] == model.id
    asked = dict(report.counts)["pairs put to the entailment model"]
    assert 0 < asked <= len({pair for call in model.calls for pair in call})
    assert any("entailment|at_least" in line for line in found.why)


def test_without_a_model_the_report_says_what_stayed_open(tmp_path: Path) -> None:
    report = report_of(folder_of(tmp_path, a=DENIAL, b=CLAIM), None)
    assert denied_elsewhere(report) == []
    assert dict(report.models)["entailment"] == "none"
    assert ("denied-elsewhere", "same_claim") in {
        (rule, name) for rule, name, _ in report.undecided
    }


def test_scores_are_numbers_that_python_can_write(tmp_path: Path) -> None:
    pair = held("gudang terbakar", "gudang itu terbakar")
    (found,) = entail([pair], {(pair.left.id, pair.right.id)}, OverlapEntailment(), silent)
    assert found.entailed is not None
    assert not isinstance(found.entailed.one_way, np.generic)
