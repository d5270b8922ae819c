"""A report with many findings opens and moves quickly."""

from __future__ import annotations

import time
from pathlib import Path

from factcheck.contract.entries import ReportDocument
from tests.review.documents import a_document, a_finding_entry, a_reported_statement
from tests.reviewing.desks import Table
from tests.reviewing.driving import Driven, drive, press, rows

MANY = 2000


def with_many_findings() -> ReportDocument:
    plain = a_document()
    alpha, beta = plain.articles
    numbers = [f"{n:04d}" for n in range(MANY)]
    statements = [
        a_reported_statement(article, id=f"{article.id}:{n}", speaker=f"Saksi {n}")
        for n in numbers
        for article in (alpha, beta)
    ]
    findings = [
        a_finding_entry(
            f"{n:>012}",
            title=f"{n} or more dead?",
            left=(f"{alpha.id}:{n}",),
            right=(f"{beta.id}:{n}",),
            confidence=int(n) / MANY,
        )
        for n in numbers
    ]
    told = {"statements": tuple(statements), "findings": tuple(findings)}
    return plain.model_copy(update=told)


def test_two_thousand_findings_open_and_move_quickly(tmp_path: Path) -> None:
    table = Table(tmp_path, with_many_findings())
    spent: dict[str, float] = {}

    async def timed(pilot: Driven, name: str, *keys: str) -> None:
        before = time.process_time()
        await press(pilot, *keys)
        spent[name] = time.process_time() - before

    async def steps(pilot: Driven) -> None:
        spent["open"] = time.process_time() - begun
        assert len(rows(pilot)) == MANY
        await timed(pilot, "down", "down")
        await timed(pilot, "answer", "1")
        await timed(pilot, "next", "tab")
        await timed(pilot, "order", "o")
        await timed(pilot, "search", "slash", "1", "9", "9", "enter")
        assert 0 < len(rows(pilot)) < 30

    begun = time.process_time()
    drive(table.app(), steps)
    # What it computes, on any machine that runs the tests; measured, it is a fraction of that.
    assert spent["open"] < 6, spent
    assert max(spent["down"], spent["answer"], spent["next"], spent["order"]) < 2, spent
