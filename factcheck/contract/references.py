"""Whether a document holds all that its entries name: a file may come from anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.contract.entries import ReportDocument


def missing_in(document: ReportDocument) -> str:
    """Return the first statement or article that is named and not there, in words, or ""."""
    return next(_missing(document), "")


def _missing(document: ReportDocument) -> Iterator[str]:
    articles = {article.id for article in document.articles}
    statements = {statement.id for statement in document.statements}
    for statement in document.statements:
        if statement.article not in articles:
            yield f"statement {statement.id!r} is of an article that is not there"
    for finding in document.findings:
        named = (*finding.left, *finding.right, *finding.more)
        if not named or not statements.issuperset(named):
            yield f"finding {finding.id!r} names a statement that is not there"
