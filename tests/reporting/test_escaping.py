"""Article text stays text: readable where it is ordinary, inert where it is hostile."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporting.escaping import anchor, code, inline, target
from factcheck.reporting.tables import table
from factcheck.reporting.visible import visible

from .rendering import cells_of, text_of, tokens_of, types_of

ORDINARY = [
    "“Korea adalah tetangga kami,” kata Putin dalam konferensi pers di Sochi, Jumat (15/9/2023).",
    'Ia berkata: "Kenapa tidak? Mari kita tunggu dan lihat" - lalu pergi; itu saja!',
    "Kerugian Rp 1.500.000 atau US$ 2,5 juta, naik 12% dari 1.340 unit pada pukul 10:31 WIB.",
    "Undang-Undang No. 5/2018 & aturan turunannya, kasus #12, suhu < 10 derajat, 5 > 3.",
    "Akun resmi_bmkg milik AT&T, REPUBLIKA.CO.ID, MOSKOW -- kata M. Noor dkk.",
    "Tổng thống Zelensky’s “pernyataan” — kata juru bicara… selesai.",
]
HOSTILE = [
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "<img src=x onerror=alert(1)>",
    "<https://example.org>",
    "[klik](javascript:alert(1))",
    "![foto](https://example.org/x.png)",
    "[acuan]: https://example.org",
    "# Judul palsu",
    "Judul palsu\n===========",
    "---",
    "- - -",
    "* butir",
    "+ butir",
    "1. butir",
    "7) butir",
    "> kutipan",
    "```\nrm -rf\n```",
    "~~~",
    "~~dicoret~~",
    "| a | b |\n|---|---|\n| c | d |",
    "**tebal** __tebal__ *miring* _miring_ `kode`",
    "&lt;b&gt; &#60; &amp;",
    "akhir dengan garis miring \\",
    "\\*sudah di-escape\\*",
    "Judul yang ditutup ##",
    "    empat spasi",
    "baris\u2028lain\u0085lagi\r\nlagi",
]
PUNCTUATED = st.text(
    st.sampled_from("ab1 .)(-+=#>*_`~[]<>!/:&;|\\@\"'\n\t{}?wht\u00a0\u202e\u200b"), max_size=40
)
ANY = st.one_of(PUNCTUATED, st.text(max_size=40), st.sampled_from(HOSTILE + ORDINARY))
PLACES = {
    "paragraph": "{}",
    "list": "- {}",
    "quotation": "- siapa\n  > {}",
    "after words": "**Soal:** {}",
    "strong": "- **x{}x**: y",
}
FORBIDDEN = {"html_inline", "html_block", "link_open", "heading_open", "image", "fence", "hr"}


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_prose_comes_out_unchanged(text: str) -> None:
    assert inline(text) == text


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_hostile_text_stays_text(text: str, place: str) -> None:
    page = place.format(inline(text))
    assert not FORBIDDEN & set(types_of(page))
    assert visible(text) in text_of(page)


@given(ANY, st.sampled_from(sorted(PLACES.values())))
def test_any_text_renders_as_its_visible_characters(text: str, place: str) -> None:
    page = place.format(inline(text))
    assert text_of(page).strip() == text_of(place.format("0")).replace("0", visible(text)).strip()
    plain = types_of(place.format("word"))
    kept = [kind for kind in types_of(page) if kind not in ("text", "text_special")]
    if visible(text):
        assert kept == [kind for kind in plain if kind not in ("text", "text_special")]


@given(ANY)
def test_a_heading_keeps_every_character(text: str) -> None:
    page = f"### Conflict 1: {inline(text)}"
    assert text_of(page) == f"Conflict 1: {visible(text)}".strip()
    assert types_of(page).count("heading_open") == 1


@given(ANY)
def test_link_words_do_not_leave_the_link(text: str) -> None:
    links = [t for t in tokens_of(f"- [{inline(text)}](a.txt#L1)") if t.type == "link_open"]
    assert [link.attrs for link in links] == [{"href": "a.txt#L1"}]


@given(ANY, ANY)
def test_cells_hold_their_text_and_no_more(one: str, two: str) -> None:
    page = table(("Satu", "Dua"), [(one, two), ("a|b", "`|`")])
    assert cells_of(page) == ["Satu", "Dua", visible(one) or "–", visible(two) or "–", "a|b", "`|`"]


@given(ANY)
def test_a_code_span_shows_its_text(text: str) -> None:
    page = f"- rule {code(text)}."
    assert text_of(page) == f"rule {visible(text)}."
    assert not FORBIDDEN & set(types_of(page))


@given(st.text(max_size=60))
def test_visible_text_is_one_line_and_settled(text: str) -> None:
    once = visible(text)
    assert visible(once) == once
    assert len(once.splitlines()) <= 1
    assert once == once.strip()


def test_direction_marks_are_shown_and_zero_width_characters_taken_out() -> None:
    assert visible("tid\u200bak \u202edatnek\u202c\u2066x\ufeff") == (
        "tidak {U+202E}datnek{U+202C}{U+2066}x"
    )
    assert visible("a\x00b\x1b[31mc") == "a{U+0000}b{U+001B}[31mc"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("lihat https://contoh.id/a", r"lihat https\://contoh.id/a"),
        ("lihat www.contoh.id", r"lihat www\.contoh.id"),
        ("kata @bmkg", r"kata \@bmkg"),
        ("surel a@contoh.id", r"surel a\@contoh.id"),
    ],
)
def test_addresses_and_mentions_are_not_linked(text: str, quoted: str) -> None:
    assert inline(text) == quoted


def test_link_target_encodes_what_would_end_or_redirect_it() -> None:
    assert target("../seeds/a b(1)#2%.txt") == "../seeds/a%20b%281%29%232%25.txt"
    assert target("javascript:alert(1)") == "javascript%3Aalert%281%29"
    assert target("berita\udcff.txt") == "berita%FF.txt"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_link_target_is_always_one_plain_target(path: str) -> None:
    links = [t for t in tokens_of(f"[x]({target(path)}#L3)") if t.type == "link_open"]
    assert len(links) == 1
    assert str(links[0].attrs["href"]).endswith("#L3")


def test_anchor_follows_the_heading() -> None:
    assert anchor("Conflict 2: Who's there? A/B_c (1.500)") == "conflict-2-whos-there-ab_c-1500"
    assert anchor("Dân trí") == "d%C3%A2n-tr%C3%AD"
