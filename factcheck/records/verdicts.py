"""Verdicts, and how much a finding matters; quick to load, for the options of commands."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What a rule answers about a pair of statements."""

    AGREEMENT = "agreement"
    CONFLICT = "conflict"
    COMPATIBLE = "compatible"
    ABSTAIN = "abstain"


class Severity(StrEnum):
    """How much a finding matters to an editor, declared by the rule."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Band(StrEnum):
    """Whether a finding is reported, or first for a person to review: by its confidence."""

    REPORTED = "reported"
    FOR_REVIEW = "for review"
