"""The report as JSON: the contract ``factcheck-report/1`` that other programs read.

The keys of the contract come first and in its order; whatever is added stands behind them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from factcheck.particulars import Period
from factcheck.records import Article, Cluster, Finding, Report, Statement
from factcheck.reporting.ordering import (
    ordered_articles,
    ordered_clusters,
    ordered_findings,
    ordered_statements,
    reading_place,
)

SCHEMA = "factcheck-report/1"
# A file name that is not UTF-8 reaches Python as lone surrogates, which UTF-8 cannot hold.
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def render_json(report: Report) -> str:
    """Return the report as JSON text ending in one newline; the order of its input is of no effect.

    Offsets count characters of the decoded article, dates are ISO 8601, numbers have at most three
    decimals. Raises KeyError where a finding names a statement that the report does not hold.
    """
    text = json.dumps(_contract(report), ensure_ascii=False, indent=1)
    return LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _contract(report: Report) -> dict[str, Any]:
    statements = {statement.id: statement for statement in report.statements}
    return {
        "schema": SCHEMA,
        "articles": [_article(article) for article in ordered_articles(report)],
        "statements": [statement_entry(statement) for statement in ordered_statements(report)],
        "clusters": [_cluster(cluster, statements) for cluster in ordered_clusters(report)],
        "findings": [_finding(finding, statements) for finding in ordered_findings(report)],
        "counts": dict(sorted(report.counts)),
        "settings": dict(sorted(report.settings)),
        "models": dict(sorted(report.models)),
        "rules_digest": report.rules_digest,
        "name": report.name,
        "folder": report.folder,
        "rule_files": [{"path": path, "digest": sha} for path, sha in sorted(report.rule_files)],
        "notices": [{"path": n.path, "message": n.message} for n in sorted(report.notices)],
        "undecided": [
            {"rule": rule, "reason": reason, "count": count}
            for rule, reason, count in sorted(report.undecided)
        ],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "origin": article.origin,
        "published": article.published.isoformat() if article.published else None,
        "headline": article.headline,
        "language": article.language,
        "as_of": article.as_of.isoformat() if article.as_of else None,
        "dated_by": article.dated_by.value,
        "encoding": article.encoding,
        "url": article.url,
        "publisher": article.publisher or article.outlet,
        "copy_of": article.copy_of or None,
        "omissions": _omissions(article),
    }


def _omissions(article: Article) -> list[dict[str, Any]]:
    stretches = Counter(omission.reason for omission in article.omissions)
    characters: Counter[str] = Counter()
    for omission in article.omissions:
        characters[omission.reason] += omission.end - omission.start
    return [
        {"reason": reason, "stretches": stretches[reason], "characters": characters[reason]}
        for reason in sorted(stretches)
    ]


def statement_entry(statement: Statement) -> dict[str, Any]:
    """Return a statement as every JSON file of factcheck writes it."""
    return {
        "id": statement.id,
        "article": statement.article_id,
        "start": statement.start,
        "end": statement.end,
        "text": statement.text,
        "speaker": statement.speaker,
        "cue": statement.cue,
        "stance": statement.stance.value,
        "voice": statement.voice.value,
        "content": statement.content,
        "content_start": statement.content_start,
        "content_end": statement.content_end,
        "speaker_mention": statement.speaker_mention,
        **_scope(statement),
    }


def _scope(statement: Statement) -> dict[str, Any]:
    return {
        "denied": statement.denied,
        "negated": statement.negated,
        "hedged": statement.hedged,
        "conditional": statement.conditional,
        "when": _period(statement.when),
        "said": _period(statement.said),
        "positions": [
            {"topic": p.topic, "proposition": p.proposition, "affirms": p.affirms}
            for p in sorted(statement.positions)
        ],
    }


def _period(period: Period | None) -> dict[str, Any] | None:
    if period is None:
        return None
    return {
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "stated": period.stated,
    }


def _cluster(cluster: Cluster, statements: dict[str, Statement]) -> dict[str, Any]:
    return {
        "id": cluster.id,
        "label": cluster.label,
        "statements": _in_reading_order(cluster.statements, statements),
        "kind": cluster.kind,
    }


def _finding(finding: Finding, statements: dict[str, Statement]) -> dict[str, Any]:
    return {
        "id": finding.id,
        "verdict": finding.verdict.value,
        "type": finding.type,
        "rule": finding.rule,
        "level": finding.level,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 3),
        "left": _in_reading_order(finding.left, statements),
        "right": _in_reading_order(finding.right, statements),
        "outlets": sorted(set(finding.outlets)),
        "origins": len(set(finding.origins)),
        "cross_outlet": finding.cross_outlet,
        "why": list(finding.why),
        "title": finding.title,
        "question": finding.question,
        "message": finding.message,
        "origin_names": sorted(set(finding.origins)),
        "band": finding.band.value,
        "evidence": dict(finding.evidence),
        "one_origin": len(set(finding.origins)) == 1,
        "publishers": [
            {"name": name, "outlets": sorted(outlets)} for name, outlets in finding.publishers
        ],
        "more": _in_reading_order(finding.more, statements),
    }


def _in_reading_order(ids: Iterable[str], statements: dict[str, Statement]) -> list[str]:
    return sorted(ids, key=lambda identity: reading_place(statements[identity]))
