"""What was read and what was not: the articles, what was left out of them, the loose ends."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.contract.entries import ArticleEntry, OmissionEntry, ReportDocument
from factcheck.records import Verdict
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """One article: where it is from, and how much of it is in the report.

    ``left_out`` and ``characters`` count characters; ``reasons`` tells why, in words.
    """

    outlet: str
    path: str
    headline: str
    dated: str
    origin: str
    statements: int
    conflicts: int
    agreements: int
    characters: int
    left_out: int
    reasons: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was not read as news, for one reason: stretches and characters in so many articles."""

    reason: str
    stretches: int
    characters: int
    articles: int


def articles_of(document: ReportDocument, wording: Wording) -> tuple[ReadArticle, ...]:
    """Return the articles of a document, by path."""
    sources = Sources.of(document, wording)
    statements = Counter(statement.article for statement in document.statements)
    conflicts = _appearances(document, Verdict.CONFLICT)
    agreements = _appearances(document, Verdict.AGREEMENT)
    return tuple(
        ReadArticle(
            outlet=visible(article.outlet),
            path=article.path,
            headline=visible(article.headline),
            dated=sources.dated(article),
            origin=visible(article.origin),
            statements=statements[article.id],
            conflicts=conflicts[article.id],
            agreements=agreements[article.id],
            characters=len(article.text),
            left_out=sum(omission.characters for omission in article.omissions),
            reasons=_reasons(article, wording),
        )
        for article in document.articles
    )


def _appearances(document: ReportDocument, verdict: Verdict) -> Counter[str]:
    """Count, for each article, the findings of one verdict that it has a statement in."""
    where = {statement.id: statement.article for statement in document.statements}
    return Counter(
        article
        for finding in document.findings
        if finding.verdict is verdict
        for article in {where[identity] for identity in (*finding.left, *finding.right)}
    )


def _reasons(article: ArticleEntry, wording: Wording) -> str:
    return ", ".join(
        f"{visible(wording.named('omissions', omission.reason))} {omission.characters}"
        for omission in article.omissions
    )


def left_out_of(articles: Iterable[ArticleEntry], wording: Wording) -> tuple[LeftOut, ...]:
    """Return what was left out of all articles together, by reason."""
    by_reason: defaultdict[str, list[OmissionEntry]] = defaultdict(list)
    for article in articles:
        for omission in article.omissions:
            by_reason[omission.reason].append(omission)
    return tuple(
        LeftOut(
            reason=visible(wording.named("omissions", reason)),
            stretches=sum(omission.stretches for omission in found),
            characters=sum(omission.characters for omission in found),
            articles=len(found),
        )
        for reason, found in sorted(by_reason.items())
    )
