"""Measures of two articles that may be of one thing: of one kind, in one unit, of the same.

So may a measure in a headline and one in the text below it, where they differ. What is counted or
measured must agree; where a text does not say it, the clauses around the two numbers must share
words. Numbers themselves are never compared here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from factcheck.matching.entries import Entry, Value, by_sort
from factcheck.matching.given import Given, told_value
from factcheck.matching.things import FIRST, NAMED_BY_KIND, NAMED_ONLY, same_thing
from factcheck.records.exactness import exactness, is_slip
from factcheck.records.particulars import Measure, MeasureKind
from factcheck.records.passages import PassageKind
from factcheck.records.points import INCIDENT, INCIDENTS, START, SameThing, SharedMeasure
from factcheck.records.statements import Statement

# Without a word for what is measured, one word in common is chance.
FEWEST_SHARED_WORDS = 2
# Two texts of one story seldom give a value of so many digits, or a clock time, for two things.
FEWEST_EXACT_DIGITS = 3
FEWEST_CLOCK_DIGITS = 2
# Two counts of so many digits that are alike but for one are one count, copied wrongly.
FEWEST_SLIPPED_DIGITS = 5
SLIPPED = {MeasureKind.COUNT, MeasureKind.MONEY}


def shared_measures(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedMeasure]]:
    """Yield rows of statements of two articles, each with a measure that may be of one thing."""
    for entries in map(with_firsts, by_sort(statements).values()):
        given = Given([entry for entry in entries if not entry.is_sum])
        met = [
            (left, right, same)
            for left, right in sorted(candidates(entries))
            if (same := thing_of(left, right)) is not None and not given.apart(left, right)
        ]
        nearest = nearest_clauses([(left, right) for left, right, _ in met])
        for left, right, same in met:
            told = (given.beside(left, right), given.values_of(left, right))
            near = nearest.get(told_by(left, right))
            yield left.row, right.row, SharedMeasure(left.measure, right.measure, same, *told, near)


def thing_of(left: Entry, right: Entry) -> SameThing | None:
    """Say how far two entries name one thing; a slip of the pen is of one, however it is called."""
    same = same_thing(left, right)
    if same is None and is_slip_of_one(left, right):
        return SameThing.OPEN
    return same


def with_firsts(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return measures, those without an ordinal as of the first thing where several are told.

    Beside "the first quake" and "the second quake", by "the quake" a story means the first one.
    """
    told = {entry.measure.which for entry in entries}
    if FIRST not in told or told <= {FIRST, ""}:
        return entries
    return [entry if entry.measure.which else as_first(entry) for entry in entries]


def as_first(entry: Entry) -> Entry:
    """Return a measure as one of the first of several things."""
    return replace(entry, measure=replace(entry.measure, which=FIRST))


Told = tuple[tuple[str, Value, str], tuple[str, Value, str]]


def told_by(left: Entry, right: Entry) -> Told:
    """Return which article gives which value for what, on either side."""
    one, other = ((e.article, e.measure.value, e.measure.of) for e in (left, right))
    return one, other


def nearest_clauses(
    met: Sequence[tuple[Entry, Entry]],
) -> dict[Told, tuple[Measure, Measure]]:
    """Return the measures whose clauses agree best, by what is told: differing values only.

    What a headline or a lead says of a value holds where the article gives it once more.
    """
    groups: dict[Told, set[tuple[Measure, Measure]]] = defaultdict(set)
    for left, right in met:
        if left.measure.value != right.measure.value:
            one, other = sorted((left.measure, right.measure))
            groups[told_by(left, right)].add((one, other))
    return {told: min(those, key=by_agreement) for told, those in groups.items()}


def by_agreement(pair: tuple[Measure, Measure]) -> tuple[float, int, tuple[Measure, Measure]]:
    """Sort key of two measures: those whose clauses agree best first."""
    share, shared = agreement(*pair)
    return -share, -shared, pair


def agreement(left: Measure, right: Measure) -> tuple[float, int]:
    """Return the share of the words of the shorter clause that both have, and their number."""
    one, other = left.clause_words, right.clause_words
    shorter, shared = min(len(one), len(other)), len(one & other)
    if shared < FEWEST_SHARED_WORDS:
        # One word that is all of a clause says less than three of four.
        return 0.0, shared
    return shared / shorter, shared


