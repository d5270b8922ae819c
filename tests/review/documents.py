"""A hand-made report to decide about: two conflicts, a difference and an agreement."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from factcheck.contract.entries import (
    ArticleEntry,
    FindingEntry,
    ReportDocument,
    ReportedStatement,
    WordsEntry,
)
from factcheck.contract.keeping import render_json
from factcheck.records.statements import Stance, Voice
from factcheck.records.verdicts import Severity, Verdict

ALPHA = "Polisi mengatakan 12 orang tewas dalam kebakaran gudang padi itu."
BETA = "Polisi mengatakan 17 orang tewas dalam kebakaran gudang padi itu."


def an_article_entry(outlet: str, text: str) -> ArticleEntry:
    path = f"{outlet.casefold()}.txt"
    return ArticleEntry(
        id=path,
        path=path,
        outlet=outlet,
        origin=outlet,
        published=date(2024, 1, 15),
        headline="Kebakaran gudang padi",
        language="id",
        text=text,
    )


def a_reported_statement(article: ArticleEntry, **changes: Any) -> ReportedStatement:
    plain: dict[str, Any] = {
        "id": f"{article.id}:001",
        "article": article.id,
        "start": 0,
        "end": len(article.text),
        "text": article.text,
        "speaker": "Polisi",
        "cue": "mengatakan",
        "stance": Stance.ASSERT,
        "voice": Voice.INDIRECT,
        "content": article.text.removeprefix("Polisi mengatakan ").rstrip("."),
        "line": 1,
    }
    return ReportedStatement(**{**plain, **changes})


def a_finding_entry(identity: str, **changes: Any) -> FindingEntry:
    plain: dict[str, Any] = {
        "id": identity,
        "verdict": Verdict.CONFLICT,
        "type": "number",
        "rule": "casualty-count",
        "level": "different-number",
        "severity": Severity.HIGH,
        "confidence": 0.9,
        "left": ("alpha.txt:001",),
        "right": ("beta.txt:001",),
        "outlets": ("Alpha", "Beta"),
        "origins": 2,
        "cross_outlet": True,
        "why": (),
        "title": "12 or 17 dead?",
    }
    return FindingEntry(**{**plain, **changes})


CONFLICT = a_finding_entry(
    "c0ffee000001",
    words=(WordsEntry(statement="alpha.txt:001", start=18, end=20, kind="value", reads="12"),),
)
PLACE = a_finding_entry(
    "c0ffee000002",
    rule="different-place",
    type="place",
    severity=Severity.MEDIUM,
    confidence=0.7,
    title="Which barn?",
)
DIFFERENCE = a_finding_entry(
    "d1ff00000001", verdict=Verdict.COMPATIBLE, title="A later toll", outlets=("Alpha", "Gamma")
)
AGREEMENT = a_finding_entry(
    "a9ee00000001",
    verdict=Verdict.AGREEMENT,
    type="corroboration",
    rule="same-claim",
    title="The barn burnt",
)
FINDINGS = (CONFLICT, PLACE, DIFFERENCE, AGREEMENT)


def a_document(*findings: FindingEntry) -> ReportDocument:
    """Return a report of two articles with these findings, or with one of each kind."""
    articles = (an_article_entry("Alpha", ALPHA), an_article_entry("Beta", BETA))
    return ReportDocument(
        articles=articles,
        statements=tuple(map(a_reported_statement, articles)),
        clusters=(),
        findings=findings or FINDINGS,
        counts={},
        settings={"factcheck": "9.9"},
        models={"encoder": "bundled@1", "entailment": "bundled@2"},
        rules_digest="abc",
        name="barn",
        folder="barn",
    )


def written(folder: Path, document: ReportDocument | None = None) -> Path:
    """Write a report ``barn.json`` into a folder and return its path."""
    path = folder / "barn.json"
    path.write_text(render_json(document or a_document()), encoding="utf-8")
    return path
