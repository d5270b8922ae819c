"""What the articles of a story give for the measures of one sort: where, and how many values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.matching.entries import Entry, Part, Value
from factcheck.matching.things import is_as_narrow, same_thing
from factcheck.records.exactness import room
from factcheck.records.particulars import Bound, Measure, MeasureKind

# A statement that gives so many amounts or shares of one thing lists them by what it leaves unsaid.
LISTED = 3
IN_LISTS = (MeasureKind.MONEY, MeasureKind.PERCENT)


def told_value(measure: Measure) -> Value:
    """Return a value as far as texts tell it: of clock times, few give the seconds."""
    low, high = measure.value
    return (low // 1, high // 1) if measure.kind is MeasureKind.TIME else (low, high)


class Given:
    """What the articles of one story give for the measures of one sort."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._by_value: dict[Value, list[Entry]] = defaultdict(list)
        self._by_of: dict[str, list[Entry]] = defaultdict(list)
        self._by_row: dict[tuple[int, str], set[Value]] = defaultdict(set)
        for entry in entries:
            self._by_value[told_value(entry.measure)].append(entry)
            self._by_of[entry.measure.of].append(entry)
            if not entry.measure.is_part:
                self._by_row[entry.row, entry.measure.of].add(told_value(entry.measure))
        self._counted: dict[str, int] = {}

    def beside(self, left: Entry, right: Entry) -> bool:
        """Say whether an article gives both values, of what may be the same thing: side by side.

        A headline that gives another value than its text does is no such article: it is at odds.
        """
        return bool(self.parts_giving(left) & self.parts_giving(right))

    def apart(self, left: Entry, right: Entry) -> bool:
        """Say whether two values that differ are of two things, by the statement of either.

        It gives both values of the very thing, or amounts of it in a row, like a list of prices.
        """
        if told_value(left.measure) == told_value(right.measure):
            return False
        # The parts of a sum are none of its rivals.
        ends = [(one, other) for one, other in ((left, right), (right, left)) if not one.is_sum]
        return any(
            self.is_listed(one) or told_value(other.measure) in self._told_by(one)
            for one, other in ends
        )

    def is_listed(self, entry: Entry) -> bool:
        """Say whether the statement of an entry lists amounts or shares of the very thing."""
        told = self._told_by(entry)
        return entry.measure.kind in IN_LISTS and not entry.measure.is_part and len(told) >= LISTED

    def _told_by(self, entry: Entry) -> set[Value]:
        """Return the values that the statement of an entry gives for the very thing."""
        return self._by_row[entry.row, entry.measure.of]

    def parts_giving(self, entry: Entry) -> set[Part]:
        """Return where the value of an entry is given for what may be the same thing."""
        alike = self._by_value[told_value(entry.measure)]
        return {e.part for e in alike if same_thing(entry, e) is not None or e == entry}

    def values_of(self, left: Entry, right: Entry) -> int:
        """Return how many values the story gives for what may be the thing that both are of."""
        return max(self.count_values(entry) for entry in (left, right))

    def count_values(self, entry: Entry) -> int:
        """Return how many values the story gives for what an entry is of, or for some of it.

        What is named less closely may be anything: "people" beside those who were arrested.
        """
        of = entry.measure.of
        if of not in self._counted:
            told = {
                (e.measure.value, e.measure.bound): e.measure
                for those in self._by_of.values()
                if is_as_narrow(those[0], entry) and same_thing(those[0], entry) is not None
                for e in those
            }
            self._counted[of] = different_values(tuple(told.values()))
        return self._counted[of]


def different_values(measures: Sequence[Measure]) -> int:
    """Return how many values measures give; "about 140" beside 142 is none of its own."""
    exact = [m.low for m in measures if is_exact(m)]
    loose = [room(m) for m in measures if not is_exact(m)]
    return len(exact) + sum(not any(low <= v <= high for v in exact) for low, high in loose)


def is_exact(measure: Measure) -> bool:
    """Say whether a measure is a single value without a bound."""
    return measure.bound is Bound.EXACT and measure.low == measure.high
