"""No text of an article is more than text on the Markdown page, whatever reader converts it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.contract.documenting import document_of
from factcheck.records.particulars import Span
from factcheck.records.reports import Report
from factcheck.records.statements import Stance
from factcheck.records.verdicts import Verdict
from factcheck.reporting.escaping import inline
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.markdown_text import Markdown, listed, phrase, strong, with_bold
from factcheck.reporting.views.quotes import Piece
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording
from factcheck.settings import Around

from .converting import Seen, converted, lint, needs_pandoc
from .pages import PLAIN, assert_tidy, page
from .records_builder import (
    ALPHA,
    BETA,
    CLAIM,
    DENIAL,
    a_finding,
    a_report,
    a_statement,
    a_word,
    an_article,
)
from .rendering import text_of, tokens_of, types_of

ATTACKS = (
    "| # <script>x</script> [a](javascript:b) `c` **d** <!-- \u202e\n# e\n---\n- f |",
    '<script>alert(1)</script> | [x](javascript:alert(1)) =HYPERLINK("http://x") `rm` -->',
    "![x](https://contoh.id/x.png) <img src=x onerror=alert(1)> &lt;b&gt; ~~a~~ _b_ *c* **d**",
    "\u202eterbalik\u202c <!-- tutup --> [r]: https://contoh.id\n\n    kode\n```\npagar",
    "http://contoh.id www.contoh.id a@contoh.id \\| \\\\| $$x$$ :smile: [[wiki]] #tag ^1 %%x%%",
)
SHAPE = {"heading_open", "table_open", "tr_open", "td_open", "list_item_open", "blockquote_open"}
SIGNS = st.text(
    st.sampled_from("ab1 .,)(-+=#>*_`~[]<>!/:&;|\\@\"'$%€“”\n\u00a0\u202e\u200b"), max_size=30
)
ANY = st.one_of(SIGNS, st.text(max_size=30), st.sampled_from(ATTACKS))


def report_about(text: str) -> Report:
    """Return a report in which every free text is ``text``, and the words that conflict in it."""
    article = replace(an_article("a.txt", text, f"Awal.\n{text}\n", text), headline=text)
    said = replace(
        a_statement(article, text, text), cue=text, speaker_mention="x", stance=Stance.DENY
    )
    found = replace(
        a_finding("x", (said,), (CLAIM,)),
        title=text,
        question=text + "?",
        message=text,
        why=(text,),
        words=(a_word(said, text, "value"), a_word(CLAIM, "dana", "value")),
    )
    agreed = replace(found, id="y", verdict=Verdict.AGREEMENT, origins=(text,))
    report = a_report((article, BETA), (said, CLAIM), (found, agreed))
    return replace(
        report,
        name=text,
        folder=text,
        settings=(("a", text),),
        undecided=(("r", text, 1),),
        contexts=((said.id, Span(0, len(article.text))),),
    )


def shown(text: str) -> str:
    around = replace(PLAIN, around=Around.SENTENCE)
    return render_markdown(document_of(report_about(text)), around)


@cache
def plain_shape() -> Counter[str]:
    return Counter(kind for kind in types_of(shown("akataxb")) if kind in SHAPE)


@given(ANY)
@example(ATTACKS[0])
@settings(max_examples=25)
def test_no_text_of_an_article_changes_the_page(text: str) -> None:
    found = shown(f"a{text}b")
    assert Counter(kind for kind in types_of(found) if kind in SHAPE) == plain_shape()
    assert visible(f"a{text}b") in text_of(found)
    assert "javascript:" not in [str(t.attrs.get("href")) for t in tokens_of(found)]
    assert_tidy(found)


@needs_pandoc
@pytest.mark.parametrize("attack", ATTACKS)
def test_pandoc_finds_nothing_but_text_in_it(attack: str) -> None:
    plain, found = Seen(converted(shown("akataxb"))), Seen(converted(shown(f"a{attack}b")))
    assert found.rows == plain.rows
    # A text with a pipe is written without a code span.
    assert {**Counter(found.tags), "code": 0} == {**Counter(plain.tags), "code": 0}
    assert visible(f"a{attack}b") in " ".join(found.text.split())
    for target in found.targets:
        assert target.startswith(("#", "../contoh/")), target


def test_the_linter_finds_nothing_wrong_with_any_of_it(tmp_path: Path) -> None:
    assert lint(shown(f"a{' '.join(ATTACKS)}b"), tmp_path) == ""


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[Piece, ...]:
    """Draw a visible text cut into pieces, some of them marked."""
    text = visible(draw(ANY))
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=6))})
    marks = draw(st.lists(st.booleans(), min_size=len(cuts), max_size=len(cuts)))
    marked = zip(pairwise(cuts), marks, strict=False)
    return tuple(Piece(text[first:past], mark) for (first, past), mark in marked)


@given(cut_texts())
@example((Piece("harga US", False), Piece("$5", True), Piece("juta", False)))
@example((Piece("12", True), Piece("_000", False), Piece(" (dua) ", True)))
@settings(max_examples=150)
def test_bold_words_leave_every_character_as_it_is(pieces: tuple[Piece, ...]) -> None:
    text = "".join(piece.text for piece in pieces)
    found = tokens_of(f"| Kutipan |\n| --- |\n| {with_bold(pieces)} |")
    cells = [token.content for token in found if token.type in ("text", "text_special")]
    assert "".join(cells).rstrip() == f"Kutipan{text}".rstrip()
    kinds = {token.type for token in found} - {"strong_open", "strong_close"}
    assert kinds <= {"inline", "text", "text_special"} | {t for t in kinds if t[0] == "t"}


@pytest.mark.parametrize(
    ("pieces", "written"),
    [
        ((("dana itu ", False), ("hilang", True), (".", False)), "dana itu **hilang**."),
        ((("tidak", True), ("lah benar", False)), "**tidak**lah benar"),
        ((("harga US", False), ("$5", True), (" juta", False)), r"harga **US\$5** juta"),
        ((("kira-kira ", False), ("12 ", True), ("orang", False)), "kira-kira **12** orang"),
        ((("a", False), ("(b", True), (" c", False)), "**a(b** c"),
        ((("*", True), (" x", False)), r"**\*** x"),
    ],
)
def test_bold_opens_and_closes_where_markdown_lets_it(
    pieces: tuple[tuple[str, bool], ...], written: str
) -> None:
    made = with_bold([Piece(text, marked) for text, marked in pieces])
    assert made == written
    strong_ones = types_of(made).count("strong_open")
    assert strong_ones == 1


@given(ANY, ANY)
@settings(max_examples=80)
def test_a_phrase_sets_plain_values_in_as_text_and_markdown_as_it_is(one: str, two: str) -> None:
    wording = Wording("en", {"x.y": "First {one}, see {link}: {two} (end)"})
    link = Markdown("[C1](#c1)")
    made = phrase(wording, "x.y", one=visible(one), two=visible(two), link=link)
    assert text_of(made) == f"First {visible(one)}, see C1: {visible(two)} (end)".strip()
    assert [t.attrs for t in tokens_of(made) if t.type == "link_open"] == [{"href": "#c1"}]


def test_what_str_makes_of_markdown_is_plain_text_again() -> None:
    made = strong("kata")
    assert made == "**kata**"
    assert type(made.upper()) is str
    assert listed((made, "*x*"), " | ") == r"**kata** \| \*x\*"


def test_a_file_name_with_marks_still_links() -> None:
    odd = an_article("kota (1) #2.txt", "Odd", "Polisi mengatakan dana itu hilang.\n")
    said = a_statement(odd, "Polisi mengatakan dana itu hilang.", "Polisi")
    found = page(a_report((ALPHA, odd), (DENIAL, said), (a_finding("x", (DENIAL,), (said,)),)))
    assert "(../contoh/kota%20%281%29%20%232.txt#L1)" in found
    assert f"[{inline('kota (1) #2.txt:1')}]" in found
