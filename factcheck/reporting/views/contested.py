"""Contested values: what is given for one thing, by whom, when and where; a table a finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.contract.entries import ReportDocument, ReportedStatement, WordsEntry
from factcheck.records.tellings import WordsKind
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.days import Day, day_said
from factcheck.reporting.views.figures import Figure, by_size, figure_of
from factcheck.reporting.views.labels import Labelled, labelled
from factcheck.reporting.views.sources import Source, Sources
from factcheck.reporting.views.speaking import speaker_of
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

ON_VALUES = (Verdict.CONFLICT, Verdict.COMPATIBLE)
MEASURED = ("number", "time", "date", "self_contradiction")
"""Types of findings whose values lie on a scale; a flight's number does not."""


@dataclass(frozen=True, slots=True)
class ContestedValue:
    """One value that one speaker gave on one day, in whatever outlets.

    ``written`` are the ways in which it is written, the first in reading order first; ``reads`` is
    how it was understood, alike for values that are alike, and ``figure`` the same on a scale, None
    for a name; ``ids`` are the statements.
    """

    written: tuple[str, ...]
    reads: str
    figure: Figure | None
    speaker: str
    day: Day
    outlets: tuple[str, ...]
    sources: tuple[Source, ...]
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContestedPoint:
    """A conflict or a difference that turns on values: what is disputed, and all that is given.

    ``label`` and ``id`` are the finding's (C1 and its fingerprint), ``kind`` is its type;
    ``readings`` are the distinct values in the order of ``rows``, which goes by day, then value.
    """

    label: str
    id: str
    verdict: Verdict
    kind: str
    title: str
    readings: tuple[str, ...]
    rows: tuple[ContestedValue, ...]


Given = tuple[WordsEntry, ReportedStatement]


def contested_of(document: ReportDocument, wording: Wording) -> tuple[ContestedPoint, ...]:
    """Return every conflict and difference that turns on values, in the document's order."""
    sources = Sources.of(document, wording)
    findings = (f for f in labelled(document, wording) if f.entry.verdict in ON_VALUES)
    points = (_point(finding, sources) for finding in findings)
    return tuple(point for point in points if point is not None)


def _point(finding: Labelled, sources: Sources) -> ContestedPoint | None:
    known = {*finding.entry.left, *finding.entry.right, *finding.entry.more}
    given = [
        (words, sources.statements[words.statement])
        for words in finding.entry.words
        if words.kind is WordsKind.VALUE and words.statement in known
    ]
    measured = finding.entry.type in MEASURED
    rows = tuple(sorted(_rows(given, sources, measured=measured), key=_order))
    if not rows:
        return None
    return ContestedPoint(
        label=finding.label,
        id=finding.entry.id,
        verdict=finding.entry.verdict,
        kind=finding.entry.type,
        title=finding.title,
        readings=tuple(dict.fromkeys(row.reads for row in rows)),
        rows=rows,
    )


def _rows(given: Iterable[Given], sources: Sources, *, measured: bool) -> Iterable[ContestedValue]:
    groups: dict[tuple[object, ...], list[Given]] = {}
    for words, statement in given:
        day, speaker = day_said(statement, sources), speaker_of(statement, sources)
        key = (_reads(words, statement), speaker, day.first, day.last)
        groups.setdefault(key, []).append((words, statement))
    for group in groups.values():
        yield _row(group, sources, measured=measured)


def _row(group: Sequence[Given], sources: Sources, *, measured: bool) -> ContestedValue:
    statements = sources.pick(dict.fromkeys(statement.id for _, statement in group))
    places = tuple(sources.source(statement) for statement in statements)
    reads = _reads(*group[0])
    language = sources.articles[statements[0].article].language
    return ContestedValue(
        written=tuple(dict.fromkeys(_written(*one) for one in group)),
        reads=reads,
        figure=figure_of(reads, language) if measured else None,
        speaker=speaker_of(statements[0], sources),
        # Of several pages that give one day, the firmest stands for it.
        day=min((day_said(one, sources) for one in statements), key=lambda day: day.coarse),
        outlets=tuple(sorted({source.outlet for source in places})),
        sources=places,
        ids=tuple(statement.id for statement in statements),
    )


def _written(words: WordsEntry, statement: ReportedStatement) -> str:
    return visible(statement.text[words.start - statement.start : words.end - statement.start])


def _reads(words: WordsEntry, statement: ReportedStatement) -> str:
    return visible(words.reads) or _written(words, statement)


def _order(row: ContestedValue) -> tuple[object, ...]:
    return row.day.order, by_size(row.figure), row.reads, row.speaker, row.ids
