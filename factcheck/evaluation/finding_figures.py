"""Figures of findings against labels: precision, recall and F1, with 95 % intervals.

Over several events the intervals come from drawing whole events, because the findings of one event
are right or wrong together; over one event alone each share has Wilson's interval.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.evaluation.finding_matches import Matched
from factcheck.evaluation.kept_figures import Figure, Figures
from factcheck.records.verdicts import Verdict

DRAWS = 2_000
SEED = 20_240
# The two-sided 95 % point of the normal distribution, and the shares of draws to leave out.
NORMAL = 1.959964
TAIL = 0.025
# What labels call the sort of difference that a rule's type names.
LABEL_OF = {
    "denial": "denial_vs_assertion",
    "number": "value_mismatch_number",
    "time": "value_mismatch_number",
    "date": "value_mismatch_date",
    "place": "value_mismatch_place",
    "name": "value_mismatch_other",
    "identifier": "value_mismatch_other",
    "attribution": "value_mismatch_other",
    "reversal": "reversal_over_time",
}
Interval = tuple[float | None, float | None]
NO_INTERVAL: Interval = (None, None)


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted of one event or several: all figures are shares of these."""

    reported: int = 0
    right: int = 0
    clear: int = 0
    found: int = 0
    pairs: int = 0
    right_pairs: int = 0

    @property
    def precision(self) -> float | None:
        """The share of the reported findings that are labelled; None where none is reported."""
        return ratio(self.right, self.reported)

    @property
    def recall(self) -> float | None:
        """The share of the clear labelled findings that are found; None where there are none."""
        return ratio(self.found, self.clear)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where either is, or both are 0."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None or precision + recall == 0:
            return None
        return 2 * precision * recall / (precision + recall)

    @property
    def of_pairs(self) -> float | None:
        """The share of the left-right pairs of the reported conflicts that are labelled."""
        return ratio(self.right_pairs, self.pairs)


def ratio(part: int, whole: int) -> float | None:
    """Return a share, or None of nothing."""
    return part / whole if whole else None


def tally_of(matched: Matched, kind: str, label: str | None = None) -> Tally:
    """Count one event: all findings of a kind, or those of one sort as labels call it."""
    reported = [
        right
        for found, right in zip(matched.reported, matched.right, strict=True)
        if found.kind == kind and label in (None, label_of(found.finding.type))
    ]
    clear = [
        found
        for row, found in zip(matched.labelled, matched.found, strict=True)
        if row.kind == kind and row.is_clear and label in (None, row.type)
    ]
    counted_pairs = kind == Verdict.CONFLICT.value and label is None
    pairs = (matched.pairs, matched.right_pairs) if counted_pairs else (0, 0)
    return Tally(len(reported), sum(reported), len(clear), sum(clear), *pairs)


def label_of(rule_type: str) -> str:
    """Return what labels call the type of a rule."""
    return LABEL_OF.get(rule_type, rule_type)


def labels_in(events: Iterable[Matched], kind: str) -> list[str]:
    """Return the sorts of findings of a kind that are labelled or reported anywhere, by name."""
    labels: set[str] = set()
    for matched in events:
        labels |= {row.type for row in matched.labelled if row.kind == kind}
        labels |= {label_of(f.finding.type) for f in matched.reported if f.kind == kind}
    return sorted(labels)


def added(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies: figures of it are micro-averaged."""
    rows = [(t.reported, t.right, t.clear, t.found, t.pairs, t.right_pairs) for t in tallies]
    return Tally(*(sum(column) for column in zip(*rows, strict=True))) if rows else Tally()


def figures_of(tallies: Sequence[Tally]) -> Figures:
    """Return the figures of one event, or of several together, with their intervals."""
    total = added(tallies)
    drawn = draws(tallies) if len(tallies) > 1 else ()

    def figure(part: int, whole: int, of: Callable[[Tally], float | None]) -> Figure:
        low, high = spread([of(draw) for draw in drawn]) if drawn else wilson(part, whole)
        return Figure(value=of(total), low=low, high=high, part=part, whole=whole)

    low, high = spread([draw.f1 for draw in drawn])
    return Figures(
        precision=figure(total.right, total.reported, lambda tally: tally.precision),
        recall=figure(total.found, total.clear, lambda tally: tally.recall),
        f1=Figure(value=total.f1, low=low, high=high),
        pairs=figure(total.right_pairs, total.pairs, lambda tally: tally.of_pairs),
    )


def draws(tallies: Sequence[Tally]) -> tuple[Tally, ...]:
    """Return the sums of as many events, drawn with replacement; the same ones each time."""
    chance = random.Random(SEED)
    return tuple(added(chance.choices(tallies, k=len(tallies))) for _ in range(DRAWS))


def spread(values: Iterable[float | None]) -> Interval:
    """Return the bounds of the middle 95 % of the values that are known."""
    known = sorted(value for value in values if value is not None)
    if not known:
        return NO_INTERVAL
    last = len(known) - 1
    return known[round(TAIL * last)], known[round((1 - TAIL) * last)]


def wilson(part: int, whole: int) -> Interval:
    """Return Wilson's 95 % interval of a share."""
    if not whole:
        return NO_INTERVAL
    share, square = part / whole, NORMAL**2
    middle = share + square / (2 * whole)
    reach = NORMAL * math.sqrt(share * (1 - share) / whole + square / (4 * whole**2))
    scale = 1 + square / whole
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)
