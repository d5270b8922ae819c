from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.reading.folder import ArticleReader
from factcheck.reading.formats import Decoded
from tests.reading.desk import (
    ROOT,
    assert_covered_once,
    book,
    calendars,
    kept,
    left_out,
    read,
    read_one,
    recognise,
)

EVENTS = ROOT.parent / "shared" / "eval" / "events"
LEAD = "Sebuah jembatan di kota itu roboh pada malam hari."
MORE = "Petugas menutup jalan menuju jembatan sejak dini hari tadi."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Baca juga: Jalan Rusak", "related"),
        ("Baca juga:Jalan Rusak Parah", "related"),
        ("BACA JUGA: Ikuti Serial, Klik di Sini", "related"),
        ("Simak juga Video: Jalan Rusak", "related"),
        ("Read more: Roads are broken", "related"),
        ("SCROLL TO CONTINUE WITH CONTENT", "widget"),
        ("loading...", "widget"),
        ("A", "widget"),
        ("[Gambas:Video 20detik]", "widget"),
        ("Komentar (0)", "widget"),
        ("Halaman 2 dari 2", "widget"),
        ("Hide Ads", "widget"),
        ("ADVERTISEMENT", "advertisement"),
        ("Advertisement - scroll to continue", "advertisement"),
        ("Jurnalis Awards 2025", "promotion"),
        ("Ajang penghargaan persembahan harian ini untuk pembaca.", "promotion"),
        ("Ikuti Whatsapp Channel Kami", "promotion"),
        ("Sign up for our newsletter", "promotion"),
        ("Click here to subscribe", "promotion"),
        ("(aik/aik)", "byline"),
        ("Pewarta: Nama Orang", "byline"),
        ("Rep: Nama Satu Red: Nama Dua", "byline"),
        ("Copyright © 2023", "copyright"),
        ("Tags:", "tags"),
        ("Jalan Ditutup", "subhead"),
        ("***", "no-words"),
        ("AP Photo/Nama Orang", "credit"),
    ],
)
def test_lines_that_are_not_read(tmp_path: Path, line: str, reason: str) -> None:
    article = read_one(tmp_path, f"Jembatan Roboh\n\n{LEAD}\n{line}\n{MORE}\n")
    assert left_out(article) == {reason: [line]}
    assert kept(article) == [LEAD, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Baca jugalah buku itu sebelum tidur di rumah.",
        "- Beras: 12 ton",
        "IMSAK 04:08",
        '"Ditutup karena dampak erupsi," ujarnya',
        "Berikut isi surat itu:",
        "Ikuti aturan lalu lintas, kata polisi itu di kota.",
    ],
)
def test_lines_that_may_hold_facts_are_read(tmp_path: Path, line: str) -> None:
    article = read_one(tmp_path, f"Jembatan Roboh\n\n{LEAD}\n{line}\n{MORE}\n")
    assert kept(article) == [LEAD, line, MORE]


def test_furniture_glued_to_a_paragraph_is_cut(tmp_path: Path) -> None:
    text = f"Jembatan Roboh\n\n{LEAD}\n{MORE}Loading...Ikuti Whatsapp Channel Republika\n"
    article = read_one(tmp_path, text)
    assert kept(article) == [LEAD, MORE]
    assert left_out(article) == {"related": ["Loading...Ikuti Whatsapp Channel Republika"]}


def test_a_paragraph_is_read_once(tmp_path: Path) -> None:
    article = read_one(tmp_path, f"Judul\n\n{LEAD}\n{MORE}\n{LEAD.upper()}\n  {MORE}  \n")
    assert kept(article) == [LEAD, MORE]
    assert len(left_out(article)["repeated"]) == 2


def test_a_line_that_strings_the_next_ones_together_is_left_out(tmp_path: Path) -> None:
    article = read_one(tmp_path, f"Judul\n\n{LEAD} {MORE}\n{LEAD}\n{MORE}\n")
    assert kept(article) == [LEAD, MORE]
    assert left_out(article) == {"repeated": [f"{LEAD} {MORE}"]}


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Warga melihat jembatan (Foto: Reuters).", "Warga melihat jembatan", "(Foto: Reuters)."),
        ("Warga melihat jembatan. (ANTARA/HO-PU)", "Warga melihat jembatan.", "(ANTARA/HO-PU)"),
        ("Foto: Warga melihat jembatan", "Warga melihat jembatan", "Foto:"),
    ],
)
def test_captions_keep_their_words(tmp_path: Path, line: str, caption: str, credit: str) -> None:
    article = read_one(tmp_path, f"Jembatan Roboh\n{line}\n{LEAD}\n")
    assert kept(article, "caption") == [caption]
    assert left_out(article) == {"credit": [credit]}


def test_a_bare_credit_is_dropped_and_the_line_below_is_its_caption(tmp_path: Path) -> None:
    text = f"Jembatan Roboh\nAP Photo/Nama Orang\nWarga kota melihat jembatan yang roboh\n{LEAD}\n"
    article = read_one(tmp_path, text)
    assert kept(article, "caption") == ["Warga kota melihat jembatan yang roboh"]


def test_links_below_their_heading_are_left_out(tmp_path: Path) -> None:
    text = f"Judul\n\n{LEAD}\n{MORE}\nBerita Terpopuler\nHarga 5 bahan pokok naik\n"
    assert left_out(read_one(tmp_path, text))["links"] == [
        "Berita Terpopuler",
        "Harga 5 bahan pokok naik",
    ]


def test_a_first_line_that_is_a_paragraph_is_no_headline(tmp_path: Path) -> None:
    article = read_one(tmp_path, f"(ANTARA) - {LEAD}\n\n{MORE}\n")
    assert article.headline == ""
    assert kept(article) == [LEAD, MORE]


LINES = st.one_of(
    st.sampled_from(
        [
            LEAD,
            MORE,
            "Judul Berita",
            "",
            "A",
            " Baca juga: x",
            "Jakarta (ANTARA) - Kata dia.",
            "REPUBLIKA.CO.ID,\u00a0MOSKOW --",
            "tempo.co - 19/09/2019",
            "Foto: (AP/x)",
            "Warga (Foto: Reuters).",
            "\ufeffJudul",
            "(aik/aik)",
            "Tags: satu",
            "Sumber: https://example.org/x",
            f"{LEAD}Ikuti Whatsapp Channel X",
            "kata dia. (a/b)",
        ]
    ),
    st.text(max_size=40),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=14), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_every_character_is_read_or_left_out_once(lines: list[str], end: str) -> None:
    reader = ArticleReader(book(), calendars(), recognise)
    text = end.join(lines).replace("\ud800", "")
    article, _ = reader.parse("a.txt", Decoded(text, "utf-8", guessed=False))
    assert_covered_once(article)


def test_the_events_are_read_whole() -> None:
    if not EVENTS.exists():
        pytest.skip("the data beside the project (../shared) is not here")
    articles = read(EVENTS).articles
    assert len(articles) > 50
    for article in articles:
        assert_covered_once(article)
        assert article.headline
        assert article.published is not None
        assert article.outlet != Path(article.path).stem
