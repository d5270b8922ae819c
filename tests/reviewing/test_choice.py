"""What is listed, in which order: without a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contract.entries import FindingEntry, ReportDocument, ReviewEntry
from factcheck.records.verdicts import Band, Severity, Verdict
from factcheck.reporting.views.sources import Sources
from factcheck.review.choosing import Wanted
from factcheck.reviewing.choice import Choice, Order, bound_of, listed, ordered
from factcheck.reviewing.facets import Group, facets_of, toggled
from factcheck.reviewing.subjects import Subject, subject_of
from tests.review.documents import (
    AGREEMENT,
    CONFLICT,
    DIFFERENCE,
    PLACE,
    a_document,
    a_finding_entry,
)
from tests.reviewing.desks import ENGLISH

SURE = a_finding_entry("0" * 12, confidence=0.9)
BELOW = a_finding_entry("1" * 12, confidence=0.55, band=Band.FOR_REVIEW)
ABOVE = a_finding_entry("2" * 12, confidence=0.66)
FAR_BELOW = a_finding_entry("3" * 12, confidence=0.2, band=Band.FOR_REVIEW)


def answered(finding: FindingEntry, answer: str, *disagreed: str) -> FindingEntry:
    review = ReviewEntry.model_validate({"answer": answer, "by": "Ana", "disagreed": disagreed})
    return finding.model_copy(update={"review": review})


def subjects_of(document: ReportDocument) -> dict[str, Subject]:
    sources = Sources.of(document, ENGLISH)
    return {f.id: subject_of(f, "C1", sources) for f in document.findings}


def ids_of(document: ReportDocument, choice: Choice) -> tuple[str, ...]:
    return listed(document, subjects_of(document), choice)


def test_the_bound_lies_between_what_is_for_review_and_what_is_reported() -> None:
    assert bound_of(a_document(SURE, BELOW, ABOVE, FAR_BELOW)) == pytest.approx(0.605)
    assert bound_of(a_document(SURE, ABOVE)) == 0.66
    assert bound_of(a_document(BELOW, FAR_BELOW)) == 0.55
    difference = a_finding_entry("4" * 12, verdict=Verdict.COMPATIBLE, confidence=0.1)
    assert bound_of(a_document(SURE, difference)) == 0.9


def test_borderline_findings_come_first_from_both_sides_of_the_bound() -> None:
    found = ordered([SURE, BELOW, ABOVE, FAR_BELOW], Order.BORDERLINE, 0.62)
    assert found == (ABOVE, BELOW, SURE, FAR_BELOW)


def test_what_was_decided_comes_last_and_what_is_contradictory_before_it() -> None:
    done = answered(SURE, "conflict")
    torn = answered(BELOW, "conflict", "Budi: no conflict")
    again = answered(FAR_BELOW, "update").model_copy(update={"state": "reopened"})
    found = ordered([done, torn, ABOVE, again], Order.UNDECIDED, 0.6)
    assert found == (ABOVE, again, torn, done)
    assert ordered([done, torn, ABOVE], Order.REPORT, 0.6) == (done, torn, ABOVE)


def test_the_gravest_come_first_among_the_undecided() -> None:
    low = a_finding_entry("5" * 12, severity=Severity.LOW)
    medium = a_finding_entry("6" * 12, severity=Severity.MEDIUM)
    done = answered(SURE, "conflict")
    assert ordered([low, done, medium], Order.SEVERITY, 0.6) == (medium, low, done)


@given(st.permutations([SURE, BELOW, ABOVE, FAR_BELOW]), st.data())
def test_no_order_loses_a_finding(found: list[FindingEntry], data: st.DataObject) -> None:
    order = data.draw(st.sampled_from(Order))
    assert sorted(f.id for f in ordered(found, order, 0.6)) == sorted(f.id for f in found)


def test_orders_follow_each_other_round() -> None:
    order, seen = Order.UNDECIDED, []
    for _ in Order:
        seen.append(order)
        order = order.following
    assert (sorted(seen), order) == (sorted(Order), Order.UNDECIDED)


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (Choice(), [CONFLICT, PLACE, DIFFERENCE, AGREEMENT]),
        (Choice(words="TOLL later"), [DIFFERENCE]),
        (Choice(words="gudang which"), [PLACE]),
        (Choice(words="nothing of the kind"), []),
        (Choice(words=CONFLICT.id), [CONFLICT]),
        (Choice(outlets=("Gamma",)), [DIFFERENCE]),
        (Choice(outlets=("Gam",)), []),
        (Choice(speakers=("Polisi",), outlets=("Gamma", "Beta")), None),
        (Choice(wanted=Wanted(severities=(Severity.MEDIUM,))), [PLACE]),
        (Choice(wanted=Wanted(severities=(Severity.MEDIUM,)), words="toll"), []),
    ],
)
def test_the_list_holds_what_was_chosen(choice: Choice, found: list[FindingEntry] | None) -> None:
    names = [f.id for f in (CONFLICT, PLACE, DIFFERENCE, AGREEMENT) if found is None or f in found]
    assert list(ids_of(a_document(), choice)) == names


def test_a_choice_narrows_unless_only_its_order_differs() -> None:
    assert not Choice(order=Order.BORDERLINE).narrows
    assert Choice(words="toll").narrows
    assert Choice(wanted=Wanted(undecided=True)).narrows


def test_facets_count_findings_and_are_chosen_and_let_go() -> None:
    document = a_document(answered(CONFLICT, "conflict"), PLACE, DIFFERENCE, AGREEMENT)
    findings, subjects = {f.id: f for f in document.findings}, subjects_of(document)
    choice = Choice()
    for group, value in (
        (Group.ANSWER, "undecided"),
        (Group.ANSWER, "contradictory"),
        (Group.VERDICT, Verdict.CONFLICT),
        (Group.SEVERITY, Severity.MEDIUM),
        (Group.RULE, "casualty-count"),
        (Group.OUTLET, "Gamma"),
        (Group.SPEAKER, "Polisi"),
    ):
        (facet,) = (
            f
            for f in facets_of(findings, subjects, choice, ENGLISH)
            if (f.group, f.value) == (group, value)
        )
        chosen = toggled(choice, facet)
        assert facet.count == len(ids_of(document, chosen)), facet
        assert toggled(chosen, replace(facet, chosen=True)) == choice
