"""Charts as SVG: all text inside, none on another, any text harmless, the same bytes twice."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.charts.colours import DARK, LIGHT
from factcheck.reporting.charts.drawing import ChartFile, chart_files, inline_charts
from factcheck.reporting.wordings import LANGUAGES, wording_in
from tests.reporting.charts.crowds import a_crowd
from tests.reporting.charts.measuring import (
    SVG,
    outside,
    overlapping,
    read,
    shown,
    size_of,
    texts_of,
)
from tests.reporting.contrasts import READABLE, VISIBLE, contrast
from tests.reporting.views.document_builder import (
    ENGLISH,
    INDONESIAN,
    article,
    day,
    denied,
    document,
    finding,
    said,
    value,
)

HOSTILE = "<script>alert(1)</script>]]>&amp;\"' \u202e\x00\ufffe javascript:x --> =1+1"
EVERY = (
    "-values.svg",
    "-positions.svg",
    "-positions-over-time.svg",
    "-timeline.svg",
    "-outlets.svg",
)
TEXT_ROLES, SIGN_ROLES = ("ink", "muted"), set(LIGHT) - {"ground", "rule"}


@cache
def crowd() -> dict[str, ChartFile]:
    return {file.suffix: file for file in chart_files(a_crowd(), INDONESIAN)}


def a_small_document() -> ReportDocument:
    """Return two outlets, of which one gives 12 and one 9, on two days."""
    articles = (article("a", "Alpha", day(2)), article("b", "Beta", day(3)))
    twelve, nine = said("a:1", "Camat", "Ada 12 kios."), said("b:1", "", "Ada 9 kios.")
    words = (value(twelve, "12 kios", "12 kios"), value(nine, "9 kios", "≈9 kios"))
    entry = finding("f", ("a:1",), ("b:1",), type="number", words=words, title="12 atau 9 kios?")
    return document(articles, (twelve, nine), (entry,))


def test_a_crowd_has_every_chart() -> None:
    assert tuple(crowd()) == EVERY


@pytest.mark.parametrize("suffix", EVERY)
def test_all_text_is_inside_and_none_on_another(suffix: str) -> None:
    svg = crowd()[suffix].svg
    assert texts_of(svg)
    assert outside(svg) == []
    assert overlapping(svg) == []


@pytest.mark.parametrize("suffix", EVERY)
def test_what_is_cut_has_its_whole_text_as_title(suffix: str) -> None:
    for text in read(crowd()[suffix].svg).iter(f"{SVG}text"):
        title = text.findtext(f"{SVG}title", "")
        assert title or "…" not in (text.text or "")


def test_what_charts_leave_out_is_counted() -> None:
    # Of 32 people and 26 outlets in their own voice, 16 are drawn, and 10 of 25 questions.
    assert "Dan 15 pertanyaan lagi" in shown(crowd()["-positions.svg"].svg)
    assert "pembicara lagi" in shown(crowd()["-positions.svg"].svg)
    assert "hal lagi yang dipertentangkan, lihat tabel" in shown(crowd()["-values.svg"].svg)
    assert "hal lagi yang diperselisihkan" in shown(crowd()["-timeline.svg"].svg)
    assert "Dan 6 media lagi" in shown(crowd()["-outlets.svg"].svg)


def test_no_chart_is_longer_than_some_pages() -> None:
    assert {
        suffix: size_of(file.svg)[1] < 7000 for suffix, file in crowd().items()
    } == dict.fromkeys(EVERY, True)


@pytest.mark.parametrize("suffix", EVERY)
def test_a_chart_tells_itself_to_those_who_do_not_see_it(suffix: str) -> None:
    file = crowd()[suffix]
    root = read(file.svg)
    assert root.get("role") == "img"
    named = {e.get("id"): e.text for e in root if e.tag in (f"{SVG}title", f"{SVG}desc")}
    told = [named[identity] for identity in (root.get("aria-labelledby") or "").split()]
    assert all(told)
    assert file.alt == ". ".join(filter(None, told))


def test_inline_charts_need_no_style_that_a_strict_policy_forbids() -> None:
    charts = inline_charts(a_crowd(9, 4, 5), ENGLISH)
    for chart in charts:
        assert "style" not in {e.tag.removeprefix(SVG) for e in read(chart.svg).iter()}
        assert not [e for e in read(chart.svg).iter() if "style" in e.attrib]
    assert [f"-{chart.key}.svg" for chart in charts] == list(EVERY)


def test_files_bring_a_ground_and_a_dark_style() -> None:
    for file in crowd().values():
        assert "prefers-color-scheme:dark" in (read(file.svg).findtext(f"{SVG}style") or "")
        assert read(file.svg).find(f"{SVG}rect") is not None


def test_values_are_read_beside_their_marks() -> None:
    (values,) = (f for f in chart_files(a_small_document(), ENGLISH) if f.suffix == "-values.svg")
    words = shown(values.svg)
    assert "12 kios" in words
    assert "≈9 kios" in words
    assert "Camat (Alpha)" in words
    assert words.index("2025-05-02") < words.index("2025-05-03")


def test_a_range_from_end_to_end_is_read_below_its_line() -> None:
    plain = a_small_document()
    (entry,) = plain.findings
    twelve, nine = entry.words
    reads = (twelve.model_copy(update={"reads": "1–99 kios"}), nine)
    ranged = entry.model_copy(update={"words": reads})
    drawn = chart_files(plain.model_copy(update={"findings": (ranged,)}), ENGLISH)
    (values,) = (f for f in drawn if f.suffix == "-values.svg")
    assert "1–99 kios" in shown(values.svg)
    assert outside(values.svg) == []
    assert overlapping(values.svg) == []


def test_values_of_no_common_scale_are_a_grid() -> None:
    plain = a_small_document()
    (entry,) = plain.findings
    named = entry.model_copy(update={"type": "name"})
    drawn = chart_files(plain.model_copy(update={"findings": (named,)}), ENGLISH)
    (values,) = (f for f in drawn if f.suffix == "-values.svg")
    assert {"V1", "V2"} <= set(shown(values.svg).split())
    assert "scale" not in shown(values.svg)


def test_nothing_is_drawn_where_there_is_nothing_to_show() -> None:
    assert chart_files(document(()), ENGLISH) == ()
    one_day = (article("a", "Alpha", day(2)),)
    whole = document(one_day, (said("a:1"), denied("a:2")), (finding("f", ("a:2",), ("a:1",)),))
    assert [file.suffix for file in chart_files(whole, ENGLISH)] == ["-positions.svg"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_drawings_are_the_same_bytes(language: str) -> None:
    wording = wording_in(language)
    assert chart_files(a_crowd(9, 4, 5), wording) == chart_files(a_crowd(9, 4, 5), wording)


@settings(max_examples=25)
@given(st.one_of(st.just(HOSTILE), st.text(min_size=1, max_size=60)), st.integers(1, 12))
def test_any_text_is_only_text(words: str, many: int) -> None:
    whole = a_crowd(many, many, many, words, words)
    known = {"svg", "title", "desc", "style", "g", "text", "line", "path", "circle", "rect"}
    for file in chart_files(whole, ENGLISH):
        assert {e.tag.removeprefix(SVG) for e in read(file.svg).iter()} <= known
        assert outside(file.svg) == []
        assert overlapping(file.svg) == []
        file.svg.encode("utf-8")


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_signs_stand_out_from_the_ground(palette: dict[str, str]) -> None:
    assert all(contrast(palette[role], palette["ground"]) >= READABLE for role in TEXT_ROLES)
    assert all(contrast(palette[role], palette["ground"]) >= VISIBLE for role in SIGN_ROLES)


def test_both_palettes_have_every_role() -> None:
    assert set(LIGHT) == set(DARK)
