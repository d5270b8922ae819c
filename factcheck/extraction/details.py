"""Details: names, terms, scope, events, places and times of one statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from factcheck.dates import find_dates, resolve
from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_runs import capitalised_runs
from factcheck.extraction.offices import name_start
from factcheck.extraction.people import People
from factcheck.extraction.stems import content_words, stem
from factcheck.particulars import Period, Place, Span
from factcheck.records import Article

# News without a date of its own tells of the last few days before it was published.
NEWS_DAYS = 3


@dataclass(frozen=True, slots=True)
class Terms:
    """The stems of the content words, and those of them that stand under a negator."""

    all: tuple[str, ...]
    negated: tuple[str, ...]


def find_terms(
    text: str, content: Span, negations: tuple[Span, ...], people: People, lexicon: Lexicon
) -> Terms:
    """Return the stems of the content words, sorted; words of names are not among them."""
    every: set[str] = set()
    negated: set[str] = set()
    known = tuple(lexicon.names.find_all(text, content.start, content.end))
    for word in content_words(text, content.start, content.end, lexicon.stopwords):
        in_name = any(name.start <= word.start() < name.end for name in known)
        if in_name or word.group() in people.parts:
            continue
        root = stem(word.group(), lexicon.pack.affixes)
        every.add(root)
        if any(span.holds(word.start()) for span in negations):
            negated.add(root)
    return Terms(tuple(sorted(every)), tuple(sorted(negated)))


def find_names(
    text: str, span: Span, places: tuple[Place, ...], people: People, lexicon: Lexicon
) -> tuple[str, ...]:
    """Return the comparable names in a stretch, those inside a place left out."""
    found: set[str] = set()
    for known in lexicon.names.find_all(text, span.start, span.end):
        if not any(place.start <= known.start < place.end for place in places):
            found.add(comparable(known.name))
    for start, end in capitalised_runs(text, span, lexicon):
        if any(place.start <= start < place.end for place in places):
            continue
        name = people.full_name(text[name_start(text, start, end, lexicon) : end])
        if name in people.names:
            found.add(comparable(name))
    return tuple(sorted(found))


def event_time(article: Article, content: Span, lexicon: Lexicon) -> Period | None:
    """Return when the thing told of happened: a date in the content, else the days before."""
    for mention in find_dates(article.text[content.start : content.end], lexicon.pack.calendar):
        period = resolve(mention, article.as_of)
        if period is not None:
            return period
    if article.as_of is None:
        return None
    return Period(article.as_of - timedelta(days=NEWS_DAYS), article.as_of, stated=False)


def telling_time(article: Article, outside: tuple[Span, ...], lexicon: Lexicon) -> Period | None:
    """Return when a statement was made: a date beside the content, else the article's own day."""
    for span in outside:
        for mention in find_dates(article.text[span.start : span.end], lexicon.pack.calendar):
            period = resolve(mention, article.as_of)
            if period is not None:
                return period
    if article.as_of is None:
        return None
    return Period(article.as_of, article.as_of, stated=False)
