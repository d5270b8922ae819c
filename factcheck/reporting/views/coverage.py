"""Coverage: what each outlet contributed, where it stands alone, and what it does not print.

Absence is not omission: an outlet that does not print a point has not denied it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.contract.entries import ArticleEntry, ReportDocument
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.labels import Labelled, labelled
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

STORY = "story"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many characters of an article were left out for one reason, in words."""

    reason: str
    stretches: int
    characters: int


@dataclass(frozen=True, slots=True)
class CoveredArticle:
    """One article: what it is, what was read of it, and in which findings it is quoted.

    ``origin`` is "" where the outlet is its own; ``copy_of`` is the path of the earliest article
    that prints the same text, or ""; ``copies`` counts the later ones that print this text;
    ``characters`` is its length, ``left_out`` by reason what of it was not read as news.
    """

    id: str
    path: str
    headline: str
    day: date | None
    dated: str
    origin: str
    copy_of: str
    copies: int
    statements: int
    quoted_in: tuple[str, ...]
    characters: int
    left_out: tuple[LeftOut, ...]

    @property
    def characters_left_out(self) -> int:
        """All characters that were left out of it."""
        return sum(part.characters for part in self.left_out)


@dataclass(frozen=True, slots=True)
class Presence:
    """A finding in which an outlet is quoted, and the other outlets in it: none, where alone."""

    label: str
    id: str
    verdict: Verdict
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutletCoverage:
    """What one outlet contributed.

    ``not_in`` are the labels of conflicts in a story that the outlet covers, without a word of it
    on the point: it has neither said nor denied it.
    """

    outlet: str
    publisher: str
    articles: tuple[CoveredArticle, ...]
    statements: int
    quoted_in: tuple[Presence, ...]
    not_in: tuple[str, ...]

    @property
    def alone_in(self) -> tuple[str, ...]:
        """The labels of the findings in which it stands alone."""
        return tuple(presence.label for presence in self.quoted_in if not presence.others)


def coverage_of(document: ReportDocument, wording: Wording) -> tuple[OutletCoverage, ...]:
    """Return the coverage of every outlet, by name."""
    sources = Sources.of(document, wording)
    findings = labelled(document, wording)
    by_outlet: dict[str, list[ArticleEntry]] = defaultdict(list)
    for article in document.articles:
        by_outlet[article.outlet].append(article)
    covered = _articles(document, findings, sources)
    absent = _absences(document, findings, sources)
    return tuple(
        OutletCoverage(
            outlet=visible(outlet),
            publisher=_publisher(articles[0]),
            articles=(own := tuple(covered[article.id] for article in articles)),
            statements=sum(article.statements for article in own),
            quoted_in=tuple(_presence(f, outlet) for f in findings if outlet in f.entry.outlets),
            not_in=absent[outlet],
        )
        for outlet, articles in sorted(by_outlet.items())
    )


def _publisher(article: ArticleEntry) -> str:
    return "" if article.publisher in ("", article.outlet) else visible(article.publisher)


def _presence(finding: Labelled, outlet: str) -> Presence:
    others = tuple(visible(other) for other in finding.entry.outlets if other != outlet)
    return Presence(finding.label, finding.entry.id, finding.entry.verdict, others)


def _articles(
    document: ReportDocument, findings: Sequence[Labelled], sources: Sources
) -> Mapping[str, CoveredArticle]:
    said = Counter(statement.article for statement in document.statements)
    copies = Counter(article.copy_of for article in document.articles if article.copy_of)
    quoted: dict[str, dict[str, None]] = defaultdict(dict)
    for finding in findings:
        for identity in _statements(finding):
            quoted[sources.statements[identity].article][finding.label] = None
    return {
        article.id: CoveredArticle(
            id=article.id,
            path=article.path,
            headline=visible(article.headline),
            day=article.published or article.as_of,
            dated=sources.dated(article),
            origin="" if article.origin == article.outlet else visible(article.origin),
            copy_of=article.copy_of or "",
            copies=copies[article.id],
            statements=said[article.id],
            quoted_in=tuple(quoted[article.id]),
            characters=len(article.text),
            left_out=_left_out(article, sources.wording),
        )
        for article in document.articles
    }


def _statements(finding: Labelled) -> tuple[str, ...]:
    return (*finding.entry.left, *finding.entry.right, *finding.entry.more)


def _left_out(article: ArticleEntry, wording: Wording) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(wording.named("omissions", part.reason), part.stretches, part.characters)
        for part in article.omissions
    )


def _absences(
    document: ReportDocument, findings: Sequence[Labelled], sources: Sources
) -> Mapping[str, tuple[str, ...]]:
    """Return, by outlet, the conflicts of a story that it covers without being quoted in them."""
    stories = {
        identity: cluster.id
        for cluster in document.clusters
        if cluster.kind == STORY
        for identity in cluster.statements
    }
    covering: dict[str, set[str]] = defaultdict(set)
    for identity, story in stories.items():
        outlet = sources.articles[sources.statements[identity].article].outlet
        covering[outlet].add(story)
    told = [
        (f, {stories[identity] for identity in _statements(f) if identity in stories})
        for f in findings
        if f.entry.verdict is Verdict.CONFLICT
    ]
    return {
        outlet: tuple(
            f.label
            for f, in_stories in told
            if outlet not in f.entry.outlets and covering[outlet] & in_stories
        )
        for outlet in {article.outlet for article in document.articles}
    }
