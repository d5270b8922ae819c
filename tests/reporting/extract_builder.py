"""Extracts for the tests: an ordinary article, a hostile one, and one made of any marks."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from factcheck.pipeline import extract_file
from factcheck.records.extracts import Extract
from factcheck.records.particulars import Bound, Measure, MeasureKind, Span
from factcheck.records.passages import Omission
from factcheck.records.statements import Stance, Statement, Voice

from .records_builder import a_statement, an_article

ORDINARY = """Wali Kota Bantah Jembatan Retak
delta-news.com - 14/03/2023, 09:00 WIB

Wali Kota Rahmat Surya membantah jembatan itu retak, Selasa (14/3/2023).
Baca juga: Harga Cabai Naik
Polisi mengatakan sedikitnya 12 orang luka dalam kecelakaan pada pukul 04.17 WIB.
"Kami tidak menutup jalan," kata Rahmat.
Jembatan sepanjang 40 meter itu dibangun pada 2011.
Begitulah.
"""
ATTACK = '<script>alert(1)</script> | [x](javascript:alert(1)) =HYPERLINK("http://x") `rm` &amp; '
ESCAPES = "\x1b[31mmerah\x1b[0m \x9b2J \u202ekanan\u202c lebar\u200bnol\u2066 "
HOSTILE = (
    f"Judul {ESCAPES}<b>tebal</b>\r\n\r\n"
    f"Wali Kota Rahmat Surya mengatakan bahwa 12 rumah {ATTACK}{ESCAPES}rusak.\r\n"
    f"Sebanyak 40 rumah {ATTACK}{ESCAPES}terbakar di Kota Baru.\r\n"
)


@cache
def extract_of(text: str, name: str = "berita.txt") -> Extract:
    """Return the extract of an article, which is written into a folder first."""
    with TemporaryDirectory() as place:
        path = Path(place) / name
        path.write_bytes(text.encode("utf-8"))
        return extract_file(path)


# What ends a tag, an attribute or a comment, what looks like a shown character, what is not seen.
TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab <>&\"'`|{}[]()/!-=;#\n\r\t\x1b\x00\x9b\u00ad\u200b\u202e\u2028\u3164"),
        st.sampled_from("\U000e0041\U0001d173é漢ع"),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=60,
)


@st.composite
def any_extracts(draw: st.DrawFn) -> Extract:
    """Draw an extract of any text with marks anywhere: nested, overlapping, empty, side by side."""
    text = draw(st.one_of(TEXTS, TEXTS.map(lambda t: t + "\r\n{U+202E}</span>" + t)))
    offsets = st.integers(0, len(text))
    spans = st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))
    article = an_article("berita.txt", "Delta", text)
    article = replace(
        article,
        omissions=tuple(Omission(s.start, s.end, "related") for s in draw(st.lists(spans))),
    )
    inside = st.tuples(spans, st.sampled_from(Stance), st.sampled_from(Voice), spans, spans)
    statements = [
        any_statement(a_statement(article, text, "Rahmat"), *drawn)
        for drawn in draw(st.lists(inside, max_size=6))
    ]
    return Extract(article, tuple(statements), tuple(draw(st.lists(spans, max_size=3))))


def any_statement(
    whole: Statement, span: Span, stance: Stance, voice: Voice, words: Span, number: Span
) -> Statement:
    """Return a statement about ``span``, whose cue and speaker are any words of the text."""
    text = whole.text
    return replace(
        whole,
        start=span.start,
        end=span.end,
        content_start=(span.start + span.end) // 2,
        content_end=span.end,
        stance=stance,
        voice=voice,
        cue=text[words.start : words.end],
        speaker_mention=text[number.start : number.end],
        speaker=text[words.start : number.end],
        measures=(a_measure(number.start, number.end),),
    )


def a_measure(start: int, end: int) -> Measure:
    return Measure(start, end, MeasureKind.COUNT, 12.0, 12.0, "", Bound.AT_LEAST, "rumah", "")
