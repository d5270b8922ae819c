"""What each source contributed, and what was left out of it or left undecided."""

from __future__ import annotations

from collections import Counter

from factcheck.contract.ordering import ordered_articles
from factcheck.records import Article, Notice, Omission, Report, Verdict
from factcheck.reporting import wording
from factcheck.reporting.citing import Citations, dated
from factcheck.reporting.escaping import cell, code, inline, inside_cell, visible
from factcheck.reporting.tables import table


def coverage(report: Report, citations: Citations) -> list[str]:
    """Return the blocks of the overview with one row for each article."""
    heading = f"## {wording.COVERAGE}"
    if not report.articles:
        return [heading, wording.NO_ARTICLES]
    statements = Counter(statement.article_id for statement in report.statements)
    conflicts = _appearances(report, Verdict.CONFLICT, citations)
    agreements = _appearances(report, Verdict.AGREEMENT, citations)
    rows = [
        (
            cell(article.outlet),
            inside_cell(citations.file_link(article)),
            cell(article.headline),
            cell(dated(article)),
            cell(article.origin),
            str(statements[article.id]),
            str(conflicts[article.id]),
            str(agreements[article.id]),
            cell(_left_out_of(article)),
        )
        for article in ordered_articles(report)
    ]
    return [heading, table(wording.COVERAGE_HEADERS, rows)]


def _appearances(report: Report, verdict: Verdict, citations: Citations) -> Counter[str]:
    """Count, for each article, the findings of one verdict in which it is quoted."""
    return Counter(
        article
        for finding in report.findings
        if finding.verdict is verdict
        for article in {
            s.article_id for s in citations.pick((*finding.left, *finding.right, *finding.more))
        }
    )


def _left_out_of(article: Article) -> str:
    whole = len(article.text)
    reasons: Counter[str] = Counter()
    for omission in article.omissions:
        reasons[omission.reason] += omission.end - omission.start
    if not reasons:
        return wording.NOTHING_LEFT_OUT.format(whole=whole)
    named = ", ".join(f"{wording.plain(reason)} {reasons[reason]}" for reason in sorted(reasons))
    return wording.LEFT_OUT_OF.format(part=reasons.total(), whole=whole, reasons=named)


def left_out(report: Report) -> list[str]:
    """Return the blocks on omissions, notices, undecided pairs and the counts of the run."""
    return [
        f"## {wording.LEFT_OUT}",
        *_omissions(report),
        *_notices(report),
        *_undecided(report),
        *_counts(report),
    ]


def _omissions(report: Report) -> list[str]:
    stretches: dict[str, list[tuple[str, Omission]]] = {}
    for article in report.articles:
        for omission in article.omissions:
            stretches.setdefault(omission.reason, []).append((article.id, omission))
    if not stretches:
        return [wording.NO_OMISSIONS]
    rows = [
        (
            cell(wording.plain(reason)),
            str(len(found)),
            str(sum(omission.end - omission.start for _, omission in found)),
            str(len({article for article, _ in found})),
        )
        for reason, found in sorted(stretches.items())
    ]
    return [table(wording.OMISSION_HEADERS, rows)]


def _notices(report: Report) -> list[str]:
    if not report.notices:
        return [wording.NO_NOTICES]
    lines = [f"- {_notice(notice)}" for notice in sorted(report.notices)]
    return [wording.NOTICES, "\n".join(lines)]


def _notice(notice: Notice) -> str:
    if not visible(notice.path):
        return inline(notice.message)
    return wording.NOTICE.format(path=code(notice.path), message=inline(notice.message))


def _undecided(report: Report) -> list[str]:
    if not report.undecided:
        return [wording.NO_UNDECIDED]
    rows = [
        (inside_cell(code(rule)), cell(reason), str(count))
        for rule, reason, count in sorted(report.undecided)
    ]
    return [wording.UNDECIDED, table(wording.UNDECIDED_HEADERS, rows)]


def _counts(report: Report) -> list[str]:
    if not report.counts:
        return []
    rows = [(cell(wording.plain(name)), str(number)) for name, number in sorted(report.counts)]
    return [wording.COUNTS, table(wording.COUNT_HEADERS, rows)]
