"""Findings as a report shows them: a number, a headline, two sides with quotes, the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.contract.entries import FindingEntry, PeriodEntry, ReportDocument, ReviewEntry
from factcheck.records.verdicts import Band, Verdict
from factcheck.reporting.views.days import Day, day_said, days_in_words
from factcheck.reporting.views.labels import Labelled, labelled, told
from factcheck.reporting.views.quotes import Quote, quotes_of
from factcheck.reporting.views.sources import Source, Sources
from factcheck.reporting.views.speaking import names, speakers_of
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: its speakers in one line, how many statements, and the quotes."""

    speakers: str
    statements: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding in words of one language.

    ``number`` counts from 1 within a verdict, ``label`` is short (C1); ``sides`` are two in a
    conflict or a difference, one in an agreement or where a statement is at odds with itself;
    ``days`` are those of both sides where they differ, else "";
    ``entry`` is what the document holds, for all that needs no words.
    """

    number: int
    label: str
    entry: FindingEntry
    heading: str
    title: str
    question: str
    reason: str
    because: str
    kind: str
    severity: str
    confidence: str
    speakers: str
    days: str
    sides: tuple[Side, ...]
    more: tuple[Source, ...]

    @property
    def for_review(self) -> bool:
        """Whether its confidence is below what is reported without a second look."""
        return self.entry.band is Band.FOR_REVIEW

    @property
    def review(self) -> ReviewEntry | None:
        """What a reviewer answered, or None."""
        return self.entry.review

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets by name."""
        return tuple(visible(outlet) for outlet in self.entry.outlets)


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    """A document to be told in a language; equal to another one only if both are the same object's.

    Comparing whole documents would take longer than telling one.
    """

    document: ReportDocument
    wording: Wording

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Task)
            and self.document is other.document
            and self.wording is other.wording
        )

    def __hash__(self) -> int:
        return hash((id(self.document), id(self.wording)))


def findings_of(document: ReportDocument, wording: Wording) -> tuple[FindingView, ...]:
    """Return the findings in the document's order, numbered within each verdict."""
    return _findings(_Task(document, wording))


# A report looks at its findings from many sides, one after the other.
@lru_cache(maxsize=1)
def _findings(task: _Task) -> tuple[FindingView, ...]:
    document, wording = task.document, task.wording
    sources = Sources.of(document, wording)
    return tuple(view_of(finding, sources) for finding in labelled(document, wording))


def view_of(finding: Labelled, sources: Sources) -> FindingView:
    """Return one finding of a document; KeyError where it quotes what the document lacks."""
    entry, number, title = finding.entry, finding.number, finding.title
    wording, said = sources.wording, told(entry, sources.wording.language)
    name = wording.named("finding_names", entry.verdict)
    sides = _sides(entry, sources)
    return FindingView(
        number=number,
        label=finding.label,
        entry=entry,
        heading=wording.say("finding.heading", name=name, n=number, title=title),
        title=title,
        question="" if visible(said.question) == visible(said.title) else visible(said.question),
        reason=visible(said.message),
        because=visible(said.because),
        kind=visible(wording.named("types", type_of(entry))),
        severity=wording.named("severities", entry.severity),
        confidence=wording.decimal(entry.confidence),
        speakers=_against(sides, wording),
        days=_days_apart(entry, sources) if len(sides) == 2 else "",
        sides=sides,
        more=tuple(sources.source(statement) for statement in sources.pick(entry.more)),
    )


def type_of(entry: FindingEntry) -> str:
    """Return a finding's type to be named by; outlets of one origin do not corroborate."""
    alone = entry.verdict is Verdict.AGREEMENT and entry.origins < 2
    return "one_origin" if alone else entry.type


def _sides(entry: FindingEntry, sources: Sources) -> tuple[Side, ...]:
    joined = entry.verdict is Verdict.AGREEMENT or entry.left == entry.right
    parts = [(*entry.left, *entry.right)] if joined else [entry.left, entry.right]
    sides = []
    for ids in parts:
        statements = sources.pick(dict.fromkeys(ids))
        speakers = names(speakers_of(statements, sources), sources.wording)
        sides.append(Side(speakers, len(statements), quotes_of(statements, entry, sources)))
    return tuple(sides)


def _days_apart(entry: FindingEntry, sources: Sources) -> str:
    left, right = (
        _days([day_said(statement, sources) for statement in sources.pick(dict.fromkeys(ids))])
        for ids in (entry.left, entry.right)
    )
    if left is None or right is None or (left.first <= right.last and right.first <= left.last):
        return ""
    told = (days_in_words(period, sources) for period in (left, right))
    return sources.wording.say("citing.against", **dict(zip(("left", "right"), told, strict=True)))


def _days(said: Sequence[Day]) -> PeriodEntry | None:
    """Return the days from a side's first to its last, None where nothing tells."""
    firsts = [day.first for day in said if day.first is not None]
    lasts = [day.last for day in said if day.last is not None]
    return PeriodEntry(first=min(firsts), last=max(lasts), stated=False) if firsts else None


def _against(sides: tuple[Side, ...], wording: Wording) -> str:
    if len(sides) == 1:
        return sides[0].speakers
    return wording.say("citing.against", left=sides[0].speakers, right=sides[1].speakers)
