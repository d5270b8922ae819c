"""What a template of the Markdown report is given: the document's views, and words for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from factcheck.contract.entries import ReportDocument
from factcheck.records.verdicts import Verdict
from factcheck.reporting.markdown_text import (
    Markdown,
    as_code,
    emphasis,
    image,
    listed,
    phrase,
    strong,
    with_bold,
)
from factcheck.reporting.page_links import MOST_PLACES, PageLinks
from factcheck.reporting.page_rows import MOST_ARTICLES, RecordRows, ViewRows
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.tables import table
from factcheck.reporting.views.contested import contested_of
from factcheck.reporting.views.coverage import coverage_of
from factcheck.reporting.views.deciding import answer_in_words, contrary_in_words, offered
from factcheck.reporting.views.findings import FindingView, findings_of
from factcheck.reporting.views.overview import overview_of
from factcheck.reporting.views.positions import positions_of
from factcheck.reporting.views.standing import Standing, in_order, standing_of
from factcheck.reporting.views.summing_up import MOST_AGREEMENTS, MOST_CONFLICTS, summed_up
from factcheck.reporting.views.timeline import timeline_of
from factcheck.reporting.wordings import Wording

# What of one verdict is neither shown in full nor counted only: it is listed, one line each.
LINES_FOR_EACH_IN_FULL = 4
# A side with more quotes names the others with their places.
MOST_QUOTES = 6


@dataclass(frozen=True, slots=True)
class Listing:
    """The findings of one verdict as a report shows them.

    ``standing`` are those that no reviewer dismissed, what is confirmed first: of these ``full``
    are shown whole, ``brief`` in one line each, and ``counted`` is how many more there are.
    ``dismissed`` are those that a reviewer found to be none.
    """

    all: tuple[FindingView, ...]
    standing: tuple[FindingView, ...]
    full: tuple[FindingView, ...]
    brief: tuple[FindingView, ...]
    counted: int
    dismissed: tuple[FindingView, ...]


def listing_of(views: Iterable[FindingView], verdict: Verdict, most: int) -> Listing:
    """Return the findings of a verdict, the first ``most`` of them to be shown in full."""
    found = tuple(view for view in views if view.entry.verdict is verdict)
    shown, dismissed = in_order(found, lambda view: view.entry)
    past = most * (1 + LINES_FOR_EACH_IN_FULL)
    return Listing(
        all=found,
        standing=shown,
        full=shown[:most],
        brief=shown[most:past],
        counted=len(shown[past:]),
        dismissed=dismissed,
    )


def page_values(document: ReportDocument, presentation: Presentation) -> dict[str, object]:
    """Return the values of a report's template by name; docs/reports.md describes each."""
    wording, most = presentation.wording, presentation.most
    findings = findings_of(document, wording)
    listings = {
        "conflicts": listing_of(findings, Verdict.CONFLICT, most),
        "differences": listing_of(findings, Verdict.COMPATIBLE, most),
        "agreements": listing_of(findings, Verdict.AGREEMENT, most),
    }
    shown = (view for listing in listings.values() for view in listing.full)
    headings = {view.label: heading_of(view, wording) for view in shown}
    return {
        "report": document,
        "language": wording.language,
        "overview": overview_of(document, findings, wording),
        "findings": findings,
        **listings,
        "contested": contested_of(document, wording),
        "positions": positions_of(document, wording),
        "timeline": timeline_of(document, wording),
        "coverage": coverage_of(document, wording),
        "charts": presentation.charts,
        "around": presentation.around.value,
        "most": most,
        "most_articles": MOST_ARTICLES,
        "most_quotes": MOST_QUOTES,
        "most_places": MOST_PLACES,
        "most_conflicts": MOST_CONFLICTS,
        "most_agreements": MOST_AGREEMENTS,
        **functions(document, PageLinks(wording, presentation.link_base, headings)),
    }


def functions(document: ReportDocument, links: PageLinks) -> dict[str, object]:
    """Return the functions that a template calls, by name."""
    wording = links.wording
    return {
        "say": partial(phrase, wording),
        "lead": lambda key: strong(wording.say(key)),
        "lines": wording.lines,
        "count": wording.count,
        "named": wording.named,
        "guide": lambda: guide(wording),
        "answer": lambda finding: answered(finding, wording),
        "offered": lambda finding: offered(finding.entry.verdict, wording),
        "contrary": lambda finding: contrary_in_words(finding.entry, wording),
        "disputed": lambda finding: standing_of(finding.entry) is Standing.DISPUTED,
        "place": links.place,
        "file_link": links.file_link,
        "section": links.section,
        "to": links.to,
        "summed_up": partial(summed_up, wording),
        "heading": lambda finding: heading_of(finding, wording),
        "bold": lambda quote: with_bold(quote.pieces),
        "strong": strong,
        "emphasis": emphasis,
        "code": as_code,
        "listed": listed,
        "table": table,
        "image": image,
        "side_by_side": zip_longest,
        "rows": ViewRows(links),
        "records": RecordRows(document, wording),
    }


def heading_of(finding: FindingView, wording: Wording) -> str:
    """Return a finding's heading as plain text; the label keeps it unique."""
    return wording.say("report.heading", label=finding.label, title=finding.title)


def answered(finding: FindingView, wording: Wording) -> str:
    """Return what holds about a finding that was reviewed, "" of another."""
    entry = finding.entry
    return answer_in_words(entry.review.answer, entry.verdict, wording) if entry.review else ""


def guide(wording: Wording) -> Iterator[Markdown]:
    """Yield the lines on how to read a report, the word that each explains in bold."""
    for line in wording.lines("report.guide"):
        word, _, meaning = line.partition(": ")
        yield listed((strong(f"{word}:"), meaning), " ")
