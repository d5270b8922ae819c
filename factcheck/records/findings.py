"""Findings: what is disputed or borne out, folded from judgements."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records.tellings import ConflictingWords, Telling
from factcheck.records.verdicts import Band, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Finding:
    """One disputed or corroborated proposition, folded from many judgements.

    ``id`` is a fingerprint of what was found (rule, proposition, speakers, words), never of the
    run. In an agreement ``left`` holds the earliest article's statements. ``publishers`` are those
    that own two or more of its outlets, each with these outlets; ``evidence`` what its confidence
    is computed from; ``band`` whether it needs no second look; ``more`` what else a side has;
    ``tellings`` say title, question and message in each language, ``words`` what conflicts.
    """

    id: str
    verdict: Verdict
    type: str
    rule: str
    level: str
    severity: Severity
    confidence: float
    title: str
    question: str
    message: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    cross_outlet: bool
    why: tuple[str, ...]
    publishers: tuple[tuple[str, tuple[str, ...]], ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()
    band: Band = Band.REPORTED
    more: tuple[str, ...] = ()
    tellings: tuple[Telling, ...] = ()
    words: tuple[ConflictingWords, ...] = ()
