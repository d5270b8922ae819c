"""Precedence: what goes first of two articles, or of two statements, that nothing else parts.

A finding is made of what is said. So the earlier article goes first, of one day the one whose
headline does, and of statements the one whose words do. The name of a file, and a place in it,
decide only between what is alike in all of that.
"""

from __future__ import annotations

from datetime import date

from factcheck.records.articles import Article
from factcheck.records.fingerprints import plain
from factcheck.records.statements import Statement


def moment(article: Article) -> tuple[date, str, str, str]:
    """Sort key of an article: its day, headline and outlet; one without a day comes last."""
    return article.as_of or date.max, plain(article.headline), article.outlet, article.id


def in_words(statement: Statement) -> tuple[str, tuple[str, ...], str, int, str]:
    """Sort key of a statement: its words, who says them and where they are printed."""
    words = plain(statement.content)
    return words, statement.speakers, statement.outlet, statement.start, statement.id
