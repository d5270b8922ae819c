"""The days of both sides stand with a conflict where no day is of both."""

from __future__ import annotations

import pytest

from factcheck.contract.entries import ReportDocument
from factcheck.records.verdicts import Verdict
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.views.findings import findings_of
from tests.reporting.views.document_builder import (
    ENGLISH,
    INDONESIAN,
    TWO_DAYS_AND_NONE,
    article,
    day,
    denied,
    document,
    finding,
    said,
)

ARTICLES = (*TWO_DAYS_AND_NONE, article("d", "Delta", day(4)))


def of_sides(left: tuple[str, ...], right: tuple[str, ...], **changes: Verdict) -> ReportDocument:
    statements = (said("a:1"), denied("b:1"), said("b:2"), said("c:1"), said("d:1"))
    return document(ARTICLES, statements, (finding("f", left, right, **changes),))


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (("b:1",), ("a:1",), "2025-05-05 against 2025-05-02"),
        (("b:1",), ("a:1", "c:1"), "2025-05-05 against 2025-05-02"),
        (("b:1",), ("a:1", "b:2"), ""),
        (("a:1", "b:1"), ("d:1",), ""),
        (("a:1",), ("b:1", "d:1"), "2025-05-02 against 2025-05-04 to 2025-05-05"),
        (("b:1",), ("b:2",), ""),
        (("b:1",), ("c:1",), ""),
        (("a:1",), ("a:1",), ""),
    ],
)
def test_days_are_told_where_the_sides_differ_in_them(
    left: tuple[str, ...], right: tuple[str, ...], told: str
) -> None:
    (view,) = findings_of(of_sides(left, right), ENGLISH)
    assert view.days == told
    (view,) = findings_of(of_sides(left, right), INDONESIAN)
    assert view.days == told.replace("against", "lawan").replace(" to ", " sampai ")


def test_an_agreement_has_no_sides_whose_days_differ() -> None:
    (view,) = findings_of(of_sides(("b:1",), ("a:1",), verdict=Verdict.AGREEMENT), ENGLISH)
    assert view.days == ""


def test_they_stand_beside_the_confidence() -> None:
    shown = render_markdown(of_sides(("b:1",), ("a:1",)), Presentation(INDONESIAN, "."))
    assert "2 sumber asal yang mandiri. Dikatakan 2025-05-05 lawan 2025-05-02.\n" in shown
