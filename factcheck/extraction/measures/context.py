"""Measures of a statement's content, dates among them, each with what the words around it say."""

from __future__ import annotations

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.measures.finding import find_measures
from factcheck.extraction.people import People
from factcheck.particulars import Measure, Span
from factcheck.records import Article


def read_measures(
    article: Article, content: Span, people: People, lexicon: Lexicon
) -> tuple[Measure, ...]:
    """Return the measures and dates of a content, in the order of the text."""
    return find_measures(article.text, content, lexicon)
