"""Confidence: the chance that a finding is right, from its evidence and fitted numbers.

A logistic regression, small enough to be worked out by hand: each piece of evidence times its
weight, summed, and put on a scale from 0 to 1. The numbers stand in ``confidence.yaml`` with what
they were fitted on; ``python -m factcheck.training confidence`` writes them.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

from pydantic import Field

from factcheck.findings.evidence import Evidence
from factcheck.records.verdicts import Band, Verdict
from factcheck.yaml_files import Entry, load_yaml

FILE = Path(__file__).with_suffix(".yaml")
DECIMALS = 2


class Fitted(Entry):
    """The numbers for one kind of finding, how many labelled ones they were fitted on, and which.

    ``command`` is what fitted them, with the rules of that digest.
    """

    intercept: float
    weights: dict[str, float]
    findings: int
    right: int
    events: tuple[str, ...] = ()
    rules_digest: str = ""
    command: str = ""


class ConfidenceFile(Entry):
    """The whole of ``confidence.yaml``: the fitted numbers of both kinds.

    A finding is reported from ``review_below`` on, and for review below it.
    """

    conflict: Fitted
    agreement: Fitted
    review_below: float = Field(ge=0, le=1)
    strength: float


@cache
def fitted_numbers(path: Path = FILE) -> ConfidenceFile:
    """Return the fitted numbers; RuleFileError with every fault where the file is not sound."""
    return load_yaml(path, ConfidenceFile)


def confidence_of(verdict: Verdict, evidence: Evidence, file: ConfidenceFile) -> float:
    """Return the chance that a finding is right, 0 to 1, in hundredths.

    A difference that is not a conflict is rated like a conflict: whether both sides are about one
    thing is the same question, but nothing was labelled to fit it on.
    """
    fitted = file.agreement if verdict is Verdict.AGREEMENT else file.conflict
    return round(chance(fitted.intercept, fitted.weights, evidence), DECIMALS)


def chance(intercept: float, weights: dict[str, float], evidence: Evidence) -> float:
    """Return the logistic function of the weighted sum of the evidence."""
    total = intercept + sum(weights.get(name, 0.0) * value for name, value in evidence)
    return 1 / (1 + math.exp(-total))


def band_of(verdict: Verdict, confidence: float, file: ConfidenceFile) -> Band:
    """Return whether a finding is reported, or for a person to review first.

    Differences that are not conflicts claim nothing that would need a review.
    """
    judged = verdict in (Verdict.CONFLICT, Verdict.AGREEMENT)
    return Band.FOR_REVIEW if judged and confidence < file.review_below else Band.REPORTED
