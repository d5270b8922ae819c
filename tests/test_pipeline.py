"""The pipeline from a folder to a report, with an encoder that needs no model."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.contract.documenting import document_of
from factcheck.contract.keeping import render_json
from factcheck.errors import InputError
from factcheck.records.reports import Report
from factcheck.records.verdicts import Verdict
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.wordings import wording_in
from factcheck.settings import Settings
from tests.doubles import HashingEncoder
from tests.folders import ACCUSATION, DENIAL, QUIET, SEEDS, folder_of


def report_of(folder: Path) -> Report:
    return pipeline.run(Settings(folder=folder), pipeline.Engines(HashingEncoder()))


def verdicts(report: Report) -> list[Verdict]:
    return [finding.verdict for finding in report.findings]


def test_a_denial_against_an_accusation_is_one_conflict(tmp_path: Path) -> None:
    report = report_of(folder_of(tmp_path, a=DENIAL, b=ACCUSATION))
    conflicts = [f for f in report.findings if f.verdict is Verdict.CONFLICT]
    assert [finding.rule for finding in conflicts] == ["denial-against-assertion"]
    assert conflicts[0].outlets == ("alpha-news.com", "beta-news.com")
    said = {s.id: s for s in report.statements}
    assert all(said[i].article_id == "a.txt" for i in conflicts[0].left)
    assert all(said[i].article_id == "b.txt" for i in conflicts[0].right)


def test_silence_where_there_is_nothing(tmp_path: Path) -> None:
    assert verdicts(report_of(folder_of(tmp_path, a=DENIAL, c=QUIET))) == []


def test_a_single_outlet_runs(tmp_path: Path) -> None:
    report = report_of(folder_of(tmp_path, a=DENIAL))
    assert len(report.articles) == 1
    assert report.findings == ()


def test_statement_and_content_spans_are_exact() -> None:
    report = report_of(SEEDS)
    texts = {article.id: article.text for article in report.articles}
    assert len(report.statements) > 50
    for s in report.statements:
        assert texts[s.article_id][s.start : s.end] == s.text
        assert texts[s.article_id][s.content_start : s.content_end] == s.content
        assert s.start <= s.content_start <= s.content_end <= s.end


def test_two_runs_give_the_same_bytes() -> None:
    first, second = report_of(SEEDS), report_of(SEEDS)
    one, other = document_of(first), document_of(second)
    assert render_json(one) == render_json(other)
    shown = Presentation(wording_in("id"), "../seeds")
    assert render_markdown(one, shown) == render_markdown(other, shown)


def test_the_order_of_files_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "seeds"
    shutil.copytree(SEEDS, folder)
    forward = render_json(document_of(report_of(folder)))
    listing = os.scandir

    class Backwards:
        def __init__(self, path: str) -> None:
            with listing(path) as entries:
                self.entries = sorted(entries, key=lambda entry: entry.name, reverse=True)

        def __enter__(self) -> Backwards:
            return self

        def __exit__(self, *_: object) -> None:
            self.close()

        def __iter__(self) -> Backwards:
            return self

        def __next__(self) -> os.DirEntry[str]:
            if not self.entries:
                raise StopIteration
            return self.entries.pop(0)

        def close(self) -> None:
            self.entries = []

    monkeypatch.setattr(os, "scandir", Backwards)
    assert render_json(document_of(report_of(folder))) == forward


def test_a_finding_keeps_its_id_when_another_article_joins(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=DENIAL, b=ACCUSATION)
    before = {finding.id for finding in report_of(folder).findings}
    (folder / "c.txt").write_text(QUIET, encoding="utf-8")
    assert before <= {finding.id for finding in report_of(folder).findings}


def test_every_pair_is_judged_or_counted() -> None:
    counts = dict(report_of(SEEDS).counts)
    n = counts["statements"]
    left_out = counts["pairs not judged (nothing in common)"]
    # A pair that shares two questions is judged twice, so the sum is never below all pairs.
    assert n * (n - 1) // 2 <= counts["pairs judged"] + left_out


def test_a_folder_without_statements_is_refused(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a="Halo\n\nApa kabar?\n", b="Halo\n\nBaik saja.\n", c="")
    with pytest.raises(InputError) as told:
        report_of(folder)
    assert str(told.value) == (
        "no article holds a statement, nothing to compare; read: a.txt (and 1 more); "
        "c.txt: skipped: no text in it"
    )
