"""Agreements of one origin: named as such, and after those of several."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.records.verdicts import Verdict
from factcheck.reporting.page.facets import values_of
from factcheck.reporting.views.findings import findings_of
from tests.reporting.pages import FULL, page
from tests.reporting.records_builder import CLAIM, WHOLE, an_agreement
from tests.reporting.views.document_builder import ENGLISH, INDONESIAN, article, document, finding
from tests.reporting.views.document_builder import said as stated

AGREED = {"verdict": Verdict.AGREEMENT, "type": "corroboration"}
DOCUMENT = document(
    (article("a", "Alpha"), article("b", "Beta")),
    (stated("a:1"), stated("b:1")),
    (
        finding("f", ("a:1",), ("b:1",), **AGREED),
        finding("g", ("a:1",), ("b:1",), **AGREED, origins=1),
        finding("h", ("a:1",), ("b:1",), type="number", origins=1),
    ),
)


def test_outlets_of_one_origin_are_not_said_to_corroborate() -> None:
    views = findings_of(DOCUMENT, ENGLISH)
    assert [view.kind for view in views] == ["corroboration", "one origin", "number"]
    assert findings_of(DOCUMENT, INDONESIAN)[1].kind == "satu sumber"
    assert [values_of(view)["type"] for view in views] == [
        ("corroboration",),
        ("one_origin",),
        ("number",),
    ]


def test_agreements_of_one_origin_come_after_those_of_several() -> None:
    sure = replace(an_agreement("a", (WHOLE,), (CLAIM,)), origins=("AFP",), confidence=0.99)
    apart = replace(an_agreement("b", (WHOLE,), (CLAIM,)), confidence=0.6)
    shown = page(replace(FULL, findings=(sure, apart)))
    assert re.findall(r"^### A\d: Soal (\w)", shown, flags=re.MULTILINE) == ["b", "a"]
    assert "1 of 2 agreements" in shown
