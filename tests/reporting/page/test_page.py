"""The page as text: whole without a script, safe whatever it holds, the same bytes each time."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files
from itertools import pairwise

import pytest

from factcheck.contract.entries import ReportDocument, ReviewEntry, WordsEntry
from factcheck.contract.keeping import parse_document, render_json
from factcheck.records.statements import Stance
from factcheck.records.tellings import WordsKind
from factcheck.reporting.page.rendering import render_page
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.views.summing_up import MOST_CONFLICTS
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import LANGUAGES, wording_in
from tests.reporting.page.page_documents import (
    ALPHA,
    ATTACK,
    BETA,
    CLAIM,
    DENIAL,
    FEW,
    MANY,
    a_document,
    a_finding,
    a_statement,
    an_article,
    the_document,
    the_hostile_document,
)
from tests.reporting.page.page_reading import Page

EMPTY = a_document((), (), ())
DOCUMENTS = {"ordinary": the_document(), "hostile": the_hostile_document(), "empty": EMPTY}


def rendered(document: ReportDocument, language: str = "en") -> str:
    return render_page(document, Presentation(wording_in(language), "../articles"))


@pytest.fixture(scope="module", params=DOCUMENTS)
def document(request: pytest.FixtureRequest) -> ReportDocument:
    return DOCUMENTS[str(request.param)]


@pytest.fixture(scope="module", params=LANGUAGES)
def html(request: pytest.FixtureRequest, document: ReportDocument) -> str:
    return rendered(document, request.param)


def test_nothing_is_loaded_and_only_this_style_and_script_are_allowed(html: str) -> None:
    page = Page(html)
    tags = [tag for tag, _ in page.elements]
    assert not {"img", "iframe", "object", "link", "base", "embed", "video"} & set(tags)
    assert (tags.count("script"), tags.count("style")) == (1, 1)
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert not {"src", "srcset", "action", "formaction", "xlink:href"} & set(attributes)
    policy = next(a["content"] for _, a in page.elements if a.get("http-equiv"))
    style, script = (hash_of(page.inside(tag)) for tag in ("style", "script"))
    assert policy == (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'"
    )
    assert "url(" not in page.inside("style")
    assert "@import" not in page.inside("style")


def hash_of(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def test_links_lead_to_a_place_of_the_page_or_to_a_file_of_the_articles(html: str) -> None:
    page = Page(html)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[\w-]+", identity, re.ASCII) for identity in ids)
    for link in page.values("href"):
        if link.startswith("#"):
            assert link[1:] in ids
        else:
            assert re.fullmatch(r"\.\./articles/[\w./%-]+", link, re.ASCII), link
    for name in ("aria-labelledby", "for"):
        assert {one for value in page.values(name) for one in value.split()} <= set(ids)


def test_every_heading_is_at_most_one_level_below_the_one_before(html: str) -> None:
    levels = [int(tag[1]) for tag, _ in Page(html).elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_the_script_does_nothing_with_html() -> None:
    script = (files("factcheck.reporting") / "pages" / "page" / "page.js").read_text("utf-8")
    for sink in (
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "document.write",
        "eval(",
        "Function(",
    ):
        assert sink not in script
    for door in ("fetch(", "XMLHttpRequest", "WebSocket", "import(", "localStorage", "cookie"):
        assert door not in script


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_the_language_of_its_words(language: str) -> None:
    html = rendered(the_document(), language)
    assert html.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert html.endswith("</html>\n")
    # A telling in the page's language is used; what has none is marked as English.
    told = {"id": 'lang="id">Jembatan Wira retak', "en": 'lang="en">The bridge is cracked c0ffee'}
    assert told[language] in html
    assert 'lang="en">12 or 17 injured' in html
    assert re.search(r'<blockquote dir="auto" lang="en">Inspectors said', html)
    assert re.search(r'<blockquote dir="auto" lang="id">Wali Kota', html)


def test_a_language_that_is_none_is_not_claimed() -> None:
    odd = an_article("a.txt", "Alpha", "Satu kata.", 'x" onclick="alert(1)')
    said = a_statement(odd, 1, "Satu kata.", "Ani")
    html = rendered(a_document((odd,), (said,), (a_finding("f1", (said,), (said,)),)))
    assert "onclick" not in html
    assert set(Page(html).values("lang")) == {"en"}


def test_the_words_that_conflict_are_marked() -> None:
    marked = [data for data, around in Page(rendered(the_document())).pieces if "mark" in around]
    assert marked == ["membantah", "was cracked"]


def test_what_is_confirmed_comes_first_and_what_is_dismissed_is_folded() -> None:
    html = rendered(the_document())
    places = [html.index(f'<article class="finding conflict" id="f-{i}"') for i in IN_ORDER]
    fold = html.index('<details class="dismissed">')
    assert places == sorted(places)
    assert places[1] < fold < places[2]
    assert "Dismissed by a reviewer: 1" in html
    assert "Other day" in html[fold:]


def test_what_reviewers_dispute_stays_where_it_was_with_both_answers_and_notes() -> None:
    review = ReviewEntry(
        answer="no conflict",
        note="Other day",
        by="Sari",
        disagreed=("Budi: conflict",),
        disagreed_notes=("Same <b>day</b>",),
    )
    first = a_finding("c1", (DENIAL,), (CLAIM,))
    second = a_finding("c2", (DENIAL,), (CLAIM,), review=review)
    html = rendered(a_document((ALPHA, BETA), (DENIAL, CLAIM), (first, second)))
    assert "Dismissed by a reviewer" not in html
    assert html.index('id="f-c1"') < html.index('id="f-c2"')
    text = re.sub(r"\s+", " ", Page(html).text)
    assert '<span class="badge">disputed by reviewers</span>' in html[html.index('id="f-c2"') :]
    assert "Note: Other day" in text
    assert "Budi answered otherwise: conflict: “Same <b>day</b>”" in text
    assert '<option value="disputed">disputed by reviewers (1)</option>' in html


IN_ORDER = ("0ddba11", "c0ffee", "d15caded")


def test_a_card_tells_who_says_what_where_and_why() -> None:
    text = re.sub(r"\s+", " ", Page(rendered(the_document())).text)
    for told in (
        "C1 denial · severity: high · confidence 0.91 · 2 outlets, 2 independent origins reopened",
        "Is the bridge cracked?",
        "One side rejects what the other states.",
        "Wali Kota denial (“mengatakan”, reported)",
        "Alpha · 2025-03-01 · alpha berita.txt, line 3",
        "Warga mengeluh soal debu. […] Pemeriksaan masih",
        "New in it: Beta",
        "rule denial-against-assertion, level denied-and-asserted",
        "opposed: question: opposed",
        "Answer to finding c0ffee: ☐ conflict ☐ no conflict ☐ update ☐ unsure",
        "Answer to finding a9ee: ☐ confirmed ☐ no agreement ☐ unsure",
        "factcheck review set ID",
        "Reviewed: conflict, by Sari, on 2025-03-02",
        "by Sari, carried over: nearly the same words",
        "1 statement on these sides, farther off:Beta ·",
    ):
        assert told in text, told


def test_the_summary_counts_what_is_new_gone_and_reviewed() -> None:
    html = rendered(the_document())
    text = re.sub(r"\s+", " ", Page(html).text)
    assert "4 statements from 2 articles of 2 outlets (2 independent origins)" in text
    for line in ("new: 1", "reopened: 1", "unchanged: 2", "no longer found: 1", "Gone now"):
        assert line in text, line
    assert "confirmed: 1 awaiting a decision: 2 dismissed: 1" in text
    assert "2 conflicts 1 high, 1 medium · 1 dismissed by a reviewer" in text
    assert '<span class="total" data-total="2" data-all="3">2</span></h2>' in html
    # The dismissed one is no longer in dispute.
    summary = html[html.index('id="summary"') : html.index('id="conflict"')]
    points = re.findall(r'<li><a href="#f-([^"]+)"', summary)
    assert points == ["0ddba11", "c0ffee", "a9ee"]
    assert "Polisi against Polisi (number, medium, 2 outlets, confirmed)" in summary
    assert "(denial, high, 2 outlets)" in summary


def test_the_summary_lists_as_many_findings_as_the_markdown_report_and_counts_the_rest() -> None:
    many = tuple(a_finding(f"c{n:02}", (DENIAL,), (CLAIM,)) for n in range(20))
    html = rendered(a_document((ALPHA, BETA), (DENIAL, CLAIM), many))
    summary = html[html.index('id="summary"') : html.index('id="conflict"')]
    assert summary.count('<li><a href="#f-') == MOST_CONFLICTS
    assert f'<a href="#conflict">and {20 - MOST_CONFLICTS} more</a>' in summary


def test_without_decisions_or_an_earlier_report_nothing_is_said_of_them() -> None:
    plain = a_finding("c1", (DENIAL,), (DENIAL,), outlets=("Alpha",))
    text = Page(rendered(a_document((ALPHA,), (DENIAL,), (plain,)))).text
    assert "Since" not in text
    assert "Review\n" not in text
    assert "All articles come from one outlet, Alpha" in text
    assert "No agreement was found." in text


def test_an_empty_report_says_so() -> None:
    text = Page(rendered(EMPTY)).text
    for said in ("No article was read", "No conflict was found.", "No file was skipped"):
        assert said in text


def test_the_filters_offer_what_parts_the_findings_with_counts() -> None:
    page = Page(rendered(the_document()))
    names = [str(a["name"]) for tag, a in page.elements if tag == "select"]
    assert names == ["verdict", "severity", "type", "outlet", "speaker", "review", "state"]
    values = [str(a["value"]) for tag, a in page.elements if tag == "option" and a["value"]]
    assert values[:2] == ["conflict", "agreement"]
    assert "conflict (3)" in page.text
    assert "Wali Kota (2)" in page.text
    assert "not yet decided (2)" in page.text


def test_beyond_a_few_quotes_the_rest_of_a_side_is_folded_and_counted() -> None:
    lines = [f"Kalimat nomor {n} disampaikan." for n in range(6)]
    article = an_article("a.txt", "Alpha", " ".join(lines))
    said = tuple(a_statement(article, n, line, f"Orang {n}") for n, line in enumerate(lines))
    finding = a_finding("c1", said, (said[0],), outlets=("Alpha",))
    html = rendered(a_document((article,), said, (finding,)))
    fold = html[html.index('<details class="folded">') :]
    assert "3 more quotes" in fold
    assert all(html.count(f">{line}</blockquote>") >= 1 for line in lines)
    assert fold.index(lines[3]) < fold.index(lines[5])


def test_hostile_words_are_there_as_words() -> None:
    html = rendered(the_hostile_document())
    page = Page(html)
    assert visible(ATTACK) in page.inside("blockquote")
    assert visible(ATTACK) in page.inside("h1")
    assert "{U+202E}" in page.inside("blockquote")
    # Whatever is drawn as nothing, or turns the line, is nowhere in the file.
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066]", html)
    assert "49" not in page.inside("h1")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_page_is_made_of_the_kept_json_alone(name: str) -> None:
    document = DOCUMENTS[name]
    read = parse_document(render_json(document), "x.json")
    assert rendered(read) == rendered(document)


def test_every_stance_can_stand_on_the_page() -> None:
    said = tuple(a_statement(ALPHA, n, DENIAL.text, "Ani", s) for n, s in enumerate(Stance))
    html = rendered(a_document((ALPHA,), said, (a_finding("c1", said[:1], said[1:]),)))
    assert html.count("<figure>") == len(Stance)


def test_what_is_seen_beside_the_findings_leads_to_them_and_to_the_text() -> None:
    html = rendered(the_document())
    page = Page(html)
    for section in ("positions", "timeline", "coverage"):
        part = html[html.index(f'<section id="{section}"') :]
        part = part[: part.index("</section>")]
        assert "<svg" in part or section == "timeline"
        assert 'href="#f-c0ffee">C1</a>' in part, section
        assert "Wali Kota" in part or section == "coverage"
    assert re.search(r'<a href="#quote-1">denies</a>', html)
    assert 'id="contested"' not in html
    charts = [attributes for tag, attributes in page.elements if tag == "svg"]
    assert all(chart["role"] == "img" and chart["aria-labelledby"] for chart in charts)


def test_contested_values_stand_in_a_table_by_finding() -> None:
    words = tuple(
        WordsEntry(
            statement=s.id,
            start=s.start + s.text.index(n),
            end=s.start + s.text.index(n) + 2,
            kind=WordsKind.VALUE,
            reads=f"{n} count",
        )
        for s, n in ((FEW, "12"), (MANY, "17"))
    )
    finding = a_finding("c1", (FEW,), (MANY,), type="number", words=words)
    html = rendered(a_document((ALPHA, BETA), (FEW, MANY), (finding,)))
    part = html[html.index('<section id="contested"') :]
    part = part[: part.index("</section>")]
    assert '<a href="#f-c1">C1</a> The bridge is cracked c1' in part
    assert re.search(r'<th scope="row">12</th><td>Polisi</td><td>[^<]+</td>', part)
    assert re.search(r'<td><a href="#quote-\d">Beta</a></td>', part)
