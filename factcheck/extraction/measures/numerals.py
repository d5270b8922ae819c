"""Numerals: digits and number words with the scales behind them, as one value or a window."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.extraction.measures.literals import value_of
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import Bound

LARGEST = 1e18


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral from token ``first`` up to ``after``.

    ``literal`` is the number as written in digits, "" for words; ``scale`` is what the words
    behind the digits multiply by, 1 without any. ``one_of`` is a word that says "one" and what.
    """

    first: int
    after: int
    low: float
    high: float
    literal: str = ""
    scale: float = 1.0
    bound: Bound = Bound.EXACT
    one_of: bool = False

    @property
    def coefficient(self) -> float:
        """The number before its scale."""
        return self.low / self.scale

    def times(self, factor: float, after: int) -> Numeral:
        """Return the numeral with one more scale, which ends before token ``after``."""
        low, high, scale = self.low * factor, self.high * factor, self.scale * factor
        return replace(self, after=after, low=tidy(low), high=tidy(high), scale=scale)


def tidy(value: float) -> float:
    """Round away what multiplying binary fractions leaves: 5.9 million is 5900000."""
    return round(value, 6)


def read_numeral(stretch: Stretch, index: int) -> Numeral | None:
    """Read the numeral that begins at a token, with its scales; None where there is none."""
    numeral = (
        read_digits(stretch, index)
        or read_vague(stretch, index)
        or read_words(stretch, index)
        or read_half(stretch, index)
    )
    return scaled(stretch, with_half(stretch, numeral)) if numeral else None


def read_digits(stretch: Stretch, index: int) -> Numeral | None:
    """Read digits; None where they are no number in this language."""
    if not stretch.has_shape(index, Shape.NUMBER):
        return None
    literal = stretch.word(index)
    value = value_of(literal, stretch.words.decimal_mark)
    if value is None:
        return None
    rough = stretch.tables.rough_endings.at(stretch.tokens, index + 1)
    if rough and stretch.touches(index + 1):
        return Numeral(index, rough.after, value, value, literal, bound=Bound.ABOUT)
    return Numeral(index, behind_spelling(stretch, index + 1, value), value, value, literal)


def behind_spelling(stretch: Stretch, index: int, value: float) -> int:
    """Return the index behind the same number in words and brackets, as laws write: "5 (five)"."""
    if stretch.word(index) != "(" or stretch.word(index + 1) not in stretch.tables.numerals:
        return index
    spelt = read_words(stretch, index + 1)
    same = spelt is not None and spelt.low == value and stretch.word(spelt.after) == ")"
    return spelt.after + 1 if spelt and same else index


def read_vague(stretch: Stretch, index: int) -> Numeral | None:
    """Read a word for a window of values ("dozens"), or for a round value ("about a hundred")."""
    if found := stretch.tables.vague.at(stretch.tokens, index):
        low, high = found.meaning
        return Numeral(index, found.after, low, high, bound=Bound.RANGE)
    round_value = stretch.tables.rounded.at(stretch.tokens, index)
    if not round_value:
        return None
    value = round_value.meaning
    return Numeral(index, round_value.after, value, value, bound=Bound.ABOUT)


def read_half(stretch: Stretch, index: int) -> Numeral | None:
    """Read a half that stands alone; whoever asks has to see that a unit follows."""
    found = stretch.tables.half.at(stretch.tokens, index)
    return Numeral(index, found.after, 0.5, 0.5) if found else None


def with_half(stretch: Stretch, numeral: Numeral) -> Numeral:
    """Add the half of "two and a half" to a numeral that is a single value."""
    found = stretch.tables.halves.at(stretch.tokens, numeral.after)
    if not found or numeral.bound is not Bound.EXACT or numeral.low == 0.5:
        return numeral
    return replace(numeral, after=found.after, low=numeral.low + 0.5, high=numeral.high + 0.5)


