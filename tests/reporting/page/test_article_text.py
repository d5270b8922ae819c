"""The article's text on the page: every character of it, and a place at each quote."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporting.page.article_text import Citation, QuotedStretch, text_with_quotes
from tests.reporting.extract_builder import TEXTS
from tests.reporting.page.page_reading import Page

SHOWN = re.compile(r"\{U\+([0-9A-F]{4,6})\}")


def text_of(html: str) -> str:
    """Return the text of the HTML, with characters that are shown by number put back."""
    parts = []
    page = Page(html)
    unseen = re.findall(r'<span class="unseen">\{U\+([0-9A-F]+)\}</span>', html)
    numbers = iter(unseen)
    for data, around in page.pieces:
        number = SHOWN.fullmatch(data)
        if number and around[-1:] == ("span",) and f'unseen">{data}<' in html:
            parts.append(chr(int(next(numbers), 16)))
        else:
            parts.append(data)
    return "".join(parts)


@st.composite
def texts_with_quotes(draw: st.DrawFn) -> tuple[str, list[QuotedStretch]]:
    text = draw(TEXTS).replace("{", "(").replace("\r", "")
    edge = st.integers(-2, len(text) + 2)
    pairs = draw(st.lists(st.tuples(edge, edge), max_size=6))
    quotes = [
        QuotedStretch(min(a, b), max(a, b), f"quote-{n}", (Citation("f-1", "C1", "to C1"),))
        for n, (a, b) in enumerate(pairs)
    ]
    return text, quotes


@given(texts_with_quotes())
def test_without_its_tags_it_is_the_text(case: tuple[str, list[QuotedStretch]]) -> None:
    text, quotes = case
    html = text_with_quotes(text, quotes)
    assert text_of(html) == text
    assert {tag for tag, _ in Page(html).elements} <= {"span", "a"}


@given(texts_with_quotes())
def test_each_quote_has_its_place_once(case: tuple[str, list[QuotedStretch]]) -> None:
    text, quotes = case
    ids = Page(text_with_quotes(text, quotes)).values("id")
    assert sorted(ids) == sorted(quote.anchor for quote in quotes)


def inside(html: str, anchor: str) -> str:
    """Return the HTML of the element with an id, up to its end."""
    start = html.index(f'id="{anchor}">') + len(f'id="{anchor}">')
    depth = 1
    for tag in re.compile(r"<(/?)span").finditer(html, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return html[start : tag.start()]
    raise AssertionError(f"{anchor} has no end")


def test_a_quote_is_covered_and_an_inner_one_too() -> None:
    text = "Ani berkata rumah Budi rusak berat."
    outer = QuotedStretch(0, len(text), "o")
    inner = QuotedStretch(12, 28, "i")
    html = text_with_quotes(text, [inner, outer])
    assert inside(html, "i") == "rumah Budi rusak"
    assert Page(inside(html, "o")).text == text


def test_a_quote_that_begins_in_another_ends_with_it() -> None:
    html = text_with_quotes("abcdefgh", [QuotedStretch(0, 4, "a"), QuotedStretch(2, 7, "b")])
    assert inside(html, "b") == "cd"
    assert Page(inside(html, "a")).text == "abcd"
    assert Page(html).text == "abcdefgh"


def test_a_quote_leads_back_to_the_findings_that_use_it() -> None:
    citations = tuple(Citation(f"f-{n}", f'C{n}"<', f"back to C{n}") for n in range(9))
    html = text_with_quotes("satu dua", [QuotedStretch(0, 4, "q", citations)])
    page = Page(html)
    assert page.values("href") == ["#f-0", "#f-1", "#f-2", "#f-3"]
    assert page.values("data-label")[0] == 'C0"<'
    assert html.endswith("</a> dua")


def test_windows_line_ends_are_lines_and_a_lone_one_is_shown() -> None:
    assert text_with_quotes("a\r\nb\r\n", []) == "a\nb\n"
    assert text_with_quotes("a\r\nb\rc", []).endswith('b<span class="unseen">{U+000D}</span>c')
