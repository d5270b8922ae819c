"""On which day something was said, how sure that is, and how it reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.contract.entries import PeriodEntry, ReportedStatement
from factcheck.records.articles import DatedBy
from factcheck.reporting.views.sources import Sources

FIRM = (DatedBy.PAGE, DatedBy.URL)


@dataclass(frozen=True, slots=True)
class Day:
    """When something was said: from ``first`` to ``last``, both None where nothing tells.

    ``words`` say it, and what it rests on where that is not a page's date; ``coarse`` marks one
    that the text only suggests, or that spans several days.
    """

    first: date | None
    last: date | None
    words: str
    coarse: bool

    @property
    def order(self) -> tuple[date, date]:
        """The sort key of days: what has none comes last."""
        return self.last or date.max, self.first or date.max


def day_said(statement: ReportedStatement, sources: Sources) -> Day:
    """Return the day on which a statement was made: the one it states, else its article's."""
    article = sources.articles[statement.article]
    said = statement.said
    if said is not None and said.stated:
        return Day(said.first, said.last, days_in_words(said, sources), said.first != said.last)
    day = article.published or article.as_of
    return Day(day, day, sources.dated(article), day is None or article.dated_by not in FIRM)


def days_in_words(period: PeriodEntry, sources: Sources) -> str:
    """Return a period as ISO days: one, or the first and the last."""
    first, last = period.first.isoformat(), period.last.isoformat()
    if first == last:
        return first
    return sources.wording.say("views.days.period", first=first, last=last)
