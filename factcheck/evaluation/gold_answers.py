"""Labels from what reviewers answered: the findings of a report that people judged, as gold.

Confirmed conflicts and agreements become findings; what was called no conflict becomes a hard
negative. An update, an unsure answer, or answers against each other say nothing that labels hold.
Such labels know only what was flagged: they measure precision, not what the tool misses.
"""

from __future__ import annotations

import json

from factcheck.contract.entries import FindingEntry, ReportDocument, ReportedStatement
from factcheck.evaluation.finding_figures import label_of
from factcheck.evaluation.gold_findings import Gold, GoldFinding, GoldQuote, HardNegative

KINDS = {"conflict": "conflict", "confirmed": "agreement"}
NO_CONFLICT = "no conflict"
NOT_SAID = "a reviewer answered so"


def gold_of(document: ReportDocument) -> Gold:
    """Return the labels that the answers in a document amount to, in its order."""
    firm = [f for f in document.findings if f.review is not None and not f.review.disagreed]
    return Gold(
        findings=tuple(found for f in firm if (found := _finding(document, f)) is not None),
        hard_negatives=tuple(
            negative for f in firm if (negative := _negative(document, f)) is not None
        ),
        slug=document.name,
    )


def render_gold(gold: Gold) -> str:
    """Return labels as JSON text ending in one newline; what is empty is left out."""
    plain = gold.model_dump(exclude_none=True)
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _finding(document: ReportDocument, finding: FindingEntry) -> GoldFinding | None:
    review = finding.review
    if review is None or review.answer not in KINDS:
        return None
    kind = KINDS[review.answer]
    left, right = _sides(document, finding)
    return GoldFinding.model_validate(
        {
            "id": finding.id,
            "kind": kind,
            "type": label_of(finding.type),
            "strength": "clear",
            "why": review.note or NOT_SAID,
            "side_a": left,
            "side_b": right,
            "cross_outlet": finding.cross_outlet,
            "note": finding.title or None,
        }
    )


def _negative(document: ReportDocument, finding: FindingEntry) -> HardNegative | None:
    review = finding.review
    if review is None or review.answer != NO_CONFLICT or finding.left == finding.right:
        return None
    left, right = _sides(document, finding)
    return HardNegative(a=left[0], b=right[0], why=review.note or NOT_SAID, id=finding.id)


def _sides(
    document: ReportDocument, finding: FindingEntry
) -> tuple[tuple[GoldQuote, ...], tuple[GoldQuote, ...]]:
    outlets = {article.id: article.outlet for article in document.articles}
    statements = {statement.id: statement for statement in document.statements}

    def quote(statement: ReportedStatement) -> GoldQuote:
        return GoldQuote(
            file=statement.article,
            quote=statement.text,
            outlet=outlets[statement.article],
            speaker=statement.speaker or None,
        )

    left, right = (
        tuple(quote(statements[identity]) for identity in side)
        for side in (finding.left, finding.right)
    )
    return left, right
