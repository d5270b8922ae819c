"""Letters: what is cut or wrapped fits, and says where something is missing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporting.charts.lettering import cut, width_of, wrapped

ROOMS = st.floats(20, 400)


def test_wide_letters_take_more_room_than_narrow_ones() -> None:
    assert width_of("ill", 10) < width_of("sos", 10) < width_of("WMW", 10) < width_of("市场価", 10)


def test_an_accent_takes_no_room() -> None:
    assert width_of("e\u0301", 10) == width_of("é", 10) == width_of("e", 10)


def test_what_fits_stands_as_it_is() -> None:
    assert cut("Camat", 10, 100) == "Camat"
    assert wrapped("Camat Hilir", 10, 200, 2) == ("Camat Hilir",)


def test_what_is_too_long_ends_with_an_ellipsis() -> None:
    assert cut("Camat Hilir", 10, 50) == "Camat…"
    assert wrapped("satu dua tiga empat", 10, 50, 2) == ("satu dua", "tiga…")


def test_a_long_word_is_cut_on_its_own_line() -> None:
    assert wrapped("x" * 50 + " dua", 10, 40, 2) == ("xxxxx…", "dua")


@given(st.text(max_size=80), ROOMS)
def test_a_cut_text_fits(text: str, room: float) -> None:
    assert width_of(cut(text, 13, room), 13) <= room + 1e-6


@given(st.text(max_size=120), ROOMS, st.integers(1, 4))
def test_wrapped_lines_fit_and_lose_nothing_silently(text: str, room: float, most: int) -> None:
    lines = wrapped(text, 13, room, most)
    assert len(lines) <= most
    assert all(width_of(line, 13) <= room + 1e-6 for line in lines)
    assert " ".join(lines) == text or any(line.endswith("…") for line in lines)
