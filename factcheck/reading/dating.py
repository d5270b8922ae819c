"""When an article was published, and from which day its relative times are counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.language.dates import Calendar, DateMention, find_dates
from factcheck.language.days_meant import year_from_weekday
from factcheck.records.articles import Article, DatedBy
from factcheck.records.passages import Passage

# In characters. A date further down says when something happened, not when the article was written.
OPENING = 1_500
URL_DATES = (
    re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d?)/(?P<d>\d\d?)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)(?:\d{4,9})?(?!\d)"),
)
SURE = (DatedBy.PAGE, DatedBy.URL)
"""What gives the day on which an article appeared, whatever days it tells of."""


@dataclass(frozen=True, slots=True)
class Dating:
    """The page's own date, the day to count from, and what that day rests on."""

    published: date | None
    as_of: date | None
    dated_by: DatedBy


def date_in_url(url: str) -> date | None:
    """Return the day that a web address carries (/2019/01/18/, 20241108...), or None."""
    for pattern in URL_DATES:
        for match in pattern.finditer(url[:2000]):
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                continue
    return None


def date_by_page(page_day: date | None, url: str) -> Dating | None:
    """Date an article by its page, else by its address; None where neither has a date."""
    if page_day:
        return Dating(page_day, page_day, DatedBy.PAGE)
    if day := date_in_url(url):
        return Dating(day, day, DatedBy.URL)
    return None


def date_by_text(mentions: Iterable[DateMention]) -> Dating:
    """Date an article by the first full date of its opening: only ``as_of``, not ``published``.

    A date written with its weekday comes first: so news states the day that it tells of.
    """
    full = [mention for mention in mentions if mention.full_date]
    chosen = next((mention for mention in full if mention.weekday is not None), None)
    chosen = chosen or next(iter(full), None)
    if chosen:
        return Dating(None, chosen.full_date, DatedBy.TEXT)
    return Dating(None, None, DatedBy.UNKNOWN)


def dates_in_opening(
    text: str, passages: Sequence[Passage], calendar: Calendar | None
) -> list[DateMention]:
    """Return the dates in the passages that begin in the opening of an article."""
    if calendar is None:
        return []
    opening = [passage for passage in passages if passage.start < OPENING]
    return [
        mention
        for passage in opening
        for mention in find_dates(text[passage.start : min(passage.end, OPENING)], calendar)
    ]


def settle_weekdays(
    articles: Sequence[Article], clues: Sequence[Sequence[DateMention]]
) -> list[Article]:
    """Date what is still undated by a weekday with day and month ("Selasa (18/6)").

    ``clues`` are the dates of each article's opening. The year must be the only one, between the
    earliest and the latest year of the dated articles, in which that day is that weekday. Where
    pages or addresses give their day, these years count; a day that the text of another article
    gives, of a year that none of them has, may be that of something long ago.
    """
    dated = [article for article in articles if article.as_of]
    sure = [article for article in dated if article.dated_by in SURE]
    years = [article.as_of.year for article in sure or dated if article.as_of]
    if not years:
        return list(articles)
    return [
        _by_weekday(article, mentions, min(years), max(years))
        for article, mentions in zip(articles, clues, strict=True)
    ]


def _by_weekday(
    article: Article, mentions: Sequence[DateMention], earliest: int, latest: int
) -> Article:
    if article.as_of and (article.dated_by in SURE or earliest <= article.as_of.year <= latest):
        return article
    for mention in mentions:
        if mention.year is not None or mention.weekday is None:
            continue
        if mention.day is None or mention.month is None:
            continue
        year = year_from_weekday(mention.day, mention.month, mention.weekday, earliest, latest)
        if year is not None:
            day = date(year, mention.month, mention.day)
            return replace(article, as_of=day, dated_by=DatedBy.WEEKDAY)
    return article
