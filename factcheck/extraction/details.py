"""Details: names, terms, scope, events, places and times of one statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from factcheck.dates import resolve
from factcheck.extraction.article_words import ArticleWords
from factcheck.extraction.known_names import comparable
from factcheck.particulars import Period, Place, Span
from factcheck.records import Article

# News without a date of its own tells of the last few days before it was published.
NEWS_DAYS = 3


@dataclass(frozen=True, slots=True)
class Terms:
    """The stems of the content words, and those of them that stand under a negator."""

    all: tuple[str, ...]
    negated: tuple[str, ...]


def find_terms(content: Span, negations: tuple[Span, ...], words: ArticleWords) -> Terms:
    """Return the stems of the content words, sorted; words of names are not among them."""
    stems = words.stems_in(content)
    if known := words.known_in(content):
        stems = [word for word in stems if not any(n.start <= word[0] < n.end for n in known)]
    negated = {
        stem for span in negations for start, _, stem in stems if span.start <= start < span.end
    }
    return Terms(tuple(sorted({stem for _, _, stem in stems})), tuple(sorted(negated)))


def find_names(span: Span, places: tuple[Place, ...], words: ArticleWords) -> tuple[str, ...]:
    """Return the comparable names in a stretch, those inside a place left out."""
    known = ((one.start, comparable(one.name)) for one in words.known_in(span))
    named = ((start, name) for start, _, name in words.names_in(span) if name)
    return tuple(
        sorted(
            {
                name
                for start, name in (*known, *named)
                if not any(place.start <= start < place.end for place in places)
            }
        )
    )


def event_time(article: Article, content: Span, words: ArticleWords) -> Period | None:
    """Return when the thing told of happened: a date in the content, else the days before."""
    if stated := stated_time(article, content, words):
        return stated
    if article.as_of is None:
        return None
    return Period(article.as_of - timedelta(days=NEWS_DAYS), article.as_of, stated=False)


def telling_time(article: Article, outside: tuple[Span, ...], words: ArticleWords) -> Period | None:
    """Return when a statement was made: a date beside the content, else the article's own day."""
    for span in outside:
        if stated := stated_time(article, span, words):
            return stated
    if article.as_of is None:
        return None
    return Period(article.as_of, article.as_of, stated=False)


def stated_time(article: Article, span: Span, words: ArticleWords) -> Period | None:
    """Return the days of the first date in a span that means certain ones, or None."""
    for mention in words.dates.within(span):
        period = resolve(mention, article.as_of)
        if period is not None:
            return period
    return None
