"""Figures: readings that lie on a scale, and those that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporting.views.figures import Figure, by_size, common_scale, figure_of


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        ("≥12 rumah", Figure(12, 12, "rumah", "≥")),
        ("20–99 rumah", Figure(20, 99, "rumah")),
        ("Rp 2.500.000.000", Figure(2.5e9, 2.5e9, "Rp")),
        ("USD 1,500.50", Figure(1500.5, 1500.5, "USD")),
        ("12.5%", Figure(12.5, 12.5, "%")),
        ("M 5–M 6.1", Figure(5, 6.1, "M")),
        ("3.215° S", Figure(3.215, 3.215, "° s")),
        ("10:36 WIB", Figure(636, 636, "time WIB")),
        ("09:00–10:00 WIB", Figure(540, 600, "time WIB")),
        ("1.700 meter", Figure(1700, 1700, "m")),
        ("1,7 ton", Figure(1.7, 1.7, "ton")),
        ("hampir 66 kilometer", Figure(66, 66, "km", "≈")),
    ],
)
def test_a_reading_in_figures_lies_on_a_scale(reading: str, expected: Figure) -> None:
    assert figure_of(reading, "id") == expected


@pytest.mark.parametrize(
    "reading",
    ["", "≥", "tiga jam", "PK-ABC", "SJ 182", "2024-13-45", "2025-03", "25:99", "1.7.2", "9" * 400],
)
def test_what_is_no_figure_is_never_guessed_at(reading: str) -> None:
    assert figure_of(reading, "id") is None


def test_thousands_are_parted_as_the_language_does() -> None:
    assert figure_of("1,700 houses", "en") == Figure(1700, 1700, "houses")
    assert figure_of("1,700 rumah", "id") == Figure(1.7, 1.7, "rumah")


def test_days_are_as_far_apart_as_in_the_calendar() -> None:
    first, later = figure_of("2025-02-28", "id"), figure_of("2025-03-01", "id")
    assert first is not None
    assert later is not None
    assert later.low - first.low == 1


def test_a_scale_is_common_only_to_figures_of_one_thing() -> None:
    houses, people = figure_of("7 rumah", "id"), figure_of("7 orang", "id")
    assert common_scale([houses, houses]) == "rumah"
    assert common_scale([houses, people]) is None
    assert common_scale([houses, None]) is None
    assert common_scale([]) is None


def test_a_time_without_zone_is_in_that_of_the_others() -> None:
    bare, western, eastern = (figure_of(f"10:36{z}", "id") for z in ("", " WIB", " WIT"))
    assert common_scale([bare, western]) == "time WIB"
    assert common_scale([western, eastern]) is None


@given(st.text(max_size=30), st.sampled_from(("id", "en", "de")))
def test_any_text_is_a_figure_in_order_or_none(text: str, language: str) -> None:
    figure = figure_of(text, language)
    assert figure is None or figure.low <= figure.high < float("inf")
    assert by_size(figure) <= by_size(None)
