"""From a run's report to the document that is kept: sorted, in plain values, nothing of the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from factcheck.contract.entries import (
    ArticleEntry,
    ClusterEntry,
    FindingEntry,
    NoticeEntry,
    OmissionEntry,
    PeriodEntry,
    PositionEntry,
    PropositionEntry,
    PublisherEntry,
    ReportDocument,
    ReportedStatement,
    RuleEntry,
    RuleFileEntry,
    StatementEntry,
    TellingEntry,
    TopicEntry,
    UndecidedEntry,
    WordsEntry,
)
from factcheck.contract.line_numbers import LineNumbers
from factcheck.contract.ordering import (
    ordered_articles,
    ordered_clusters,
    ordered_findings,
    ordered_statements,
    reading_place,
)
from factcheck.records.articles import Article
from factcheck.records.findings import Finding
from factcheck.records.notices import Notice
from factcheck.records.pairs import Cluster
from factcheck.records.particulars import Period, Span
from factcheck.records.reports import Report
from factcheck.records.statements import Statement
from factcheck.records.tellings import FiredRule
from factcheck.records.topic_texts import TopicText

Statements = Mapping[str, Statement]


def document_of(report: Report) -> ReportDocument:
    """Return the document of a report; the order of the report's input is of no effect.

    Confidence has three decimals. Raises KeyError where a finding names a statement, or a statement
    an article, that the report does not hold.
    """
    statements = {statement.id: statement for statement in report.statements}
    return ReportDocument(
        articles=tuple(map(_article, ordered_articles(report))),
        statements=tuple(_reported(report)),
        clusters=tuple(_cluster(cluster, statements) for cluster in ordered_clusters(report)),
        findings=tuple(_finding(finding, statements) for finding in ordered_findings(report)),
        counts=dict(sorted(report.counts)),
        settings=dict(sorted(report.settings)),
        models=dict(sorted(report.models)),
        rules_digest=report.rules_digest,
        name=report.name,
        folder=report.folder,
        rule_files=tuple(RuleFileEntry(path=p, digest=d) for p, d in sorted(report.rule_files)),
        notices=tuple(map(_notice, sorted(report.notices))),
        undecided=tuple(
            UndecidedEntry(rule=rule, reason=reason, count=count)
            for rule, reason, count in sorted(report.undecided)
        ),
        topics=tuple(map(_topic, sorted(report.topics))),
        rules=tuple(map(_rule, sorted(report.rules))),
    )


def _rule(rule: FiredRule) -> RuleEntry:
    return RuleEntry(
        id=rule.id, status=rule.status, summaries=dict(rule.summaries), why=dict(rule.why)
    )


def _article(article: Article) -> ArticleEntry:
    return ArticleEntry(
        id=article.id,
        path=article.path,
        outlet=article.outlet,
        origin=article.origin,
        published=article.published,
        headline=article.headline,
        language=article.language,
        as_of=article.as_of,
        dated_by=article.dated_by,
        encoding=article.encoding,
        url=article.url,
        publisher=article.publisher or article.outlet,
        copy_of=article.copy_of or None,
        omissions=_omissions(article),
        text=article.text,
    )


def _notice(notice: Notice) -> NoticeEntry:
    return NoticeEntry(
        path=notice.path, message=notice.message, kind=notice.kind.value, values=dict(notice.values)
    )


def _omissions(article: Article) -> tuple[OmissionEntry, ...]:
    stretches = Counter(omission.reason for omission in article.omissions)
    characters: Counter[str] = Counter()
    for omission in article.omissions:
        characters[omission.reason] += omission.end - omission.start
    return tuple(
        OmissionEntry(reason=reason, stretches=number, characters=characters[reason])
        for reason, number in sorted(stretches.items())
    )


def statement_entry(statement: Statement) -> StatementEntry:
    """Return a statement as every JSON file of factcheck writes it."""
    return StatementEntry(
        id=statement.id,
        article=statement.article_id,
        start=statement.start,
        end=statement.end,
        text=statement.text,
        speaker=statement.speaker,
        cue=statement.cue,
        stance=statement.stance,
        voice=statement.voice,
        content=statement.content,
        content_start=statement.content_start,
        content_end=statement.content_end,
        speaker_mention=statement.speaker_mention,
        candidates=statement.candidates,
        denied=statement.denied,
        negated=statement.negated,
        hedged=statement.hedged,
        conditional=statement.conditional,
        when=_period(statement.when),
        said=_period(statement.said),
        positions=tuple(
            PositionEntry(topic=p.topic, proposition=p.proposition, affirms=p.affirms)
            for p in sorted(statement.positions)
        ),
    )


def _reported(report: Report) -> Iterable[ReportedStatement]:
    lines = {article.id: LineNumbers(article.text) for article in report.articles}
    contexts = dict(report.contexts)
    for statement in ordered_statements(report):
        context: Span | None = contexts.get(statement.id)
        yield ReportedStatement(
            **dict(statement_entry(statement)),
            line=lines[statement.article_id].of(statement.start),
            context_start=context.start if context else None,
            context_end=context.end if context else None,
            origin=statement.origin,
        )


def _period(period: Period | None) -> PeriodEntry | None:
    if period is None:
        return None
    return PeriodEntry(first=period.first, last=period.last, stated=period.stated)


def _cluster(cluster: Cluster, statements: Statements) -> ClusterEntry:
    return ClusterEntry(
        id=cluster.id,
        label=cluster.label,
        statements=_in_reading_order(cluster.statements, statements),
        kind=cluster.kind,
    )


def _finding(finding: Finding, statements: Statements) -> FindingEntry:
    return FindingEntry(
        id=finding.id,
        verdict=finding.verdict,
        type=finding.type,
        rule=finding.rule,
        level=finding.level,
        severity=finding.severity,
        confidence=round(finding.confidence, 3),
        left=_in_reading_order(finding.left, statements),
        right=_in_reading_order(finding.right, statements),
        outlets=tuple(sorted(set(finding.outlets))),
        origins=len(set(finding.origins)),
        cross_outlet=finding.cross_outlet,
        why=finding.why,
        title=finding.title,
        question=finding.question,
        message=finding.message,
        origin_names=tuple(sorted(set(finding.origins))),
        band=finding.band,
        evidence=dict(finding.evidence),
        one_origin=len(set(finding.origins)) == 1,
        publishers=tuple(
            PublisherEntry(name=name, outlets=tuple(sorted(outlets)))
            for name, outlets in finding.publishers
        ),
        more=_in_reading_order(finding.more, statements),
        tellings=_tellings(finding),
        words=tuple(
            WordsEntry(statement=w.statement, start=w.start, end=w.end, kind=w.kind, reads=w.reads)
            for w in sorted(finding.words)
        ),
    )


def _tellings(finding: Finding) -> dict[str, TellingEntry]:
    return {
        told.language: TellingEntry(
            title=told.title, question=told.question, message=told.message, because=told.because
        )
        for told in sorted(finding.tellings)
    }


def _topic(topic: TopicText) -> TopicEntry:
    return TopicEntry(
        id=topic.id,
        questions=dict(sorted(topic.questions)),
        propositions=tuple(
            PropositionEntry(id=p.id, says=dict(sorted(p.says))) for p in topic.propositions
        ),
    )


def _in_reading_order(ids: Iterable[str], statements: Statements) -> tuple[str, ...]:
    return tuple(sorted(ids, key=lambda identity: reading_place(statements[identity])))
