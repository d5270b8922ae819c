"""What the page's templates are given: the document's views, in words, with their places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.page import listings
from factcheck.reporting.page.anchors import Anchors
from factcheck.reporting.page.cards import CardMaker
from factcheck.reporting.page.facets import facets_of
from factcheck.reporting.page.groups import groups_of
from factcheck.reporting.page.opening import opening_of
from factcheck.reporting.page.seen import seen_in
from factcheck.reporting.page.texts import texts_of
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.views.deciding import answer_in_words
from factcheck.reporting.views.findings import findings_of
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.views.summing_up import summed_up
from factcheck.reporting.wordings import Wording


def contents_of(document: ReportDocument, presentation: Presentation) -> dict[str, object]:
    """Return the values of the page by name, all of them plain visible text but for the SVG."""
    wording = presentation.wording
    views = findings_of(document, wording)
    anchors = Anchors.of(document)
    facets = facets_of(views, wording)
    maker = CardMaker(Sources.of(document, wording), anchors, facets)
    groups = groups_of([maker.card(view) for view in views])
    return {
        "document": document,
        "language": wording.language,
        "base": presentation.link_base.rstrip("/") or ".",
        "anchors": anchors,
        "labels": {view.label: anchors.findings[view.entry.id] for view in views},
        "facets": facets,
        "groups": groups,
        "opening": opening_of(document, views, groups, wording),
        "seen": seen_in(document, wording),
        "left_out": listings.left_out(document, wording),
        "inputs": listings.inputs(document, wording),
        "guide": tuple(_guide(wording)),
        "texts": texts_of(document, views, anchors, wording),
        "say": wording.say,
        "lines": wording.lines,
        "count": wording.count,
        "named": wording.named,
        "summed_up": partial(summed_up, wording),
        "in_words": lambda answer, verdict: answer_in_words(answer, verdict, wording),
    }


def _guide(wording: Wording) -> Iterator[tuple[str, str]]:
    """Yield how to read the report: the word that is explained, and the explanation."""
    for line in wording.lines("report.guide"):
        word, _, explained = line.partition(": ")
        yield word, explained
