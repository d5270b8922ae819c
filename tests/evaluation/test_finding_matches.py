"""Findings against labels: which are right, which are found, in the words of both sides."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.contract.documenting import document_of
from factcheck.contract.keeping import render_json
from factcheck.evaluation.finding_matches import match_findings
from factcheck.evaluation.gold_findings import Gold, GoldFinding, GoldQuote, HardNegative
from factcheck.evaluation.shared_words import overlap
from factcheck.records.reports import Report
from tests.folders import SHARED
from tests.reporting.records_builder import (
    ALPHA,
    BETA,
    CLAIM,
    CONFLICT,
    DENIAL,
    WHOLE,
    a_finding,
    a_report,
    an_agreement,
)

DENIED = GoldQuote(file="alpha.txt", quote="membantah dana itu hilang")
UNTOUCHED = GoldQuote(file="alpha.txt", quote="dana itu utuh")
LOST = GoldQuote(file="beta.txt", quote="dana itu hilang")
GONE = GoldQuote(file="beta.txt", quote="kas desa kosong")
STATEMENTS = (DENIAL, WHOLE, CLAIM)


def labelled(one: GoldQuote, other: GoldQuote, **changes: Any) -> GoldFinding:
    plain = GoldFinding(
        id="g1",
        kind="conflict",
        type="denial_vs_assertion",
        strength="clear",
        why="The money is lost, or not.",
        side_a=(one,),
        side_b=(other,),
    )
    return plain.model_copy(update=changes)


def reporting(*findings: Any) -> Report:
    return a_report((ALPHA, BETA), STATEMENTS, findings)


def gold_of(*findings: GoldFinding, negatives: tuple[HardNegative, ...] = ()) -> Gold:
    return Gold(findings=findings, hard_negatives=negatives)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Dana itu HILANG.", "dana itu hilang kemarin di kantor desa", True),
        # Three words of five are 60 %, and enough.
        ("satu dua tiga empat lima", "satu dua tiga x y z", True),
        ("satu dua tiga empat lima", "satu dua x y z", False),
        # A word that stands twice must stand twice in the other text too.
        ("dan dan dan a b", "dan c d e f", False),
        ("", "dana", False),
        ("...", "...", False),
    ],
)
def test_texts_overlap_by_the_words_of_the_shorter(one: str, other: str, shared: bool) -> None:
    assert overlap(one, other) is shared
    assert overlap(other, one) is shared


@pytest.mark.parametrize("sides", [(DENIED, LOST), (LOST, DENIED)])
def test_a_conflict_is_right_in_either_orientation(sides: tuple[GoldQuote, GoldQuote]) -> None:
    matched = match_findings(reporting(CONFLICT), gold_of(labelled(*sides)))
    assert (matched.hits, matched.found, matched.right) == (((0, 0),), (True,), (True,))


def test_a_conflict_needs_both_sides_and_the_file() -> None:
    elsewhere = LOST.model_copy(update={"file": "alpha.txt"})
    gold = gold_of(labelled(DENIED, GONE), labelled(DENIED, elsewhere))
    matched = match_findings(reporting(CONFLICT), gold)
    assert (matched.found, matched.right) == ((False, False), (False,))


def test_a_conflict_whose_quotes_stand_on_one_side_is_wrong() -> None:
    gold = gold_of(labelled(DENIED, UNTOUCHED))
    found = a_finding("c1", (DENIAL, WHOLE), (CLAIM,))
    assert match_findings(reporting(found), gold).right == (False,)


def test_an_agreement_is_right_whatever_the_sides() -> None:
    gold = gold_of(labelled(DENIED, UNTOUCHED, kind="agreement"))
    matched = match_findings(reporting(an_agreement("a1", (DENIAL, WHOLE), (CLAIM,))), gold)
    assert (matched.found, matched.right) == ((True,), (True,))
    assert match_findings(reporting(CONFLICT), gold).hits == ()


def test_pairs_of_a_wide_conflict_are_counted_one_by_one() -> None:
    found = a_finding("c1", (DENIAL, WHOLE), (CLAIM,))
    matched = match_findings(reporting(found), gold_of(labelled(DENIED, LOST)))
    assert (matched.right_pairs, matched.pairs, matched.right) == (1, 2, (True,))


def test_hard_negatives_are_joined_across_the_sides_only() -> None:
    across = HardNegative(a=LOST, b=DENIED, why="across")
    beside = HardNegative(a=DENIED, b=UNTOUCHED, why="beside")
    gold = gold_of(labelled(DENIED, LOST), negatives=(across, beside))
    found = a_finding("c1", (DENIAL, WHOLE), (CLAIM,))
    matched = match_findings(reporting(found), gold)
    assert (matched.negatives, [n.why for n in matched.joined]) == (2, ["across"])


# The shared file leaves the report that it read open.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.skipif(not (SHARED / "eval" / "score.py").exists(), reason="no ../shared here")
def test_the_answers_are_those_of_the_shared_score(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    wide = a_finding("c2", (DENIAL, WHOLE), (CLAIM,))
    report = reporting(
        wide, replace(CONFLICT, left=(WHOLE.id,)), an_agreement("a", (WHOLE,), (CLAIM,))
    )
    gold = gold_of(
        labelled(LOST, DENIED, id="c"),
        labelled(UNTOUCHED, GONE, id="d"),
        labelled(UNTOUCHED, LOST, id="a", kind="agreement", type="corroboration"),
        negatives=(HardNegative(a=LOST, b=DENIED, why="no"),),
    )
    path = tmp_path / "report.json"
    path.write_text(render_json(document_of(report)), encoding="utf-8")
    theirs = score.score(score.read_report(path), json.loads(gold.model_dump_json()))
    ours = match_findings(report, gold)
    conflicts = theirs["conflict"]
    assert (conflicts["found"], conflicts["right"], conflicts["reported"]) == (1, 1, 2)
    assert (sum(ours.found), sum(ours.right), len(ours.joined)) == (2, 2, 1)
    assert theirs["agreement"]["found"] == theirs["negatives"]["joined"] == 1
    assert conflicts["pairs"] == ours.right_pairs / ours.pairs == 1 / 3
