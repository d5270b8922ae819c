"""Findings that a person confirmed as ClaimReview of schema.org, to be published by a desk.

Each quote of a confirmed finding is one claim reviewed: its words, who says them, and the articles
that print them so. No number says how true a claim is, as nobody gave one; the rating is in words.
What nobody answered, or reviewers answered differently, is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from factcheck.contract.entries import (
    ArticleEntry,
    FindingEntry,
    ReportDocument,
    ReportedStatement,
)
from factcheck.records.statements import UNRESOLVED, Voice
from factcheck.records.verdicts import Verdict
from factcheck.reporting.exports.publisher import Publisher, web_address
from factcheck.reporting.views.findings import FindingView, findings_of
from factcheck.reporting.views.quotes import Quote
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

CONFIRMED: Final = {Verdict.CONFLICT: "conflict", Verdict.AGREEMENT: "confirmed"}
# As text of a page's script, JSON may not hold what would end the script or a line of it.
IN_A_PAGE: Final = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def render_claim_reviews(document: ReportDocument, wording: Wording, publisher: Publisher) -> str:
    """Return the reviews as JSON-LD text ending in one newline, fit to stand inside a page."""
    sources = Sources.of(document, wording)
    graph = [
        review
        for view in findings_of(document, wording)
        if is_confirmed(view.entry)
        for review in _reviews(view, sources, publisher)
    ]
    linked = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(linked, ensure_ascii=False, indent=1).translate(IN_A_PAGE) + "\n"


def is_confirmed(finding: FindingEntry) -> bool:
    """Say whether a person confirmed a finding, and nobody else answered otherwise."""
    review, expected = finding.review, CONFIRMED.get(finding.verdict)
    return review is not None and review.answer == expected and not review.disagreed


def _reviews(view: FindingView, sources: Sources, publisher: Publisher) -> Iterator[dict[str, Any]]:
    # The reason speaks of "the same answer": without the title nobody knows to what.
    body = sources.wording.say("exports.message", title=view.title, reason=view.reason)
    quotes = (quote for side in view.sides for quote in side.quotes)
    for number, quote in enumerate(quotes, 1):
        yield {
            "@type": "ClaimReview",
            "@id": f"urn:factcheck:{visible(view.entry.id)}:{number}",
            "identifier": visible(view.entry.id),
            **({"url": publisher.url} if publisher.url else {}),
            "inLanguage": sources.wording.language,
            **_dated(view),
            **_author(publisher),
            "claimReviewed": quote.text,
            "reviewBody": body,
            "itemReviewed": _claim(quote, sources),
            "reviewRating": {"@type": "Rating", "alternateName": _rating(view, sources.wording)},
        }


def _dated(view: FindingView) -> dict[str, str]:
    try:
        answered = datetime.fromisoformat(view.review.at if view.review else "")
    except ValueError:
        return {}
    return {"dateCreated": answered.date().isoformat()}


def _author(publisher: Publisher) -> dict[str, Any]:
    if not publisher.desk:
        return {}
    return {"author": {"@type": "Organization", "name": visible(publisher.desk)}}


def _rating(view: FindingView, wording: Wording) -> str:
    if view.entry.verdict is Verdict.CONFLICT:
        return wording.say("exports.disputed")
    if view.entry.origins > 1:
        return wording.say("exports.corroborated", n=view.entry.origins)
    return wording.say("exports.one_origin")


def _claim(quote: Quote, sources: Sources) -> dict[str, Any]:
    # One quote alone: no article may be said to print what another one prints.
    statements = [sources.statements[identity] for identity in quote.ids]
    articles = list({s.article: sources.articles[s.article] for s in statements}.values())
    days = sorted(article.published for article in articles if article.published)
    return {
        "@type": "Claim",
        **_speaker(statements[0], sources),
        **({"datePublished": days[0].isoformat()} if days else {}),
        "appearance": [_appearance(article) for article in articles],
    }


def _speaker(statement: ReportedStatement, sources: Sources) -> dict[str, Any]:
    if statement.voice is Voice.OWN:
        outlet = visible(sources.articles[statement.article].outlet)
        return {"author": {"@type": "Organization", "name": outlet}}
    name = visible(statement.speaker)
    # Whether a name is that of a person or of an office is not known: the type is left open.
    return {"author": {"name": name}} if name and name != UNRESOLVED else {}


def _appearance(article: ArticleEntry) -> dict[str, Any]:
    headline, url = visible(article.headline), web_address(article.url)
    return {
        "@type": "NewsArticle",
        **({"headline": headline} if headline else {}),
        **({"url": url} if url else {}),
        **({"datePublished": article.published.isoformat()} if article.published else {}),
        "publisher": {"@type": "Organization", "name": visible(article.outlet)},
    }
