"""A real browser for the tests of the page; they are skipped, with the reason, where none is."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.page.rendering import render_page
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.wordings import wording_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.reporting.page.watched_page import WatchedPage

    Opener = Callable[..., WatchedPage]

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a file: starting it takes longer than most of them.

    Not for more than that: while it is open, no other test could run an event loop.
    """
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(CHROMIUM)} is on the path")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Return what writes a document's page to a file and opens it; it closes what it opened."""
    from tests.reporting.page.watched_page import WatchedPage

    contexts = []

    def opener(document: ReportDocument, address: str = "", **look: object) -> WatchedPage:
        path = tmp_path / "laporan.html"
        path.write_text(
            render_page(document, Presentation(wording_in("en"), ".")), encoding="utf-8"
        )
        context = browser.new_context(**look)  # type: ignore[arg-type]
        contexts.append(context)
        return WatchedPage(context.new_page(), path.as_uri() + address)

    yield opener
    for context in contexts:
        context.close()
