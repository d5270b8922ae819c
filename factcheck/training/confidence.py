"""Fits the confidence of findings on labelled ones, and measures it on events it has not seen.

A logistic regression with strong shrinking: there are few labelled findings. Every probability that
is measured comes from a fit without the event of the finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from factcheck.findings.confidence import Fitted, chance
from factcheck.findings.evidence import Evidence

Rows = npt.NDArray[np.float64]
# The inverse of how strongly weights are drawn to 0 (scikit-learn's C, at its default; not tuned).
# With some 50 findings of a kind and evidence from 0 to 1 it leaves few weights above 1.
STRENGTH = 1.0
DECIMALS = 3
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class LabelledFinding:
    """A finding of which it is known whether it is right; ``event`` is the folder it is from."""

    event: str
    kind: str
    evidence: Evidence
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Findings whose confidence lies between two bounds, with its mean and how many are right."""

    low: float
    high: float
    findings: int
    confidence: float
    right: int


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far the confidence of one kind can be believed, on events that the fit had not seen.

    ``brier`` is the mean squared error, ``plain_brier`` that of the share of right ones alone,
    ``error`` the expected calibration error over the bins.
    """

    kind: str
    findings: int
    right: int
    brier: float
    plain_brier: float
    error: float
    bins: tuple[Bin, ...]


def fit(findings: Sequence[LabelledFinding]) -> Fitted:
    """Return the numbers for findings of one kind.

    Where all are right, or none is, nothing can be told apart: the numbers then give the share of
    right ones with one more right and one more wrong, and no weights.
    """
    from sklearn.linear_model import LogisticRegression

    right = [finding.right for finding in findings]
    names = [name for name, _ in findings[0].evidence] if findings else []
    if len(set(right)) < 2:
        odds = (sum(right) + 1) / (len(right) - sum(right) + 1)
        return Fitted(
            intercept=rounded(np.log(odds)), weights={}, findings=len(right), right=sum(right)
        )
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit(rows_of(findings), np.array(right))
    weights = {name: rounded(w) for name, w in zip(names, model.coef_[0], strict=True)}
    return Fitted(
        intercept=rounded(model.intercept_[0]),
        weights=weights,
        findings=len(right),
        right=sum(right),
    )


def rounded(value: float) -> float:
    """Return a number as the file holds it."""
    return round(float(value), DECIMALS)


def rows_of(findings: Sequence[LabelledFinding]) -> Rows:
    """Return the evidence as numbers, shape (findings, pieces of evidence)."""
    return np.array([[value for _, value in finding.evidence] for finding in findings])


def unseen_chances(findings: Sequence[LabelledFinding]) -> list[float]:
    """Return the confidence of each finding from a fit without its event."""
    chances: dict[int, float] = {}
    for event in sorted({finding.event for finding in findings}):
        fitted = fit([finding for finding in findings if finding.event != event])
        for row, finding in enumerate(findings):
            if finding.event == event:
                chances[row] = chance(fitted.intercept, fitted.weights, finding.evidence)
    return [chances[row] for row in range(len(findings))]


def plain_chances(findings: Sequence[LabelledFinding]) -> list[float]:
    """Return, for each finding, the share of right ones in all other events."""
    shares = []
    for finding in findings:
        others = [other.right for other in findings if other.event != finding.event]
        shares.append((sum(others) + 1) / (len(others) + 2))
    return shares


def reliability(kind: str, findings: Sequence[LabelledFinding]) -> Reliability:
    """Return how far the confidence of findings of one kind can be believed."""
    chances, right = unseen_chances(findings), [finding.right for finding in findings]
    bins = bins_of(chances, right)
    gaps = [abs(b.confidence * b.findings - b.right) for b in bins]
    return Reliability(
        kind=kind,
        findings=len(findings),
        right=sum(right),
        brier=brier(chances, right),
        plain_brier=brier(plain_chances(findings), right),
        error=sum(gaps) / max(len(findings), 1),
        bins=bins,
    )


def brier(chances: Sequence[float], right: Sequence[bool]) -> float:
    """Return the mean squared difference between chances and what was the case; 0 is best."""
    pairs = zip(chances, right, strict=True)
    return sum((chance - was) ** 2 for chance, was in pairs) / max(len(right), 1)


def bins_of(chances: Sequence[float], right: Sequence[bool]) -> tuple[Bin, ...]:
    """Return the bins of confidence that hold a finding; a bound belongs to the bin above it."""
    bins = []
    for low, high in pairwise(EDGES):
        last = high == EDGES[-1]
        inside = [
            (chance, was)
            for chance, was in zip(chances, right, strict=True)
            if low <= chance < high or (last and chance == high)
        ]
        if inside:
            mean = sum(chance for chance, _ in inside) / len(inside)
            bins.append(Bin(low, high, len(inside), mean, sum(was for _, was in inside)))
    return tuple(bins)
