"""Judgements: what one rule says about one pair, and what its conditions measured."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records.pairs import StatementPair
from factcheck.records.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """The value of one named condition on one pair; ``passed`` is None where it cannot tell."""

    condition: str
    test: str
    value: str
    passed: bool | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one rule says about one pair, with the value of each condition."""

    rule: str
    level: str
    verdict: Verdict
    pair: StatementPair
    checks: tuple[Check, ...]
    cannot_tell: str | None = None
