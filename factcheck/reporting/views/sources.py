"""Where a quote comes from: outlet, day, origin, file and line, by statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from factcheck.contract.entries import ArticleEntry, ReportDocument, ReportedStatement
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording


@dataclass(frozen=True, slots=True)
class Source:
    """One place in one article; ``origin`` is "" where the outlet is its own.

    ``article`` is the article's id, ``path`` its file below the folder that was read, ``line``
    counts from 1; ``day`` is the article's, None where it has none, ``dated`` the same in words.
    """

    outlet: str
    dated: str
    day: date | None
    origin: str
    article: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles and statements of a document by id, and the language to tell them in."""

    articles: Mapping[str, ArticleEntry]
    statements: Mapping[str, ReportedStatement]
    wording: Wording

    @classmethod
    def of(cls, document: ReportDocument, wording: Wording) -> Sources:
        """Gather a document's articles and statements."""
        articles = {article.id: article for article in document.articles}
        statements = {statement.id: statement for statement in document.statements}
        return cls(articles, statements, wording)

    def pick(self, ids: Iterable[str]) -> tuple[ReportedStatement, ...]:
        """Return statements from the earliest article to the latest; KeyError on an unknown id."""
        return tuple(sorted((self.statements[identity] for identity in ids), key=self._moment))

    def _moment(self, statement: ReportedStatement) -> tuple[date, str, int, int, str]:
        day = self.articles[statement.article].as_of or date.max
        return day, statement.article, statement.start, statement.end, statement.id

    def source(self, statement: ReportedStatement) -> Source:
        """Return where a statement stands."""
        article = self.articles[statement.article]
        origin = statement.origin or article.origin
        return Source(
            outlet=visible(article.outlet),
            dated=self.dated(article),
            day=article.published or article.as_of,
            origin="" if origin == article.outlet else visible(origin),
            article=article.id,
            path=article.path,
            line=statement.line,
        )

    def dated(self, article: ArticleEntry) -> str:
        """Return an article's day and, where that is not its own page, what it rests on."""
        day = article.published or article.as_of
        if day is None:
            return self.wording.say("dates.undated")
        return self.wording.say(f"dates.{article.dated_by}", date=day.isoformat())
