"""Contexts: a quoted statement with the sentence before and the sentence behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from factcheck.records.articles import Article
from factcheck.records.findings import Finding
from factcheck.records.particulars import Span
from factcheck.records.passages import PassageKind
from factcheck.records.statements import Statement

# Cuts a stretch of an article, from start to end, into the spans of its sentences.
Splitter = Callable[[Article, int, int], Sequence[Span]]


def contexts_of(
    findings: Iterable[Finding],
    statements: Iterable[Statement],
    articles: Iterable[Article],
    split: Splitter,
) -> tuple[tuple[str, Span], ...]:
    """Return, by id, the context of each statement that a finding quotes; offsets in its article.

    Sentences are those of the article's body: no headline, no caption and nothing that was left
    out is context, and what stands beyond one of them is none either.
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
    parts = [p for p in article.passages if p.kind is PassageKind.BODY]
    cut = (split(article, passage.start, passage.end) for passage in parts)
    sentences = sorted(chain.from_iterable(cut))
    for statement in quoted:
        yield statement.id, _around(statement, sentences, article.text)


def _around(statement: Statement, sentences: Sequence[Span], text: str) -> Span:
    """Return a statement with its sentence and those next to it, if nothing lies between them."""
    first = bisect_right(sentences, statement.start, key=lambda s: s.end)
    last = bisect_left(sentences, statement.end, key=lambda s: s.start)
    own = sentences[first:last]
    start = min([statement.start, *(s.start for s in own[:1])])
    end = max([statement.end, *(s.end for s in own[-1:])])
    before = [s for s in sentences[max(first - 1, 0) : first] if not text[s.end : start].strip()]
    behind = [s for s in sentences[last : last + 1] if not text[end : s.start].strip()]
    return Span(min([start, *(s.start for s in before)]), max([end, *(s.end for s in behind)]))
