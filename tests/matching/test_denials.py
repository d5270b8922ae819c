"""Denials: what one text denies and another one tells, in whatever sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from factcheck.knowledge import Knowledge, load_knowledge
from factcheck.matching.denials import shared_denials
from factcheck.pipeline import read, say, silent
from factcheck.records.points import About, Denying, SharedDenial, ToldAs
from factcheck.records.statements import Statement
from factcheck.settings import Settings
from tests.folders import folder_of

HEAD = "Berita {}\n{}-news.com - 15 Januari 2024\n\n{}\n"
DENIED = "Bupati Rudi Hartono membantah menyerahkan amplop uang kepada Tono Wibisana di parkiran."
NEVER = '"Rudi Hartono tidak pernah menjual tanah warisan," kata Pengacara Tono Wibisana.'


@cache
def known() -> Knowledge:
    """Return what the shipped rules know, loaded once."""
    return load_knowledge(Settings(folder=Path()))


def said_in(folder: Path, *texts: str) -> Sequence[Statement]:
    """Return the statements of the texts, each one by an outlet of its own."""
    folder.mkdir(exist_ok=True)
    files = {name: HEAD.format(name, name, text) for name, text in zip("abc", texts, strict=False)}
    settings = Settings(folder=folder_of(folder, **files))
    return say(read(settings, known(), silent), known(), silent).statements


def told_in(folder: Path, *texts: str) -> list[tuple[Statement, Statement, SharedDenial]]:
    """Return what is denied in one of the texts and told in another one, with both statements."""
    said = said_in(folder, *texts)
    return [(said[left], said[right], point) for left, right, point in shared_denials(said)]


def test_the_words_that_a_denial_opens_with_are_found_in_a_longer_sentence(tmp_path: Path) -> None:
    claim = "Senin malam di Rejasari, Rudi Hartono menyerahkan amplop uang di parkiran hotel."
    ((left, right, point),) = told_in(tmp_path, DENIED, claim)
    assert (left.denied, right.denied) == (True, False)
    assert (point.words, point.share) == (4, 1.0)
    assert (point.by, point.about) == (Denying.REPORTING_WORD, About.NAMED)
    assert point.told_as is ToldAs.CLAIM
    assert left.content[point.left.start - left.content_start :].startswith("menyerahkan")
    assert right.content[point.right.start - right.content_start :].startswith("menyerahkan")


def test_either_may_come_first(tmp_path: Path) -> None:
    claim = "Senin malam di Rejasari, Rudi Hartono menyerahkan amplop uang di parkiran hotel."
    ((left, right, point),) = told_in(tmp_path, claim, DENIED)
    assert (left.denied, right.denied) == (False, True)
    assert right.content[point.right.start - right.content_start :].startswith("menyerahkan")


@pytest.mark.parametrize(
    "claim",
    [
        "Rudi Hartono tidak menyerahkan amplop uang di parkiran, menurut 2 saksi.",
        "Bupati Rudi Hartono mengatakan Rudi Hartono menyerahkan amplop uang di parkiran.",
        "Wati Kusuma membantah Rudi Hartono menyerahkan amplop uang di parkiran.",
        "Jika Rudi Hartono menyerahkan amplop uang, ia akan diperiksa pada Senin.",
        "Rudi Hartono menghadiri pasar malam di Rejasari pada Senin malam.",
    ],
    ids=["not-so-either", "he-says-so-himself", "another-denial", "a-condition", "another-matter"],
)
def test_what_does_not_tell_what_is_denied_is_left(tmp_path: Path, claim: str) -> None:
    assert {one.article_id for one in said_in(tmp_path / "read", DENIED, claim)} == {
        "a.txt",
        "b.txt",
    }
    assert told_in(tmp_path / "told", DENIED, claim) == []


@pytest.mark.parametrize(
    ("claim", "told_as"),
    [
        ("Rudi Hartono dikabarkan menyerahkan amplop uang pada Senin malam.", ToldAs.RUMOUR),
        ("Tono Wibisana menuduh Rudi Hartono menyerahkan amplop uang.", ToldAs.RUMOUR),
        ("Sopir Yanto Saputra mengakui adanya amplop uang.", ToldAs.ADMISSION),
        ("Sopir Yanto Saputra mengatakan ada amplop uang.", ToldAs.CLAIM),
    ],
)
def test_how_it_is_told_is_known(tmp_path: Path, claim: str, told_as: ToldAs) -> None:
    assert {point.told_as for _, _, point in told_in(tmp_path, DENIED, claim)} == {told_as}


@pytest.mark.parametrize(
    ("claim", "about"),
    [
        ("Rudi menyerahkan amplop uang di parkiran hotel pada Senin malam.", About.NAMED),
        ("Seorang pria menyerahkan amplop uang di parkiran hotel pada Senin malam.", About.OPEN),
        ("Pengusaha Yanto Saputra menyerahkan amplop uang di parkiran hotel.", About.OTHER),
    ],
)
def test_whom_it_is_told_of_is_known(tmp_path: Path, claim: str, about: About) -> None:
    assert {point.about for _, _, point in told_in(tmp_path, DENIED, claim)} == {about}


def test_never_answers_a_fact_and_a_plain_not_answers_nobody(tmp_path: Path) -> None:
    fact = "Pada Maret 2023, Rudi Hartono menjual tanah warisan seharga Rp50 juta."
    ((_, _, never),) = told_in(tmp_path / "never", NEVER, fact)
    assert never.by is Denying.EMPHASIS
    assert told_in(tmp_path / "not", NEVER.replace("tidak pernah", "tidak"), fact) == []


def test_what_is_negated_first_has_to_be_told(tmp_path: Path) -> None:
    no_plan = '"Kami tidak pernah berencana menjual kapal tua," kata Ketua Klub Rudi Hartono.'
    rumour = "Klub Rudi Hartono dikabarkan menjual kapal tua kepada 2 pembeli."
    assert told_in(tmp_path, no_plan, rumour) == []


def test_a_denial_of_the_sentence_in_front_answers_that_sentence(tmp_path: Path) -> None:
    text = (
        "Wati Kusuma dikabarkan pindah ke Rejasari bersama 3 anak. Wati membantah kabar tersebut."
    )
    ((left, right, point),) = told_in(tmp_path, text)
    assert (left.denied, right.denied) == (False, True)
    assert left.content == right.content
    assert point.share == 1.0


def test_a_rumour_that_is_only_told_to_deny_it_is_nobodys_word(tmp_path: Path) -> None:
    alone = "Wati Kusuma membantah kabar bahwa panggung itu roboh."
    assert told_in(tmp_path / "alone", alone) == []
    of_somebody = "Wati Kusuma membantah pernyataan Rudi Hartono yang menyebut panggung itu roboh."
    ((left, right, _),) = told_in(tmp_path / "said", of_somebody)
    assert {left.speaker, right.speaker} == {"Wati Kusuma", "Rudi Hartono"}
