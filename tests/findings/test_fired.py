"""A report names the rules that made its findings, in the words of their files, and no others."""

from __future__ import annotations

from pathlib import Path

from factcheck import pipeline
from factcheck.contract.documenting import document_of
from factcheck.findings.fired import fired_rules
from factcheck.knowledge import load_knowledge
from factcheck.settings import Settings
from tests.doubles import HashingEncoder
from tests.folders import ACCUSATION, DENIAL, folder_of
from tests.reporting.records_builder import CONFLICT


def test_only_rules_that_made_a_finding_are_named(tmp_path: Path) -> None:
    rules = load_knowledge(Settings(folder=tmp_path)).rulebook.rules
    (fired,) = fired_rules((CONFLICT, CONFLICT), rules)
    (rule,) = (rule for rule in rules if rule.id == CONFLICT.rule)
    assert (fired.id, fired.status) == (rule.id, rule.file.status)
    assert set(dict(fired.summaries)) == {"en", "id"}
    assert "\n" not in dict(fired.why)["en"]
    assert fired_rules((), rules) == ()


def test_the_document_of_a_run_holds_them(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=DENIAL, b=ACCUSATION)
    report = pipeline.run(Settings(folder=folder), pipeline.Engines(HashingEncoder()))
    document = document_of(report)
    assert [rule.id for rule in document.rules] == sorted({f.rule for f in document.findings})
    assert document.rules
