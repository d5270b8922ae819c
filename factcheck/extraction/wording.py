"""Wording: the words of a content that carry meaning, in order and in forms fit for comparing.

A measure is one word whatever its notation ("1.5 tons", "1,500 kg"), and so is a known body
whatever its name; a negator stands for any other one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.extraction.article_words import Excerpt
from factcheck.extraction.known_names import comparable
from factcheck.extraction.scope import clause_end, negators_in
from factcheck.records.particulars import NEGATOR, Measure, MeasureKind, Span, Word

DIGITS = 12
# The sort of a number that measures nothing, and the most letters in one ("19th").
BARE = "number"
MOST_LETTERS = 2
# Without such a mark between two signs a stretch holds no web address.
TIED = re.compile(r"\S[./@]\S")


def read_wording(content: Excerpt, measures: Sequence[Measure]) -> tuple[Word, ...]:
    """Return the words of a content; ``measures`` are those found in it."""
    known = [(one.start, one.end) for one in content.known]
    denying = negators_in(content.text, content.span, content.lexicon)
    words = [
        *(Word(one.start, comparable(one.name), is_name=True) for one in content.known),
        *(Word(one.start, value_form(one), figure=one.kind.value) for one in measures),
        *(Word(one.start, NEGATOR) for one in denying),
        *plain_words(content, Taken(known), Taken([(m.start, m.end) for m in measures]), measures),
    ]
    negations = (*content.negations, *denials_in(content))
    return tuple(sorted(governed(words, negations) if negations else words))


def denials_in(content: Excerpt) -> Iterator[Span]:
    """Yield the clauses that reporting words inside a content reject: "who denies taking part"."""
    text, lexicon = content.text, content.lexicon
    for cue in lexicon.cues_before.find_all(text, content.span.start, content.span.end):
        if cue.denies:
            yield Span(cue.start, clause_end(text, cue.end, content.span.end, lexicon))


class Taken:
    """Stretches of text that something else was read from, in any order; false for none."""

    def __init__(self, stretches: Sequence[tuple[int, int]]) -> None:
        self._order = sorted(range(len(stretches)), key=lambda at: stretches[at])
        self._starts = [stretches[at][0] for at in self._order]
        self._ends = [stretches[at][1] for at in self._order]

    def __len__(self) -> int:
        """Return the number of stretches."""
        return len(self._order)

    def around(self, offset: int) -> int | None:
        """Return the place in the list of the stretch that holds an offset, or None."""
        at = bisect_right(self._starts, offset) - 1
        return self._order[at] if at >= 0 and offset < self._ends[at] else None


def plain_words(
    content: Excerpt, known: Taken, measured: Taken, measures: Sequence[Measure]
) -> Iterator[Word]:
    """Yield the content words outside of known names, and the nouns that a count counts."""
    text, span, stem = content.text, content.span, content.lexicon.content_stem
    number_words = content.lexicon.pack.measures.tables.number_words
    holds_known, holds_measures = bool(known), bool(measured)
    choices, named = content.lexicon.choices, content.lexicon.named_choices
    tied = TIED.search(text, max(0, span.start - 2), span.end + 2)
    for start, written in content.plain:
        form = stem(written)
        if not form or (holds_known and known.around(start) is not None):
            continue
        if tied and is_of_address(text, start, start + len(written)):
            continue
        at = measured.around(start) if holds_measures else None
        if at is not None and not is_counted(written, measures[at], number_words):
            continue
        is_name = written[0].isupper() and looks_like_name(content, start, written)
        figure = "" if written.isalpha() or not is_bare_number(written) else BARE
        choice = choices.get(written, "") or (named.get(written, "") if is_name else "")
        yield Word(start, form, is_name, figure=figure, choice=choice)


def is_bare_number(written: str) -> bool:
    """Say whether a word is a number that measures nothing: a score, a year, an ordinal."""
    digits = sum(map(str.isdigit, written))
    return digits > 0 and sum(map(str.isalpha, written)) <= MOST_LETTERS


def is_counted(written: str, measure: Measure, number_words: frozenset[str]) -> bool:
    """Say whether a word of a measure is the noun counted, which a figure alone does not tell."""
    is_number = any(map(str.isdigit, written)) or written.casefold() in number_words
    return measure.kind is MeasureKind.COUNT and not is_number


def looks_like_name(content: Excerpt, start: int, written: str) -> bool:
    """Say whether no beginning of a sentence explains the capital of a word.

    A word that the article writes with a small letter elsewhere is no name.
    """
    if written.casefold() in content.words.common:
        return False
    before = content.text[content.span.start : start].rstrip(" \u00a0\t\n\"'“”‘’(")
    return bool(before) and before[-1] not in ".!?:"


def is_of_address(text: str, start: int, end: int) -> bool:
    """Say whether a word is part of a web address: a point and a letter adjoin it."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    joins_before = len(before) == 2 and before[1] in "./@" and before[0].islower()
    return joins_before or (len(after) == 2 and after[0] in "./@" and after[1].islower())


def value_form(measure: Measure) -> str:
    """Return the value of a measure as a word: one amount has one form in every notation.

    A time of day is the minute that the clock shows: one outlet of two leaves the zone out.
    """
    if measure.kind is MeasureKind.IDENTIFIER:
        return f"{measure.kind} {measure.label}"
    if measure.kind is MeasureKind.TIME:
        return f"{measure.kind} {int(measure.low)} {int(measure.high)}"
    low, high = (f"{value:.{DIGITS}g}" for value in measure.value)
    return f"{measure.kind} {low} {high} {measure.unit}"


def governed(words: Sequence[Word], negations: Sequence[Span]) -> Iterator[Word]:
    """Yield words, those under a negator marked as negated."""
    for word in words:
        if any(span.holds(word.start) for span in negations):
            yield word._replace(negated=True)
        else:
            yield word
