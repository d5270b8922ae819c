"""Statements: who said what, where in an article, in whose words and with which stance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.records.particulars import Attribute, Measure, Period, Place, Position, Span, Word
from factcheck.records.passages import PassageKind

# What stands in place of a speaker whom the text mentions and nothing settles.
UNRESOLVED = "unresolved"


class Stance(StrEnum):
    """What a speaker does with the content of a statement."""

    ASSERT = "assert"
    DENY = "deny"
    CONFIRM = "confirm"
    ACCUSE = "accuse"
    WARN = "warn"
    PROMISE = "promise"
    SPECULATE = "speculate"
    ASK = "ask"


class Voice(StrEnum):
    """Whose words a statement is made of: quoted, reported, or the outlet's own."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed clause, or one checkable sentence in the outlet's own voice.

    ``text`` equals the article's text from ``start`` to ``end``; the content span lies inside it.
    ``denied`` is True where the reporting word rejects the content ("denied that P": content P),
    ``negated`` where the content itself is negative ("said that not P"). ``speaker`` is for
    people, ``speakers`` the comparable names behind it, empty where it is unresolved. ``names`` and
    ``terms`` are the comparable names and the stems of the content words. Negated and conditional
    spans, measures, answers (yes or no) and attributes lie inside the content, but for those that
    the words beside it give to a speaker. ``when`` is the time
    of what is told, ``said`` of the telling; ``places`` and ``said_at`` likewise.
    ``rumoured``: its sentence calls what it tells a rumour, a suspicion or a charge.
    ``emphatic_spans``: the negated spans that open with "never" or the like; ``wished_spans``: what
    "should" be so, or is done "so that" it may be.
    ``candidates``: whom an unresolved speaker may be, the likeliest first.
    ``names_speaker``: the words beside the content name a person, no role; ``part``: its part of
    the article; ``told_days``: dates with a weekday beside it; ``wording``: its words in order.
    """

    id: str
    article_id: str
    outlet: str
    origin: str
    start: int
    end: int
    text: str
    content_start: int
    content_end: int
    content: str
    speaker: str
    speaker_mention: str
    speakers: tuple[str, ...]
    cue: str
    stance: Stance
    voice: Voice
    denied: bool
    negated: bool
    hedged: bool
    conditional: bool
    names: tuple[str, ...]
    terms: tuple[str, ...]
    negated_terms: tuple[str, ...]
    negated_spans: tuple[Span, ...]
    conditional_spans: tuple[Span, ...]
    places: tuple[Place, ...]
    when: Period | None
    said: Period | None
    language: str
    positions: tuple[Position, ...] = ()
    measures: tuple[Measure, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    answers: tuple[Attribute, ...] = ()
    said_at: tuple[Place, ...] = ()
    names_speaker: bool = False
    part: PassageKind = PassageKind.BODY
    told_days: tuple[Measure, ...] = ()
    wording: tuple[Word, ...] = ()
    candidates: tuple[str, ...] = ()
    rumoured: bool = False
    emphatic_spans: tuple[Span, ...] = ()
    wished_spans: tuple[Span, ...] = ()
