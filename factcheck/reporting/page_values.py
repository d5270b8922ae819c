"""What a template of the Markdown report is given: the document's views, and words for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from factcheck.contract.entries import ReportDocument
from factcheck.records import Verdict
from factcheck.reporting.markdown_text import (
    Markdown,
    as_code,
    emphasis,
    listed,
    phrase,
    strong,
    with_bold,
)
from factcheck.reporting.page_links import PageLinks
from factcheck.reporting.page_rows import Rows
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.tables import table
from factcheck.reporting.views.findings import FindingView, findings_of
from factcheck.reporting.views.overview import overview_of
from factcheck.reporting.views.reading import articles_of, left_out_of
from factcheck.reporting.views.standing import Standing, standing_of
from factcheck.reporting.wordings import Wording

# What of one verdict is neither shown in full nor counted only: it is listed, one line each.
LINES_FOR_EACH_IN_FULL = 4
# What fits on one screen.
MOST_CONFLICTS = 12
MOST_AGREEMENTS = 6
# A side with more quotes names the others with their places; so many places are named.
MOST_QUOTES = 6
MOST_PLACES = 30


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
    by_standing: dict[Standing, list[FindingView]] = {standing: [] for standing in Standing}
    for view in found:
        by_standing[standing_of(view.entry)].append(view)
    shown = (*by_standing[Standing.CONFIRMED], *by_standing[Standing.OPEN])
    past = most * (1 + LINES_FOR_EACH_IN_FULL)
    return Listing(
        all=found,
        standing=shown,
        full=shown[:most],
        brief=shown[most:past],
        counted=len(shown[past:]),
        dismissed=tuple(by_standing[Standing.DISMISSED]),
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
    whole = frozenset(view.label for listing in listings.values() for view in listing.full)
    return {
        "report": document,
        "language": wording.language,
        "overview": overview_of(document, findings, wording),
        "findings": findings,
        **listings,
        "articles": articles_of(document, wording),
        "left_out": left_out_of(document.articles, wording),
        "around": presentation.around.value,
        "most_quotes": MOST_QUOTES,
        "most_places": MOST_PLACES,
        "most_conflicts": MOST_CONFLICTS,
        "most_agreements": MOST_AGREEMENTS,
        **functions(document, PageLinks(wording, presentation.link_base, whole)),
    }


def functions(document: ReportDocument, links: PageLinks) -> dict[str, object]:
    """Return the functions that a template calls, by name."""
    wording = links.wording
    rows = Rows(document, wording, links.file_link)
    return {
        "say": partial(phrase, wording),
        "lead": lambda key: strong(wording.say(key)),
        "lines": wording.lines,
        "count": wording.count,
        "named": wording.named,
        "guide": lambda: guide(wording),
        "place": links.place,
        "file_link": links.file_link,
        "section": links.section,
        "to": links.to,
        "bold": lambda quote: with_bold(quote.pieces),
        "strong": strong,
        "emphasis": emphasis,
        "code": as_code,
        "listed": listed,
        "table": table,
        "side_by_side": zip_longest,
        "article_rows": rows.article_rows,
        "left_out_rows": rows.left_out_rows,
        "undecided_rows": rows.undecided_rows,
        "count_rows": rows.count_rows,
        "setting_rows": rows.setting_rows,
        "model_rows": rows.model_rows,
        "rule_file_rows": rows.rule_file_rows,
    }


def guide(wording: Wording) -> Iterator[Markdown]:
    """Yield the lines on how to read a report, the word that each explains in bold."""
    for line in wording.lines("report.guide"):
        word, _, meaning = line.partition(": ")
        yield listed((strong(f"{word}:"), meaning), " ")
