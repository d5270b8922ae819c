"""Scores the measures that are read from articles against values labelled by hand.

A labelled value is right where a measure over the same words has its kind, value, unit and bound.
A measure in a labelled quote, over words that nobody labelled, is one too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isclose

from factcheck.errors import Fault, InputError
from factcheck.evaluation.labelled_values import LabelledValue
from factcheck.records.articles import Article
from factcheck.records.particulars import DAY_MINUTES, Measure, MeasureKind, Span

# Reads the measures of an article, in the order of its text.
Reader = Callable[[Article], Sequence[Measure]]
# Rounded factors of units may differ in the fourth digit.
CLOSE = 1e-4


class Fate(StrEnum):
    """What became of a labelled value, or of a measure that nobody labelled; RIGHT is the best."""

    RIGHT = "right"
    BOUND = "wrong bound"
    UNIT = "wrong unit"
    VALUE = "wrong value"
    KIND = "wrong kind"
    MISSED = "missed"
    EXTRA = "not labelled"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One labelled value beside what was read; ``read`` is "" where nothing was.

    ``kind`` is the labelled one, or the one that was read where nothing was labelled.
    """

    file: str
    line: int
    kind: str
    fate: Fate
    text: str
    expected: str
    read: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many values of a kind were labelled, found, right and one too many."""

    kind: str
    labelled: int
    found: int
    right: int
    extra: int

    @property
    def recall(self) -> float | None:
        """The share of labelled values that were read right; None without any."""
        return self.right / self.labelled if self.labelled else None

    @property
    def precision(self) -> float | None:
        """The share of read measures that are right; None without any."""
        read = self.found + self.extra
        return self.right / read if read else None


@dataclass(frozen=True, slots=True)
class Score:
    """All outcomes, in the order of the labels."""

    outcomes: tuple[Outcome, ...]

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """The tally of each kind, the whole first."""
        kinds = sorted({outcome.kind for outcome in self.outcomes})
        return (self.tally("all", kinds), *(self.tally(kind, (kind,)) for kind in kinds))

    def tally(self, name: str, kinds: Sequence[str]) -> Tally:
        """Count the outcomes of some kinds under one name."""
        fates = Counter(outcome.fate for outcome in self.outcomes if outcome.kind in kinds)
        extra, missed = fates[Fate.EXTRA], fates[Fate.MISSED]
        labelled = fates.total() - extra
        return Tally(name, labelled, labelled - missed, fates[Fate.RIGHT], extra)


def score_measures(
    values: Sequence[LabelledValue], articles: Sequence[Article], read: Reader, source: str
) -> Score:
    """Score what ``read`` finds in the articles that the labels name; ``source`` is their file.

    InputError where an article or a quote is not there.
    """
    by_path = {article.path: article for article in articles}
    faults = tuple(misplaced(values, by_path, source))
    if faults:
        raise InputError("\n".join(str(fault) for fault in faults))
    outcomes: list[Outcome] = []
    for path in dict.fromkeys(value.file for value in values):
        of_file = tuple(value for value in values if value.file == path)
        outcomes += score_article(of_file, by_path[path], read(by_path[path]))
    return Score(tuple(outcomes))


def misplaced(
    values: Sequence[LabelledValue], articles: Mapping[str, Article], source: str
) -> Iterator[Fault]:
    """Yield a fault for each label whose article or quote cannot be found."""
    for value in values:
        article = articles.get(value.file)
        if article is None:
            yield Fault(source, value.line, 1, f"no article {value.file!r} in the folder")
        elif value.quote not in article.text:
            yield Fault(source, value.line, 1, f"the quote does not stand in {value.file!r}")


def score_article(
    values: Sequence[LabelledValue], article: Article, measures: Sequence[Measure]
) -> Iterator[Outcome]:
    """Yield the outcomes of one article: of each value once, then of the measures too many."""
    places: dict[tuple[int, int], LabelledValue] = {}
    for value in values:
        place = value.place_in(article.text) if value.kind else None
        if place:
            places.setdefault(place, value)
    left = list(dict.fromkeys(measures))
    touched: set[Measure] = set()
    for (start, end), value in sorted(places.items(), key=lambda item: item[0]):
        over = [one for one in left if one.start < end and start < one.end]
        touched.update(over)
        if value.is_open:
            continue
        best = max(over, key=lambda one: likeness(one, value, start, end), default=None)
        if best:
            left.remove(best)
        yield outcome(value, best, article)
    quotes = [quote_span(value, article) for value in values]
    for one in measures:
        if one not in touched and any(quote.holds(one.start) for quote in quotes):
            yield too_many(one, article)


def quote_span(value: LabelledValue, article: Article) -> Span:
    """Return where the quote of a label stands."""
    start = article.text.index(value.quote)
    return Span(start, start + len(value.quote))


def likeness(
    measure: Measure, value: LabelledValue, start: int, end: int
) -> tuple[bool, bool, int]:
    """Rank a measure as the reading of a value: by its kind, its value, the words they share."""
    shared = min(measure.end, end) - max(measure.start, start)
    same = has_value(measure, value) if measure.kind is value.kind else False
    return measure.kind is value.kind, same, shared


def outcome(value: LabelledValue, measure: Measure | None, article: Article) -> Outcome:
    """Compare a labelled value with the measure read in its place."""
    return Outcome(
        value.file,
        value.line,
        str(value.kind),
        fate_of(value, measure),
        value.text,
        shown_label(value),
        shown(measure, article) if measure else "",
    )


def fate_of(value: LabelledValue, measure: Measure | None) -> Fate:
    """Return the first thing that is wrong with the reading of a value, the gravest first."""
    if measure is None:
        return Fate.MISSED
    if measure.kind is not value.kind:
        return Fate.KIND
    if not has_value(measure, value):
        return Fate.VALUE
    # The unit of a date is its precision, which its first and last day tell.
    if measure.kind is not MeasureKind.DATE and measure.unit != value.unit:
        return Fate.UNIT
    return Fate.RIGHT if measure.bound is value.bound else Fate.BOUND


def has_value(measure: Measure, value: LabelledValue) -> bool:
    """Say whether a measure has the value of a label, or its text where it is an identifier."""
    if value.kind is MeasureKind.IDENTIFIER:
        return measure.label.casefold() == value.label.casefold()
    low, high = value.values
    return is_near(measure.low, low) and is_near(measure.high, high)


def is_near(one: float, other: float) -> bool:
    """Say whether two values are the same but for rounding."""
    return isclose(one, other, rel_tol=CLOSE, abs_tol=1e-9)


def too_many(measure: Measure, article: Article) -> Outcome:
    """Return the outcome of a measure that nobody labelled."""
    text = " ".join(article.text[measure.start : measure.end].split())
    kind = str(measure.kind)
    return Outcome(article.path, 0, kind, Fate.EXTRA, text, "", shown(measure, article))


def shown_label(value: LabelledValue) -> str:
    """Return a labelled value in a few words."""
    if value.kind is MeasureKind.IDENTIFIER:
        return f"{value.unit} {value.label}"
    low, high = (str(v) for v in (value.low, value.low if value.high is None else value.high))
    written = low if low == high else f"{low} to {high}"
    return f"{value.kind} {value.bound} {written} {value.unit}".rstrip()


def shown(measure: Measure, article: Article) -> str:
    """Return a measure in a few words, with the text that it stands for."""
    text = " ".join(article.text[measure.start : measure.end].split())
    if measure.kind is MeasureKind.IDENTIFIER:
        return f"{measure.unit} {measure.label} ({text})"
    low, high = (as_written(value, measure.kind) for value in (measure.low, measure.high))
    written = low if low == high else f"{low} to {high}"
    unit = "" if measure.kind is MeasureKind.DATE else measure.unit
    return f"{measure.kind} {measure.bound} {written} {unit}".rstrip() + f" ({text})"


def as_written(value: float, kind: MeasureKind) -> str:
    """Return a value of a measure the way a label writes it."""
    if kind is MeasureKind.DATE:
        return date.fromordinal(int(value)).isoformat()
    if kind is MeasureKind.TIME:
        minutes = int(value) % DAY_MINUTES
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    return f"{value:.12g}"
