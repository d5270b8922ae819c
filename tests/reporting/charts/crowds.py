"""Documents with many speakers, questions, days and outlets, to try charts on."""

from __future__ import annotations

from factcheck.contract.entries import FindingEntry, ReportDocument, ReportedStatement, TopicEntry
from factcheck.records.verdicts import Verdict
from tests.reporting.views.document_builder import (
    article,
    day,
    document,
    finding,
    said,
    takes,
    value,
)

LONG = "Kepala Bidang Penelitian dan Pengembangan Pasar Rakyat Kabupaten Sungai Hilir Raya"


def a_crowd(
    speakers: int = 40,
    questions: int = 25,
    outlets: int = 26,
    name: str = LONG,
    words: str = "Pasar itu akan dibuka kembali untuk semua pedagang pada akhir bulan ini",
) -> ReportDocument:
    """Return a document in which everybody answers some questions, and outlets agree and differ."""
    articles = tuple(
        article(f"a{n}", f"{name} {n}", day(1 + n % 9) if n % 7 else None) for n in range(outlets)
    )
    statements = tuple(
        _statement(n, speakers, questions, outlets, name) for n in range(3 * speakers)
    )
    topic = TopicEntry.model_validate(
        {
            "id": "market",
            "questions": {"en": f"{words}?"},
            "propositions": [
                {"id": f"p{n}", "says": {"en": f"{words} {n}"}} for n in range(questions)
            ],
        }
    )
    found = tuple(_finding(n, statements, words) for n in range(len(statements) - 1))
    return document(articles, statements, found, topics=(topic,))


def _statement(
    number: int, speakers: int, questions: int, outlets: int, name: str
) -> ReportedStatement:
    who = number % speakers
    return said(
        f"a{number % outlets}:{number}",
        f"{name} {who}" if who % 5 else "",
        f"Ada {1000 * (number % 4)} kios di {name}.",
        positions=takes(f"p{number % questions}", affirms=number % 3 != 0),
    )


def _finding(number: int, statements: tuple[ReportedStatement, ...], words: str) -> FindingEntry:
    left, right = statements[number], statements[number + 1]
    reads = (f"{1000 * (n % 4)} kios" for n in (number, number + 1))
    given = tuple(
        value(one, one.text.split(" di ")[0].removeprefix("Ada "), read)
        for one, read in zip((left, right), reads, strict=True)
    )
    return finding(
        f"f{number}",
        (left.id,),
        (right.id,),
        type="number" if number % 2 else "name",
        verdict=(Verdict.CONFLICT, Verdict.CONFLICT, Verdict.AGREEMENT)[number % 3],
        title=f"{words} {number}?",
        words=given,
    )
