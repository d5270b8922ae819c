"""States: what is new, reopened, updated or gone; a reopened answer is told and does not hold."""

from __future__ import annotations

from dataclasses import replace

from factcheck.contract.entries import FindingEntry, ReportDocument, WordsEntry
from factcheck.contract.keeping import parse_document, render_json
from factcheck.records.verdicts import Verdict
from factcheck.review.courses import courses_of
from factcheck.review.deciding import Answered, decision_on
from factcheck.review.decisions import Answer, Decision
from factcheck.review.reattaching import reattach
from factcheck.review.states import Earlier, compared, newly_in_conflict, with_states
from tests.review.documents import (
    ALPHA,
    BETA,
    CONFLICT,
    FINDINGS,
    PLACE,
    a_document,
    a_finding_entry,
    a_reported_statement,
    an_article_entry,
)

GAMMA = "Camat mengatakan 12 orang tewas dalam kebakaran gudang padi itu."
BEFORE = a_document()


def grown(identity: str = "c0ffee00beef", **changes: object) -> ReportDocument:
    """Return the report with a third outlet in its first conflict, which has another id now."""
    article = an_article_entry("Gamma", GAMMA)
    camat = a_reported_statement(article, speaker="Camat")
    words = (
        *CONFLICT.words,
        WordsEntry(statement=camat.id, start=17, end=19, kind="value", reads="12"),
    )
    conflict = CONFLICT.model_copy(
        update={"id": identity, "left": (*CONFLICT.left, camat.id), "words": words, **changes}
    )
    return BEFORE.model_copy(
        update={
            "articles": (*BEFORE.articles, article),
            "statements": (*BEFORE.statements, camat),
            "findings": (conflict, *FINDINGS[1:]),
        }
    )


def decision(finding: FindingEntry, answer: Answer, document: ReportDocument, day: int) -> Decision:
    return decision_on(document, finding, Answered(answer, "Rani", f"2024-01-{day}T08:00:00Z"))


def since(document: ReportDocument, earlier: ReportDocument = BEFORE) -> ReportDocument:
    return with_states(document, Earlier("barn.json", "0" * 64, earlier))


def test_a_report_against_itself_is_unchanged() -> None:
    after = since(BEFORE)
    assert {finding.state for finding in after.findings} == {"unchanged"}
    assert after.since is not None
    assert after.since.resolved == ()
    assert newly_in_conflict(after) == ()


def test_new_updated_and_gone_are_told() -> None:
    other = a_finding_entry("c0ffee000009", type="name", rule="who-did-it", title="Who lit it?")
    now = grown()
    now = now.model_copy(update={"findings": (now.findings[0], other, *now.findings[2:])})
    after = since(now)
    assert [finding.state for finding in after.findings] == [
        *("updated", "new", "unchanged", "unchanged"),
    ]
    assert after.findings[0].joined == ("outlet: Gamma", "speaker: Camat")
    assert after.since is not None
    assert [(gone.id, gone.titles) for gone in after.since.resolved] == [
        (PLACE.id, {"en": PLACE.title})
    ]
    assert [finding.id for finding in newly_in_conflict(after)] == [other.id]
    assert compared(BEFORE, now).counts == {
        **{"new": 1, "reopened": 0, "updated": 1, "unchanged": 2, "resolved": 1}
    }


def test_what_left_makes_a_finding_updated() -> None:
    change = compared(grown(), BEFORE).changes[CONFLICT.id]
    assert (change.state, change.joined) == ("updated", ())
    assert list(map(str, change.left)) == ["outlet: Gamma", "speaker: Camat"]


def test_a_document_with_states_can_be_read_back() -> None:
    after = since(grown())
    assert parse_document(render_json(after), "x.json") == after


