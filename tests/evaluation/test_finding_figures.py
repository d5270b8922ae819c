"""Figures of findings: shares, intervals, sorts, what is kept, and what changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.evaluation.finding_changes import changes_between
from factcheck.evaluation.finding_figures import Tally, added, figures_of, spread, tally_of, wilson
from factcheck.evaluation.finding_matches import Matched, match_findings
from factcheck.evaluation.finding_summary import Inputs, kept_evaluation
from factcheck.evaluation.gold_findings import Gold, GoldFinding, GoldQuote
from factcheck.evaluation.kept_figures import KeptEvaluation, as_json, read_evaluation
from tests.reporting.records_builder import (
    ALPHA,
    BETA,
    CLAIM,
    CONFLICT,
    DENIAL,
    a_finding,
    a_report,
)

DENIED = GoldQuote(file="alpha.txt", quote="membantah dana itu hilang")
LOST = GoldQuote(file="beta.txt", quote="dana itu hilang")
GONE = GoldQuote(file="beta.txt", quote="kas desa kosong")
ALARM = a_finding("a1a1", (CLAIM,), (CLAIM,))
INPUTS = Inputs({"encoder": "e"}, "77", ())


def label(name: str, other: GoldQuote, **changes: Any) -> GoldFinding:
    plain = GoldFinding(
        id=name,
        kind="conflict",
        type="denial_vs_assertion",
        strength="clear",
        why=name,
        side_a=(DENIED,),
        side_b=(other,),
    )
    return plain.model_copy(update=changes)


def matched(findings: tuple[Any, ...], *labels: GoldFinding) -> Matched:
    report = a_report((ALPHA, BETA), (DENIAL, CLAIM), findings)
    return match_findings(report, Gold(findings=labels))


FOUND = label("found", LOST)
MISSED = label("missed", GONE)
ARGUABLE = label("arguable", GONE, strength="arguable")


def test_shares_of_nothing_are_unknown() -> None:
    tally = Tally()
    assert (tally.precision, tally.recall, tally.f1, tally.of_pairs) == (None, None, None, None)
    assert Tally(reported=2, right=1, clear=3, found=1).f1 == pytest.approx(0.4)
    assert Tally(reported=2, clear=3).f1 is None
    assert added([]) == Tally()


def test_only_clear_labels_must_be_found_and_any_label_makes_a_finding_right() -> None:
    outcome = matched((CONFLICT, ALARM), FOUND, MISSED, ARGUABLE)
    tally = tally_of(outcome, "conflict")
    assert tally == Tally(reported=2, right=1, clear=2, found=1, pairs=2, right_pairs=1)
    assert tally_of(outcome, "agreement") == Tally()
    arguable = matched((CONFLICT,), label("found", LOST, strength="arguable"))
    assert tally_of(arguable, "conflict") == Tally(1, 1, 0, 0, 1, 1)


def test_a_sort_has_the_labels_of_its_type_and_the_findings_of_its_rules() -> None:
    number = label("number", LOST, type="value_mismatch_number")
    outcome = matched((CONFLICT, ALARM), FOUND, number)
    # Both findings come from rules about denials; the label about a number is found by one too.
    assert tally_of(outcome, "conflict", "denial_vs_assertion") == Tally(2, 1, 1, 1)
    assert tally_of(outcome, "conflict", "value_mismatch_number") == Tally(0, 0, 1, 1)


def test_wilson_gives_the_known_interval() -> None:
    assert wilson(0, 0) == (None, None)
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert wilson(0, 4) == pytest.approx((0.0, 0.4899), abs=1e-4)


def test_one_event_has_wilsons_interval_and_several_are_drawn_whole() -> None:
    good, bad = Tally(10, 10, 10, 10), Tally(10, 0, 10, 0)
    one = figures_of([good])
    assert (one.precision.low, one.precision.high) == pytest.approx((0.7225, 1.0), abs=1e-4)
    assert (one.f1.low, one.f1.high) == (None, None)
    both = figures_of([good, bad])
    assert (both.precision.value, both.precision.part, both.precision.whole) == (0.5, 10, 20)
    # A draw of two events holds the good one twice, once or never.
    assert (both.precision.low, both.precision.high) == (0.0, 1.0)
    assert both == figures_of([good, bad])
    alike = figures_of([good, good, good])
    assert (alike.recall.low, alike.recall.high) == (1.0, 1.0)


def test_the_middle_of_draws_leaves_out_what_is_unknown() -> None:
    assert spread([None, None]) == (None, None)
    assert spread([None, *(n / 1000 for n in range(1001))]) == (0.025, 0.975)


def kept(*events: tuple[str, Matched]) -> KeptEvaluation:
    return kept_evaluation(dict(events), INPUTS)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    now = kept(("banjir", matched((CONFLICT, ALARM), FOUND, MISSED)))
    path = tmp_path / "kept.json"
    path.write_text(as_json(now), encoding="utf-8")
    again = read_evaluation(path)
    (event,) = again.events
    assert [(row.name, row.found_by) for row in event.labelled] == [
        ("found", ("c0ffee",)),
        ("missed", ()),
    ]
    assert [(row.id, row.right) for row in event.reported] == [("c0ffee", True), ("a1a1", False)]
    assert again.together.conflict.precision.value == 0.5
    assert again.intervals.endswith("Wilson")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[]", "not an evaluation"),
        ('{"schema": "factcheck-report/1"}', "not an evaluation"),
        ('{"schema": "factcheck-eval-findings/1"}', "factcheck: Field required"),
    ],
)
def test_what_is_no_evaluation_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "kept.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_evaluation(path)
    with pytest.raises(InputError, match="cannot be read"):
        read_evaluation(tmp_path)


def test_changes_name_what_turned_and_which_alarms_are_new_or_gone() -> None:
    before = kept(
        ("banjir", matched((ALARM,), FOUND, MISSED)),
        ("gempa", matched((CONFLICT,), FOUND)),
        ("pasar", matched((), FOUND)),
    )
    now = kept(
        ("banjir", matched((CONFLICT,), FOUND, label("new", GONE))),
        ("gempa", matched((ALARM,), FOUND)),
        ("kereta", matched((ALARM,), FOUND)),
    )
    changes = changes_between(before, now)
    assert [(event, row.name) for event, row in changes.newly_found] == [("banjir", "found")]
    assert [(event, row.name) for event, row in changes.newly_missed] == [("gempa", "found")]
    assert [(event, row.id) for event, row in changes.new_alarms] == [("gempa", "a1a1")]
    assert [(event, row.id) for event, row in changes.gone_alarms] == [("banjir", "a1a1")]
    assert (changes.only_now, changes.only_before) == (("kereta",), ("pasar",))
    figures = {(row.kind, row.name): (row.before, row.now) for row in changes.figures}
    assert figures["conflict", "precision"] == (0.5, 1 / 3)
    assert figures["conflict", "recall"] == (0.25, 0.25)
    assert ("agreement", "recall") not in figures
