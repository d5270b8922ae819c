"""Decisions and runs: a report carries what was decided, and labels made of it measure the tool."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.contract.keeping import read_document
from tests.calls import CommandLine
from tests.labelled_event import TOLL, labelled_event, make_quick

REPORT = Path("reports/ledakan.json")
FILE = Path("reports/ledakan.decisions.jsonl")


@pytest.fixture
def factcheck(
    factcheck: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> CommandLine:
    """``factcheck`` in a folder with the articles ``ledakan`` and their report."""
    make_quick(monkeypatch)
    labelled_event(tmp_path, TOLL)
    factcheck("run", "ledakan", "-q")
    return factcheck


def the_conflict() -> str:
    (found,) = (f.id for f in read_document(REPORT).findings if f.verdict == "conflict")
    return found


def test_a_report_carries_what_was_decided_the_same_bytes_each_time(factcheck: CommandLine) -> None:
    plain = REPORT.read_bytes(), REPORT.with_suffix(".md").read_bytes()
    answered = factcheck("review", "set", the_conflict(), "conflict", "--by", "Ann")
    assert answered.code == 0
    factcheck("run", "ledakan", "-q")
    (finding,) = (f for f in read_document(REPORT).findings if f.review)
    assert finding.review is not None
    assert (finding.id, finding.review.answer, finding.review.by) == (
        *(the_conflict(), "conflict", "Ann"),
    )
    carrying = REPORT.read_bytes(), REPORT.with_suffix(".md").read_bytes()
    assert "Ann" in carrying[1].decode()
    factcheck("run", "ledakan", "-q")
    assert (REPORT.read_bytes(), REPORT.with_suffix(".md").read_bytes()) == carrying
    factcheck("review", "undo", the_conflict(), "--by", "Ann")
    assert "undecided" in factcheck("review", "--list").out
    factcheck("run", "ledakan", "-q")
    assert (REPORT.read_bytes(), REPORT.with_suffix(".md").read_bytes()) == plain


def test_a_bad_decision_stops_a_run_before_its_work(
    factcheck: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    FILE.write_text('{"finding": "f"}\n', encoding="utf-8")
    monkeypatch.setattr("factcheck.commands.run.produce", lambda _: pytest.fail("worked"))
    done = factcheck("run", "ledakan")
    assert (done.code, done.err) == (*(2, f"factcheck: {FILE}:1: the decision has no 'rule'\n"),)


def test_labels_made_of_answers_are_read_by_eval(factcheck: CommandLine) -> None:
    factcheck("review", "set", the_conflict(), "conflict", "--by", "Ann")
    assert factcheck("review", "export", "--gold", "desk.json").code == 0
    measured = factcheck("eval", "ledakan", "--gold", "desk.json", "--format", "json")
    assert measured.code == 0, measured.err
    labels = json.loads(Path("desk.json").read_text(encoding="utf-8"))
    assert [label["id"] for label in labels["findings"]] == [the_conflict()]
    told = factcheck("eval", "ledakan", "--gold", "desk.json").out
    assert "1.00" in next(line for line in told.splitlines() if line.startswith("ledakan"))