def candidates(entries: Sequence[Entry]) -> set[tuple[Entry, Entry]]:
    """Return entries that share a word for what is measured, or enough words around it."""
    by_of: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        words = set(entry.measure.of.split())
        if entry.measure.of.removesuffix(START) in INCIDENTS:
            words.add(INCIDENT)
        if entry.measure.kind in NAMED_BY_KIND:
            words.add(entry.measure.kind)
        for word in sorted(words):
            by_of[word].append(entry)
    named = {
        (left, right)
        for alike in by_of.values()
        for left, right in combinations(alike, 2)
        # Two sums hold parts that meet by themselves.
        if not (left.is_sum and right.is_sum)
        if left.article != right.article
        or are_headline_and_text(left, right)
        or {left.measure.leaning, right.measure.leaning} == {"above", "below"}
        or are_sum_and_total(left, right)
    }
    by_value = {
        *opposed_candidates(entries),
        *exact_candidates(entries),
        *slipped_candidates(entries),
    }
    return named | set(candidates_by_words(entries)) | by_value


def opposed_candidates(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield entries, also of one article, that put a value above and below the same number.

    The number itself says that both may be of one thing, whatever the words around it.
    """
    leaning: dict[tuple[Value, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.measure.leaning and entry.measure.kind not in NAMED_ONLY:
            leaning[entry.measure.value, entry.measure.leaning].append(entry)
    for value in {value for value, _ in leaning}:
        sides = (leaning.get((value, side), ()) for side in ("above", "below"))
        for above, below in product(*sides):
            yield (above, below) if above < below else (below, above)


def exact_candidates(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield entries of two articles that give one value, told so exactly that it is one by itself.

    The value says that both may be of one thing, whatever the words around it.
    """
    alike: dict[Value, list[Entry]] = defaultdict(list)
    for entry in entries:
        if is_told_exactly(entry.measure):
            alike[told_value(entry.measure)].append(entry)
    for those in alike.values():
        for left, right in combinations(sorted(those), 2):
            if left.article != right.article:
                yield left, right


def slipped_candidates(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield entries of two articles whose values of many digits differ by a slip of the pen."""
    long = [entry for entry in entries if exactness(entry.measure) >= FEWEST_SLIPPED_DIGITS]
    for left, right in combinations(sorted(long), 2):
        if left.article != right.article and is_slip_of_one(left, right):
            yield left, right


def is_slip_of_one(left: Entry, right: Entry) -> bool:
    """Say whether two counts or amounts of many digits differ by a slip of the pen."""
    digits = min(exactness(left.measure), exactness(right.measure))
    kinds = {left.measure.kind, right.measure.kind}
    is_long = kinds <= SLIPPED and digits >= FEWEST_SLIPPED_DIGITS
    return is_long and is_slip(left.measure, right.measure)


def is_told_exactly(measure: Measure) -> bool:
    """Say whether a value is told so exactly that two articles seldom give it for two things."""
    is_time = measure.kind is MeasureKind.TIME
    fewest = FEWEST_CLOCK_DIGITS if is_time else FEWEST_EXACT_DIGITS
    return measure.kind not in NAMED_ONLY and exactness(measure) >= fewest


def are_headline_and_text(left: Entry, right: Entry) -> bool:
    """Say whether two entries of one article differ, and just one of them is in its headline.

    A part of a total is told beside it, and so are parts in a headline.
    """
    headlines = (left.kind is PassageKind.HEADLINE) + (right.kind is PassageKind.HEADLINE)
    listed = left.measure.is_part or right.measure.is_part
    return headlines == 1 and not listed and left.measure.value != right.measure.value


def are_sum_and_total(left: Entry, right: Entry) -> bool:
    """Say whether two statements tell the same of an event but for one number.

    One of them gives that number in parts, and both give another count alike: "3 dead, 5 hurt" and
    "3 dead, 2 of them badly hurt and 4 lightly".
    """
    if left.row == right.row or left.is_sum == right.is_sum:
        return False
    return left.measure.value != right.measure.value and bool(left.company & right.company)


def candidates_by_words(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield entries of which one names nothing, and which share enough words around the number."""
    by_word: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for word in entry.words:
            by_word[word].append(entry)
    for entry in entries:
        if entry.measure.of or entry.measure.kind in NAMED_ONLY:
            continue
        shared = Counter(other for word in entry.words for other in by_word[word])
        for other, count in shared.items():
            if count >= FEWEST_SHARED_WORDS and other.article != entry.article:
                yield (entry, other) if entry < other else (other, entry)
