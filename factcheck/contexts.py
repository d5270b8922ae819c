"""Contexts: a quoted statement with the sentence before and the sentence behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from factcheck.particulars import Span
from factcheck.records import Article, Finding, Statement

# Cuts a stretch of an article, from start to end, into the spans of its sentences.
Splitter = Callable[[Article, int, int], Sequence[Span]]


def contexts_of(
    findings: Iterable[Finding],
    statements: Iterable[Statement],
    articles: Iterable[Article],
    split: Splitter,
) -> tuple[tuple[str, Span], ...]:
    """Return, by id, the context of each statement that a finding quotes; offsets in its article.

    Sentences are those of the article's passages: what was left out of it is no context.
    """
    quoted = {i for finding in findings for i in (*finding.left, *finding.right, *finding.more)}
    by_article: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.id in quoted:
            by_article.setdefault(statement.article_id, []).append(statement)
    return tuple(
        sorted(chain.from_iterable(_within(a, by_article.get(a.id, ()), split) for a in articles))
    )


def _within(
    article: Article, quoted: Sequence[Statement], split: Splitter
) -> Iterator[tuple[str, Span]]:
    if not quoted:
        return
    passages = (split(article, passage.start, passage.end) for passage in article.passages)
    sentences = sorted(chain.from_iterable(passages))
    starts = [sentence.start for sentence in sentences]
    ends = [sentence.end for sentence in sentences]
    for statement in quoted:
        first = max(bisect_right(starts, statement.start) - 2, 0)
        last = min(bisect_left(ends, statement.end) + 1, len(ends) - 1)
        if sentences:
            span = Span(min(starts[first], statement.start), max(ends[last], statement.end))
            yield statement.id, span
