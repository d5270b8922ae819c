"""Whose words a single statement takes up: the medium that its sentence credits."""

from __future__ import annotations

import re

from factcheck.records.articles import Article
from factcheck.records.particulars import Span

# Where a sentence ends for certain: initials and figures are not followed by a blank and a capital.
SENTENCE_END = re.compile(r"\n|[.!?][\"\u201d\u2019']?\s+[\"\u201c\u2018']?[^\W\d_a-z]")


def origin_at(article: Article, span: Span) -> str:
    """Return the medium that is credited in the sentence of a span, or the article's own origin.

    The credit may stand behind what is told ("..., dikutip dari X"), up to the end of the sentence.
    """
    if not article.credits:
        return article.origin
    closing = SENTENCE_END.search(article.text, max(span.start, span.end - 1))
    end = closing.start() if closing else len(article.text)
    inside = (credit.origin for credit in article.credits if span.start <= credit.start < end)
    return next(inside, article.origin)
