"""Indonesian as newsrooms write it: decimal commas where people read, points where machines do."""

from __future__ import annotations

from factcheck.reporting.exports.rows import rows_of
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.views.findings import findings_of
from factcheck.reporting.views.sources import Sources
from tests.reporting.views.document_builder import (
    ENGLISH,
    INDONESIAN,
    article,
    denied,
    document,
    finding,
    said,
)

DOCUMENT = document(
    (article("a", "Alpha"), article("b", "Beta")),
    (said("a:1"), denied("b:1")),
    (finding("f", ("b:1",), ("a:1",), confidence=0.856),),
)


def test_confidence_has_the_decimal_mark_of_the_language() -> None:
    assert findings_of(DOCUMENT, INDONESIAN)[0].confidence == "0,86"
    assert findings_of(DOCUMENT, ENGLISH)[0].confidence == "0.86"
    shown = render_markdown(DOCUMENT, Presentation(INDONESIAN, "."))
    assert "**Tingkat:** tinggi; keyakinan 0,86; 2 media" in shown


def test_a_sheet_keeps_the_point_that_programs_read() -> None:
    (view,) = findings_of(DOCUMENT, INDONESIAN)
    rows = list(rows_of(view, Sources.of(DOCUMENT, INDONESIAN)))
    assert [row.confidence for row in rows] == ["0.86", "0.86"]
