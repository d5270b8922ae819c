"""A measure while it is being read: token indexes instead of offsets."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extraction.measures.stretch import Stretch
from factcheck.records.particulars import Bound, Measure, MeasureKind


@dataclass(frozen=True, slots=True)
class Found:
    """A measure and the tokens that it is made of, from ``first`` up to ``after``."""

    first: int
    after: int
    measure: Measure


@dataclass(frozen=True, slots=True)
class Draft:
    """A measure from token ``first`` up to ``after``; ``scale`` is what its digits were times."""

    first: int
    after: int
    kind: MeasureKind
    low: float
    high: float
    unit: str = ""
    bound: Bound = Bound.EXACT
    of: str = ""
    label: str = ""
    scale: float = 1.0
    bare: bool = False
    leaning: str = ""

    def measure(self, stretch: Stretch) -> Measure:
        """Return the record, with offsets into the text."""
        return Measure(
            start=stretch.tokens[self.first].start,
            end=stretch.tokens[self.after - 1].end,
            kind=self.kind,
            low=self.low,
            high=self.high,
            unit=self.unit,
            bound=self.bound,
            of=self.of,
            label=self.label,
            leaning=self.leaning,
        )
