"""The report of the sample articles, and the pages of docs, as pandoc and the linter take them."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.wordings import LANGUAGES, wording_in
from factcheck.settings import Around
from tests.folders import ROOT
from tests.real_reports import real_document

from .converting import Seen, converted, lint, needs_pandoc

DOCS = ROOT / "docs" / "reports.md"
PDF_ENGINES = ("weasyprint", "wkhtmltopdf", "prince")


def sample() -> ReportDocument:
    return real_document("seeds")


@cache
def page(language: str) -> str:
    shown = Presentation(wording_in(language), "../seeds", around=Around.SENTENCE)
    return render_markdown(sample(), shown)


@needs_pandoc
@pytest.mark.parametrize("language", LANGUAGES)
def test_pandoc_converts_it_without_warnings(language: str) -> None:
    seen = Seen(converted(page(language), "--standalone", "--metadata=title:x"))
    assert "script" not in seen.tags
    assert len(sample().findings) < seen.tags.count("h3")
    anchors = {target for target in seen.targets if target.startswith("#")}
    assert len(anchors) > 10


@needs_pandoc
@pytest.mark.parametrize("language", LANGUAGES)
def test_links_within_it_lead_somewhere_in_pandoc(language: str) -> None:
    html = converted(page(language))
    ids = set(re.findall(r'id="([^"]+)"', html))
    assert {target[1:] for target in Seen(html).targets if target.startswith("#")} <= ids


@needs_pandoc
def test_it_becomes_a_pdf(tmp_path: Path) -> None:
    engine = next(filter(shutil.which, PDF_ENGINES), None)
    if engine is None:
        pytest.skip(f"none of {', '.join(PDF_ENGINES)} is installed")
    made = tmp_path / "report.pdf"
    converted(page("id"), f"--pdf-engine={engine}", "--metadata=title:x", f"--output={made}")
    assert made.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_linter_finds_nothing(language: str, tmp_path: Path) -> None:
    assert lint(page(language), tmp_path) == ""


def test_the_linter_finds_what_is_wrong(tmp_path: Path) -> None:
    assert "MD001" in lint("# Satu\n\n### Tiga\n", tmp_path)


def test_the_page_on_reports_is_tidy_itself(tmp_path: Path) -> None:
    assert lint(DOCS.read_text(encoding="utf-8"), tmp_path) == ""


def test_the_template_in_the_docs_makes_a_page(tmp_path: Path) -> None:
    (example,) = re.findall(r"^```jinja\n(.*?)^```", DOCS.read_text(encoding="utf-8"), re.M | re.S)
    path = tmp_path / "meeting.md.jinja"
    path.write_text(example, encoding="utf-8")
    made = render_markdown(sample(), Presentation(wording_in("en"), "../seeds", template=path))
    conflicts = [f for f in sample().findings if f.verdict == "conflict"]
    assert made.startswith(f"# seeds: {len(conflicts)} conflicts\n")
    assert len(re.findall(r"^- \*\*", made, re.M)) == len(conflicts)
    assert "](../seeds/" in made


def test_every_name_that_the_docs_promise_is_given() -> None:
    from factcheck.reporting.page_values import page_values

    table = DOCS.read_text(encoding="utf-8").split("What a template is given:")[1]
    rows = [line for line in table.splitlines() if line.startswith("| `")]
    promised = {
        name for row in rows for name in re.findall(r"`(\w+)(?:\(.*?\))?`", row.split("|")[1])
    }
    values = page_values(sample(), Presentation(wording_in("en"), ""))
    assert promised <= set(values)
    assert len(promised) > 25
