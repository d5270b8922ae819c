"""Credits: where a text names its source, and whether it speaks for the text or a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.records.passages import Credit
from tests.reading.desk import read_one

HEAD = "Jembatan Roboh\ntempo.co - 19/09/2019\n\n"
PLAIN = [f"Warga desa nomor {n} menyeberang dengan perahu sejak jembatan roboh." for n in range(7)]
CUE = "dikutip dari Reuters"


def page(*places: int) -> str:
    lines = [
        f"{line[:-1]}, seperti {CUE}." if n in places else line for n, line in enumerate(PLAIN)
    ]
    return HEAD + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("places", "origin"),
    [
        ((0,), "Reuters"),
        ((2,), "Reuters"),
        ((3,), "Tempo"),
        ((5,), "Tempo"),
        ((6,), "Reuters"),
        ((4, 5), "Reuters"),
        ((), "Tempo"),
    ],
)
def test_one_credit_late_in_a_text_speaks_for_its_sentence(
    tmp_path: Path, places: tuple[int, ...], origin: str
) -> None:
    article = read_one(tmp_path, page(*places))
    assert article.origin == origin
    assert len(article.credits) == len(places)
    assert all(article.text[c.start :].lstrip(" ").startswith(CUE) for c in article.credits)


def test_a_credit_counts_in_characters_and_not_in_bytes(tmp_path: Path) -> None:
    lead = "“Café itu tutup — résumé,” kata warga, dilansir AFP."
    article = read_one(tmp_path, f"{HEAD}{lead}\n{PLAIN[0]}\n")
    (credit,) = article.credits
    assert credit == Credit(article.text.index("dilansir") - 1, "AFP")


def test_an_outlet_has_its_publisher(tmp_path: Path) -> None:
    assert read_one(tmp_path, page()).publisher == "Tempo Media"
    assert read_one(tmp_path, "Jembatan Roboh\n\n" + PLAIN[0]).publisher == "story"
