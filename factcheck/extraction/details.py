"""Details: names, terms, scope, events, places and times of one statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from factcheck.extraction.article_words import Excerpt
from factcheck.extraction.known_names import comparable
from factcheck.language.dates import DateMention
from factcheck.language.days_meant import resolve
from factcheck.records.articles import Article
from factcheck.records.particulars import Period, Place

# News without a date of its own tells of the last few days before it was published.
NEWS_DAYS = 3


@dataclass(frozen=True, slots=True)
class Terms:
    """The stems of the content words, and those of them that stand under a negator."""

    all: tuple[str, ...]
    negated: tuple[str, ...]


def find_terms(content: Excerpt) -> Terms:
    """Return the stems of the content words, sorted; words of names are not among them."""
    stem, parts = content.lexicon.content_stem, content.words.people.parts
    if not (content.known or content.negations):
        words = {word for _, word in content.plain if word not in parts}
        return Terms(tuple(sorted({stem(word) for word in words} - {""})), ())
    stems = [(start, stem(word)) for start, word in content.plain if word not in parts]
    for name in content.known:
        stems = [one for one in stems if not name.start <= one[0] < name.end]
    negated = {stem for start, stem in stems for span in content.negations if span.holds(start)}
    return Terms(tuple(sorted({stem for _, stem in stems} - {""})), tuple(sorted(negated - {""})))


def find_names(content: Excerpt, places: tuple[Place, ...]) -> tuple[str, ...]:
    """Return the comparable names in a stretch, those inside a place left out."""
    found = [(one.start, comparable(one.name)) for one in content.known]
    found += [(one.start, one.name) for one in content.capitals if one.name]
    for place in places:
        found = [one for one in found if not place.start <= one[0] < place.end]
    return tuple(sorted({name for _, name in found}))


def event_time(article: Article, content: Excerpt) -> Period | None:
    """Return when the thing told of happened: a date in the content, else the days before."""
    if stated := first_period(content.dates, article.as_of):
        return stated
    return implied(article.as_of, NEWS_DAYS)


def telling_time(article: Article, beside: Sequence[Excerpt]) -> Period | None:
    """Return when a statement was made: a date beside the content, else the article's own day.

    The day on which an outlet read it somewhere is a day by which it was made: nobody states one.
    """
    for excerpt in beside:
        if stated := first_period(excerpt.dates, article.as_of):
            return replace(stated, stated=False) if is_relayed(excerpt) else stated
    return implied(article.as_of, 0)


def is_relayed(excerpt: Excerpt) -> bool:
    """Say whether a word for where an outlet read something stands in front of the first date."""
    first = excerpt.dates[0].start
    return excerpt.lexicon.relays.find(excerpt.text, excerpt.span.start, first) is not None


# Most statements of an article state no time, and imply the same one.
@lru_cache(maxsize=8)
def implied(as_of: date | None, days: int) -> Period | None:
    """Return the day of an article with so many days before it, as a period that nobody states."""
    if as_of is None:
        return None
    return Period(as_of - timedelta(days=days), as_of, stated=False)


def first_period(dates: tuple[DateMention, ...], as_of: date | None) -> Period | None:
    """Return the days of the first date that means certain ones, or None."""
    periods = (resolve(mention, as_of) for mention in dates)
    return next((period for period in periods if period is not None), None)
