"""Where a statement stands in its article, and the weekdays of its telling."""

from __future__ import annotations

from factcheck.records.passages import PassageKind
from tests.extraction.newsroom import say

QUOTED = '"Empat perahu tenggelam," kata Bupati Andi Wijaya di Teluk Kelam, Selasa (17/1/2024).'
PLAIN = "Bupati Andi Wijaya menutup pelabuhan pada Rabu (17/1/2024)."


def test_a_headline_and_a_paragraph_are_told_apart() -> None:
    found = say(PLAIN, headline="Tiga perahu tenggelam di Teluk Kelam")
    assert [s.part for s in found] == [PassageKind.HEADLINE, PassageKind.BODY]


def test_a_weekday_beside_a_quotation_is_kept_as_written() -> None:
    (quoted,) = say(QUOTED)
    assert [(day.label, quoted.text[day.start : day.end]) for day in quoted.told_days] == [
        ("1", "Selasa (17/1/2024)")
    ]


def test_a_weekday_in_the_content_is_a_measure_and_no_day_of_the_telling() -> None:
    (plain,) = say(PLAIN)
    assert plain.told_days == ()
    assert [m.label for m in plain.measures] == ["2"]


def test_a_date_without_a_weekday_is_no_day_of_the_telling() -> None:
    assert [s.told_days for s in say(QUOTED.replace("Selasa (17/1/2024)", "17/1/2024"))] == [()]


def test_a_bare_weekday_is_no_day_of_the_telling() -> None:
    assert [s.told_days for s in say(QUOTED.replace(" (17/1/2024)", ""))] == [()]
