"""Who said a thing, where and when: what every quote in the report rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from factcheck.records import Article, Report, Statement, Voice
from factcheck.reporting import wording
from factcheck.reporting.escaping import inline, target, visible

WORD = re.compile(r"\w+")
SHOWN_NAMES = 3


@dataclass(frozen=True, slots=True)
class Citations:
    """Articles and statements by id, and the way from the report to the articles' folder."""

    articles: Mapping[str, Article]
    statements: Mapping[str, Statement]
    link_base: str

    @classmethod
    def of(cls, report: Report, link_base: str) -> Citations:
        """Build the citations of a report; ``link_base`` leads from its folder to the articles."""
        articles = {article.id: article for article in report.articles}
        statements = {statement.id: statement for statement in report.statements}
        return cls(articles, statements, link_base)

    def pick(self, ids: Iterable[str]) -> tuple[Statement, ...]:
        """Return statements from the earliest article to the latest; KeyError on an unknown id."""
        return tuple(sorted((self.statements[identity] for identity in ids), key=self._moment))

    def _moment(self, statement: Statement) -> tuple[date, str, int, int, str]:
        day = self.articles[statement.article_id].as_of or date.max
        return day, statement.article_id, statement.start, statement.end, statement.id

    def source(self, statement: Statement) -> str:
        """Return outlet, date, origin and link of a statement as Markdown."""
        article = self.articles[statement.article_id]
        parts = [inline(article.outlet), dated(article)]
        if statement.origin != article.outlet:
            parts.append(wording.ORIGIN.format(origin=inline(statement.origin)))
        return ", ".join([*parts, self.link(article, article.line_of(statement.start))])

    def link(self, article: Article, line: int) -> str:
        """Return a link to one line, counted from 1, of an article's file."""
        return f"[{inline(f'{article.path}:{line}')}]({self.place(article)}#L{line})"

    def file_link(self, article: Article) -> str:
        """Return a link to an article's file."""
        return f"[{inline(article.path)}]({self.place(article)})"

    def place(self, article: Article) -> str:
        """Return the link target of an article's file."""
        base = self.link_base.rstrip("/")
        return target(f"{base}/{article.path}" if base else article.path)


def dated(article: Article) -> str:
    """Return an article's date and, where that is not its own page, what it rests on."""
    day = article.published or article.as_of
    if day is None:
        return wording.UNDATED
    return wording.DATES[article.dated_by].format(date=day.isoformat())


def speaker_of(statement: Statement) -> str:
    """Return the speaker as plain visible text; the outlet where it speaks in its own voice."""
    if statement.voice is Voice.OWN:
        return visible(statement.speaker) or visible(statement.outlet)
    return visible(statement.speaker) or visible(statement.speaker_mention) or wording.UNNAMED


def speakers_of(statements: Iterable[Statement]) -> tuple[str, ...]:
    """Return the distinct speakers in the order of the statements."""
    return tuple(dict.fromkeys(speaker_of(statement) for statement in statements))


def names(speakers: tuple[str, ...]) -> str:
    """Return speakers as Markdown, the first few by name and the number of the others."""
    shown = ", ".join(inline(speaker) for speaker in speakers[:SHOWN_NAMES])
    more = len(speakers) - SHOWN_NAMES
    return wording.AND_MORE.format(names=shown, number=more) if more > 0 else shown


def attribution(statement: Statement) -> str:
    """Return who says it, the stance, the reporting word and the voice as Markdown."""
    return wording.SAYS.format(
        speaker=inline(speaker_of(statement)),
        stance=wording.STANCES[statement.stance],
        details=", ".join(_details(statement)),
    )


def _details(statement: Statement) -> list[str]:
    cue = inline(statement.cue)
    marks = (
        (statement.negated, wording.NEGATED),
        (statement.hedged, wording.HEDGED),
        (statement.conditional, wording.CONDITIONAL),
    )
    quoted = [wording.CUE.format(cue=cue)] if cue else []
    marked = [word for found, word in marks if found]
    return [*quoted, wording.VOICES[statement.voice], *marked, *_mention(statement)]


def _mention(statement: Statement) -> list[str]:
    # Worth a reader's eye only where the name was inferred: a pronoun, a title, another spelling.
    mention = visible(statement.speaker_mention)
    shared = _words(mention) & _words(speaker_of(statement))
    if not mention or shared or statement.voice is Voice.OWN:
        return []
    return [wording.MENTION.format(mention=inline(mention))]


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))
