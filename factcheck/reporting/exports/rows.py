"""Rows of the CSV: what it tells of a finding beside each of its quotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.reporting.views.deciding import answer_in_words, contrary_in_words
from factcheck.reporting.views.findings import FindingView
from factcheck.reporting.views.quotes import Quote
from factcheck.reporting.views.sources import Source, Sources
from factcheck.reporting.visible import visible
from factcheck.spreadsheets import ID_MARK


class QuoteRow(NamedTuple):
    """One quote of one finding; the names of the fields are those of the headings' phrases.

    ``finding`` is the id behind a mark; ``side`` is 1 or 2, in an agreement 1 alone; ``day`` is
    ISO 8601 or "", ``line`` counts from 1; ``confidence`` runs from 0.00 to 1.00; ``contrary`` are
    other reviewers' answers against ``answer``; ``more`` counts statements that are not quoted.
    """

    finding: str
    label: str
    verdict: str
    kind: str
    severity: str
    confidence: str
    band: str
    state: str
    answer: str
    by: str
    note: str
    contrary: str
    title: str
    question: str
    reason: str
    side: int
    speaker: str
    stance: str
    voice: str
    cue: str
    outlet: str
    origin: str
    day: str
    file: str
    line: int
    quote: str
    outlets: int
    origins: int
    more: int
    rule: str
    level: str
    statement: str


def rows_of(view: FindingView, sources: Sources) -> Iterator[QuoteRow]:
    """Return one row for each statement quoted in a finding: the same words in two outlets are two.

    All of it is plain visible text, not yet safe for a spreadsheet.
    """
    for number, side in enumerate(view.sides, 1):
        for quote in side.quotes:
            for identity, source in zip(quote.ids, quote.sources, strict=True):
                yield _row(view, number, quote, (identity, source), sources)


def _row(
    view: FindingView, side: int, quote: Quote, printed: tuple[str, Source], sources: Sources
) -> QuoteRow:
    entry, wording, (identity, source) = view.entry, sources.wording, printed
    statement = sources.statements[identity]
    review = entry.review
    return QuoteRow(
        finding=f"{ID_MARK}{visible(entry.id)}",
        label=view.label,
        verdict=wording.named("verdicts", entry.verdict),
        kind=view.kind,
        severity=view.severity,
        confidence=f"{entry.confidence:.2f}",
        band=wording.named("exports.bands", entry.band),
        state=wording.named("states", entry.state) if entry.state else "",
        answer=answer_in_words(review.answer, entry.verdict, wording) if review else "",
        by=visible(review.by) if review else "",
        note=visible(review.note) if review else "",
        contrary="; ".join(contrary_in_words(entry, wording)),
        title=view.title,
        question=view.question,
        reason=view.reason,
        side=side,
        speaker=quote.speaker,
        stance=wording.named("stances", statement.stance),
        voice=wording.named("voices", statement.voice),
        cue=visible(statement.cue),
        outlet=source.outlet,
        origin=source.origin or source.outlet,
        day=source.day.isoformat() if source.day else "",
        file=visible(source.path),
        line=source.line,
        quote=quote.text,
        outlets=len(entry.outlets),
        origins=entry.origins,
        more=len(entry.more),
        rule=visible(entry.rule),
        level=visible(entry.level),
        statement=visible(identity),
    )
