"""What holds for every text: exact spans, no exception, time in proportion to length."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.sentences import LONGEST_SENTENCE, split_sentences
from factcheck.extraction.statements import extract
from factcheck.language.dates import Calendar
from factcheck.language.packs import recogniser
from factcheck.reading.folder import read_folder
from factcheck.reading.outlets import load_outlets
from factcheck.records.articles import Article
from tests.extraction.newsroom import ROOT, RULES, article, assert_exact, lexicon, packs, say

SHARED = ROOT.parent / "shared"
# Pieces that extraction looks for, and pieces that no careful writer would join to them.
# fmt: off
PIECES = [
    "Rano Wijaya", "Presiden Rusia", "Korea  Utara", "AS", "dia", "Baik", "maupun", "dan", "yang",
    "mengatakan", "membantah bahwa", "kata", "ujarnya", "menurut", "Menurutnya", "tuduhan",
    "sambil menuduh", "menegaskan\u00a0kembali", "tidak", "tidak hanya", "jika", "mungkin",
    "setelah bertemu", "di kota Batu", "di", "12 orang", "18 Maret 2024", "bahwa", "said", "who",
    '"', "“", "”", "„", "«", "»", "‘", "’", "'", "(", ")", "-", "—", ":", ";", ",", ", ", ". ",
    "...", "…", "?", "!", ".", "\u200b", "\u200f", "\u202e", "\ufeff", "\u00a0", "\u2028", "\t",
    "😀", "👩‍👩‍👧", "é", "e\u0301", "İ", "ı", "ß", "ﬁ", "한국", "العربية", "\x0b", "\x85", "Dr.",
]
# fmt: on
HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40)
LANGUAGES = st.sampled_from(["id", "en"])


@settings(deadline=None, max_examples=300)
@given(st.lists(HOSTILE, min_size=1, max_size=3), st.sampled_from(["", " "]), LANGUAGES)
def test_spans_are_exact_whatever_the_text(
    paragraphs: list[list[str]], glue: str, language: str
) -> None:
    say(*(glue.join(pieces) for pieces in paragraphs), language=language)


@settings(deadline=None)
@given(HOSTILE, LANGUAGES)
def test_a_headline_may_hold_anything(pieces: list[str], language: str) -> None:
    say("Hujan turun.", headline=" ".join(pieces), language=language)


@settings(deadline=None)
@given(HOSTILE, LANGUAGES)
def test_sentences_cover_the_text_once(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    end, covered = 0, ""
    for span in split_sentences(text, 0, len(text), lexicon(language).pack):
        assert end <= span.start < span.end
        covered += text[span.start : span.end]
        end = span.end
    assert "".join(covered.split()) == "".join(text.split())


@settings(deadline=None, max_examples=50)
@given(HOSTILE, LANGUAGES)
def test_an_article_is_read_alike_twice(pieces: list[str], language: str) -> None:
    told = article(" ".join(pieces), language=language)
    assert extract(told, lexicon(language)) == extract(told, lexicon(language))


def test_a_statement_does_not_depend_on_where_the_paragraph_stands() -> None:
    told = "Rano Wijaya membantah bahwa jembatan di Batu roboh."
    (first,) = say(told)
    *_, later = say("Hujan turun pelan sore itu.", told)
    assert (later.content, later.speakers, later.places[0].names) == (
        first.content,
        first.speakers,
        first.places[0].names,
    )


def test_a_quotation_that_never_closes_swallows_no_article() -> None:
    text = "“Kami tidak tahu. " + "Hujan turun. " * 30
    assert len(split_sentences(text, 0, len(text), lexicon().pack)) == 31


def test_a_sentence_that_is_too_long_is_cut_at_white_space() -> None:
    text = "satu dua tiga, " * 1000
    pieces = split_sentences(text, 0, len(text), lexicon().pack)
    assert max(piece.end - piece.start for piece in pieces) <= LONGEST_SENTENCE
    assert {word for p in pieces for word in text[p.start : p.end].split()} == {
        "satu",
        "dua",
        "tiga,",
    }


def test_a_word_that_is_too_long_is_cut_anywhere() -> None:
    text = "x" * (2 * LONGEST_SENTENCE + 1)
    pieces = split_sentences(text, 0, len(text), lexicon().pack)
    assert [piece.end - piece.start for piece in pieces] == [LONGEST_SENTENCE, LONGEST_SENTENCE, 1]


REPORTED = "Menteri {} mengatakan bahwa warga tidak pulang."
NAMED_BESIDE = "Jalan menuju rumah {} rusak. Mereka mengatakan bahwa jalan itu rusak."


def people_of(size: int, line: str = REPORTED) -> str:
    """Return text of about ``size`` characters in which each line names another person."""
    syllables = ("ba", "ri", "no", "ta", "ku", "mi", "se", "la")
    lines = []
    for number in range(size // len(line)):
        first = "".join(syllables[number // 8**power % 8] for power in range(4)).title()
        lines.append(line.format(f"{first} Wijaya"))
    return " ".join(lines)


def repeated(piece: str, size: int) -> str:
    return piece * (size // len(piece))


def seconds(text: str) -> float:
    told = article(text)
    start = time.perf_counter()
    extract(told, lexicon())
    return time.perf_counter() - start


@pytest.mark.parametrize(
    "piece",
    [
        "Bupati Rano Wijaya mengatakan bahwa warga Batu tidak menolak proyek itu di Malang. ",
        '"Kami tidak tahu soal itu sama sekali," kata Rano Wijaya. ',
        "“Kami tidak tahu. ",
        "Rano Wijaya mengatakan bahwa ",
        ", yang Rano pergi ke Malang, setelah bertemu Budi ",
        "tidak jika mungkin di ",
        "tak",
        "people",
        "unresolved",
    ],
)
def test_time_grows_with_the_length_of_the_text_and_not_faster(piece: str) -> None:
    def text(size: int) -> str:
        named = {"people": REPORTED, "unresolved": NAMED_BESIDE}
        return people_of(size, named[piece]) if piece in named else repeated(piece, size)

    seconds(text(1000))
    # Each text is a new one, of which nothing is remembered.
    short = min(seconds(f"{number} {text(6_000)}") for number in range(3))
    long = min(seconds(f"{number} {text(60_000)}") for number in range(2))
    # Ten times the text; what grows with its square would take a hundred times as long.
    assert long < 35 * max(short, 0.005)


def paragraphs(size: int) -> list[str]:
    """Return about ``size`` characters of paragraphs, no two of them alike."""
    told = []
    for number in range(size // 180):
        name = people_of(60 * (number % 900 + 1))[-60:].split()[1]
        told.append(
            f"Bupati {name} Wijaya mengatakan {number} warga tidak pulang ke Batu pada Senin, "
            f"{number % 28 + 1} Maret 2024. Kerugian Rp{number} juta, kata {name}, karena hujan."
        )
    return told


def test_an_article_of_many_paragraphs_takes_time_in_proportion_to_its_length() -> None:
    def taken(size: int) -> float:
        told = article(*paragraphs(size))
        start = time.process_time()
        extract(told, lexicon())
        return time.process_time() - start

    short = min(taken(size) for size in (5_000, 5_200, 5_400))
    assert taken(100_000) < 60 * max(short, 0.01)


def real_articles(folder: Path) -> tuple[Article, ...]:
    if not folder.is_dir():
        pytest.skip(f"the real articles of ../shared/{folder.name} are not on this machine")
    calendars: dict[str, Calendar] = {code: pack.calendar for code, pack in packs().items()}
    outlets = load_outlets(RULES / "outlets.yaml")
    recognise = recogniser(packs())
    return read_folder(folder, outlets, calendars, recognise, lambda done, total: None).articles


@pytest.mark.parametrize("folder", ["eval/events", "seeds"])
def test_spans_are_exact_in_real_articles(folder: str) -> None:
    found = 0
    for told in real_articles(SHARED / folder):
        statements = extract(told, lexicon(told.language))
        assert_exact(told, statements)
        found += len(statements)
    assert found > 50
