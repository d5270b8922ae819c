"""Origins: where texts come from, and how many sources stand behind a finding.

Two outlets that print one text are one origin, whether they name an agency or not; so are two that
print one sentence, word for word or edited.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.copies import (
    EDITED_SHARE,
    EDITED_SHARE_IN_FAMILY,
    SHORTEST_COPY,
    find_copies,
    is_edited_copy,
)
from factcheck.records.articles import Article
from factcheck.records.fingerprints import plain
from factcheck.records.statements import Statement

Publishers = Mapping[str, str]


def is_copy(one: Statement, other: Statement) -> bool:
    """Say whether the content of one statement stands word for word in that of the other.

    A content that is too short for that not to be chance is no copy.
    """
    shorter, longer = sorted((plain(one.content), plain(other.content)), key=len)
    is_long = len(shorter.split()) >= SHORTEST_COPY
    return is_long and f" {shorter} " in f" {longer} "


def trace_copies(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles, each copy with the article that it copies and with one origin for both.

    Where one of several copies credits a medium, that is the origin of all of them; otherwise it
    is the origin of the earliest.
    """
    sources = find_copies(articles)
    texts: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        texts[sources.get(article.id, article.id)].append(article)
    origins = {source: origin_of_text(source, those) for source, those in texts.items()}
    return tuple(
        replace(article, copy_of=source, origin=origins[source or article.id])
        for article in articles
        for source in [sources.get(article.id, "")]
    )


def origin_of_text(source: str, articles: Sequence[Article]) -> str:
    """Return the origin of a text that several articles print; ``source`` is the earliest's id."""
    printing = {article.outlet for article in articles}
    credited = {article.origin for article in articles} - printing
    if len(credited) == 1:
        return credited.pop()
    return next(article.origin for article in articles if article.id == source)


def independent_origins(
    statements: Sequence[Statement], publishers: Publishers | None = None
) -> tuple[str, ...]:
    """Return the origins of statements, earliest first; a copy has the origin of what it copies.

    ``publishers`` name the publisher of each article. Two outlets of one publisher have newsrooms
    of their own and share material: they are two origins only as far as their texts differ.
    """
    known = publishers or {}
    told: list[tuple[Statement, str]] = []
    for statement in statements:
        copied = (
            origin
            for earlier, origin in told
            if is_edited_copy(
                earlier.content, statement.content, share_needed(earlier, statement, known)
            )
        )
        told.append((statement, next(copied, statement.origin)))
    return tuple(sorted({origin for _, origin in told}))


def share_needed(one: Statement, other: Statement, publishers: Publishers) -> float:
    """Return the share of runs from which two statements are one sentence."""
    publisher = publishers.get(one.article_id)
    in_family = publisher is not None and publisher == publishers.get(other.article_id)
    return EDITED_SHARE_IN_FAMILY if in_family else EDITED_SHARE


def shared_publishers(
    statements: Sequence[Statement], publishers: Publishers
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the publishers that own two or more of the outlets behind statements, with these."""
    owned: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        owned[publishers.get(statement.article_id, statement.outlet)].add(statement.outlet)
    return tuple(
        (name, tuple(sorted(outlets)))
        for name, outlets in sorted(owned.items())
        if len(outlets) > 1
    )
