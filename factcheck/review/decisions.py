"""Decisions: what reviewers answered about findings, one JSON object a line, never rewritten.

A line holds at least ``finding``, ``rule`` and ``answer``; the last line about a finding holds.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.errors import InputError


class Answer(StrEnum):
    """What a reviewer says about a finding that was flagged as a conflict."""

    CONFLICT = "conflict"
    NO_CONFLICT = "no conflict"
    UPDATE = "update"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer about one finding, which a rule had flagged."""

    finding: str
    rule: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How many findings of a rule were answered for certain, and how many of them were right."""

    right: int
    answered: int


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of a file in its order; InputError with the place of a bad line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: is not UTF-8") from None
    return tuple(
        decision_in(f"{path}:{number}", line)
        for number, line in enumerate(lines, 1)
        if line.strip()
    )


def decision_in(place: str, line: str) -> Decision:
    """Return the decision of one line; InputError says where it is wrong and how."""
    try:
        entry = json.loads(line)
        return Decision(str(entry["finding"]), str(entry["rule"]), Answer(entry["answer"]))
    except KeyError as error:
        raise InputError(f"{place}: the decision has no {error}") from None
    except TypeError:
        raise InputError(f"{place}: is no decision") from None
    except ValueError as error:
        known = ", ".join(Answer)
        reason = "is no JSON" if isinstance(error, json.JSONDecodeError) else f"answers are {known}"
        raise InputError(f"{place}: {reason}") from None


def reviewed_by_rule(decisions: Iterable[Decision]) -> Mapping[str, Reviewed]:
    """Count by rule how many findings were called a conflict, of those answered for certain."""
    latest = {decision.finding: decision for decision in decisions}
    certain = [d for d in latest.values() if d.answer is not Answer.UNSURE]
    answered = Counter(decision.rule for decision in certain)
    right = Counter(d.rule for d in certain if d.answer is Answer.CONFLICT)
    return {rule: Reviewed(right[rule], answered[rule]) for rule in answered}
