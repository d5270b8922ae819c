"""The findings of one document are told once, however many parts of a report ask for them."""

from __future__ import annotations

from factcheck.reporting.views.findings import findings_of
from factcheck.reporting.wordings import wording_in
from tests.reporting.page.page_documents import the_document

ENGLISH, INDONESIAN = wording_in("en"), wording_in("id")


def test_the_same_document_is_told_once_in_a_language() -> None:
    document = the_document()
    told = findings_of(document, ENGLISH)
    assert findings_of(document, ENGLISH) is told
    assert [view.kind for view in findings_of(document, INDONESIAN)] != [v.kind for v in told]
    assert findings_of(document, ENGLISH) == told


def test_another_document_is_told_anew_even_where_it_is_equal() -> None:
    document = the_document()
    told = findings_of(document, ENGLISH)
    fewer = document.model_copy(update={"findings": document.findings[:1]})
    assert len(findings_of(fewer, ENGLISH)) == 1
    copy = document.model_copy()
    assert findings_of(copy, ENGLISH) == told
    assert findings_of(copy, ENGLISH) is not told
