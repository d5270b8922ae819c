"""Contested values: every value with who gave it, when and where; nothing where none is marked."""

from __future__ import annotations

from factcheck.contract.entries import FindingEntry, ReportedStatement
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.contested import ContestedPoint, contested_of
from tests.reporting.views.document_builder import (
    ENGLISH,
    INDONESIAN,
    article,
    day,
    document,
    finding,
    on,
    said,
    value,
)

ARTICLES = (
    article("a", "Alpha", day(2)),
    article("b", "Beta", day(3)),
    article("c", "Ceria", None),
)
TWELVE = said("a:1", "Camat", "Ada 12 kios terbakar.")
AGAIN = said("b:1", "Camat", "Camat: dua belas kios terbakar.", said=on(2))
NINE = said("b:2", "Lurah", "Hanya 9 kios terbakar.")
LATE = said("c:1", "Ketua", "Sekitar 15 kios terbakar.")


def points(entry: FindingEntry, *statements: ReportedStatement) -> tuple[ContestedPoint, ...]:
    return contested_of(document(ARTICLES, statements, (entry,)), INDONESIAN)


def on_kiosks(**changes: object) -> FindingEntry:
    words = (
        value(TWELVE, "12 kios", "12 kios"),
        value(AGAIN, "dua belas kios", "12 kios"),
        value(NINE, "9 kios", "9 kios"),
        value(LATE, "Sekitar 15 kios", "≈15 kios"),
    )
    plain = {"type": "number", "words": words, **changes}
    return finding("f", ("a:1", "b:1"), ("b:2", "c:1"), **plain)


def test_all_values_are_shown_by_day_then_value_and_undated_ones_last() -> None:
    (point,) = points(on_kiosks(), TWELVE, AGAIN, NINE, LATE)
    assert (point.label, point.id, point.kind) == ("C1", "f", "number")
    assert [(row.reads, row.speaker) for row in point.rows] == [
        ("12 kios", "Camat"),
        ("9 kios", "Lurah"),
        ("≈15 kios", "Ketua"),
    ]
    assert point.readings == ("12 kios", "9 kios", "≈15 kios")


def test_one_speaker_s_value_of_one_day_is_one_row_wherever_it_is_printed() -> None:
    # The day that the statement gives is that of the other outlet's page.
    (point,) = points(on_kiosks(), TWELVE, AGAIN, NINE, LATE)
    first, *_ = point.rows
    assert first.written == ("12 kios", "dua belas kios")
    assert first.outlets == ("Alpha", "Beta")
    assert [source.path for source in first.sources] == ["a.txt", "b.txt"]
    assert first.ids == ("a:1", "b:1")


def test_an_undated_value_says_so() -> None:
    (point,) = points(on_kiosks(), TWELVE, AGAIN, NINE, LATE)
    last = point.rows[-1]
    assert last.day.first is None
    assert last.day.coarse
    assert last.day.words == "tanpa tanggal"


def test_a_value_that_nothing_reads_is_read_as_it_is_written() -> None:
    entry = finding("f", ("a:1",), ("b:2",), type="name", words=(value(TWELVE, "12 kios"),))
    (point,) = points(entry, TWELVE, NINE)
    assert point.rows[0].reads == "12 kios"
    assert point.rows[0].figure is None


def test_differences_are_shown_and_agreements_are_not() -> None:
    statements = (TWELVE, AGAIN, NINE, LATE)
    assert points(on_kiosks(verdict=Verdict.COMPATIBLE), *statements)[0].label == "D1"
    assert points(on_kiosks(verdict=Verdict.AGREEMENT), *statements) == ()


def test_without_marked_words_there_is_nothing() -> None:
    assert points(on_kiosks(words=()), TWELVE, AGAIN, NINE, LATE) == ()


def test_words_of_a_statement_that_the_finding_does_not_hold_are_left_alone() -> None:
    entry = finding("f", ("a:1",), ("b:2",), type="number", words=on_kiosks().words)
    (point,) = points(entry, TWELVE, AGAIN, NINE, LATE)
    assert {row.speaker for row in point.rows} == {"Camat", "Lurah"}


def test_hidden_characters_of_a_value_are_visible() -> None:
    odd = said("a:1", "Camat", "Ada 12\u202e kios.")
    entry = finding("f", ("a:1",), ("b:2",), words=(value(odd, "12\u202e kios"),))
    (point,) = contested_of(document(ARTICLES, (odd, NINE), (entry,)), ENGLISH)
    assert point.rows[0].written == ("12{U+202E} kios",)
