from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import RuleFileError
from factcheck.reading.outlets import load_outlets
from tests.reading.desk import book


def written(folder: Path, text: str) -> Path:
    path = folder / "outlets.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_book_knows_enough() -> None:
    assert len(book().outlets) >= 40
    assert len(book().wires) >= 15


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("kompas.com", "Kompas.com"),
        ("KOMPAS.com", "Kompas.com"),
        ("regional.kompas.com", "Kompas.com"),
        ("news.detik.com", "detikNews"),
        ("20.detik.com", "detikcom"),
        ("AP", "Associated Press"),
        ("some-paper.org", "some-paper.org"),
    ],
)
def test_spellings_and_domains_lead_to_one_name(spelling: str, name: str) -> None:
    assert book().canonical(spelling) == name


def test_addresses_lead_to_outlets() -> None:
    assert book().by_url("https://www.nasional.tempo.co/read/1") == "Tempo"
    assert book().by_url("https://nottempo.co/x") is None
    assert book().by_url("http://[broken") is None


def test_houses_hold_several_outlets() -> None:
    assert book().family("Kompas.com") == book().family("Tribunnews")
    assert book().family("some-paper.org") == "some-paper.org"


def test_a_bad_pattern_is_told_with_its_place(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "outlets:\n  - {name: A}\nfurniture:\n  - reason: x\n    lines:\n      - 'ok'\n"
        "      - '(open'\n",
    )
    with pytest.raises(RuleFileError, match=r"outlets\.yaml:7:9: bad pattern: missing \)"):
        load_outlets(path)


def test_every_bad_pattern_is_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "outlets:\n  - {name: A}\ntails: ['(', '[']\ndatelines: ['*']\n")
    with pytest.raises(RuleFileError) as caught:
        load_outlets(path)
    assert len(caught.value.faults) == 3


def test_a_spelling_with_two_owners_is_a_fault(tmp_path: Path) -> None:
    path = written(
        tmp_path, "outlets:\n  - {name: A, aliases: [Sun]}\n  - {name: B, aliases: [sun]}\n"
    )
    with pytest.raises(RuleFileError, match=r":3:5: 'sun' already stands for 'A'"):
        load_outlets(path)


def test_an_unknown_key_and_outlet_are_faults(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="did you mean 'domains'"):
        load_outlets(written(tmp_path, "outlets:\n  - {name: A, domain: [a.com]}\n"))
    text = "outlets:\n  - {name: A}\nfurniture:\n  - {reason: x, lines: [y], outlets: [B]}\n"
    with pytest.raises(RuleFileError, match="no outlet 'B'"):
        load_outlets(written(tmp_path, text))


def test_furniture_of_one_outlet_is_left_on_the_pages_of_others(tmp_path: Path) -> None:
    text = (
        "outlets:\n  - {name: A}\nfurniture:\n  - {reason: x, lines: ['hello.*'], outlets: [A]}\n"
    )
    signals = load_outlets(written(tmp_path, text)).signals
    assert signals.furniture("Hello reader", "A") == "x"
    assert signals.furniture("Hello reader", "B") is None


def test_a_hostile_pattern_cannot_hang(tmp_path: Path) -> None:
    text = "outlets:\n  - {name: A}\nfurniture:\n  - {reason: x, lines: ['(a+)+(a|a)*b']}\n"
    signals = load_outlets(written(tmp_path, text)).signals
    assert signals.furniture("a" * 599, "A") is None
