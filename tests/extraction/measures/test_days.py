"""Dates as measures: their days, their precision and the weekday as it is written."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.records.particulars import Bound, MeasureKind
from tests.extraction.measures.measuring import in_context


def days(text: str, language: str = "id") -> list[tuple[date, date, str, str]]:
    """Return the dates of a text: first and last day, precision and weekday."""
    found = [m for m in in_context(text, language=language) if m.kind is MeasureKind.DATE]
    assert all(m.bound is Bound.EXACT for m in found)
    return [
        (date.fromordinal(int(m.low)), date.fromordinal(int(m.high)), m.unit, m.label)
        for m in found
    ]


@pytest.mark.parametrize(
    ("text", "first", "last", "unit", "label"),
    [
        ("Ia pergi pada 14 Maret 2024.", (2024, 3, 14), (2024, 3, 14), "day", ""),
        ("Ia pergi pada Kamis (14/3/2024).", (2024, 3, 14), (2024, 3, 14), "day", "3"),
        ("Ia pergi pada Selasa (14/3/2024).", (2024, 3, 14), (2024, 3, 14), "day", "1"),
        ("Ia pergi pada hari Rabu.", (2024, 3, 13), (2024, 3, 13), "day", "2"),
        ("Ia pergi kemarin.", (2024, 3, 17), (2024, 3, 17), "day", ""),
        ("Ia pergi pekan lalu.", (2024, 3, 11), (2024, 3, 17), "week", ""),
        ("Ia pergi pada Februari 2024.", (2024, 2, 1), (2024, 2, 29), "month", ""),
        ("Ia pergi tahun lalu.", (2023, 1, 1), (2023, 12, 31), "year", ""),
        ("Ia pergi pada Kamis siang, 14 Maret 2024.", (2024, 3, 14), (2024, 3, 14), "day", "3"),
        ("Ia pergi hari Kamis, tanggal 14 Maret 2024.", (2024, 3, 14), (2024, 3, 14), "day", "3"),
        ("Ia pergi pada Kamis tanggal 14 Maret 2024.", (2024, 3, 14), (2024, 3, 14), "day", "3"),
        ("Ia pergi Kamis malam, tanggal 14 Maret 2024.", (2024, 3, 14), (2024, 3, 14), "day", "3"),
        ("Ia pergi dari 11 hingga 14 Maret 2024.", (2024, 3, 11), (2024, 3, 14), "day", ""),
    ],
)
def test_days_precision_and_weekday(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], unit: str, label: str
) -> None:
    assert days(text) == [(date(*first), date(*last), unit, label)]


def test_english() -> None:
    expected = [(date(2024, 3, 14), date(2024, 3, 14), "day", "3")]
    assert days("She left on Thursday, 14 March 2024.", "en") == expected
    assert days("She left on Thursday, the 14 March 2024.", "en") == expected


def test_a_date_that_needs_a_day_of_writing_is_left_out_without_one() -> None:
    assert in_context("Ia pergi pada hari Rabu, kemarin.", as_of=None) == ()
    (found,) = in_context("Ia pergi pada 14 Maret 2024.", as_of=None)
    assert found.kind is MeasureKind.DATE


def test_the_span_holds_the_date_as_written() -> None:
    text = "Warga berkumpul pada Kamis (14/3/2024) di Arum."
    (found,) = in_context(text)
    assert text[found.start : found.end] == "Kamis (14/3/2024)"


@pytest.mark.parametrize(
    "text",
    ["Pada 31 Februari 2024 ia pergi.", "Pria 83 tahun ini pergi.", "Ia pergi dua pekan lalu."],
)
def test_no_date(text: str) -> None:
    assert days(text) == []
