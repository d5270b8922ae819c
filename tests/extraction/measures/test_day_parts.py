"""Parts of a day behind the day that they are of, and clocks with a part of the day behind them."""

from __future__ import annotations

import pytest

from tests.extraction.measures.measuring import written


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kebakaran itu terjadi Kamis dini hari.", "id", "time 0..420 range"),
        ("Kebakaran itu terjadi pada Rabu sore, 11 Juni 2025.", "id", "time 780..1200 range"),
        ("Kebakaran itu terjadi pada Selasa (17/6/2025) malam.", "id", "time 1020..1860 range"),
        ("The fire broke out on Tuesday afternoon.", "en", "time 660..1200 range"),
        ("Kebakaran terjadi pukul 7.00-8.00 WIB malam.", "id", "time 1140..1200 WIB range"),
        ("Kebakaran terjadi pukul 7.00 WIB malam.", "id", "time 1140 WIB"),
        ("Kebakaran terjadi Rabu pagi (11/6), pukul 8.30 WIB.", "id", "time 510 WIB"),
        ("Toko itu buka pukul 10.00 pagi hingga 09.00 malam.", "id", "time 600..1260 range"),
    ],
)  # fmt: skip
def test_the_time(text: str, language: str, expected: str) -> None:
    assert [line for line in written(text, language) if line.startswith("time")] == [expected]


@pytest.mark.parametrize("text", ["Makan siang itu dibagikan.", "Selamat pagi, kata warga."])
def test_without_a_day_a_part_of_the_day_is_no_time(text: str) -> None:
    assert [line for line in written(text) if line.startswith("time")] == []
