"""Hand-made report documents: entries with plain defaults, so that a test says what it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from factcheck.contract.entries import (
    ArticleEntry,
    FindingEntry,
    PeriodEntry,
    PositionEntry,
    ReportDocument,
    ReportedStatement,
    TopicEntry,
    WordsEntry,
)
from factcheck.records.articles import DatedBy
from factcheck.records.statements import Stance, Voice
from factcheck.records.tellings import WordsKind
from factcheck.records.verdicts import Severity, Verdict
from factcheck.reporting.wordings import wording_in

ENGLISH, INDONESIAN = wording_in("en"), wording_in("id")
MAY = date(2025, 5, 1)


def day(number: int) -> date:
    """Return a day of May 2025."""
    return MAY.replace(day=number)


def article(
    identity: str, outlet: str, published: date | None = MAY, **changes: Any
) -> ArticleEntry:
    """Return an article that its page dates."""
    plain: dict[str, Any] = {
        "id": identity,
        "path": f"{identity}.txt",
        "outlet": outlet,
        "origin": outlet,
        "published": published,
        "as_of": published,
        "dated_by": DatedBy.PAGE if published else DatedBy.UNKNOWN,
        "headline": f"Kabar {outlet}",
        "language": "id",
        "publisher": outlet,
        "text": "Pasar itu buka.",
    }
    return ArticleEntry(**{**plain, **changes})


TWO_DAYS_AND_NONE = (
    article("a", "Alpha", day(2)),
    article("b", "Beta", day(5)),
    article("c", "Ceria", None),
)
"""Articles of two days, three apart, and one that nothing dates."""


def said(
    identity: str, speaker: str = "Camat", text: str = "Pasar itu buka.", **changes: Any
) -> ReportedStatement:
    """Return a statement ``ARTICLE:NUMBER``; without a speaker, the outlet's own."""
    plain: dict[str, Any] = {
        "id": identity,
        "article": identity.partition(":")[0],
        "start": 0,
        "end": len(text),
        "text": text,
        "speaker": speaker,
        "cue": "kata" if speaker else "",
        "stance": Stance.ASSERT,
        "voice": Voice.INDIRECT if speaker else Voice.OWN,
        "content": text,
        "line": 3,
    }
    return ReportedStatement(**{**plain, **changes})


def denied(identity: str, speaker: str = "Lurah", **changes: Any) -> ReportedStatement:
    """Return a denial."""
    return said(
        identity,
        speaker,
        "Lurah membantah pasar itu buka.",
        denied=True,
        stance=Stance.DENY,
        **changes,
    )


def on(*days: int, stated: bool = True) -> PeriodEntry:
    """Return the period from the first to the last of these days of May."""
    return PeriodEntry(first=day(days[0]), last=day(days[-1]), stated=stated)


def takes(proposition: str, *, affirms: bool, topic: str = "market") -> tuple[PositionEntry, ...]:
    """Return one position on a topic."""
    return (PositionEntry(topic=topic, proposition=proposition, affirms=affirms),)


def value(statement: ReportedStatement, written: str, reads: str = "") -> WordsEntry:
    """Return a value that a statement's text holds."""
    start = statement.start + statement.text.index(written)
    return WordsEntry(
        statement=statement.id,
        start=start,
        end=start + len(written),
        kind=WordsKind.VALUE,
        reads=reads,
    )


def finding(
    identity: str, left: tuple[str, ...], right: tuple[str, ...], **changes: Any
) -> FindingEntry:
    """Return a conflict of one side with the other."""
    plain: dict[str, Any] = {
        "id": identity,
        "verdict": Verdict.CONFLICT,
        "type": "denial",
        "rule": "market",
        "level": "apart",
        "severity": Severity.HIGH,
        "confidence": 0.9,
        "left": left,
        "right": right,
        "outlets": (),
        "origins": 2,
        "cross_outlet": True,
        "why": (),
        "title": f"Soal {identity}",
        "question": "Apakah pasar itu buka?",
        "message": "Satu pihak membantah.",
    }
    return FindingEntry(**{**plain, **changes})


MARKET = TopicEntry.model_validate(
    {
        "id": "market",
        "questions": {"en": "Is the market open?", "id": "Apakah pasar buka?"},
        "propositions": [
            {"id": "open", "says": {"en": "The market is open", "id": "Pasar buka"}},
            {"id": "safe", "says": {"en": "The market is safe"}},
        ],
    }
)


def document(
    articles: tuple[ArticleEntry, ...],
    statements: tuple[ReportedStatement, ...] = (),
    findings: tuple[FindingEntry, ...] = (),
    **changes: Any,
) -> ReportDocument:
    """Return a document; a finding's outlets are those of its statements, unless it names some."""
    outlets = {one.id: one.outlet for one in articles}
    by_id = {one.id: outlets[one.article] for one in statements}
    findings = tuple(
        one.model_copy(
            update={
                "outlets": one.outlets or tuple(sorted({by_id[i] for i in (*one.left, *one.right)}))
            }
        )
        for one in findings
    )
    plain: dict[str, Any] = {
        "articles": articles,
        "statements": statements,
        "clusters": (),
        "findings": findings,
        "counts": {},
        "settings": {},
        "models": {},
        "rules_digest": "1f",
    }
    return ReportDocument(**{**plain, **changes})
