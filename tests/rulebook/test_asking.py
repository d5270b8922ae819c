"""The questions that statements answer, as texts for reports."""

from __future__ import annotations

from factcheck.records.particulars import Position
from factcheck.rulebook.asking import questions_answered
from tests.builders import a_statement
from tests.rulebook.shipped import TOPICS


def test_only_topics_that_a_statement_answers_are_told() -> None:
    first, *_ = sorted(TOPICS, key=lambda topic: topic.file.id)
    proposition = first.file.propositions[0].id
    taken = a_statement("a.txt:1", positions=(Position(first.file.id, proposition, affirms=True),))
    (told,) = questions_answered(TOPICS, (taken, a_statement("a.txt:2")))
    assert told.id == first.file.id
    assert [one.id for one in told.propositions] == [one.id for one in first.file.propositions]
    assert dict(told.questions)["en"].endswith("?")
    assert all(dict(one.says)["en"] for one in told.propositions)


def test_without_answers_no_question_is_told() -> None:
    assert questions_answered(TOPICS, (a_statement("a.txt:1"),)) == ()
