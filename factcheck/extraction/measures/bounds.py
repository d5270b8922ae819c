"""Bounds: the words before or behind a number that make it "about", "at least" or "at most"."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Phrase
from factcheck.records.particulars import Bound, MeasureKind


def with_bound(stretch: Stretch, draft: Draft) -> Draft:
    """Widen a draft to the words that bound it, before it or else right behind it.

    A range stays a range. Some of these words also tell on which side of the number the value lies,
    which "about" does not. Of a clock time only "about" is a bound: "until 4.17" is exact.
    """
    before = stretch.tables.bounds.before(stretch.tokens, draft.first)
    if before and may_bound(before.meaning, draft):
        # A clause that ends in "more" bounds nothing that stands behind its comma.
        leaning = stretch.tables.leanings.before(stretch.tokens, draft.first)
        bound = bound_of(draft, before.meaning)
        return replace(draft, first=before.first, bound=bound, leaning=named(leaning))
    behind = stretch.tables.bounds_after.at(stretch.tokens, draft.after)
    if behind and may_bound(behind.meaning, draft) and not compares(stretch, behind.after):
        leaning = stretch.tables.leanings_after.at(stretch.tokens, draft.after)
        bound = bound_of(draft, behind.meaning)
        return replace(draft, after=behind.after, bound=bound, leaning=named(leaning))
    return draft


def named(leaning: Phrase[Literal["above", "below"]] | None) -> str:
    """Return the side on which a word puts the value, "" where there is no such word."""
    return leaning.meaning if leaning else ""


def compares(stretch: Stretch, index: int) -> bool:
    """Say whether an adjective at a token makes "more" compare: "9 percent more light" in full."""
    return stretch.word(index) in stretch.words.comparatives


def may_bound(bound: Bound, draft: Draft) -> bool:
    """Say whether a bound makes sense for a kind of measure."""
    if draft.kind is MeasureKind.IDENTIFIER:
        return False
    return draft.kind is not MeasureKind.TIME or bound is Bound.ABOUT


def bound_of(draft: Draft, bound: Bound) -> Bound:
    """Return the bound of a draft under one more word for a bound."""
    return bound if draft.bound in (Bound.EXACT, Bound.ABOUT) else draft.bound
