"""Labels: the same as those of the findings in full."""

from __future__ import annotations

from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.findings import findings_of
from factcheck.reporting.views.labels import labelled
from tests.reporting.views.document_builder import ENGLISH, article, denied, document, finding, said


def test_labels_and_titles_are_those_of_the_findings_in_full() -> None:
    verdicts = (Verdict.CONFLICT, Verdict.CONFLICT, Verdict.AGREEMENT, Verdict.COMPATIBLE)
    found = tuple(
        finding(f"f{number}", ("a:1",), ("a:2",), verdict=verdict, title=f"Soal\u202e {number}. ")
        for number, verdict in enumerate(verdicts)
    )
    whole = document((article("a", "Alpha"),), (said("a:1"), denied("a:2")), found)
    light = [(one.label, one.title, one.entry) for one in labelled(whole, ENGLISH)]
    assert light == [(one.label, one.title, one.entry) for one in findings_of(whole, ENGLISH)]
    assert [label for label, _, _ in light] == ["C1", "C2", "A1", "D1"]
