"""What an answer means is one thing: in reports, in the figures of rules, and where a run ends."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.contract.entries import FindingEntry
from factcheck.reporting.views.standing import Standing, standing_of
from factcheck.reporting.wordings import wording_in
from factcheck.review.decisions import Answer, Decision
from factcheck.review.precision import Reviewed, reviewed_by_rule
from factcheck.review.standing import review_entry, standing_by_finding
from factcheck.reviewing.history import history_lines
from factcheck.reviewing.place import Place
from factcheck.reviewing.rows import standing_lines
from tests.review.documents import AGREEMENT, CONFLICT, DIFFERENCE
from tests.reviewing.desks import Table

INDONESIAN = wording_in("id")


def decided(finding: FindingEntry, answer: Answer, by: str = "Ana", note: str = "") -> Decision:
    at = f"2024-01-15T08:0{len(by)}:00Z"
    return Decision(
        finding.id,
        finding.rule,
        answer,
        id=f"{by} {answer}",
        verdict=finding.verdict.value,
        by=by,
        note=note,
        at=at,
    )


def reviewed(finding: FindingEntry, *decisions: Decision) -> FindingEntry:
    standing = standing_by_finding(decisions)[finding.id]
    return finding.model_copy(update={"review": review_entry(standing)})


@pytest.mark.parametrize(
    ("finding", "answer", "standing"),
    [
        (CONFLICT, Answer.CONFLICT, Standing.CONFIRMED),
        (CONFLICT, Answer.NO_CONFLICT, Standing.DISMISSED),
        (CONFLICT, Answer.UPDATE, Standing.DISMISSED),
        (CONFLICT, Answer.UNSURE, Standing.OPEN),
        (DIFFERENCE, Answer.UPDATE, Standing.CONFIRMED),
        (DIFFERENCE, Answer.NO_CONFLICT, Standing.CONFIRMED),
        (DIFFERENCE, Answer.UNSURE, Standing.OPEN),
        (AGREEMENT, Answer.CONFIRMED, Standing.CONFIRMED),
        (AGREEMENT, Answer.NO_CONFLICT, Standing.DISMISSED),
    ],
)
def test_a_rule_was_right_where_the_report_calls_its_finding_confirmed(
    finding: FindingEntry, answer: Answer, standing: Standing
) -> None:
    decision = decided(finding, answer)
    assert standing_of(reviewed(finding, decision)) is standing
    counted = reviewed_by_rule([decision]).get(finding.rule)
    assert (counted.right if counted else None) == {
        Standing.CONFIRMED: 1,
        Standing.DISMISSED: 0,
        Standing.OPEN: None,
    }[standing]


def test_what_is_called_a_conflict_stands_though_the_rule_took_it_for_less() -> None:
    decision = decided(DIFFERENCE, Answer.CONFLICT)
    assert standing_of(reviewed(DIFFERENCE, decision)) is Standing.CONFIRMED
    assert reviewed_by_rule([decision])[DIFFERENCE.rule].right == 0


def test_the_app_calls_an_agreement_that_is_none_by_its_name_and_tells_all_notes() -> None:
    decisions = (
        decided(AGREEMENT, Answer.CONFIRMED, "Ana", "Keduanya dari satu rilis."),
        decided(AGREEMENT, Answer.NO_CONFLICT, "Cahya", "Dua kebakaran."),
    )
    told = "\n".join(standing_lines(reviewed(AGREEMENT, *decisions), INDONESIAN))
    assert "bukan kesesuaian" in told
    assert "tidak bertentangan" not in told
    assert "“Keduanya dari satu rilis.”" in told
    assert "“Dua kebakaran.”" in told
    past = "\n".join(history_lines(decisions, INDONESIAN))
    assert "bukan kesesuaian" in past
    assert "tidak bertentangan" not in past


def test_a_kept_answer_is_told_in_the_words_of_its_kind(tmp_path: Path) -> None:
    session = Table(tmp_path).session(Place(AGREEMENT.id))
    assert session.answer(Answer.NO_CONFLICT).text == "Kept: A1 no agreement."
    assert "no agreement" in session.undo().text


def test_a_finding_answered_under_two_ids_counts_once_for_its_rule() -> None:
    first = decided(CONFLICT, Answer.NO_CONFLICT)
    again = replace(
        decided(CONFLICT, Answer.CONFLICT, "Budi"), finding="later", follows=CONFLICT.id
    )
    own = replace(again, by="Ana", id="anew")
    assert reviewed_by_rule([first, own]) == {CONFLICT.rule: Reviewed(right=1, answered=1)}
    assert reviewed_by_rule([first, again]) == {}
    assert reviewed_by_rule([first, replace(own, follows="")]) == {
        CONFLICT.rule: Reviewed(right=1, answered=2)
    }
