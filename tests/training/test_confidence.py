"""Fitting confidence: what it learns, and that an event never rates itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.commands.training_confidence import as_yaml, file_of, labelled_among, readings, told
from factcheck.errors import InputError
from factcheck.findings.confidence import ConfidenceFile, fitted_numbers
from factcheck.training.confidence import (
    LabelledFinding,
    bins_of,
    brier,
    fit,
    reliability,
    unseen_chances,
)
from tests.findings.test_confidence import NUMBERS
from tests.reporting.records_builder import a_report


def finding(event: str, value: float, *, right: bool) -> LabelledFinding:
    return LabelledFinding(event, "conflict", (("pairs", value),), right)


def test_evidence_that_goes_with_being_right_gets_a_weight() -> None:
    found = [finding("a", value, right=value > 0.5) for value in (0.0, 0.2, 0.8, 1.0)] * 5
    fitted = fit(found)
    assert fitted.weights["pairs"] > 1
    assert (fitted.findings, fitted.right) == (20, 10)


def test_where_all_are_right_the_share_alone_is_told() -> None:
    fitted = fit([finding("a", 0.5, right=True)] * 8)
    assert fitted.weights == {}
    assert fitted.intercept == pytest.approx(2.197, abs=0.001)


def test_an_event_is_rated_by_the_others() -> None:
    sure = [finding("a", 1.0, right=True)] * 6
    odd = [finding("b", 1.0, right=False)] * 3
    chances = unseen_chances([*sure, *odd])
    assert chances[:6] == [pytest.approx(0.2, abs=0.001)] * 6
    assert chances[6:] == [pytest.approx(0.875, abs=0.001)] * 3


def test_bins_hold_their_lower_bound_and_the_last_one_both() -> None:
    bins = bins_of([0.49, 0.5, 0.9, 1.0], [False, True, True, False])
    assert [(b.low, b.high, b.findings, b.right) for b in bins] == [
        (0.0, 0.5, 1, 0),
        (0.5, 0.6, 1, 1),
        (0.9, 1.0, 2, 1),
    ]
    assert bins[-1].confidence == pytest.approx(0.95)


def test_reliability_is_measured_against_the_share_alone() -> None:
    found = [
        finding(event, value, right=value > 0.5)
        for event in "abcd"
        for value in (0.0, 0.1, 0.9, 1.0, 1.0)
    ]
    measured = reliability("conflict", found)
    assert measured.brier < measured.plain_brier / 2
    assert (measured.findings, measured.right) == (20, 12)
    assert sum(row.findings for row in measured.bins) == 20
    assert brier([1.0, 0.5], [True, False]) == 0.125
    lines = list(told(measured))
    assert lines[0] == "conflict: 20 findings, 12 right; each rated unseen"
    assert len(lines) == 5 + len(measured.bins)


def test_readings_are_read_strictly_and_the_last_one_holds(tmp_path: Path) -> None:
    path = tmp_path / "read.jsonl"
    lines = [{"finding": "x", "right": True}, {"finding": "x", "right": False}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert readings([path]) == {"x": False}
    path.write_text('{"finding": "x"}', encoding="utf-8")
    with pytest.raises(InputError, match=r"read\.jsonl:1"):
        readings([path])


def test_given_labels_go_to_the_first_folders_that_hold_none(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "abc"]
    for folder in folders:
        folder.mkdir()
    (folders[1] / "gold.json").write_text("{}", encoding="utf-8")
    assert labelled_among(folders, 0) == [folders[1]]
    assert labelled_among(folders, 1) == folders[:2]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "confidence.yaml"
    path.write_text(as_yaml(NUMBERS), encoding="utf-8")
    read = fitted_numbers(path)
    assert isinstance(read, ConfidenceFile)
    assert read == NUMBERS


def test_a_kind_that_is_not_fitted_keeps_its_shipped_numbers() -> None:
    found = [finding("a", value, right=value > 0.5) for value in (0.0, 0.2, 0.8, 1.0)] * 5
    report = a_report()
    file = file_of({"conflict": found}, report)
    assert file.agreement == fitted_numbers().agreement
    assert (file.conflict.findings, file.conflict.events) == (20, ("a",))
    assert file.conflict.rules_digest == report.rules_digest
