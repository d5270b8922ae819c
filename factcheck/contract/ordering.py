"""The one order in which a report shows things, so that equal reports are equal bytes."""

from __future__ import annotations

from factcheck.records.articles import Article
from factcheck.records.findings import Finding
from factcheck.records.pairs import Cluster
from factcheck.records.reports import Report
from factcheck.records.statements import Statement
from factcheck.records.verdicts import Band, Severity, Verdict

VERDICTS = (Verdict.CONFLICT, Verdict.COMPATIBLE, Verdict.AGREEMENT, Verdict.ABSTAIN)
SEVERITIES = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)


def ordered_articles(report: Report) -> tuple[Article, ...]:
    """Return the articles by id, which is their path."""
    return tuple(sorted(report.articles, key=lambda article: article.id))


def ordered_statements(report: Report) -> tuple[Statement, ...]:
    """Return the statements as they are read: article by article, from top to bottom."""
    return tuple(sorted(report.statements, key=reading_place))


def reading_place(statement: Statement) -> tuple[str, int, int, str]:
    """Return the sort key of a statement: its article, its span, its id."""
    return statement.article_id, statement.start, statement.end, statement.id


def ordered_clusters(report: Report) -> tuple[Cluster, ...]:
    """Return the clusters by kind and id."""
    return tuple(sorted(report.clusters, key=lambda cluster: (cluster.kind, cluster.id)))


def ordered_findings(report: Report) -> tuple[Finding, ...]:
    """Return the findings: conflicts first, then by severity, confidence and number of outlets.

    All three fall; the id settles what is left. Of each verdict those for review come last, and
    before them agreements of one origin, in which nobody confirms another.
    """
    return tuple(sorted(report.findings, key=_weight))


def _weight(finding: Finding) -> tuple[int, bool, bool, int, float, int, str]:
    return (
        VERDICTS.index(finding.verdict),
        finding.band is Band.FOR_REVIEW,
        finding.verdict is Verdict.AGREEMENT and len(set(finding.origins)) < 2,
        SEVERITIES.index(finding.severity),
        -finding.confidence,
        -len(finding.outlets),
        finding.id,
    )
