"""What happened at a time: the nearest happening of the clause, and nothing where none is near."""

from __future__ import annotations

import pytest

from tests.extraction.measures.measuring import happenings
from tests.extraction.newsroom import packs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kapal Melati berangkat dari Pelabuhan Arum pukul 08.15 WIB.", ["departure"]),
        ("Pesawat itu lepas landas pukul 08.15 WIB.", ["departure"]),
        ("Pukul 08.15 WIB kapal bertolak dari Arum.", ["departure"]),
        ("Kapal diperkirakan tiba di Arum pukul 11.40 WIB.", ["arrival expected"]),
        ("Seharusnya, kapal sudah tiba di Arum pukul 11.40 WIB.", ["arrival expected"]),
        ("Mereka akan mendarat dan tiba di Arum pukul 09.00 WIB.", ["arrival expected"]),
        ("Api berhasil dipadamkan petugas pukul 04.45 WIB.", ["firefighting end"]),
        (
            "Pukul 04.45 WIB, api yang melalap puluhan kios di pasar itu akhirnya dipadamkan.",
            ["firefighting end"],
        ),
        ("Pukul 04.45 WIB, warga yang melihat api di pasar langsung pulang.", [""]),
        ("Pemadaman telah dinyatakan selesai sejak pukul 04.45 WIB.", ["firefighting end"]),
        ("Sidang dimulai pukul 09.30 WIB.", ["trial-session start"]),
        ("Gempa mengguncang Arum, Jawa Lama, Kamis (14/3/2024) pukul 14.20 WIB.", ["quake"] * 2),
        ("Gunung Arum meletus pukul 01.05 WIB dan pukul 03.29 WIB.", ["eruption"] * 2),
        ("Letusan terjadi sekira pukul 10.05 dan 10.20 WIB.", ["eruption"] * 2),
        ("Lurah itu wafat pada Rabu (13/3/2024) pukul 18.05 WIB.", ["death"] * 2),
        ("Polisi menerima laporan pukul 06.00 WIB.", ["report-received"]),
        ("Penggeledahan berlangsung pukul 10.00 WIB.", ["search-of-premises"]),
        (
            "Api padam dua jam kemudian, yakni pada pukul 04.45 WIB.",
            ["firefighting", "firefighting end"],
        ),
        (
            "Kapal hilang kontak saat menyusuri Selat Arum, pada Rabu (13/3/2024).",
            ["loss-of-contact"],
        ),
        ("Pukul 14.06 WIB dan pukul 14.31 WIB, Arum diguncang dua gempa.", ["quake"] * 2),
        ("Gempa berkekuatan 6,1 SR dan 6,0 SR terasa pukul 14.06 WIB.", ["quake"]),
        ("Kapal tenggelam setelah berangkat pukul 08.15 WIB.", ["departure"]),
    ],
)
def test_the_nearest_happening_in_the_clause(text: str, expected: list[str]) -> None:
    assert happenings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry departed from Arum at 8:15 a.m.", ["departure"]),
        ("The plane is due to land at Arum at 11:40 a.m.", ["arrival expected"]),
        ("At 8:15 a.m. the plane took off from Arum.", ["departure"]),
        ("The blaze was extinguished at 4:45 a.m.", ["firefighting end"]),
        ("A magnitude 5.2 earthquake struck Arum at 2:20 p.m.", ["quake"]),
        ("The mayor was arrested on 13 March 2024.", ["arrest"]),
        ("The trial began on Tuesday, 12 March 2024.", ["trial-session start"]),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert happenings(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jarak pandang pada pukul 07.00 WIB satu kilometer.",
        "Kapal tak kunjung tiba pukul 11.40 WIB.",
        "Kapal belum berangkat pukul 11.40 WIB.",
        "Sebelum kapal hilang kontak, pukul 10.31 WIB nakhoda makan.",
        "Petugas pemadam kebakaran makan pukul 10.31 WIB.",
        "Kapal berangkat dari Arum. Pukul 10.31 WIB nakhoda makan.",
        "Kapal berangkat dan nakhoda makan pukul 10.31 WIB.",
        "Acara itu disebut warga yang berangkat, dikutip Senin (18/3/2024).",
        "Hingga Senin (18/3/2024), kapal berangkat setiap pagi.",
    ],
)
def test_nothing_is_said_where_no_happening_is_near(text: str) -> None:
    assert happenings(text) == [""]


def test_a_happening_is_not_sought_across_another_time() -> None:
    text = "Kapal berangkat pukul 08.15 WIB lalu nakhoda makan pukul 09.00 WIB."
    assert happenings(text) == ["departure", ""]


def test_an_expected_happening_is_another_one() -> None:
    text = "Kapal berangkat pukul 08.15 WIB dan dijadwalkan tiba pukul 11.40 WIB."
    assert happenings(text) == ["departure", "arrival expected"]


def test_the_languages_name_happenings_alike() -> None:
    names = [set(pack.measures.happenings.names) for pack in packs().values()]
    assert len(set.intersection(*names)) >= 70


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_word_means_two_happenings(language: str) -> None:
    lists = packs()[language].measures.happenings
    words = [w for own in (*lists.names.values(), *lists.phases.values(), lists.none) for w in own]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bupati menjenguk Rudi Halim yang tengah dirawat, Senin (13/3/2024).", ["visit"]),
        ("Rudi Halim yang sedang dirawat disebut membaik pada Senin (13/3/2024).", [""]),
        ("Rudi Halim dirawat sejak Senin (13/3/2024).", ["admission"]),
        ("Polisi menggelar rekonstruksi pembunuhan itu, Senin (13/3/2024).", ["reenactment"]),
        ("Polisi menangkap pelaku pembunuhan pada Senin (13/3/2024).", ["arrest"]),
        ("Kasus pembunuhan itu terjadi pada Senin (13/3/2024).", ["murder"]),
    ],
)
def test_what_goes_on_or_is_the_matter_of_a_case_is_of_another_day(
    text: str, expected: list[str]
) -> None:
    assert happenings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The trial opened over the murder case of Tom Brand on March 13, 2024.",
            ["opening"],
        ),
        ("Tom Brand was murdered on March 13, 2024.", ["murder"]),
        ("The mayor visited the still hospitalized Tom Brand on March 13, 2024.", ["visit"]),
    ],
)
def test_what_goes_on_or_is_the_matter_of_a_case_in_english(text: str, expected: list[str]) -> None:
    assert happenings(text, "en") == expected
