"""The timeline: what was said when on the disputed points, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.contract.entries import ReportDocument, ReportedStatement
from factcheck.records.statements import Voice
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.answers import Answer
from factcheck.reporting.views.days import Day, day_said, days_in_words
from factcheck.reporting.views.labels import labelled
from factcheck.reporting.views.opposition import sides_taken
from factcheck.reporting.views.shortening import SHORT_QUOTE, shortened
from factcheck.reporting.views.sources import Source, Sources
from factcheck.reporting.views.speaking import speaker_of
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

DISPUTED = (Verdict.CONFLICT, Verdict.COMPATIBLE)
SHOWN_ENTRIES = 200


@dataclass(frozen=True, slots=True)
class Said:
    """What one speaker said on one day in the same words, wherever it is printed.

    ``labels`` are the findings that quote it, ``takes`` what it answers in each of them; ``stance``
    is the identifier, ``said`` the same in words; ``quote`` is short; ``about`` is the time of what
    is told, or "" where that is the day itself; ``ids`` are the statements, one for each of
    ``sources``.
    """

    day: Day
    labels: tuple[str, ...]
    takes: tuple[tuple[str, Answer], ...]
    speaker: str
    own_voice: bool
    stance: str
    said: str
    quote: str
    about: str
    sources: tuple[Source, ...]
    ids: tuple[str, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets in which it stands, by name."""
        return tuple(sorted({source.outlet for source in self.sources}))


@dataclass(frozen=True, slots=True)
class Timeline:
    """What was said, by day, undated last; ``more`` counts what is left out of the last findings.

    ``coarse`` counts the entries whose day the text only suggests, or that span several days.
    """

    entries: tuple[Said, ...]
    more: int
    coarse: int


Key = tuple[Day, str, bool, str, str]
Taken = tuple[str, Answer]


def timeline_of(document: ReportDocument, wording: Wording) -> Timeline:
    """Return what conflicts and differences quote, by day."""
    sources = Sources.of(document, wording)
    findings = [f for f in labelled(document, wording) if f.entry.verdict in DISPUTED]
    groups: dict[Key, dict[str, ReportedStatement]] = {}
    takes: dict[str, list[Taken]] = {}
    for finding in findings:
        for statement, answer, _ in sides_taken(finding, sources):
            takes.setdefault(statement.id, []).append((finding.label, answer))
            groups.setdefault(_key(statement, sources), {})[statement.id] = statement
    # The first findings weigh most: what they quote is kept.
    kept = list(groups.items())[:SHOWN_ENTRIES]
    entries = [_said(key, tuple(group), takes, sources) for key, group in kept]
    return Timeline(
        entries=tuple(sorted(entries, key=lambda one: (one.day.order, one.ids))),
        more=len(groups) - len(kept),
        coarse=sum(entry.day.coarse for entry in entries),
    )


def _key(statement: ReportedStatement, sources: Sources) -> Key:
    return (
        day_said(statement, sources),
        speaker_of(statement, sources),
        statement.voice is Voice.OWN,
        statement.stance.value,
        visible(statement.text),
    )


def _said(key: Key, ids: Sequence[str], takes: dict[str, list[Taken]], sources: Sources) -> Said:
    day, speaker, own, stance, text = key
    statements = sources.pick(ids)
    taken = dict.fromkeys(one for identity in ids for one in takes[identity])
    return Said(
        day=day,
        labels=tuple(dict.fromkeys(label for label, _ in taken)),
        takes=tuple(taken),
        speaker=speaker,
        own_voice=own,
        stance=stance,
        said=sources.wording.named("stances", stance),
        quote=shortened(text, SHORT_QUOTE),
        about=_about(statements[0], day, sources),
        sources=tuple(sources.source(statement) for statement in statements),
        ids=tuple(statement.id for statement in statements),
    )


def _about(statement: ReportedStatement, day: Day, sources: Sources) -> str:
    when = statement.when
    if when is None or not when.stated or (when.first, when.last) == (day.first, day.last):
        return ""
    return days_in_words(when, sources)
