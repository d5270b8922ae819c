"""The page of one article: all of its text, marked, able to do nothing, readable by everyone."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hypothesis import given

from factcheck.records.extracts import Extract
from factcheck.records.particulars import Span
from factcheck.records.passages import Omission
from factcheck.records.statements import Stance, Voice
from factcheck.reporting.extract_html import render_extract_html
from factcheck.reporting.marked_text import marked_text

from .contrasts import READABLE, VISIBLE, contrast, palettes_of
from .extract_builder import HOSTILE, ORDINARY, any_extracts, extract_of
from .records_builder import a_statement, an_article

Attributes = dict[str, str | None]
CSS = (files("factcheck.reporting") / "pages" / "extract.css").read_text(encoding="utf-8")
PALETTES = palettes_of(CSS)


class Page(HTMLParser):
    """A page read back: its elements, and the text of the article with shown characters undone."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, Attributes]] = []
        self.pieces: list[tuple[str, Attributes]] = []
        self.style = ""
        self.open: list[tuple[str, Attributes]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if tags[-1:] == ["style"]:
            self.style += data
            return
        attributes = self.open[-1][1] if self.open else {}
        if attributes.get("class") == "unseen":
            number = re.fullmatch(r"\{U\+([0-9A-F]{4,6})\}", data)
            assert number
            data = chr(int(number[1], 16))
            attributes = self.open[-2][1] if len(self.open) > 1 else {}
        self.pieces.append((data, attributes))

    @property
    def text(self) -> str:
        return "".join(data for data, _ in self.pieces)

    def marked(self, kind: str) -> str:
        """Return the text of all pieces that bear a class."""
        return "".join(d for d, a in self.pieces if kind in (a.get("class") or "").split())


def text_of(extract: Extract) -> Page:
    return Page(marked_text(extract))


@given(any_extracts())
def test_without_its_tags_the_text_is_the_article_whatever_is_marked(extract: Extract) -> None:
    page = text_of(extract)
    assert page.text == extract.article.text
    assert {tag for tag, _ in page.elements} <= {"span", "a"}
    names = {name for _, attributes in page.elements for name in attributes}
    assert names <= {"class", "title", "id", "href", "data-label", "aria-label"}


@given(any_extracts())
def test_each_mark_covers_its_stretch_and_no_more(extract: Extract) -> None:
    text = extract.article.text
    covered = {
        "omission": [Span(o.start, o.end) for o in extract.article.omissions],
        "own": [Span(s.content_start, s.content_end) for s in extract.own],
        "content": [Span(s.content_start, s.content_end) for s in extract.attributed],
        "measure": [Span(m.start, m.end) for s in extract.statements for m in s.measures],
    }
    page = text_of(extract)
    for kind, spans in covered.items():
        expected = [c for i, c in enumerate(text) if any(span.holds(i) for span in spans)]
        assert page.marked(kind) == "".join(expected), kind


@given(any_extracts())
def test_nothing_unseen_is_left_in_the_html(extract: Extract) -> None:
    html = marked_text(extract)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u202e\u2028\u3164]", html)


def test_of_nested_contents_the_innermost_gives_the_stance() -> None:
    article = an_article("a.txt", "Delta", "Ia berkata Budi membantah rumah itu rusak.")
    outer = replace(a_statement(article, "Budi membantah rumah itu rusak", "Ia"), cue="berkata")
    inner = replace(a_statement(article, "rumah itu rusak", "Budi", 2), stance=Stance.DENY)
    page = text_of(Extract(article, (outer, inner), ()))
    assert page.marked("assert") == "Budi membantah "
    assert page.marked("deny") == "rumah itu rusak"
    assert page.marked("content") == outer.content


def test_speaker_and_reporting_word_are_found_outside_of_the_content() -> None:
    text = "Budi, kata Ani, kata orang. Lalu Budi kata rumah Budi kata orang rusak."
    article = an_article("a.txt", "Delta", text)
    start = text.index("rumah Budi")
    statement = replace(
        a_statement(article, "Budi kata rumah Budi kata orang rusak", "Budi"),
        content_start=start,
        content=text[start:-1],
        cue="kata",
        speaker_mention="Budi",
    )
    pieces = text_of(Extract(article, (statement,), (Span(0, len(text)),))).pieces
    classes = [(data, a.get("class")) for data, a in pieces if a.get("class")]
    assert classes == [
        ("Budi", "speaker"),
        ("kata", "cue"),
        ("rumah Budi kata orang rusak", "content assert"),
    ]
    assert pieces[0][0].endswith("Lalu ")


def test_a_speaker_elsewhere_in_the_sentence_is_marked() -> None:
    text = "Budi lewat. Ani datang dan menambahkan rumah itu rusak."
    article = an_article("a.txt", "Delta", text)
    statement = replace(
        a_statement(article, "menambahkan rumah itu rusak", "Ani"),
        content_start=text.index("rumah"),
        cue="menambahkan",
    )
    sentences = (Span(0, 11), Span(12, len(text)))
    page = text_of(Extract(article, (statement,), sentences))
    assert page.marked("speaker") == "Ani"
    absent = replace(statement, speaker_mention="Budi")
    assert text_of(Extract(article, (absent,), sentences)).marked("speaker") == ""


