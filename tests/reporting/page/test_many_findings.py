"""Two thousand findings in one page: it opens and filters at once, and can be sent by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.reporting.page.rendering import render_page
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.wordings import wording_in
from tests.reporting.page.large_documents import a_large_document

if TYPE_CHECKING:
    from tests.reporting.page.conftest import Opener

FINDINGS = 2000
MOST_BYTES = 10_000_000
AT_ONCE = 1.0
# From the change of a filter until the browser has drawn what came of it.
UNTIL_DRAWN = """
(change) => new Promise((done) => {
  performance.mark("changed");
  apply(change);
  requestAnimationFrame(() => setTimeout(() => {
    done(performance.measure("drawn", "changed").duration);
  }));
  function apply([id, value]) {
    const control = document.getElementById(id);
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
})
"""


@pytest.mark.timed
def test_many_findings_open_and_filter_within_a_second(open_page: Opener) -> None:
    document = a_large_document(FINDINGS)
    opened = open_page(document)
    took = {"open": min(opened.busy_seconds() for _ in range(5))}
    for change in (["search", "nomor 77"], ["by-speaker", "Pejabat 7"], ["search", ""]):
        milliseconds: float = opened.page.evaluate(UNTIL_DRAWN, change)
        took[" ".join(change)] = milliseconds / 1000
    opened.press("j")
    assert 0 < len(opened.shown()) < FINDINGS
    assert opened.trouble == []
    assert max(took.values()) < AT_ONCE, took


def test_many_findings_fit_into_ten_megabytes() -> None:
    html = render_page(a_large_document(FINDINGS), Presentation(wording_in("id"), "."))
    assert len(html.encode()) < MOST_BYTES
    assert html.count('<article class="finding') == FINDINGS
    assert html.count('<article class="text"') == FINDINGS // 10
