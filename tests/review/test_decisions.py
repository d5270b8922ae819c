"""Decisions: what a line holds, that it is read back, and what holds of many."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.contract.entries import FindingEntry, ReviewEntry
from factcheck.errors import InputError
from factcheck.records.verdicts import Verdict
from factcheck.review.deciding import Answered, decision_on
from factcheck.review.decisions import (
    Answer,
    Decision,
    Quoted,
    answers_to,
    in_order,
    taking_back,
    with_id,
)
from factcheck.review.lines import decision_in, line_of
from factcheck.review.precision import Reviewed, reviewed_by_rule
from factcheck.review.reattaching import reattach
from factcheck.review.standing import in_force, standing_of, state_of
from tests.review.documents import AGREEMENT, ALPHA, CONFLICT, DIFFERENCE, PLACE, a_document

TEXT = st.text(max_size=12)
QUOTED = st.builds(Quoted, *(TEXT, TEXT, TEXT), text=TEXT, values=st.tuples(TEXT))
DECISIONS = st.builds(
    Decision,
    *(TEXT, TEXT, st.sampled_from(Answer), TEXT, TEXT),
    at=st.datetimes().map(lambda moment: f"{moment.isoformat()}Z"),
    left=st.lists(QUOTED, max_size=2).map(tuple),
    models=st.dictionaries(TEXT, TEXT, max_size=2).map(lambda d: tuple(sorted(d.items()))),
).map(with_id)
# The first example makes the tables of characters, which takes its time on a busy machine.
UNHURRIED = settings(suppress_health_check=[HealthCheck.too_slow])


def said(
    answer: Answer, by: str, minute: int, finding: str = CONFLICT.id, rule: str = "casualty-count"
) -> Decision:
    plain = Decision(finding, rule, answer, by=by, at=f"2024-01-15T08:{minute:02}:00Z")
    return with_id(plain)


def test_a_decision_holds_both_sides_and_what_it_was_made_with() -> None:
    answered = Answered(Answer.CONFLICT, "Ann", "2024-01-15T08:30:00Z", "seen the list")
    made = decision_on(a_document(), CONFLICT, answered)
    assert made.left[0] == Quoted(
        *("Alpha", "Polisi", "assert"),
        text=ALPHA,
        content="12 orang tewas dalam kebakaran gudang padi itu",
        path="alpha.txt",
        day="2024-01-15",
        values=("12",),
    )
    assert (made.right[0].outlet, made.right[0].values) == ("Beta", ())
    assert made.models == (("encoder", "bundled@1"), ("entailment", "bundled@2"))
    assert (made.rules_digest, made.report, made.factcheck) == ("abc", "barn", "9.9")
    assert (made.verdict, made.type, made.by, made.note) == (
        *("conflict", "number", "Ann", "seen the list"),
    )


@UNHURRIED
@given(DECISIONS)
def test_a_line_is_read_back_as_it_was(decision: Decision) -> None:
    line = line_of(decision)
    assert line.isprintable()
    assert decision_in("d:1", line) == decision


def test_bytes_that_are_no_text_do_not_spoil_a_line() -> None:
    line = line_of(Decision("f", "r", Answer.UPDATE, note="a\udcffb"))
    assert decision_in("d:1", line).note == "a\ufffdb"


def test_a_line_written_by_hand_gets_an_id_and_keeps_to_what_is_known() -> None:
    decision = decision_in("d:1", '{"finding": "f", "rule": "r", "answer": "unsure", "mood": 1}')
    assert replace(decision, id="") == Decision("f", "r", Answer.UNSURE)
    assert len(decision.id) == 16


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"at": "noon"}, "at: 'noon' is no time like"),
        ({"left": [{"speaker": "x"}]}, "left.0.outlet: Field required"),
        ({"note": 3}, "note: "),
        ({"answer": ["conflict"]}, "answers are conflict"),
    ],
)
def test_a_bad_line_is_told_with_its_place(changes: dict[str, object], reason: str) -> None:
    line = json.dumps({"finding": "f", "rule": "r", "answer": "unsure", **changes})
    with pytest.raises(InputError) as refused:
        decision_in("d.jsonl:7", line)
    assert str(refused.value).startswith(f"d.jsonl:7: {reason}")


@UNHURRIED
@given(st.lists(DECISIONS, max_size=6), st.randoms())
def test_the_order_of_lines_is_of_no_effect(decisions: list[Decision], random: Random) -> None:
    shuffled = list(decisions)
    random.shuffle(shuffled)
    assert in_order(shuffled) == in_order(decisions) == in_order([*decisions, *shuffled])
    assert state_of(shuffled) == state_of(decisions)


def test_lines_without_a_time_keep_their_order() -> None:
    lines = [Decision("f", "r", answer, id=str(answer)) for answer in reversed(Answer)]
    assert in_order([said(Answer.UPDATE, "Ann", 1), *lines])[:-1] == tuple(lines)


def test_a_reviewers_later_answer_takes_the_place_of_the_earlier() -> None:
    words = [said(Answer.CONFLICT, "Ann", 1), said(Answer.NO_CONFLICT, " ann ", 2)]
    review = state_of(words)[CONFLICT.id]
    assert review == ReviewEntry(
        answer="no conflict", by=" ann ", at="2024-01-15T08:02:00Z", disagreed=()
    )


def test_two_reviewers_who_contradict_each_other_are_both_shown() -> None:
    words = [said(Answer.CONFLICT, "Ann", 1), said(Answer.NO_CONFLICT, "Ben", 2)]
    review = state_of(words)[CONFLICT.id]
    assert (review.answer, review.by) == ("no conflict", "Ben")
    assert review.disagreed == ("Ann: conflict",)


def test_one_who_is_unsure_overrules_nobody() -> None:
    words = [said(Answer.CONFLICT, "Ann", 1), said(Answer.UNSURE, "Ben", 2)]
    assert state_of(words)[CONFLICT.id] == state_of(words[:1])[CONFLICT.id]
    assert state_of(words[1:])[CONFLICT.id].answer == "unsure"


def test_what_is_taken_back_counts_no_more_and_may_be_brought_back() -> None:
    first, second = said(Answer.CONFLICT, "Ann", 1), said(Answer.UPDATE, "Ann", 2)
    undo = taking_back(second, by="Ann", at="2024-01-15T08:03:00Z")
    redo = taking_back(undo, by="Ann", at="2024-01-15T08:04:00Z")
    assert in_force([first, second, undo]) == (first,)
    assert in_force([undo, second]) == ()
    assert standing_of([undo, second]) is None
    assert in_force([first, second, undo, redo]) == (first, second)


def test_decisions_that_take_back_each_other_end() -> None:
    one, other = said(Answer.CONFLICT, "Ann", 1), said(Answer.UPDATE, "Ann", 2)
    circle = [replace(one, undoes=other.id), replace(other, undoes=one.id)]
    assert in_force(circle) == ()


def test_a_document_shows_what_was_answered_about_its_findings() -> None:
    words = [said(Answer.CONFLICT, "Ann", 1), said(Answer.UPDATE, "Ann", 2, "elsewhere")]
    reviewed = reattach(a_document(), words)
    assert [one.review and one.review.by for one in reviewed.document.findings] == [
        *("Ann", None, None, None),
    ]
    assert reviewed.loose == ("elsewhere",)


def test_answers_fit_what_was_found() -> None:
    assert Answer.CONFIRMED in answers_to(Verdict.AGREEMENT)
    assert Answer.CONFLICT not in answers_to(Verdict.AGREEMENT)
    assert Answer.CONFIRMED not in answers_to(Verdict.CONFLICT)


def test_a_rule_is_right_where_reviewers_agree_with_what_it_said() -> None:
    document = a_document()

    def on(finding: FindingEntry, answer: Answer, by: str = "Ann") -> Decision:
        answered = Answered(answer, by, "2024-01-15T08:30:00Z")
        return decision_on(document, finding, answered)

    right = [
        *(on(CONFLICT, Answer.CONFLICT), on(DIFFERENCE, Answer.UPDATE)),
        *(on(AGREEMENT, Answer.CONFIRMED), on(PLACE, Answer.NO_CONFLICT)),
    ]
    assert reviewed_by_rule(right) == {
        "casualty-count": Reviewed(2, 2),
        "different-place": Reviewed(0, 1),
        "same-claim": Reviewed(1, 1),
    }
    contradicted = [*right, on(PLACE, Answer.CONFLICT, "Ben")]
    assert "different-place" not in reviewed_by_rule(contradicted)


def test_a_rule_is_mostly_wrong_only_after_enough_answers() -> None:
    assert not Reviewed(0, 4).mostly_wrong
    assert Reviewed(2, 5).mostly_wrong
    assert not Reviewed(5, 10).mostly_wrong
    assert Reviewed(1, 10).at_most == pytest.approx(0.404, abs=0.001)
