"""Passages: where two statements of a story say the same, whatever else each of them says.

Long sentences carry many facts, and two of them seldom tell the same ones. So a stretch is looked
for in both whose words nearly all stand in the other one too. Between two articles only stretches
count that are the best of their statements: what fits elsewhere better was not meant here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, pairwise

from factcheck.matching.specificity import Specificity, specificities
from factcheck.records.particulars import NEGATOR, MeasureKind, Span, Word
from factcheck.records.points import Figures, Sense, SharedPassage
from factcheck.records.statements import Statement

# What weighs less is a turn of phrase.
LEAST_WEIGHT = 1.0
# An amount of two digits or more is seldom met by chance.
LEAST_EXACT = 0.5
FEWEST_DIGITS = 2
AMOUNTS = (
    MeasureKind.COUNT,
    MeasureKind.MONEY,
    MeasureKind.PERCENT,
    MeasureKind.WEIGHT,
    MeasureKind.AREA,
    MeasureKind.DISTANCE,
    MeasureKind.MAGNITUDE,
)
# A word that is not shared costs half of what a shared one brings on average.
COST = 0.5
# Figures this many words off still belong to what is told: "fell by 2 dollars or 4 per cent".
REACH = 7
# A word in more statements says what the story is about, and leads to no pair of them.
MOST_STATEMENTS = 200
DECIMALS = 2
WORD = re.compile(r"[\w'’-]+")
MARK = re.compile(r"[^\w\s'’-]")

Rows = tuple[int, int]
Weights = Mapping[str, Specificity]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two stretches of wording, from ``first`` up to ``after``, and the forms that both hold."""

    left: tuple[int, int]
    right: tuple[int, int]
    forms: frozenset[str]


def shared_passages(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedPassage]]:
    """Yield rows of statements of two articles of one story, each with what both say."""
    weights = specificities(statements)
    found = {
        (left, right): passage
        for left, right in candidates(statements, weights)
        for passage in [passage_of(statements[left], statements[right], weights)]
        if passage is not None
    }
    best = best_weights(statements, found)
    for (left, right), passage in sorted(found.items()):
        ends = ((left, right), (right, left))
        if all(best[row, statements[other].article_id] <= passage.weight for row, other in ends):
            yield left, right, passage


