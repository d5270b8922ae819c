"""How it goes with a thing: opposite predicates, what they are said of, and what is not told."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import Attribute, AttributeKind
from tests.extraction.newsroom import say


def courses(text: str, language: str = "id") -> list[str]:
    """Write the courses that a text tells as ``PAIR/THING: VALUE``."""
    found: list[Attribute] = [a for s in say(text, language=language) for a in s.answers]
    told = [a for a in sorted(found) if a.kind is AttributeKind.COURSE]
    return [f"{'/'.join(a.of)}: {a.values[0]}" for a in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rudi Hartono mengatakan panitia menghentikan lomba.", ["course/lomba: no"]),
        ("Rudi Hartono mengatakan lomba itu resmi ditiadakan.", ["course/lomba: no"]),
        ("Rudi Hartono mengatakan lomba itu tetap digelar.", ["course/lomba: yes"]),
        ("Rudi Hartono mengatakan lomba itu tidak dihentikan.", ["course/lomba: yes"]),
        ("Rudi Hartono mengatakan lomba itu nyaris dihentikan.", ["course/lomba: yes"]),
        ("Rudi Hartono membantah lomba itu dihentikan.", ["course/lomba: yes"]),
        ("Rudi Hartono meminta agar lomba itu dihentikan.", []),
        ("Rudi Hartono mengatakan warga ingin lomba itu dihentikan.", []),
        ("Rudi Hartono mengatakan lomba itu bisa dihentikan.", []),
        ("Rudi Hartono mengatakan jika hujan, lomba itu dihentikan.", []),
        ("Rudi Hartono mengatakan lomba itu dihentikan sementara.", []),
        ("Rudi Hartono mengatakan lomba itu tidak sah.", ["procedure/lomba: no"]),
        ('"Ini cacat prosedur," kata Rudi Hartono.', ["procedure: no"]),
        ("Rudi Hartono mengatakan hingga saat ini cacat prosedur.", []),
        ("Rudi Hartono mengatakan tetangganya mencabut laporan.", ["case: no"]),
        ("Rudi Hartono mengatakan kedua warga nyaris adu jotos.", ["fight: no"]),
        ("Rudi Hartono mengatakan arsip desa aman.", ["secure/arsip/desa: yes"]),
        ("Rudi Hartono mengatakan arsip desa bocor.", ["secure/arsip/desa: no"]),
        ("Rudi Hartono mengatakan gudang itu tidak berizin.", ["permit/gudang: no"]),
        ("Rudi Hartono mengatakan kedua warga beradu fisik.", ["fight: yes"]),
        ("Rudi Hartono mengatakan sopir itu belum membayar denda.", ["paid/denda: no"]),
        ("Rudi Hartono mengatakan bus itu mengikuti truk yang sudah membayar denda.", []),
        ("Rudi Hartono menyebut perlintasan tanpa palang pintu.", ["guarded/lintas: no"]),
        ("Rudi Hartono mengatakan polisi menyita uang.", ["seized/uang: yes"]),
        ("Rudi Hartono mengatakan uang itu bukan hasil sitaan.", ["seized/uang: no"]),
        (
            "Rudi Hartono mengatakan pengendara motor itu memakai helm.",
            ["helmet/endara/motor: yes"],
        ),
        (
            "Rudi Hartono mengatakan pengendara motor itu tidak memakai helm.",
            ["helmet/endara/motor: no"],
        ),
        ("Rudi Hartono mengatakan sopir itu mabuk.", ["drunk/opir: yes"]),
        ("Rudi Hartono mengatakan sopir itu tidak mabuk.", ["drunk/opir: no"]),
        ("Rudi Hartono mengatakan sopir itu tak sadarkan diri.", ["conscious/opir: no"]),
        ("Rudi Hartono mengatakan pintu gudang tidak terkunci.", ["locked/gudang/intu: no"]),
        ("Rudi Hartono menyebut perlintasan resmi yang dijaga.", ["guarded/lintas: yes"]),
        ("Rudi Hartono mengatakan dia mengundurkan diri.", ["office: no"]),
        ("Rudi Hartono membantah dia dicopot.", []),
        ("Rudi Hartono mengaku tidak pernah bertemu dengan Wati Kusuma.", ["met/usuma/wati: no"]),
        ("Rudi Hartono mengaku pernah bertemu dengan Wati Kusuma.", []),
        ("Rudi Hartono mengatakan sopir itu tak satu kali pun mangkir.", ["attended/opir: yes"]),
        ("Rudi Hartono mengaku tak terkejut sopir itu ditangkap.", ["surrendered/ejut/opir: no"]),
        ("Rudi Hartono mengatakan sopir itu menyerahkan diri.", ["surrendered/opir: yes"]),
        ("Rudi Hartono mengatakan bus itu melaju kencang.", ["fast/bus: yes"]),
        ("Rudi Hartono mengatakan di sana melaju kencang bus malam.", ["fast/bus/malam: yes"]),
        ("Rudi Hartono mengatakan sopir itu tidak memiliki SIM.", ["driving_licence/opir: no"]),
        ("Rudi Hartono membantah pintu gudang terkunci.", ["locked/gudang/intu: no"]),
        ("Rudi Hartono membantah membayar sewa gudang lama yang pintunya terkunci sejak Mei.", []),
    ],
)
def test_courses(text: str, expected: list[str]) -> None:
    assert courses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Robert Lind said the parade was cancelled.", ["course/parad: no"]),
        ("Robert Lind said the parade went ahead.", ["course/parad: yes"]),
        ("Robert Lind said the parade was not cancelled.", ["course/parad: yes"]),
        ("Robert Lind said they wanted the parade cancelled.", []),
        ("Robert Lind said the two drivers nearly came to blows.", ["fight: no"]),
        ("Robert Lind said the archive was leaked.", ["secure/archiv: no"]),
        ("Robert Lind said the archive was secure.", ["secure/archiv: yes"]),
        ("Robert Lind said Ann Mercer withdrew her complaint.", ["case: no"]),
        ("Robert Lind said he resigned.", ["office: no"]),
        ("Robert Lind said he had never met Mr Mercer.", ["met/mercer: no"]),
        ("Robert Lind said the captain turned himself in.", ["surrendered/captain: yes"]),
    ],
)
def test_courses_in_english(text: str, expected: list[str]) -> None:
    assert courses(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rudi Hartono mengatakan lomba itu tidak dihentikan lagi.",
        "Rudi Hartono menolak menghentikan lomba.",
        "Rudi Hartono mengatakan kapal dialihkan ke Arum yang kemudian melanjutkan lomba.",
    ],
)
def test_what_was_so_once_is_refused_or_told_of_another_is_no_course(text: str) -> None:
    assert courses(text) == []


def test_a_negator_means_the_word_behind_it() -> None:
    assert courses("Rudi Hartono mengatakan panitia tidak sengaja menghentikan lomba.") == [
        "course/lomba: no"
    ]
