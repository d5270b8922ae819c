"""The articles at the end of the page: whole texts, with a place for each quote that is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from factcheck.contract.entries import ArticleEntry, ReportDocument, ReportedStatement
from factcheck.records.statements import Voice
from factcheck.reporting.page.anchors import Anchors
from factcheck.reporting.page.article_text import Citation, QuotedStretch, text_with_quotes
from factcheck.reporting.views.findings import FindingView
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One article: plain visible facts about it, and its text as HTML."""

    anchor: str
    heading: str
    facts: tuple[str, ...]
    path: str
    language: str
    text: Markup


def texts_of(
    document: ReportDocument, views: Iterable[FindingView], anchors: Anchors, wording: Wording
) -> tuple[ArticleText, ...]:
    """Return the articles in the document's order."""
    sources = Sources.of(document, wording)
    citations = _citations(views, anchors, wording)
    quoted: defaultdict[str, list[QuotedStretch]] = defaultdict(list)
    for statement in document.statements:
        if statement.id in anchors.statements:
            place = anchors.statements[statement.id]
            cited = tuple(citations[statement.id])
            quoted[statement.article].append(
                QuotedStretch(_beginning(statement), statement.end, place, cited)
            )
    return tuple(_article(a, quoted[a.id], anchors, sources) for a in document.articles)


def _beginning(statement: ReportedStatement) -> int:
    # The outlet's own words beside a report begin behind it, though its last words are quoted too.
    if statement.voice is Voice.OWN and statement.start < statement.content_start < statement.end:
        return statement.content_start
    return statement.start


def _citations(
    views: Iterable[FindingView], anchors: Anchors, wording: Wording
) -> Mapping[str, list[Citation]]:
    citations: defaultdict[str, list[Citation]] = defaultdict(list)
    for view in views:
        says = wording.say("page.cited", label=view.label)
        citation = Citation(anchors.findings[view.entry.id], view.label, says)
        entry = view.entry
        for identity in dict.fromkeys((*entry.left, *entry.right, *entry.more)):
            citations[identity].append(citation)
    return citations


def _article(
    article: ArticleEntry, quotes: list[QuotedStretch], anchors: Anchors, sources: Sources
) -> ArticleText:
    return ArticleText(
        anchor=anchors.articles[article.id],
        heading=visible(article.headline) or visible(article.outlet),
        facts=_facts(article, sources),
        path=article.path,
        language=article.language,
        text=text_with_quotes(article.text, quotes),
    )


def _facts(article: ArticleEntry, sources: Sources) -> tuple[str, ...]:
    wording = sources.wording
    facts = [visible(article.outlet), sources.dated(article)]
    if article.origin != article.outlet:
        facts.append(wording.say("citing.origin", origin=visible(article.origin)))
    if article.copy_of:
        facts.append(wording.say("page.copy", article=visible(article.copy_of)))
    if article.url:
        facts.append(wording.say("page.web", url=visible(article.url)))
    return tuple(facts)
