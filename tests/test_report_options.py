"""The options on how a report is written, through the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.contract.documenting import document_of
from factcheck.contract.keeping import render_json
from tests.calls import Outcome, called
from tests.reporting.records_builder import a_full_report

Report = Callable[..., Outcome]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "contoh.json"
    path.write_text(render_json(document_of(a_full_report())), encoding="utf-8")
    (tmp_path / "contoh").mkdir()
    return path


@pytest.fixture
def report(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Report:
    def call(*words: str | Path) -> Outcome:
        monkeypatch.chdir(kept.parent)
        return called(["report", kept, *words], monkeypatch, capsys)

    return call


def page(kept: Path) -> str:
    return kept.with_suffix(".md").read_text(encoding="utf-8")


def test_the_language_is_that_of_most_articles_unless_one_is_asked_for(
    kept: Path, report: Report
) -> None:
    assert report().code == 0
    assert page(kept).startswith("# Pemeriksaan silang antarmedia: contoh\n")
    assert report("--report-language", "en").code == 0
    assert page(kept).startswith("# Cross-outlet check: contoh\n")


def test_the_number_of_findings_in_full_can_be_chosen(kept: Path, report: Report) -> None:
    assert "### C1: Soal c0ffee" in (report(), page(kept))[1]
    assert "### C1: Soal c0ffee" not in (report("--most", "0"), page(kept))[1]
    assert report("--most", "-1").code == 2


def test_charts_lie_beside_the_page_that_shows_them(kept: Path, report: Report) -> None:
    report("--report-language", "en")
    drawings = sorted(path.name for path in kept.parent.glob("contoh-*.svg"))
    assert drawings
    assert all(f"]({name})" in page(kept) for name in drawings)


def test_a_template_at_fault_is_one_line_and_writes_nothing(kept: Path, report: Report) -> None:
    own = kept.with_name("own.jinja")
    own.write_text("a\n{% for %}\n", encoding="utf-8")
    outcome = report("--template", own)
    assert outcome.code == 2
    assert outcome.err.startswith(f"factcheck: {own}:2: ")
    assert outcome.err.count("\n") == 1
    assert not kept.with_suffix(".md").exists()


def test_a_template_that_is_not_there_is_one_line(kept: Path, report: Report) -> None:
    outcome = report("--template", kept.with_name("gone.jinja"))
    assert outcome.code == 2
    assert "gone.jinja: cannot be read" in outcome.err


def test_a_run_checks_the_template_before_it_reads_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.jinja"
    own.write_text("{{ 1 + }}", encoding="utf-8")
    outcome = called(["run", tmp_path / "nowhere", "--template", own], monkeypatch, capsys)
    assert outcome.code == 2
    assert f"{own}:1: " in outcome.err
