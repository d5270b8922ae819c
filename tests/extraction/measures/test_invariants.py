"""What holds for the measures of any text: exact spans, order, no overlaps, linear time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.measures.finding import find_measures
from factcheck.language.dates import find_dates
from factcheck.records.particulars import Bound, MeasureKind, Span
from tests.extraction.measures.measuring import in_context, measures
from tests.extraction.newsroom import lexicon

PIECES = (
    *("12", "1.500", "2,5", "10.36", "6.0", "2024", "081234567890", "½", "²", "٣", "0", "00"),
    *(
        "Rp",
        "US$",
        "%",
        "km",
        "kg",
        "jam",
        "pukul",
        "WIB",
        "orang",
        "rumah",
        "LS",
        "SR",
        "M",
        "tahun",
    ),
    *(
        "dua",
        "puluh",
        "ratus",
        "ribu",
        "juta",
        "belas",
        "setengah",
        "seratus",
        "puluhan",
        "seorang",
    ),
    *("two", "hundred", "and", "a", "half", "dozen", "p.m.", "at", "between", "to", "of", "people"),
    *("sekitar", "lebih", "dari", "hingga", "antara", "dan", "tewas", "Pasal", "penerbangan", "GA"),
    *(
        "PK-ABX",
        "LP/B/1",
        "Budi",
        "(",
        ")",
        "-",
        "–",
        "/",
        ".",
        ",",
        "x",
        "=",
        "\n",
        " ",
        " ",
        "  ",
    ),
    *("18 Juni 2024", "(18/6)", "\u200b", "\u202e", "😀", "İ", "ß", "ke-3", "dua-tiga", "5G"),
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)) | st.lists(
    st.sampled_from(PIECES)
).map(" ".join)
LANGUAGES = st.sampled_from(("id", "en"))


@pytest.fixture(scope="module", autouse=True)
def words_are_loaded() -> None:
    """Load and compile the language files, so that no example is timed with it."""
    for language in ("id", "en"):
        measures("12 rumah", language)


@given(TEXTS, LANGUAGES)
def test_measures_are_in_order_and_never_overlap(text: str, language: str) -> None:
    found = measures(text, language)
    assert list(found) == sorted(found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(TEXTS, LANGUAGES)
def test_spans_are_tight_and_inside_the_text(text: str, language: str) -> None:
    for measure in measures(text, language):
        written = text[measure.start : measure.end]
        assert written
        assert written == written.strip()
        assert 0 <= measure.start < measure.end <= len(text)


@given(TEXTS, LANGUAGES)
def test_values_and_bounds_agree(text: str, language: str) -> None:
    for measure in measures(text, language):
        assert measure.low <= measure.high
        if measure.low != measure.high:
            assert measure.bound is Bound.RANGE
        named = measure.kind is MeasureKind.IDENTIFIER or (
            measure.kind is MeasureKind.TIME and measure.unit != ""
        )
        assert bool(measure.label) == named


@given(TEXTS, LANGUAGES)
def test_no_measure_touches_a_date(text: str, language: str) -> None:
    dates = find_dates(text, lexicon(language).pack.calendar)
    for measure in measures(text, language):
        assert not any(date.start < measure.end and measure.start < date.end for date in dates)


@given(TEXTS, TEXTS, TEXTS)
def test_offsets_count_from_the_whole_text(before: str, text: str, after: str) -> None:
    """A span is read by itself; what stands around it shifts offsets and nothing else."""
    alone = measures(f"\n{text}\n")
    start = len(before)
    whole = f"{before}\n{text}\n{after}"
    inside = find_measures(whole, Span(start, start + len(text) + 2), lexicon("id"))
    assert [m.start + start for m in alone] == [m.start for m in inside]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Diperkirakan sekitar 20 orang hadir.", "sekitar 20 orang"),
        ("Ada lebih dari 50 persen suara.", "lebih dari 50 persen"),
        ("Nilainya Rp 5 juta hingga Rp 10 juta saja.", "Rp 5 juta hingga Rp 10 juta"),
        ("Tiba pukul 10.36 WIB di sana.", "pukul 10.36 WIB"),
        ("Ada antara 10 dan 15 orang.", "antara 10 dan 15 orang"),
        ("Gempa M5,6 terasa.", "M5,6"),
        ("Korban, APW (25), tewas.", "25"),
    ],
)
def test_a_span_holds_the_bound_the_number_and_its_noun(text: str, written: str) -> None:
    (measure,) = measures(text)
    assert text[measure.start : measure.end] == written


@pytest.mark.parametrize(
    "piece",
    ["7", "Rp ", "seratus ", "12 ", "1-", "a/1/", "1x", "10 hingga ", "dua puluh ", "(25) "],
)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    def seconds(length: int, number: int) -> float:
        # Each text is a new one, of which nothing is remembered.
        text = f"Nomor{number} " + piece * (length // len(piece))
        begin = time.process_time()
        measures(text)
        return time.process_time() - begin

    seconds(1_000, 0)
    small = min(seconds(8_000, number) for number in range(3))
    large = min(seconds(64_000, number) for number in range(2))
    # Eight times the text; a quadratic reader would take sixty-four times as long.
    assert large < 24 * max(small, 0.01)


@given(TEXTS, LANGUAGES)
def test_measures_in_context_are_in_order_tight_and_sorted(text: str, language: str) -> None:
    line = " ".join(text.split())
    found = in_context(line, language=language)
    assert list(found) == sorted(found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for measure in found:
        assert line[measure.start : measure.end].strip()
        for words in (measure.terms, measure.names):
            assert list(words) == sorted(set(words))
            assert all(word == word.casefold() for word in words)


@pytest.mark.parametrize(
    "piece",
    [
        *("7 orang, ", "pukul 10.36 WIB dan ", "18 Juni 2024 ", "Arum 5 dan ", "tiba ", "Arum, "),
        *("terdiri dari 5 orang dan ", "UU ", "(25) ", "Senin siang, ", "tidak ", "5 "),
    ],
)
def test_reading_the_context_takes_linear_time(piece: str) -> None:
    def seconds(length: int, number: int) -> float:
        # Each text is a new one, of which nothing is remembered.
        text = f"Pukul 08.{number + 15} WIB " + piece * (length // len(piece))
        begin = time.process_time()
        in_context(text)
        return time.process_time() - begin

    seconds(1_000, 0)
    small = min(seconds(2_000, number) for number in range(3))
    large = min(seconds(16_000, number) for number in range(2))
    assert large < 24 * max(small, 0.01)
