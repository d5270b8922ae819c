"""A review without a screen: what is kept, what is told, what others do meanwhile."""

from __future__ import annotations

from factcheck.review.decisions import Answer
from factcheck.reviewing.choice import Choice
from factcheck.reviewing.place import Place
from tests.review.documents import AGREEMENT, CONFLICT, DIFFERENCE, PLACE
from tests.reviewing.desks import Table


def test_an_answer_is_on_the_disk_when_it_is_told(table: Table) -> None:
    session = table.session()
    told = session.answer(Answer.CONFLICT)
    (decision,) = table.kept
    assert (decision.finding, decision.answer, decision.by) == (CONFLICT.id, "conflict", "Ana")
    assert (told.text, told.failed) == ("Kept: C1 conflict.", False)
    assert session.here is not None
    assert session.here.review is not None
    assert session.here.review.answer == "conflict"


def test_the_next_that_waits_is_found_round_the_end_of_the_list(table: Table) -> None:
    session = table.session(Place(AGREEMENT.id))
    assert session.answer(Answer.CONFIRMED).text == "Kept: A1 confirmed."
    seen = []
    for _ in range(3):
        assert session.go_on() is None
        seen.append(session.at)
        session.answer(Answer.UNSURE)
    assert seen == [CONFLICT.id, PLACE.id, DIFFERENCE.id]
    told = session.go_on()
    assert told is not None
    assert "No other finding" in told.text
    assert session.at == DIFFERENCE.id


def test_the_list_stays_in_order_while_it_is_answered(table: Table) -> None:
    session = table.session()
    before = session.listed
    session.answer(Answer.UPDATE)
    assert session.listed == before
    session.choose(session.choice)
    assert session.listed == (*before[1:], before[0])


def test_an_answer_must_fit_the_finding(table: Table) -> None:
    session = table.session(Place(AGREEMENT.id))
    assert "does not answer" in session.answer(Answer.UPDATE).text
    assert table.kept == ()


def test_the_same_answer_is_not_kept_twice(table: Table) -> None:
    session = table.session()
    session.answer(Answer.CONFLICT)
    assert session.answer(Answer.CONFLICT).text == "C1: that is your answer already."
    assert len(table.kept) == 1


def test_a_note_waits_for_its_answer_and_is_kept_with_it(table: Table) -> None:
    session = table.session()
    session.note("  both lists\twere seen ")
    assert not table.kept
    assert session.place.notes == ((CONFLICT.id, "both lists were seen"),)
    session.answer(Answer.UPDATE)
    assert (table.kept[-1].answer, table.kept[-1].note) == ("update", "both lists were seen")
    assert not session.drafts
    session.note("one list")
    assert (table.kept[-1].answer, table.kept[-1].note) == ("update", "one list")


def test_an_empty_note_takes_back_the_one_that_waits(table: Table) -> None:
    session = table.session()
    session.note("wrong barn")
    assert session.note(" ").text == "No note."
    session.answer(Answer.UPDATE)
    assert table.kept[0].note == ""


def test_undo_takes_back_what_is_in_view_and_then_what_was_given_last(table: Table) -> None:
    session = table.session()
    session.answer(Answer.CONFLICT)
    session.go_on()
    session.answer(Answer.UPDATE)
    session.go_on()
    assert session.undo().text == "Taken back: C2 update."
    assert session.at == PLACE.id
    assert session.undo().text == "Taken back: C1 conflict."
    assert "no answer here" in session.undo().text
    assert all(f.review is None for f in session.findings.values())
    assert [bool(d.undoes) for d in table.kept] == [False, False, True, True]


def test_what_was_answered_before_holds_again(table: Table) -> None:
    session = table.session()
    session.answer(Answer.CONFLICT)
    session.answer(Answer.UPDATE)
    session.undo()
    assert session.here is not None
    assert session.here.review is not None
    assert session.here.review.answer == "conflict"


def test_the_answer_of_another_cannot_be_taken_back(table: Table) -> None:
    table.another_says(CONFLICT.id, Answer.CONFLICT)
    assert "Ana has no answer here" in table.session().undo().text


def test_a_disk_that_is_full_loses_nothing(table: Table) -> None:
    session = table.session()
    session.note("a long thought")
    table.full = True
    told = session.answer(Answer.CONFLICT)
    assert told.failed
    assert told.text.startswith("NOT KEPT: ")
    assert "No space left" in told.text
    assert (table.kept, session.drafts[CONFLICT.id]) == ((), "a long thought")
    assert session.here is not None
    assert session.here.review is None
    table.full = False
    session.answer(Answer.CONFLICT)
    assert table.kept[0].note == "a long thought"
    table.full = True
    assert session.note("another thought").failed
    assert session.undo().failed
    assert session.drafts[CONFLICT.id] == "another thought"
    assert len(table.kept) == 1


def test_what_others_answer_is_noticed_and_told(table: Table) -> None:
    session = table.session()
    assert session.refresh() is None
    table.another_says(PLACE.id, Answer.CONFLICT, by="Budi\x1b[2J")
    told = session.refresh()
    assert told is not None
    assert told.text == "Budi{U+001B}[2J answered C2: conflict."
    assert session.refresh() is None


def test_who_answers_sees_first_what_others_answered(table: Table) -> None:
    session = table.session()
    table.another_says(CONFLICT.id, Answer.NO_CONFLICT)
    told = session.answer(Answer.CONFLICT)
    assert told.failed
    assert "Budi answered C1: no conflict." in told.text
    assert len(table.kept) == 1
    assert not session.answer(Answer.CONFLICT).failed
    assert session.here is not None
    assert session.here.review is not None
    assert session.here.review.disagreed == ("Budi: no conflict",)


def test_the_answers_of_others_elsewhere_do_not_stop_mine(table: Table) -> None:
    session = table.session()
    table.another_says(PLACE.id, Answer.NO_CONFLICT)
    assert not session.answer(Answer.CONFLICT).failed
    assert len(table.kept) == 2
    assert session.findings[PLACE.id].review is not None


def test_a_file_that_cannot_be_read_stops_the_answer_and_is_told(table: Table) -> None:
    session = table.session()
    session.answer(Answer.CONFLICT)
    whole = table.path.read_text(encoding="utf-8")
    table.path.write_text(f"<<<<<<< ours\n{whole}", encoding="utf-8")
    told = session.answer(Answer.UPDATE)
    assert told.failed
    assert "is no JSON" in told.text
    assert table.path.read_text(encoding="utf-8").count("\n") == 2
    table.path.write_text(whole, encoding="utf-8")
    assert not session.answer(Answer.UPDATE).failed


def test_a_search_finds_what_was_noted_meanwhile(table: Table) -> None:
    session = table.session()
    session.note("the harbour master")
    session.answer(Answer.CONFLICT)
    session.search("HARBOUR")
    assert session.listed == (CONFLICT.id,)


def test_it_goes_on_where_it_stopped(table: Table) -> None:
    session = table.session()
    session.search("barn")
    session.note("to be asked")
    place = session.place
    again = table.session(place)
    assert (again.at, again.listed, again.drafts) == (session.at, session.listed, session.drafts)
    gone = table.session(Place("f" * 12))
    assert gone.at == CONFLICT.id
    nothing = table.session(Place(choice=Choice(words="no such word")))
    assert (nothing.at, nothing.listed, nothing.here) == ("", (), None)
    assert "No finding" in nothing.answer(Answer.UPDATE).text
    assert "No finding" in nothing.note("x").text
