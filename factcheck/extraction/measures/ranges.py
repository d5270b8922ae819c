"""Ranges: "10-15 people", "between 10 and 15", "Rp 5 juta hingga Rp 10 juta"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.numerals import Numeral, read_numeral
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import Bound

Reader = Callable[[Stretch, int], Draft | None]


def read_numeral_range(stretch: Stretch, low: Numeral) -> Numeral:
    """Return a numeral widened to a second one that is joined to it; else the numeral itself.

    A scale that is written once holds for both: "5-10 juta". What falls is no range ("2-1").
    """
    at = joined_at(stretch, low.first, low.after)
    high = read_numeral(stretch, at) if at is not None else None
    if high is None or low.one_of or high.one_of:
        return low
    if Bound.RANGE in (low.bound, high.bound):
        return low
    if low.scale == 1 and high.scale != 1 and low.low < high.coefficient:
        low = low.times(high.scale, low.after)
    if low.low >= high.high:
        return low
    return replace(high, first=low.first, low=low.low, bound=Bound.RANGE)


def with_upper_end(stretch: Stretch, draft: Draft, read: Reader) -> Draft:
    """Return a draft widened to a second one of its kind and unit that is joined to it."""
    at = joined_at(stretch, draft.first, draft.after)
    if at is None or draft.bound is Bound.RANGE:
        return draft
    end = read(stretch, at)
    if end is None or end.kind is not draft.kind or end.unit != draft.unit or end.label:
        return draft
    if end.bound is Bound.RANGE or draft.low >= end.high or draft.of not in ("", end.of):
        return draft
    return replace(end, first=draft.first, low=draft.low, bound=Bound.RANGE)


def joined_at(stretch: Stretch, first: int, after: int) -> int | None:
    """Return where the upper end of a range stands, None where nothing joins one.

    "From 10 to 15" tells of a change, and "and" joins a range only behind "between".
    """
    tokens, tables = stretch.tokens, stretch.tables
    led = tables.range_leads.before(tokens, first)
    joint = (tables.range_pairs if led else tables.range_joins).at(tokens, after)
    if joint is None:
        return None
    changes = stretch.has_shape(after, Shape.WORD) and tables.change_leads.before(tokens, first)
    return None if changes else joint.after


def range_lead(stretch: Stretch, draft: Draft) -> Draft:
    """Widen a range to the word that opens it ("between")."""
    lead = stretch.tables.range_leads.before(stretch.tokens, draft.first)
    if draft.bound is not Bound.RANGE or lead is None:
        return draft
    return replace(draft, first=lead.first)
