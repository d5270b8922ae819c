"""Findings named on the command line: by ids and their starts; a label is told its id."""

from __future__ import annotations

import pytest

from factcheck.commands.failing import MOST_NAMED, failing, failure
from factcheck.commands.labels import id_of_finding
from factcheck.errors import InputError
from factcheck.records.verdicts import Severity, Verdict
from factcheck.settings import FailOn
from tests.review.documents import a_document, a_finding_entry

FOUND = (
    ("c1aa", Verdict.AGREEMENT),
    ("beef", Verdict.CONFLICT),
    ("c2aa", Verdict.CONFLICT),
    ("c2", Verdict.COMPATIBLE),
)


@pytest.mark.parametrize(
    ("start", "identity"), [("c1aa", "c1aa"), ("b", "beef"), ("c2", "c2"), ("c2a", "c2aa")]
)
def test_a_finding_is_named_by_its_id_or_the_start_of_it(start: str, identity: str) -> None:
    assert id_of_finding(start, FOUND, "r.json") == identity


@pytest.mark.parametrize(
    ("start", "message"),
    [
        ("C1", "r.json: no finding 'C1'; C1 is beef"),
        # The id of the agreement begins so, but who types this means the first conflict.
        ("c1", "r.json: no finding 'c1'; C1 is beef"),
        ("D1", "r.json: no finding 'D1'; D1 is c2"),
        ("C3", "r.json: no finding 'C3'"),
        ("c", "r.json: 3 findings begin with 'c': c1aa, c2aa, c2"),
        ("", "r.json: no finding ''"),
    ],
)
def test_a_label_is_no_name_and_is_told_what_it_stands_for(start: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        id_of_finding(start, FOUND, "r.json")
    assert str(raised.value).startswith(message)


def told(fail_on: FailOn, *states: str) -> str:
    document = a_document(
        a_finding_entry("a9ee", verdict=Verdict.AGREEMENT, state="new"),
        *(
            a_finding_entry(f"{n:012}", state=state, severity=Severity.LOW if n else Severity.HIGH)
            for n, state in enumerate(states)
        ),
    )
    found = failing(document, fail_on)
    return failure(document, found, fail_on) if found else ""


def test_what_a_command_fails_on_is_named() -> None:
    states = ("unchanged", "new", "updated", "new")
    assert told(FailOn.NEW_CONFLICT, *states) == "2 new conflicts: C2, C4"
    assert told(FailOn.NEW_CONFLICT, "new", "reopened") == "2 new or reopened conflicts: C1, C2"
    assert told(FailOn.CONFLICT, *states) == "4 conflicts: C1, C2, C3, C4"
    assert told(FailOn.HIGH, *states) == "1 high-severity conflict: C1"
    assert told(FailOn.NONE, *states) == ""
    assert told(FailOn.NEW_CONFLICT, "unchanged") == ""


def test_many_are_counted() -> None:
    line = told(FailOn.CONFLICT, *["new"] * (MOST_NAMED + 2))
    assert line.endswith(f"C{MOST_NAMED}, 2 more")