def test_an_answer_goes_on_to_hold_where_nothing_joined() -> None:
    no = decision(CONFLICT, Answer.NO_CONFLICT, BEFORE, 16)
    renamed = CONFLICT.model_copy(update={"id": "c0ffee00beef"})
    now = BEFORE.model_copy(update={"findings": (renamed, *FINDINGS[1:])})
    laid = reattach(now, [no])
    review = laid.document.findings[0].review
    assert review is not None
    assert (review.answer, review.matched, review.decided_as) == (
        *("no conflict", "normalised", CONFLICT.id),
    )
    assert laid.document.findings[0].state == ""
    assert laid.about == {"c0ffee00beef": (no,)}
    assert laid.loose == ()


def test_a_finding_is_reopened_when_somebody_joins_until_it_is_answered_again() -> None:
    no = decision(CONFLICT, Answer.NO_CONFLICT, BEFORE, 16)
    reopened = reattach(grown(), [no]).document
    first = reopened.findings[0]
    assert (first.state, first.joined) == ("reopened", ("outlet: Gamma", "speaker: Camat"))
    assert first.review is not None
    assert first.review.answer == "no conflict"
    assert newly_in_conflict(since(reopened)) == (first,)
    again = decision(first, Answer.NO_CONFLICT, reopened, 17)
    assert again.follows == CONFLICT.id
    laid = reattach(reopened, [no, again])
    assert (laid.document.findings[0].state, laid.document.findings[0].joined) == ("", ())
    assert laid.about[first.id] == (no, again)
    assert laid.loose == ()
    assert newly_in_conflict(since(laid.document)) == ()


def test_a_new_conflict_that_was_dismissed_fails_nothing() -> None:
    without = BEFORE.model_copy(update={"findings": FINDINGS[1:]})
    assert [f.id for f in newly_in_conflict(since(BEFORE, without))] == [CONFLICT.id]
    for answer, left in ((Answer.NO_CONFLICT, 0), (Answer.UPDATE, 0), (Answer.CONFLICT, 1)):
        laid = reattach(BEFORE, [decision(CONFLICT, answer, BEFORE, 16)]).document
        assert len(newly_in_conflict(since(laid, without))) == left
    agreement = [f for f in BEFORE.findings if f.verdict is Verdict.AGREEMENT]
    assert not {f.id for f in agreement} & {f.id for f in newly_in_conflict(since(BEFORE))}


def test_a_decision_on_what_is_gone_is_loose_and_one_taken_back_is_not() -> None:
    gone = replace(decision(PLACE, Answer.CONFLICT, BEFORE, 16), finding="e" * 12, type="name")
    laid = reattach(BEFORE, [gone])
    assert laid.loose == ("e" * 12,)
    assert all(finding.review is None for finding in laid.document.findings)
    back = replace(gone, id="back", undoes=gone.id)
    assert reattach(BEFORE, [gone, back]).loose == ()


def test_old_lines_without_sides_attach_by_their_id_alone() -> None:
    bare = Decision(CONFLICT.id, CONFLICT.rule, Answer.CONFLICT, id="1")
    laid = reattach(grown(CONFLICT.id), [bare]).document
    assert laid.findings[0].review is not None
    assert laid.findings[0].state == ""
    assert reattach(grown(), [bare]).loose == (CONFLICT.id,)


def test_decisions_on_one_dispute_are_one_course_whatever_its_id_was() -> None:
    lines = [
        Decision("b", "r", Answer.CONFLICT, at="2024-01-02", id="2", follows="a"),
        Decision("a", "r", Answer.CONFLICT, at="2024-01-01", id="1"),
        Decision("c", "r", Answer.CONFLICT, at="2024-01-03", id="3", follows="b"),
        Decision("x", "r", Answer.CONFLICT, at="2024-01-01", id="4", follows="y"),
        Decision("y", "r", Answer.CONFLICT, at="2024-01-02", id="5", follows="x"),
    ]
    assert [[d.finding for d in course] for course in courses_of(lines)] == [
        ["a", "b", "c"],
        ["x", "y"],
    ]


def test_the_texts_of_these_tests_differ_in_one_figure() -> None:
    assert ALPHA.replace("12", "17") == BETA