def test_the_outlets_circumstance_begins_with_its_own_words() -> None:
    text = "Budi membantah tuduhan, yang melanggar aturan."
    article = an_article("a.txt", "Delta", text)
    own = replace(
        a_statement(article, "tuduhan, yang melanggar aturan", "Delta"),
        content_start=text.index("melanggar"),
        cue="",
        speaker_mention="",
        voice=Voice.OWN,
    )
    html = marked_text(Extract(article, (own,), ()))
    assert text_of(Extract(article, (own,), ())).marked("own") == "melanggar aturan"
    assert re.search(r'yang <a class="tag" id="s1"[^>]*data-label="1 own"', html)


def test_windows_line_ends_are_no_marks_and_a_lone_one_is_shown() -> None:
    windows = an_article("a.txt", "Delta", "satu\r\ndua\r\n")
    odd = an_article("a.txt", "Delta", "satu\r\ndua\rtiga")
    assert marked_text(Extract(windows, (), ())) == "satu&#13;\ndua&#13;\n"
    assert text_of(Extract(windows, (), ())).text == "satu\r\ndua\r\n"
    assert "{U+000D}</span>tiga" in marked_text(Extract(odd, (), ()))


def test_what_was_left_out_says_why_on_the_page() -> None:
    article = an_article("a.txt", "Delta", "Baca juga: x")
    article = replace(article, omissions=(Omission(0, 12, "related_<b>"),))
    html = marked_text(Extract(article, (), ()))
    assert 'data-label="related &lt;b&gt;"' in html
    assert 'title="left out: related &lt;b&gt;"' in html


@pytest.fixture(scope="module", params=[ORDINARY, HOSTILE], ids=["ordinary", "hostile"])
def rendered(request: pytest.FixtureRequest) -> str:
    return render_extract_html(extract_of(request.param))


def test_the_page_loads_and_runs_nothing(rendered: str) -> None:
    page = Page(rendered)
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "iframe", "object", "link", "form", "base", "svg", "b"}
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert (attributes.get("href") or "#").startswith("#")
    policy = next(
        a["content"] for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"
    )
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in page.style
    assert "@import" not in page.style


def test_every_link_leads_to_the_one_place_of_that_name(rendered: str) -> None:
    page = Page(rendered)
    ids = [a["id"] for _, a in page.elements if "id" in a]
    links = [a["href"] for _, a in page.elements if "href" in a]
    assert len(ids) == len(set(ids))
    assert {str(link)[1:] for link in links} <= set(ids)
    rows = [identity for identity in ids if re.fullmatch(r"t\d+", str(identity))]
    assert len(rows) >= 2
    assert {f"#{row}" for row in rows} | {f"#s{str(row)[1:]}" for row in rows} <= set(links)


def test_hostile_text_is_there_as_text() -> None:
    html = render_extract_html(extract_of(HOSTILE))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert 'title="U+202E, shown and not obeyed">{U+202E}</span>' in html
    assert "{U+200B}" in html
    assert "{U+001B}" in html
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066]", html)


def test_the_page_shows_statements_measures_and_counts() -> None:
    extract = extract_of(ORDINARY)
    html = render_extract_html(extract)
    text = Page(html).text
    assert f"{len(extract.statements)} statements" in text
    assert "at least 12" in text
    assert '<span class="content deny">deny</span><br>denied' in html
    assert 'data-label="related"' in html
    assert html.endswith("</html>\n")
    assert render_extract_html(extract) == html


def test_an_article_without_a_statement_says_so() -> None:
    page = Page(render_extract_html(extract_of("Halo\n\nApa kabar hari ini semua?\n")))
    assert "No statement was found in it." in page.text
    assert "table" not in {tag for tag, _ in page.elements}


@pytest.mark.parametrize("colours", PALETTES, ids=["light", "dark"])
def test_every_pair_of_colours_can_be_read(colours: dict[str, str]) -> None:
    grounds = ("paper", *(stance.value for stance in Stance))
    for ground in grounds:
        assert contrast(colours["ink"], colours[ground]) >= READABLE, ground
        assert contrast(colours["edge"], colours[ground]) >= VISIBLE, ground
    for text in ("faint", "link"):
        assert contrast(colours[text], colours["paper"]) >= READABLE, text
    # What was left out may lie over a content, and a reviewer must read it there too.
    for ground in grounds:
        assert contrast(colours["faint"], colours[ground]) >= READABLE, ground


def test_every_stance_and_every_mark_has_a_look_beside_its_colour() -> None:
    for stance in Stance:
        assert f".{stance.value} {{ background: var(--{stance.value})" in CSS
    edges = [
        re.search(rf"^\.{stance.value} {{[^}}]*?border-bottom([^;]*);", CSS, re.MULTILINE)
        for stance in Stance
        if stance is not Stance.ASSERT
    ]
    looks = [edge[1] if edge else "" for edge in edges]
    assert "" not in looks
    assert len(set(looks)) == len(looks)
