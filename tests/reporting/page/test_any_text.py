"""Whatever an article, a rule or a reviewer wrote, the page is made of the same elements."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given, settings

from factcheck.contract.entries import ReportDocument, ReviewEntry
from factcheck.reporting.page.rendering import render_page
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.wordings import wording_in
from tests.reporting.extract_builder import TEXTS
from tests.reporting.page.page_documents import a_document, a_finding, a_statement, an_article
from tests.reporting.page.page_reading import Page

DRAWN = re.compile(r"<svg.*?</svg>", re.DOTALL)
UNSEEN = re.compile(r'<span class="unseen">.*?</span>')


def a_document_with(text: str) -> ReportDocument:
    article = an_article("a.txt", f"O{text}o", f"Awal {text} tengah. Lalu {text} usai.")
    left = a_statement(article, 1, f"Awal {text} tengah.", f"S{text}s")
    right = a_statement(article, 2, f"Lalu {text} usai.", f"T{text}t")
    finding = a_finding(
        "c1",
        (left,),
        (right,),
        outlets=(f"O{text}o",),
        title=f"J{text}j",
        question=f"Q{text}q",
        message=f"M{text}m",
        rule=f"R{text}r",
        why=(f"W{text}w",),
        review=ReviewEntry(answer="unsure", note=f"N{text}n", by=f"B{text}b"),
        state="new",
    )
    return a_document((article,), (left, right), (finding,), name=f"D{text}d")


def elements_of(text: str) -> Counter[tuple[str, tuple[str, ...]]]:
    """Return how often each element stands in the page, with the names of its attributes.

    Charts wrap long names, and each unseen character has an element: both are left out.
    """
    html = render_page(a_document_with(text), Presentation(wording_in("en"), "."))
    page = Page(UNSEEN.sub("", DRAWN.sub("", html)))
    return Counter((tag, tuple(sorted(attributes))) for tag, attributes in page.elements)


PLAIN = elements_of("kata")


@given(TEXTS)
@settings(max_examples=40)
def test_no_text_adds_or_takes_an_element(text: str) -> None:
    assert elements_of(text) == PLAIN
