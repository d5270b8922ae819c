"""Documents for the tests of exports: a plain one, and one from the pages of an attacker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from factcheck.contract.documenting import document_of
from factcheck.contract.entries import Answer, FindingEntry, ReportDocument, ReviewEntry
from factcheck.records.particulars import Span
from tests.reporting.records_builder import (
    a_finding,
    a_full_report,
    a_report,
    a_statement,
    an_article,
)

HOSTILE = (
    '<script>alert(1)</script> | [x](javascript:alert(1)) =HYPERLINK("http://x") `kode` '
    "<!-- --> {0} \u202eterbalik\u202c \x1b[31mmerah ]](http://y)"
)
FORMULA = "=1+1;=2+2"


def a_document() -> ReportDocument:
    """Return a document with one conflict and one agreement."""
    return document_of(a_full_report())


def a_hostile_document() -> ReportDocument:
    """Return a document whose articles, names and titles are full of markup and formulas."""
    text = f"# {HOSTILE}\r\nBupati membantah {HOSTILE}.\r\n{FORMULA} begitu.\n"
    article = an_article(f"=cmd|' /c {HOSTILE[:8]}.txt", HOSTILE, text, FORMULA)
    other = an_article("b b#%.txt", "@Beta", f"\ufeffPolisi: {HOSTILE}!\n")
    left = a_statement(article, f"Bupati membantah {HOSTILE}.", HOSTILE)
    more = a_statement(article, f"{FORMULA} begitu.", f"-{FORMULA}", 2)
    right = replace(a_statement(other, f"Polisi: {HOSTILE}!", "@Polisi"), cue="=cue")
    finding = replace(
        a_finding("bad1", (left, more), (right,)), title=HOSTILE, message=FORMULA, rule=FORMULA
    )
    report = replace(
        a_report((article, other), (left, more, right), (finding,)),
        contexts=((right.id, Span(0, len(other.text))),),
    )
    return document_of(report)


def reviewed(document: ReportDocument, answer: Answer, note: str = "") -> ReportDocument:
    """Return the document, each finding answered by one reviewer."""
    review = ReviewEntry(answer=answer, note=note, by="Sari", at="2025-03-02T08:00:00Z")
    return with_findings(document, {"review": review})


def with_findings(document: ReportDocument, changes: Mapping[str, object]) -> ReportDocument:
    """Return the document, each finding changed alike."""
    found: tuple[FindingEntry, ...] = tuple(
        finding.model_copy(update=changes) for finding in document.findings
    )
    return document.model_copy(update={"findings": found})
