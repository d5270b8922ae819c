"""What ``factcheck review export`` writes: a sheet to answer in, JSON, labels for ``eval``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.commands.desk import Desk
from factcheck.reporting.files import write_atomically
from factcheck.reporting.views.findings import FindingView, Side, findings_of
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import wording_in
from factcheck.review.sheets import SheetRow, render_rows, render_sheet
from factcheck.review.standing import standing_of


def export_sheet(desk: Desk, path: Path) -> Iterator[str]:
    """Write the findings and answers as CSV; yield the path."""
    write_atomically(path, render_sheet(sheet_rows(desk)))
    yield path.as_posix()


def export_json(desk: Desk, path: Path) -> Iterator[str]:
    """Write the findings and answers as JSON; yield the path."""
    write_atomically(path, render_rows(sheet_rows(desk), desk.document.name))
    yield path.as_posix()


def export_gold(desk: Desk, path: Path) -> Iterator[str]:
    """Write what was answered as labels for ``factcheck eval``; yield what went into them."""
    from factcheck.evaluation.gold_answers import gold_of, render_gold

    gold = gold_of(desk.document)
    write_atomically(path, render_gold(gold))
    answered = sum(finding.review is not None for finding in desk.document.findings)
    left_out = answered - len(gold.findings) - len(gold.hard_negatives)
    yield (
        f"labels: {len(gold.findings)} findings, {len(gold.hard_negatives)} hard negatives; "
        f"answered but left out: {left_out} (update, unsure, or answered against each other)"
    )
    yield path.as_posix()


def sheet_rows(desk: Desk) -> tuple[SheetRow, ...]:
    """Return a row for each finding, in the report's order."""
    rows = []
    for view in findings_of(desk.document, wording_in("en")):
        standing = standing_of(desk.about.get(view.entry.id, ()))
        rows.append(_row(view, standing.holding.id if standing else ""))
    return tuple(rows)


def _row(view: FindingView, answer_id: str) -> SheetRow:
    entry, review = view.entry, view.entry.review
    return SheetRow(
        id=entry.id,
        answer=review.answer if review else "",
        note=visible(review.note) if review else "",
        title=view.title,
        left=_quotes(view.sides[0]),
        right=_quotes(view.sides[1]) if len(view.sides) > 1 else "",
        verdict=entry.verdict.value,
        type=visible(entry.type),
        severity=entry.severity.value,
        confidence=f"{entry.confidence:.2f}",
        rule=visible(entry.rule),
        outlets=", ".join(view.outlets),
        label=view.label,
        answered_by=visible(review.by) if review else "",
        answered_at=review.at if review else "",
        contradicted_by=visible("; ".join(review.disagreed)) if review else "",
        answer_id=answer_id,
    )


def _quotes(side: Side) -> str:
    return " | ".join(
        f"{quote.speaker} ({', '.join(source.outlet for source in quote.sources)}): {quote.text}"
        for quote in side.quotes
    )
