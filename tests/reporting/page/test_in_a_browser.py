"""The page in a real browser: accessible, quiet, usable by keyboard, on a phone and on paper."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from factcheck.reporting.visible import visible
from tests.reporting.page.page_documents import ATTACK, the_document, the_hostile_document

if TYPE_CHECKING:
    from tests.reporting.page.conftest import Opener

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 320, "height": 640}
# A4 without its margins.
PAPER = {"width": 673, "height": 950}
DRAWN = ".finding, .text, .scroll, .charts, .days { content-visibility: visible !important }"
CARDS = ["f-0ddba11", "f-c0ffee", "f-d15caded", "f-a9ee"]
STANDING = ["f-0ddba11", "f-c0ffee", "f-a9ee"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_to_mend(open_page: Opener, scheme: str, size: dict[str, int]) -> None:
    pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    opened = open_page(the_document(), color_scheme=scheme, viewport=size)
    opened.page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    # Text that is not drawn yet has no contrast to be measured.
    opened.page.evaluate(f"document.styleSheets[0].insertRule('{DRAWN}', 0)")
    opened.page.evaluate(axe)
    found = opened.page.evaluate("axe.run({rules: {'target-size': {enabled: true}}})")
    told = [(v["id"], [n["target"] for n in v["nodes"]]) for v in found["violations"]]
    assert told == [], json.dumps(told, indent=1)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_nothing_has_to_be_scrolled_sideways(open_page: Opener, size: dict[str, int]) -> None:
    for document in (the_document(), the_hostile_document()):
        assert open_page(document, viewport=size).width() == size["width"]


def test_a_hostile_report_does_nothing_and_shows_what_it_holds(open_page: Opener) -> None:
    opened = open_page(the_hostile_document())
    page = opened.page
    page.fill("#search", "<script>")
    opened.press("Enter", "j", "k", "o")
    page.fill("#search", "")
    page.locator("a.back").first.click()
    assert opened.trouble == []
    assert page.evaluate("document.scripts.length") == 1
    assert page.locator("img").count() == 0
    assert visible(ATTACK) in page.inner_text("h1")
    quote = page.locator("blockquote").first
    assert quote.inner_text().startswith(f"Satu kata {visible(ATTACK)} {{U+202E}}kanan")


def test_keys_go_from_finding_to_finding_and_stop_at_the_ends(open_page: Opener) -> None:
    opened = open_page(the_document())
    seen = []
    for key in ("j", "j", "j", "j", "k", "k", "k"):
        opened.press(key)
        seen.append(opened.focused())
    first, second, third = STANDING
    assert seen == [first, second, third, third, second, first, first]
    assert opened.page.evaluate("document.activeElement.getBoundingClientRect().top") < 100


def test_keys_search_explain_and_can_be_switched_off(open_page: Opener) -> None:
    opened = open_page(the_document())
    page = opened.page
    opened.press("/")
    assert opened.focused() == "search"
    page.keyboard.type("jk?")
    assert page.input_value("#search") == "jk?"
    opened.press("Escape")
    assert page.input_value("#search") == ""
    opened.press("Escape", "?")
    assert page.locator("#help").is_visible()
    page.uncheck("#keys-on")
    opened.press("Escape")
    assert not page.locator("#help").is_visible()
    opened.press("j")
    assert opened.focused() not in CARDS
    assert opened.trouble == []


def test_filters_and_search_show_what_fits_and_say_how_much(open_page: Opener) -> None:
    opened = open_page(the_document())
    assert opened.status == "4 of 4 findings shown"
    opened.choose("severity", "high")
    assert opened.shown() == ["f-c0ffee", "f-d15caded"]
    assert opened.status == "2 of 4 findings shown"
    assert opened.page.inner_text("#conflict-heading") == "Conflicts 2 / 3"
    assert not opened.page.locator("#agreement").is_visible()
    assert not opened.page.locator("#summary").is_visible()
    opened.page.fill("#search", "MAYOR police")
    assert opened.shown() == ["f-d15caded"]
    opened.choose("speaker", "Polisi")
    assert opened.hash == "#?severity=high&speaker=Polisi&q=MAYOR+police"
    opened.page.fill("#search", "tidak ada yang begini")
    assert opened.shown() == []
    assert opened.page.locator("#nothing").is_visible()
    opened.page.click("#reset")
    assert opened.shown() == STANDING
    assert opened.hash == ""


def test_review_state_can_be_filtered_and_opens_what_is_folded(open_page: Opener) -> None:
    opened = open_page(the_document())
    opened.choose("review", "no conflict")
    assert opened.shown() == ["f-d15caded"]
    opened.choose("review", "undecided")
    assert opened.shown() == ["f-c0ffee", "f-a9ee"]


def test_a_filtered_view_can_be_passed_on(open_page: Opener) -> None:
    opened = open_page(the_document(), "#?severity=high&q=mayor&speaker=nobody%3Cb%3E&odd=1")
    assert opened.shown() == ["f-d15caded"]
    assert opened.page.input_value("#search") == "mayor"
    assert opened.page.input_value("#by-speaker") == ""
    assert opened.trouble == []


def test_a_link_to_what_is_hidden_brings_it_back(open_page: Opener) -> None:
    opened = open_page(the_document(), "#f-d15caded")
    assert opened.focused() == "f-d15caded"
    assert "f-d15caded" in opened.shown()
    opened.choose("type", "number")
    opened.page.evaluate("location.hash = '#f-a9ee'")
    opened.page.wait_for_function("document.activeElement.id === 'f-a9ee'")
    assert opened.status == "4 of 4 findings shown"


def test_a_quote_leads_to_its_place_in_the_article_and_back(open_page: Opener) -> None:
    opened = open_page(the_document())
    page = opened.page
    page.locator("#f-c0ffee figure a").first.click()
    place = page.locator(":target")
    assert place.inner_text() == "Wali Kota membantah jembatan itu retak."
    assert place.evaluate("(e) => e.getBoundingClientRect().top < innerHeight")
    page.locator(":target + a.back").click()
    assert opened.focused() == "f-c0ffee"


def test_the_page_is_whole_without_a_script(open_page: Opener) -> None:
    opened = open_page(the_document(), java_script_enabled=False)
    page = opened.page
    assert not page.locator("#controls").is_visible()
    assert page.get_by_text("Filters and search need JavaScript").is_visible()
    assert page.locator(".finding").count() == len(CARDS)
    assert page.locator("#f-c0ffee mark").first.is_visible()
    page.locator("#f-c0ffee figure a").first.click()
    assert page.url.endswith("#quote-1")


def test_on_paper_everything_is_open_and_nothing_is_a_control(open_page: Opener) -> None:
    opened = open_page(the_document(), color_scheme="dark", viewport=PAPER)
    page = opened.page
    page.emulate_media(media="print")
    assert opened.width() == PAPER["width"]
    assert not page.locator(".sidebar").is_visible()
    assert page.locator("#f-c0ffee .grounds li").is_visible()
    assert page.locator("#f-c0ffee .grounds > p").first.is_visible()
    assert page.locator("#f-d15caded").is_visible()
    boxes = page.inner_text("#f-c0ffee .answers")
    assert boxes.split("☐")[1:] == [" conflict ", " no conflict ", " update ", " unsure"]
    assert not page.locator(".text").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
