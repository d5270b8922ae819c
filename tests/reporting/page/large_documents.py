"""A document with as many findings as one likes, to see how the page bears them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from factcheck.contract.entries import ReportDocument
from factcheck.records.verdicts import Severity, Verdict
from tests.reporting.page.page_documents import (
    a_document,
    a_finding,
    a_statement,
    an_article,
    words_of,
)

PER_ARTICLE = 20


@cache
def a_large_document(findings: int) -> ReportDocument:
    """Two outlets against each other in each finding; 40 outlets, 120 speakers, long quotes."""
    articles, statements = [], []
    for n in range(findings // 10):
        sentences = [
            f"Kalimat {n}-{i}: pejabat ke-{(n * 7 + i) % 120} menyatakan bahwa jembatan nomor "
            f"{n * PER_ARTICLE + i} di ruas utara telah diperiksa dua kali sejak awal bulan."
            for i in range(PER_ARTICLE)
        ]
        article = an_article(f"artikel-{n:04}.txt", f"Media {n % 40}", " ".join(sentences))
        article = article.model_copy(update={"as_of": date(2025, 1, 1) + timedelta(days=n % 90)})
        articles.append(article)
        for i, sentence in enumerate(sentences):
            speaker = f"Pejabat {(n * 7 + i) % 120}"
            statements.append(a_statement(article, i, sentence, speaker))
    found = []
    for n in range(findings):
        left, right = statements[n : n + 2], statements[-n - 2 : -n or None]
        outlets = tuple(sorted({f"Media {n // PER_ARTICLE % 40}", f"Media {n % 40}"}))
        verdict = (Verdict.CONFLICT, Verdict.CONFLICT, Verdict.AGREEMENT)[n % 3]
        found.append(
            a_finding(
                f"f{n:05}",
                tuple(left),
                tuple(right),
                outlets,
                verdict=verdict,
                severity=(Severity.HIGH, Severity.MEDIUM, Severity.LOW)[n % 3],
                type=("denial", "number", "place")[n % 3],
                title=f"Jembatan nomor {n} diperiksa atau tidak",
                words=(words_of(left[0], "telah diperiksa"),),
            )
        )
    return a_document(tuple(articles), tuple(statements), tuple(found))
