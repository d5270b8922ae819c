"""The written shapes of a date, as patterns built from a calendar's names.

Every repetition in a pattern has a small upper bound and every shape starts at the edge of a
word or number, so that searching takes time linear in the text, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.records.particulars import Span

GAP = r"[^\S\n]{1,4}"
LOOSE = r"[^\S\n]{0,4}"
# The look-behind stands after the first digit so that the scan can leap from digit to digit.
ALONE = r"(?<![\w/.,:-]\d)"
AFTER_DAY = r"(?<![\w/.,:]\d)"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
ORDINAL = r"(?:st|nd|rd|th)?"
END = r"(?!\w|[/-]\d)"
WORD = re.compile(r"[^\W\d_]+(?:['’‘][^\W\d_]+)?")
HAS_DIGIT = re.compile(r"\d")
# Digits that make a date without the name of a month have a mark between them.
JOINED_DIGITS = re.compile(r"\d(?=[/.-]\d)")
CLOSING = re.compile(LOOSE + r"\)")
YOUNGEST_CENTURY = 70
LOOK_BACK = 40


class Found(NamedTuple):
    """What one shape found; a month or day may still be impossible."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a calendar, hashable; ``relative`` holds phrase, unit and amount.

    The words before and behind a weekday show that it is one, and turn it to the next such day (1),
    to the one before (-1), or leave it (0). Those around a month do the same.
    """

    day_first: bool
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    month_leads: tuple[str, ...]
    weekday_leads: tuple[str, ...]
    relative: tuple[tuple[str, str, int], ...]
    weekday_before: tuple[tuple[str, int], ...] = ()
    weekday_behind: tuple[tuple[str, int], ...] = ()
    month_since: tuple[str, ...] = ()
    month_behind: tuple[tuple[str, int], ...] = ()


def fold(name: str) -> str:
    """Return a name as it is looked up: any case, any apostrophe, single spaces."""
    return " ".join(straight(name.casefold()).split())


def straight(text: str) -> str:
    """Return a text with straight apostrophes."""
    return text.replace("\u2019", "'").replace("\u2018", "'")


class Shapes:
    """The compiled patterns of one calendar."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.month_numbers = _numbered(names.months, first=1)
        self.weekday_numbers = _numbered(names.weekdays, first=0)
        self.relative = {phrase: (unit, amount) for phrase, unit, amount in names.relative}
        self.phrase_starts = frozenset(phrase.split()[0] for phrase in self.relative)
        self.starts = frozenset({*self.phrase_starts, *self.month_numbers, *self.weekday_numbers})
        # Whatever apostrophe a word is written with, it opens with what stands in front of it.
        parts = (word.partition("'")[0] for word in self.starts)
        self.openings = self.starts.union(parts)
        self.phrases = _compile(_words(self.relative))
        self.months_led = _compile(rf"{_words(names.month_leads)}{GAP}\Z")
        self.weekdays_led = _compile(rf"(?:{_words(names.weekday_leads)}|,){GAP}\Z")
        self.turns_before, self.turns_behind = (
            dict(names.weekday_before),
            dict(names.weekday_behind),
        )
        self.turned_before = _compile(rf"(?P<turn>{_words(self.turns_before)}){GAP}\Z")
        self.turned_behind = _compile(rf"{GAP}(?P<turn>{_words(self.turns_behind)})")
        self.months_since = _compile(rf"{_words(names.month_since)}(?:{GAP}\w+)?{GAP}\Z")
        self.month_turns = dict(names.month_behind)
        self.month_behind = _compile(rf"{GAP}(?P<turn>{_words(self.month_turns)})")
        weekday = f"(?P<weekday>{_words(self.weekday_numbers)})"
        self.weekday_before = _compile(rf"{weekday}\.?,?{LOOSE}(?P<open>\(?){LOOSE}\Z")
        self.from_digits = [_compile(shape) for shape in self._digit_shapes()]
        self.from_months = [_compile(shape) for shape in self._month_shapes()]

    def search(self, text: str) -> Iterator[Found]:
        """Yield every reading of every shape, overlaps included."""
        for pattern in self.from_digits if HAS_DIGIT.search(text) else ():
            for match in pattern.finditer(text):
                found = self._with_weekday(text, self._read(match))
                if not match.re.groupindex.get("partial") or self._is_enclosed(text, found):
                    yield found
        for word in WORD.finditer(text):
            folded = straight(word.group().casefold())
            if folded in self.starts:
                yield from self._from_word(text, word, folded)

    def joins_digits(self, text: str, span: Span) -> bool:
        """Say whether a stretch has digits with a mark between, as in a date: cheap to ask."""
        return JOINED_DIGITS.search(text, span.start, span.end) is not None

    def may_be_in(self, text: str) -> bool:
        """Say whether a text has digits with a mark between or a word of a date: cheap to ask."""
        if JOINED_DIGITS.search(text):
            return True
        return not self.starts.isdisjoint(WORD.findall(straight(text.casefold())))

    def _digit_shapes(self) -> Iterator[str]:
        month = f"(?P<month>{_words(self.month_numbers)})\\.?"
        numbers = r"(?P<first>\d" + ALONE + r"\d?)(?P<sep>[/.-])(?P<second>\d{1,2})"
        years_first = r"(?P<year>[12](?<![\w/.-]\d)(?<=[12])[089]\d\d)"
        yield rf"{years_first}(?P<sep>[-/])(?P<number>\d\d?)(?P=sep)(?P<day>\d\d?){END}"
        yield rf"{numbers}(?P=sep){YEAR}{END}"
        yield rf"(?P<first>\d{ALONE}\d)/(?P<second>\d\d?)/(?P<short>\d\d){END}"
        yield rf"(?P<partial>(?P<first>\d{ALONE}\d?)/(?P<second>\d\d?))(?=[^\S\n]{{0,4}}\))"
        yield rf"(?P<day>\d{AFTER_DAY}\d?){ORDINAL}{GAP}(?:of{GAP})?{month}(?:,?{GAP}{YEAR})?(?!\w)"

    def _month_shapes(self) -> Iterator[str]:
        month = f"(?P<month>{_words(self.month_numbers)})\\.?"
        yield rf"{month}{GAP}{YEAR}(?!\w)"
        if not self.names.day_first:
            yield (
                rf"{month}{GAP}(?P<day>\d\d?){ORDINAL}"
                rf"(?:,?{GAP}{YEAR}(?!\w)|(?![\w:/]|[.,]\d))"
            )

    def _from_word(self, text: str, word: re.Match[str], folded: str) -> Iterator[Found]:
        """Yield what starts at one word: a month, a weekday or a relative phrase."""
        start, end = word.span()
        # A bare name is a date only with a capital: "may" and "minggu" are also words.
        capital = word.group()[0].isupper()
        before = text[max(0, start - LOOK_BACK) : start]
        if folded in self.month_numbers:
            for pattern in self.from_months:
                if match := pattern.match(text, start):
                    yield self._with_weekday(text, self._read(match))
            if capital and self.months_led.search(before):
                turn = self._month_turn(text, end, before)
                yield Found(start, end, month=self.month_numbers[folded], amount=turn)
        weekday = self.weekday_numbers.get(folded) if capital else None
        if weekday is not None:
            yield from self._from_weekday(text, Found(start, end, weekday=weekday), before)
        if folded in self.phrase_starts and (match := self.phrases.match(text, start)):
            unit, amount = self.relative[fold(match.group())]
            yield Found(*match.span(), unit=unit, amount=amount)

    def _from_weekday(self, text: str, found: Found, before: str) -> Iterator[Found]:
        """Yield a bare weekday where the words around it show that it is one."""
        behind = self.turned_behind.match(text, found.end)
        led = self.turned_before.search(before)
        if behind or led or self.weekdays_led.search(before):
            turn = self.turns_behind[fold(behind["turn"])] if behind else 0
            turn = turn or (self.turns_before[fold(led["turn"])] if led else 0)
            yield found._replace(amount=turn or None)

    def _month_turn(self, text: str, end: int, before: str) -> int | None:
        """Return to which of such months the words around a bare one turn it."""
        if behind := self.month_behind.match(text, end):
            return self.month_turns[fold(behind["turn"])]
        return -1 if self.months_since.search(before) else None

    def _with_weekday(self, text: str, found: Found) -> Found:
        """Widen a date to the weekday before it, and to the bracket that the two share."""
        offset = max(0, found.start - LOOK_BACK)
        before = self.weekday_before.search(text[offset : found.start])
        if not before:
            return found
        closes = CLOSING.match(text, found.end) if before["open"] else None
        return found._replace(
            start=offset + before.start(),
            end=closes.end() if closes else found.end,
            weekday=self.weekday_numbers[fold(before["weekday"])],
        )

    @staticmethod
    def _is_enclosed(text: str, found: Found) -> bool:
        """Say whether a day and month without a year stand in brackets, unlike a fraction."""
        return found.weekday is not None or text[max(0, found.start - 1) : found.start] == "("

    def _read(self, match: re.Match[str]) -> Found:
        part = match.groupdict()
        day, month = part.get("day"), part.get("month")
        if part.get("first"):
            day, number = self._ordered(int(part["first"] or 0), int(part["second"] or 0))
        else:
            number = self.month_numbers[fold(month)] if month else int(part.get("number") or 0)
        return Found(
            *match.span(),
            year=_year(part.get("year"), part.get("short")),
            month=number,
            day=int(day) if day else None,
        )

    def _ordered(self, first: int, second: int) -> tuple[str, int]:
        """Return day and month; the calendar's order gives way where only the other can be."""
        day, month = (first, second) if self.names.day_first else (second, first)
        if month > 12 >= day:
            day, month = month, day
        return str(day), month


def _compile(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.IGNORECASE)


def _numbered(groups: tuple[tuple[str, ...], ...], first: int) -> dict[str, int]:
    return {fold(name): number for number, group in enumerate(groups, first) for name in group}


def _year(full: str | None, short: str | None) -> int | None:
    if full:
        return int(full)
    if short:
        return int(short) + (2000 if int(short) < YOUNGEST_CENTURY else 1900)
    return None


def _words(words: Mapping[str, int] | dict[str, tuple[str, int]] | tuple[str, ...]) -> str:
    """Return a pattern for any of the words, longest first; one that never matches for none."""
    if not words:
        return r"(?!)"
    longest_first = sorted({fold(word) for word in words}, key=lambda word: (-len(word), word))
    body = "|".join(re.escape(w).replace(r"\ ", GAP).replace("'", "['’‘]") for w in longest_first)
    return rf"(?<!\w)(?:{body})(?!\w)"
