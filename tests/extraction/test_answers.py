"""Answers: what statements say, by yes or no, to questions that any news may raise."""

from __future__ import annotations

import pytest

from factcheck.records.particulars import Attribute, AttributeKind
from tests.extraction.newsroom import say


def answers(kind: AttributeKind, text: str, language: str = "id") -> list[str]:
    """Write the answers of one kind as ``OF: VALUE``, the parts of OF joined by strokes."""
    found: list[Attribute] = [a for s in say(text, language=language) for a in s.answers]
    return [f"{'/'.join(a.of)}: {a.values[0]}" for a in sorted(found) if a.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rudi Hartono mengatakan kapal itu tidak membawa penumpang.", ["umpang: no"]),
        ("Rudi Hartono mengatakan kapal itu membawa seorang penumpang.", ["umpang: yes"] * 2),
        ("Rudi Hartono mengatakan kapal itu tidak sempat membawa penumpang.", ["umpang: no"]),
        ("Rudi Hartono mengatakan kapal itu tidak lumrah membawa penumpang.", []),
        ("Rudi Hartono mengatakan ada penumpang di kapal itu.", ["umpang: yes"]),
        ("Rudi Hartono mengatakan tidak ada penumpang yang terluka.", []),
        ("Rudi Hartono mengatakan kapal itu tidak membawa 12 penumpang.", []),
        ("Rudi Hartono mengatakan jika ada penumpang, kapal berangkat.", []),
        ("Rudi Hartono mengatakan akan ada penumpang di kapal itu.", []),
        ("Rudi Hartono mengatakan kapal itu tidak hanya membawa penumpang.", ["umpang: yes"]),
        ("Rudi Hartono mengatakan tidak ada penumpang jadi korban.", []),
        ("Rudi Hartono mengatakan ada ancaman bom di kapal itu.", ["ancam bom: yes"]),
        ("Rudi Hartono mengatakan tidak ada ancaman bom.", ["ancam bom: no"]),
        ("Rudi Hartono mengatakan tidak ada ancaman.", ["ancam: no"]),
        ("Rudi Hartono mengatakan nakhoda menerima kabar adanya bom.", []),
        ('"Belum ada (ditemukan bom)," kata Rudi Hartono.', []),
    ],
)
def test_presence(text: str, expected: list[str]) -> None:
    assert answers(AttributeKind.PRESENCE, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Robert Lind said the ferry carried no passengers.", ["penumpang: no"]),
        ("Robert Lind said the ferry was not carrying passengers.", ["penumpang: no"]),
        ("Robert Lind said there were two passengers on board.", ["penumpang: yes"] * 2),
        ("Robert Lind said there were no passengers who could swim.", []),
    ],
)
def test_presence_in_english(text: str, expected: list[str]) -> None:
    assert answers(AttributeKind.PRESENCE, text, "en") == expected


def test_a_light_noun_says_nothing_of_the_thing() -> None:
    motive = answers(AttributeKind.PRESENCE, '"Tidak ada motif asmara," kata Rudi Hartono.')
    factor = answers(AttributeKind.PRESENCE, '"Faktor asmaranya kentara," kata Rudi Hartono.')
    assert [one.split(": ")[0] for one in motive] == [one.split(": ")[0] for one in factor]
    assert motive != factor


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Bupati Rudi Hartono diduga menerima suap.", "id", ["rudi hartono: yes"]),
        ("Bupati Rudi Hartono diduga sakit perut.", "id", []),
        ("Bupati Rudi Hartono didakwa menjual tanah desa.", "id", ["rudi hartono: yes"]),
        ("Bupati Rudi Hartono tidak didakwa menjual tanah desa.", "id", []),
        ('"Tuduhan itu fitnah," kata Bupati Rudi Hartono.', "id", ["rudi hartono: no"]),
        ("Bupati Rudi Hartono membantah menerima suap.", "id", ["rudi hartono: no"]),
        ("Bupati Rudi Hartono membantah akan pindah ke desa.", "id", []),
        ("Robert Lind was charged with theft on Monday.", "en", ["robert lind: yes"]),
        ("Robert Lind denied the allegations.", "en", ["robert lind: no"]),
        ("Robert Lind denied involvement in the theft.", "en", ["robert lind: no"]),
        (
            "Kuasa hukum Rudi Hartono, Tono Wibisana, membantah kliennya menerima suap.",
            "id",
            ["rudi hartono/tono wibisana: no"],
        ),
        ("Polisi menyebut Rudi Hartono berada di balik aksi itu.", "id", ["rudi hartono: yes"]),
        ("Robert Lind denied that he would leave town.", "en", []),
    ],
)
def test_charges(text: str, language: str, expected: list[str]) -> None:
    assert answers(AttributeKind.CHARGE, text, language) == expected


def test_that_man_is_whom_the_article_spoke_of_last() -> None:
    text = (
        "Bupati Rudi Hartono mengatakan akan mundur. Politikus Partai Sagara Raya itu diduga "
        "menerima suap dari 2 pengembang."
    )
    assert "rudi hartono: yes" in answers(AttributeKind.CHARGE, text)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ('"Berita Lintang Raya tidak akurat," kata Rudi Hartono.', "id", ["/lintang/raya: no"]),
        ('"Berita itu memang benar," kata Rudi Hartono.', "id", [": yes"]),
        ('"Kapal itu tidak akurat," kata Rudi Hartono.', "id", []),
        ("Rudi Hartono mengatakan kabar itu hoaks.", "id", [": no"]),
        ("Rudi Hartono mengatakan sopir itu menyebarkan kabar bohong.", "id", []),
        ("Rudi Hartono mengatakan sopir itu menyebarkan berita bohong alias hoaks.", "id", []),
        ("Rudi Hartono meminta warga tidak menyebarkan kabar bohong.", "id", []),
        ("Robert Lind said the Courier report was not accurate.", "en", ["/courier: no"]),
        (
            "Robert Lind said there was no indication that the Courier report was false.",
            "en",
            ["/courier: yes"],
        ),
        ('"We stand by our reporting," said Ann Mercer.', "en", ["/ann/mercer: yes"]),
    ],
)
def test_reports(text: str, language: str, expected: list[str]) -> None:
    assert answers(AttributeKind.REPORT, text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Rudi Hartono mengaku belum menerima surat panggilan.", "id", ["rudi hartono: no"]),
        (
            "Wati Kusuma mengatakan pengadilan telah mengirim surat kepada Rudi Hartono.",
            "id",
            ["rudi hartono: yes"],
        ),
        ("Wati Kusuma mengatakan pengadilan telah mengirim surat.", "id", []),
        ("Robert Lind said he had never been told about it.", "en", ["robert lind: no"]),
    ],
)
def test_notices(text: str, language: str, expected: list[str]) -> None:
    assert answers(AttributeKind.NOTICE, text, language) == expected
