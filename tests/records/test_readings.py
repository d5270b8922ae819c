"""Readings: a value in a few words, one way whatever the notation."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.records.particulars import Bound, Measure, MeasureKind
from factcheck.records.readings import as_written, measure_reading, thing_counted
from tests.builders import a_date, a_measure, a_statement, a_time

KIND = MeasureKind


@pytest.mark.parametrize(
    ("measure", "written", "expected"),
    [
        (a_measure(7), "tujuh rumah", "7 rumah"),
        (a_measure(1_500_000, bound=Bound.AT_LEAST), "lebih dari 1,5 juta rumah", "≥1500000 rumah"),
        (a_measure(20, high=99), "puluhan rumah", "20–99 rumah"),
        (a_measure(2.5e9, kind=KIND.MONEY, unit="IDR"), "Rp 2,5 miliar", "Rp 2.500.000.000"),
        (a_measure(40.5, kind=KIND.MONEY, unit="USD"), "$40.50", "USD 40.50"),
        (a_measure(12.5, kind=KIND.PERCENT, unit="%"), "12,5 persen", "12.5%"),
        (a_measure(6, kind=KIND.MAGNITUDE, bound=Bound.ABOUT), "sekitar M 6", "≈M 6"),
        (a_measure(-3.21, kind=KIND.COORDINATE, of="latitude"), "3,21 LS", "3.21° S"),
        (a_measure(119.4, kind=KIND.COORDINATE, of="longitude"), "119,4 BT", "119.4° E"),
        (a_time(10, 36), "pukul 10.36", "10:36"),
        (a_time(9, high=600, unit="WIB"), "pukul 09.00-10.00 WIB", "09:00–10:00 WIB"),
        (a_date(date(2024, 3, 2)), "Sabtu (2/3/2024)", "2024-03-02"),
        (
            a_date(date(2024, 3, 1), date(2024, 3, 31), unit="month"),
            "Maret 2024",
            "2024-03",
        ),
        (a_measure(180, kind=KIND.DURATION, unit="minute"), "tiga jam", "tiga jam"),
        (a_measure(1700, kind=KIND.WEIGHT, unit="kg"), "1,7 ton", "1,7 ton"),
    ],
)
def test_a_value_reads_in_few_words(measure: Measure, written: str, expected: str) -> None:
    assert measure_reading(measure, written, "") == expected


def test_a_count_whose_noun_nothing_tells_reads_as_it_is_written() -> None:
    assert measure_reading(a_measure(7), "seven houses", "") == "seven houses"
    assert measure_reading(a_measure(7), "seven houses", "houses") == "7 houses"


def test_the_noun_behind_figures_is_taken_and_never_a_word_that_counts() -> None:
    counts = [
        (a_measure(2_000_000), "2 juta orang"),
        (a_measure(7), "tujuh jiwa"),
        (a_measure(1500), "1.500 Warga"),
        (a_measure(9), "9 warga"),
        (a_measure(9), "9 penduduk"),
    ]
    assert thing_counted(counts) == "warga"
    assert thing_counted(counts[:2]) == ""


def test_a_bracket_that_a_date_leaves_open_is_closed() -> None:
    text = "Pasar dibuka Senin (5/2/2024) pagi"
    day = a_date(date(2024, 2, 5), start=13 + 40, end=28 + 40)
    statement = a_statement("a.txt:1", text=text, start=40, end=40 + len(text))
    assert as_written(day, statement) == "Senin (5/2/2024)"
