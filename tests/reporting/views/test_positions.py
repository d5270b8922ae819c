"""Positions: who answers what, in which order, and what a matrix leaves out is counted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.contract.entries import FindingEntry, ReportedStatement
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views import positions
from factcheck.reporting.views.answers import Answer, Holds
from factcheck.reporting.views.positions import Matrix, positions_of
from tests.reporting.views.document_builder import (
    ENGLISH,
    INDONESIAN,
    MARKET,
    TWO_DAYS_AND_NONE,
    denied,
    document,
    finding,
    on,
    said,
    takes,
    value,
)

OPEN = said("a:1", positions=takes("open", affirms=True))
SHUT = denied("b:1", positions=takes("open", affirms=False))


def matrices(
    *statements: ReportedStatement, findings: tuple[FindingEntry, ...] = ()
) -> tuple[Matrix, ...]:
    topics = (MARKET,)
    return positions_of(document(TWO_DAYS_AND_NONE, statements, findings, topics=topics), ENGLISH)


def held(matrix: Matrix) -> dict[str, list[Holds | None]]:
    return {row.name: [cell.holds if cell else None for cell in row.cells] for row in matrix.rows}


def test_a_topic_is_a_matrix_in_the_words_of_its_language() -> None:
    plain = document(TWO_DAYS_AND_NONE, (OPEN, SHUT), topics=(MARKET,))
    (english,), (indonesian,) = positions_of(plain, ENGLISH), positions_of(plain, INDONESIAN)
    assert (english.id, english.title) == ("market", "Is the market open?")
    assert [column.heading for column in english.columns] == ["The market is open"]
    assert indonesian.title == "Apakah pasar buka?"
    assert [column.heading for column in indonesian.columns] == ["Pasar buka"]


def test_each_speaker_asserts_or_denies() -> None:
    (matrix,) = matrices(OPEN, SHUT)
    assert held(matrix) == {"Camat": [Holds.ASSERTS], "Lurah": [Holds.DENIES]}
    (cell,) = matrix.rows[0].cells
    assert cell is not None
    assert cell.words == "asserts"
    assert cell.outlets == ("Alpha",)
    assert [answered.id for answered in cell.said] == ["a:1"]


def test_a_column_names_the_conflicts_about_it() -> None:
    conflict = finding("f", ("b:1",), ("a:1",))
    other = finding("g", ("b:1",), ("a:1",), verdict=Verdict.AGREEMENT)
    (matrix,) = matrices(OPEN, SHUT, findings=(conflict, other))
    assert [(column.label, column.findings) for column in matrix.columns] == [("P1", ("C1",))]


def test_who_changes_is_shown_with_the_order() -> None:
    later = denied("b:2", "Camat", positions=takes("open", affirms=False))
    (matrix,) = matrices(OPEN, later)
    (cell,) = matrix.rows[0].cells
    assert cell is not None
    assert cell.holds is Holds.CHANGED
    assert cell.steps == (Answer.ASSERTS, Answer.DENIES)
    assert cell.words == "changed: asserts (2025-05-02), then denies (2025-05-05)"


@pytest.mark.parametrize("changes", [{"said": on(2)}, {"said": on(1, 3)}, {"article": "c"}])
def test_what_has_no_order_is_both_and_no_change(changes: dict[str, object]) -> None:
    other = denied("b:2", "Camat", positions=takes("open", affirms=False), **changes)
    (matrix,) = matrices(OPEN, other)
    (cell,) = matrix.rows[0].cells
    assert cell is not None
    assert cell.holds is Holds.BOTH
    assert cell.words == "asserts and denies, order unknown or same day"


def test_a_day_with_both_answers_hides_behind_no_earlier_one() -> None:
    statements = (
        OPEN,
        denied("b:2", "Camat", positions=takes("open", affirms=False)),
        said("b:3", "Camat", positions=takes("open", affirms=True)),
    )
    (matrix,) = matrices(*statements)
    assert held(matrix) == {"Camat": [Holds.BOTH]}


def test_an_outlet_in_its_own_voice_is_no_person_of_that_name() -> None:
    own = said("a:1", "", positions=takes("open", affirms=True))
    person = said("b:1", "Alpha", positions=takes("open", affirms=True))
    (matrix,) = matrices(own, person)
    assert [(row.name, row.own_voice) for row in matrix.rows] == [
        ("Alpha", False),
        ("Alpha (own voice)", True),
    ]


def test_who_says_most_comes_first() -> None:
    more = tuple(said(f"b:{n}", "Ketua", positions=takes("safe", affirms=True)) for n in (5, 6))
    (matrix,) = matrices(OPEN, *more)
    assert [(row.speaker, row.statements) for row in matrix.rows] == [("Ketua", 2), ("Camat", 1)]
    assert held(matrix)["Ketua"] == [None, Holds.ASSERTS]


def test_a_topic_without_words_is_named_by_its_ids() -> None:
    older = document(TWO_DAYS_AND_NONE, (OPEN,))
    (matrix,) = positions_of(older, ENGLISH)
    assert (matrix.title, matrix.columns[0].heading) == ("market", "open")


def test_conflicts_outside_topics_share_one_matrix_with_the_values_given() -> None:
    twelve, nine = said("a:2", "Camat", "Ada 12 kios."), said("b:2", "Lurah", "Ada 9 kios.")
    entry = finding(
        "f", ("a:2",), ("b:2",), type="number", words=(value(twelve, "12 kios", "12 kios"),)
    )
    (matrix,) = matrices(twelve, nine, findings=(entry,))
    assert matrix.id == positions.CONFLICTS
    assert [(column.label, column.heading) for column in matrix.columns] == [("C1", "Soal f")]
    cells = {row.speaker: row.cells[0] for row in matrix.rows}
    assert {who: cell.words for who, cell in cells.items() if cell} == {
        "Camat": "12 kios",
        "Lurah": "other side",
    }


def test_a_denial_outside_topics_is_a_yes_against_a_no() -> None:
    claim, denial = said("a:2"), denied("b:2")
    (matrix,) = matrices(claim, denial, findings=(finding("f", ("b:2",), ("a:2",)),))
    assert held(matrix) == {"Camat": [Holds.ASSERTS], "Lurah": [Holds.DENIES]}


def test_a_conflict_of_a_topic_is_told_once() -> None:
    found = matrices(OPEN, SHUT, findings=(finding("f", ("b:1",), ("a:1",)),))
    assert [matrix.id for matrix in found] == ["market"]


@settings(max_examples=20)
@given(st.integers(1, 70), st.integers(1, 40))
def test_what_is_left_out_is_counted(speakers: int, conflicts: int) -> None:
    claims = tuple(said(f"a:{n}", f"Warga {n}") for n in range(speakers))
    denials = tuple(denied(f"b:{n}", "Lurah") for n in range(conflicts))
    found = tuple(
        finding(f"f{n}", (denials[n].id,), (claims[n % speakers].id,)) for n in range(conflicts)
    )
    (matrix,) = positions_of(document(TWO_DAYS_AND_NONE, (*claims, *denials), found), ENGLISH)
    assert len(matrix.rows) <= positions.SHOWN_SPEAKERS
    assert len(matrix.rows) + matrix.more_rows == 1 + min(speakers, conflicts)
    assert len(matrix.columns) + matrix.more_columns == conflicts
    assert all(len(row.cells) == len(matrix.columns) for row in matrix.rows)


def test_nothing_is_said_where_nobody_takes_a_position() -> None:
    assert matrices(said("a:1")) == ()


def test_a_side_that_denies_in_part_is_only_a_side() -> None:
    entry = finding("f", ("a:2", "a:3"), ("b:2",))
    (matrix,) = matrices(denied("a:2", "Ani"), said("a:3", "Ani"), said("b:2"), findings=(entry,))
    assert held(matrix) == {"Ani": [Holds.ONE_SIDE], "Camat": [Holds.OTHER_SIDE]}


def test_where_both_sides_deny_they_are_only_sides() -> None:
    entry = finding("f", ("a:2",), ("b:2",))
    (matrix,) = matrices(denied("a:2", "Camat"), denied("b:2", "Lurah"), findings=(entry,))
    assert held(matrix) == {"Camat": [Holds.ONE_SIDE], "Lurah": [Holds.OTHER_SIDE]}


def test_a_statement_at_odds_with_itself_takes_no_side_and_is_counted() -> None:
    alone = finding("g", ("a:2",), ("a:2",), type="number")
    assert matrices(said("a:2"), findings=(alone,)) == ()
    apart = finding("f", ("b:2",), ("a:2",))
    (matrix,) = matrices(said("a:2"), denied("b:2"), findings=(alone, apart))
    assert [column.id for column in matrix.columns] == ["f"]
    assert matrix.more_columns == 1
