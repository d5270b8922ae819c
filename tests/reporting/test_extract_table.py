"""The tables of one article: who says what, within the width, and safe for a terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records.extracts import Extract
from factcheck.records.particulars import Span
from factcheck.records.passages import Omission
from factcheck.records.statements import UNRESOLVED, Stance, Voice
from factcheck.reporting.extract_table import render_extract_table
from factcheck.reporting.stating import speaker_and_mention

from .extract_builder import HOSTILE, ORDINARY, any_extracts, extract_of
from .records_builder import a_statement, an_article

TEXT = "Judul\n\nBudi membantah rumah itu rusak.\nRumah itu berdiri di Kota Baru.\n"
ARTICLE = an_article("rumah.txt", "Delta", TEXT)
DENIAL = replace(
    a_statement(ARTICLE, "Budi membantah rumah itu rusak", "Budi Hartono"),
    content="rumah itu rusak",
    speaker_mention="Budi",
    cue="membantah",
    stance=Stance.DENY,
    denied=True,
    hedged=True,
)
OWN = replace(
    a_statement(ARTICLE, "Rumah itu berdiri di Kota Baru.", "Delta", 2),
    cue="",
    speaker_mention="",
    voice=Voice.OWN,
    negated=True,
)
BOTH = Extract(ARTICLE, (DENIAL, OWN), (Span(0, 5), Span(7, 38), Span(39, 70)))


def cells(line: str) -> list[str]:
    return re.split(r" {2,}", line.strip())


def test_each_statement_stands_under_its_voice_with_its_line_and_marks() -> None:
    lines = render_extract_table(BOTH, 120).splitlines()
    assert lines[0] == "rumah.txt: Berita Delta"
    assert lines[1] == "outlet: Delta, language: id, date: 2025-03-01"
    start = lines.index("Attributed:")
    assert cells(lines[start + 2]) == ["line", "stance", "voice", "speaker", "cue", "content"]
    assert cells(lines[start + 4]) == [
        *("3", "deny", "indirect", "Budi Hartono (Budi)", "membantah", "rumah itu rusak"),
    ]
    assert [line.strip() for line in lines[start + 5 : start + 7]] == ["denied", "hedged"]
    start = lines.index("In the outlet's own voice:")
    assert cells(lines[start + 2]) == ["line", "marks", "content"]
    assert cells(lines[start + 4]) == ["4", "negated", "Rumah itu berdiri di Kota Baru."]


def test_the_counts_stand_below() -> None:
    cut = (Omission(0, 5, "related"), Omission(5, 6, "byline"), Omission(6, 7, "related"))
    article = replace(ARTICLE, omissions=cut, origin="AFP")
    shown = render_extract_table(replace(BOTH, article=article), 120)
    assert shown.endswith(
        "\n\n2 statements: 1 attributed, 1 in the outlet's own voice\n"
        "3 sentences: nothing checkable was found in 1\n"
        "left out: byline 1 (1 characters), related 2 (6 characters)\n"
    )
    assert "outlet: Delta, origin: AFP, language: id" in shown


def test_an_article_without_a_statement_says_so() -> None:
    shown = render_extract_table(Extract(ARTICLE, (), (Span(0, 5),)), 120)
    assert "No statement was found in it." in shown
    assert "0 statements: 0 attributed" in shown
    assert "1 sentence: nothing checkable was found in 1\nleft out: nothing\n" in shown


def test_a_speaker_that_is_called_by_the_name_or_not_at_all() -> None:
    named = replace(DENIAL, speaker="Budi", speaker_mention="Budi")
    open_one = replace(DENIAL, speaker=UNRESOLVED, speaker_mention="Ia")
    nobody = replace(DENIAL, speaker="", speaker_mention="")
    shown = render_extract_table(Extract(ARTICLE, (named, open_one, nobody), ()), 120)
    assert "  Budi  " in shown
    assert f"{UNRESOLVED} (Ia)" in shown
    assert "unnamed speaker" in shown


def test_an_unresolved_speaker_comes_with_whom_it_may_be() -> None:
    candidates = ("Rano Wijaya", "Tono \u202eSugiarto")
    open_one = replace(DENIAL, speaker=UNRESOLVED, speaker_mention="Ia", candidates=candidates)
    assert speaker_and_mention(open_one) == (
        "unresolved (Ia; perhaps Rano Wijaya, Tono {U+202E}Sugiarto)"
    )
    tagged = replace(open_one, speaker_mention="", candidates=("Rano Wijaya",))
    assert speaker_and_mention(tagged) == "unresolved (perhaps Rano Wijaya)"


@pytest.mark.parametrize("width", [80, 100, 160])
def test_a_long_content_is_cut_and_what_is_missing_is_counted(width: int) -> None:
    content = " ".join(f"kata{number}" for number in range(200))
    long = replace(DENIAL, content=content)
    shown = render_extract_table(Extract(ARTICLE, (long,), ()), width)
    assert max(map(len, shown.splitlines())) <= width
    rows = shown.split("---\n")[1].split("\n\n")[0].splitlines()
    edge = rows[0].index("kata0")
    told = " ".join(row[edge:].strip() for row in rows)
    kept, missing = re.fullmatch(r"(.*) \[\+(\d+) characters\]", told).groups()  # type: ignore[union-attr]
    assert content.startswith(kept)
    assert len(kept) + int(missing) == len(content)


@given(any_extracts(), st.integers(80, 200))
def test_no_text_breaks_out_of_the_table_or_into_the_terminal(extract: Extract, width: int) -> None:
    spoken = [replace(s, content=extract.article.text) for s in extract.statements]
    shown = render_extract_table(replace(extract, statements=tuple(spoken)), width)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069]", shown
    )
    assert all(len(line) <= width for line in shown.splitlines())


def test_escapes_and_direction_marks_are_shown_not_obeyed() -> None:
    shown = render_extract_table(extract_of(HOSTILE), 160)
    for raw in "\x1b\x9b\u202e\u202c\u2066\r":
        assert raw not in shown
    assert "{U+001B}[31mmerah" in shown
    assert "{U+202E}kanan" in shown


def test_a_real_reading() -> None:
    shown = render_extract_table(extract_of(ORDINARY), 120)
    assert re.search(
        r"^4 +deny +indirect +.*Rahmat Surya.* membantah +jembatan itu retak", shown, re.M
    )
    assert "related 1 (27 characters)" in shown
