"""Breakdowns: parts of a total, told from other lists."""

from __future__ import annotations

import pytest

from tests.extraction.measures.measuring import parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rombongan itu terdiri dari 12 siswa kelas satu dan 9 siswa kelas dua.", [12, 9]),
        ("Ada 21 siswa, yakni 12 siswa kelas satu dan 9 siswa kelas dua.", [12, 9]),
        (
            "Dana Rp 9 miliar, rinciannya Rp 5 miliar dari desa dan Rp 4 miliar dari kota.",
            [5e9, 4e9],
        ),
        ("Mereka adalah 130 penumpang domestik dan 612 penumpang internasional.", [130, 612]),
        ("Juri itu tiga perempuan dan enam laki-laki.", [3, 6]),
        ("Gedung itu punya 4618 kursi, 1650 kursi di bawah dan 2968 kursi di atas.", [1650, 2968]),
        ("Total 9 ton, 5 ton dari Arum dan 4 ton dari Melati.", [5000, 4000]),
        (
            "Lima orang dirawat terdiri atas tiga orang tua dan dua orang muda, serta satu orang.",
            [3, 2],
        ),
    ],
)
def test_parts_of_a_total(text: str, expected: list[float]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Di sana ada 12 rumah dan 7 toko.",
        "Banjir menewaskan 3 orang dan melukai 5 orang.",
        "Ada 21 siswa, termasuk 4 siswa kelas satu dan 9 siswa kelas dua.",
        "Penumpang terbanyak yakni di Mawar 105 penumpang dan di Arum 45 penumpang.",
        "Rombongan itu terdiri dari 12 siswa putra, 3 guru dan sisanya sopir.",
        "Nilainya masing-masing Rp 5 juta dan Rp 7 juta.",
        "Harga tiket yakni Rp 5 juta dan Rp 7 juta.",
        "Suku bunga terdiri dari 5 persen dan 7 persen.",
        "Rombongan itu terdiri dari 12 siswa.",
    ],
)
def test_other_lists_are_no_breakdowns(text: str) -> None:
    assert parts(text) == []


def test_others_are_a_part_of_those_told_before() -> None:
    assert parts("Kapten Rudi Halim datang bersama 4 guru lainnya.") == [4]


def test_what_is_done_again_comes_on_top_of_those_told_before() -> None:
    assert parts("Polisi kembali menangkap dua orang.") == [2]
    assert parts("Polisi menangkap dua orang.") == []
    assert parts("Police arrested another 12 people.", "en") == [12]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The group consisted of 12 passengers from Arum and 9 passengers from Melati.", [12, 9]),
        ("There were 21 passengers, namely 12 passengers on deck and 9 passengers below.", [12, 9]),
        ("They sold 12 domestic flights and 9 international flights.", [12, 9]),
        ("They saw 21 houses, including 12 houses of wood and 3 houses of stone.", []),
    ],
)
def test_english(text: str, expected: list[float]) -> None:
    assert parts(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selain Melati, kota itu punya tiga pasar.", [3]),
        ("Selain itu, kota itu punya tiga pasar.", []),
        ("Selain Melati. Kota itu punya tiga pasar.", []),
        ("Tak seperti dua laga sebelumnya, kali ini ia menang.", [2]),
    ],
)
def test_who_is_left_out_and_what_came_before_are_not_counted(
    text: str, expected: list[float]
) -> None:
    assert parts(text) == expected


def test_who_is_left_out_in_english() -> None:
    assert parts("Besides Marlow, the county has three markets.", "en") == [3]


def test_a_breakdown_that_goes_on_behind_another_number_is_no_whole_one() -> None:
    assert (
        parts(
            "Rombongan itu terdiri dari 12 siswa Arum, 10 siswa Melati yang membawa dua bus, "
            "lima siswa Mawar."
        )
        == []
    )


def test_one_more_victim_comes_on_top_of_those_before() -> None:
    assert parts("Satu orang korban tewas lagi di Arum.") == [1]
    assert parts("Dua orang lainnya tewas di Arum.") == []