def best_weights(
    statements: Sequence[Statement], found: Mapping[Rows, SharedPassage]
) -> dict[tuple[int, str], float]:
    """Return the weight of the best passage that a row shares with an article."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (left, right), passage in found.items():
        for row, other in ((left, right), (right, left)):
            key = (row, statements[other].article_id)
            best[key] = max(best[key], passage.weight)
    return best


def candidates(statements: Sequence[Statement], weights: Weights) -> Iterator[Rows]:
    """Yield rows of statements of two articles that share words of enough weight in all."""
    rows_with: dict[str, list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        for form in {word.form for word in statement.wording}:
            rows_with[form].append(row)
    total: dict[Rows, float] = defaultdict(float)
    for form, rows in rows_with.items():
        if len(rows) <= MOST_STATEMENTS:
            for pair in combinations(rows, 2):
                total[pair] += weights[form].weight
    for (left, right), weight in total.items():
        if weight >= LEAST_EXACT and statements[left].article_id != statements[right].article_id:
            yield left, right


def passage_of(left: Statement, right: Statement, weights: Weights) -> SharedPassage | None:
    """Return the passage that two statements share, None where it weighs too little."""
    aligned = align(left.wording, right.wording, weights)
    weight = round(sum(weights[form].weight for form in aligned.forms), DECIMALS)
    digits = digits_of(left.wording, aligned.forms)
    if weight < (LEAST_EXACT if digits >= FEWEST_DIGITS else LEAST_WEIGHT):
        return None
    one, other = left.wording[slice(*aligned.left)], right.wording[slice(*aligned.right)]
    sense = sense_of({negates(one, aligned.forms, left), negates(other, aligned.forms, right)})
    if sense is None:
        return None
    named = {form for form in aligned.forms if weights[form].is_name}
    return SharedPassage(
        left=span_of(one),
        right=span_of(other),
        words=len(aligned.forms - named),
        names=min(count_names(one, named, left), count_names(other, named, right)),
        weight=weight,
        share=round(min(share(one, aligned.forms), share(other, aligned.forms)), DECIMALS),
        sense=sense,
        figures=figures_of(left.wording, right.wording, aligned),
        digits=digits,
    )


def align(left: Sequence[Word], right: Sequence[Word], weights: Weights) -> Aligned:
    """Return the stretches of two wordings that share most; only what both hold counts."""
    forms = frozenset(word.form for word in left) & frozenset(word.form for word in right)
    cost = COST * sum(weights[form].weight for form in forms) / max(1, len(forms))
    while True:
        one, other = (densest(words, forms, weights, cost) for words in (left, right))
        held = [{word.form for word in w[slice(*at)]} for w, at in ((left, one), (right, other))]
        inside = forms & held[0] & held[1]
        if inside == forms or not inside:
            return Aligned(one, other, inside)
        forms = inside


def densest(
    words: Sequence[Word], forms: frozenset[str], weights: Weights, cost: float
) -> tuple[int, int]:
    """Return the stretch in which the shared forms outweigh most what all others cost."""
    best, first, after, running, start = 0.0, 0, 0, 0.0, 0
    for at, word in enumerate(words):
        if running <= 0:
            running, start = 0.0, at
        running += weights[word.form].weight if word.form in forms else -cost
        if running > best:
            best, first, after = running, start, at + 1
    return first, after


def share(words: Sequence[Word], forms: frozenset[str]) -> float:
    """Return the part of the words of a stretch that have a shared form."""
    return sum(word.form in forms for word in words) / len(words)


def digits_of(words: Sequence[Word], forms: frozenset[str]) -> int:
    """Return how many digits the most exact amount of some forms has, zeros at its ends not."""
    lows = (w.form.split()[1] for w in words if w.form in forms and w.figure in AMOUNTS)
    return max((len(low.replace(".", "").strip("0")) for low in lows), default=0)


def span_of(words: Sequence[Word]) -> Span:
    """Return the stretch of text from the first word up to the beginning of the last one."""
    return Span(words[0].start, words[-1].start + 1)


def count_names(words: Sequence[Word], named: Set[str], statement: Statement) -> int:
    """Return how many names the named forms of a stretch make: what nothing parts is one name."""
    spelt = [word.start - statement.content_start for word in words if word.form in named]
    between = (statement.content[start:after] for start, after in pairwise(spelt))
    return bool(spelt) + sum(len(WORD.findall(text)) > 1 or is_parted(text) for text in between)


def is_parted(text: str) -> bool:
    """Say whether something else than white space stands behind the word that a text opens with."""
    return not text[-1:].isspace() or bool(MARK.search(text.rstrip()))


def negates(words: Sequence[Word], forms: frozenset[str], statement: Statement) -> bool:
    """Say whether a stretch denies what it shares, by a negator or by the reporting word."""
    denies = any(word.negated and word.form in forms and word.form != NEGATOR for word in words)
    return denies != statement.denied


def sense_of(denying: Set[bool]) -> Sense | None:
    """Return the sense of two stretches, given whether each denies; None where only one does."""
    if len(denying) > 1:
        return None
    return Sense.NEGATIVE if True in denying else Sense.POSITIVE


def figures_of(left: Sequence[Word], right: Sequence[Word], aligned: Aligned) -> Figures:
    """Compare the figures in two stretches and near them.

    They differ where each has a figure of one sort that the other one does not have. That both
    name one day is no figure in common: a whole story may be of that day.
    """
    one, other = figures_near(left, aligned.left), figures_near(right, aligned.right)
    if {sort for sort, _ in one - other} & {sort for sort, _ in other - one}:
        return Figures.DIFFERENT
    told = {form for sort, form in one if sort != MeasureKind.DATE}
    return Figures.SHARED if told & aligned.forms else Figures.NONE


def figures_near(words: Sequence[Word], at: tuple[int, int]) -> set[tuple[str, str]]:
    """Return the sort and form of each figure in a stretch and near it."""
    near = words[max(0, at[0] - REACH) : at[1] + REACH]
    return {(word.figure, word.form) for word in near if word.figure}
