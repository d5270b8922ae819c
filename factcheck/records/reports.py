"""The report of one run, as the pipeline hands it over; nobody has written it yet."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records.articles import Article
from factcheck.records.findings import Finding
from factcheck.records.notices import Notice
from factcheck.records.pairs import Cluster
from factcheck.records.particulars import Span
from factcheck.records.statements import Statement
from factcheck.records.tellings import FiredRule
from factcheck.records.topic_texts import TopicText

# Ends every Markdown report, so that a report is never read as an article.
REPORT_MARK = '[//]: # "factcheck-report/1"'


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found, read and left out; ``contexts`` of quotes by id, ``rules`` that fired."""

    name: str
    folder: str
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    clusters: tuple[Cluster, ...]
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    counts: tuple[tuple[str, int], ...]
    undecided: tuple[tuple[str, str, int], ...]
    settings: tuple[tuple[str, str], ...]
    models: tuple[tuple[str, str], ...]
    rule_files: tuple[tuple[str, str], ...]
    rules_digest: str
    contexts: tuple[tuple[str, Span], ...] = ()
    topics: tuple[TopicText, ...] = ()
    rules: tuple[FiredRule, ...] = ()