def scaled(stretch: Stretch, numeral: Numeral) -> Numeral:
    """Multiply by the scales behind a numeral, two at most ("ratus juta")."""
    for _ in range(2):
        index = numeral.after
        factor = stretch.words.numbers.scales.get(stretch.word(index))
        if factor is None or stretch.has_shape(index, Shape.DATE):
            break
        if numeral.high * factor > LARGEST:
            break
        numeral = numeral.times(factor, index + 1)
    return roughly_scaled(stretch, numeral)


def roughly_scaled(stretch: Stretch, numeral: Numeral) -> Numeral:
    """Multiply by a scale that also makes a value rough: "7 miliaran" is about 7 billion."""
    factor = stretch.words.numbers.rough_scales.get(stretch.word(numeral.after))
    if factor is None or numeral.bound is not Bound.EXACT or numeral.high * factor > LARGEST:
        return numeral
    return replace(numeral.times(factor, numeral.after + 1), bound=Bound.ABOUT)


def read_words(stretch: Stretch, index: int) -> Numeral | None:
    """Read number words, as far as each of them still fits the number before it."""
    numbers = stretch.words.numbers
    word = stretch.word(index)
    if not stretch.has_shape(index, Shape.WORD):
        return None
    if word in stretch.tables.ones:
        return Numeral(index, index + 1, 1.0, 1.0, one_of=True)
    total = RunningTotal()
    after = index
    if word in numbers.articles and stretch.word(index + 1) in numbers.scales:
        after = total.start_with_one(index)
    elif word not in numbers.values:
        return None
    while (following := total.take(stretch, after)) is not None:
        after = following
    return Numeral(index, after, total.value, total.value)


class RunningTotal:
    """A number being read from words: what is complete, the group being read, what still fits."""

    def __init__(self) -> None:
        self._done = 0.0
        self._group = 0.0
        self._part = 0.0
        self._room = float("inf")
        self._last_scale = float("inf")

    @property
    def value(self) -> float:
        """The number so far."""
        return self._done + self._group

    def take(self, stretch: Stretch, index: int) -> int | None:
        """Take the word at a token and return the index behind it, None where it does not fit."""
        numbers = stretch.words.numbers
        if not stretch.has_shape(index, Shape.WORD) and stretch.word(index) != "-":
            return None
        word = stretch.word(index)
        if word in numbers.values:
            return index + 1 if self._add(numbers.values[word]) else None
        if word in numbers.teens:
            return index + 1 if self._make_teen() else None
        if word in numbers.scales:
            return index + 1 if self._multiply(numbers.scales[word]) else None
        following = numbers.values.get(stretch.word(index + 1))
        if (word == "-" or word in numbers.joins) and following is not None:
            # "twenty-five" and "a hundred and five", but not "five and six" or "two-three".
            return index + 1 if self.value >= 20 and following < self._room else None
        return None

    def start_with_one(self, index: int) -> int:
        """Take an article for the word one ("a hundred") and return the index behind it."""
        self._add(1.0)
        return index + 1

    def _add(self, value: float) -> bool:
        if value >= self._room:
            return False
        if value >= 1000:
            self._done, self._last_scale = self._done + value, value
            self._part = 0.0
        else:
            self._group += value
            self._part = 0.0 if value >= 100 else self._part + value
        self._room = place_of(value)
        return True

    def _make_teen(self) -> bool:
        if not 1 < self._part < 10:
            return False
        self._group += 10
        self._part += 10
        self._room = 1.0
        return True

    def _multiply(self, factor: float) -> bool:
        if factor < 1000:
            return self._multiply_part(factor)
        if not self._group or factor >= self._last_scale or self._group * factor > LARGEST:
            return False
        self._done += self._group * factor
        self._group, self._part = 0.0, 0.0
        self._room, self._last_scale = factor, factor
        return True

    def _multiply_part(self, factor: float) -> bool:
        if not 0 < self._part < 100:
            return False
        self._group += self._part * (factor - 1)
        self._part = self._part * factor if factor < 100 else 0.0
        self._room = factor
        return True


def place_of(value: float) -> float:
    """Return below what a following number word must stay: after "twenty" below ten."""
    for place in (1000.0, 100.0):
        if value >= place:
            return place
    return 10.0 if value >= 20 and value % 10 == 0 else 0.0
