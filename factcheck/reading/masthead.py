"""The masthead: the lines around an article that say who published it, when and where.

Only lines at the top, before the first paragraph, and the last lines count: an outlet or a date
named in running text says nothing about the page itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.language.dates import Calendar, DateMention, find_dates
from factcheck.reading.lines import WORD, Line, is_headline, is_name_like, is_paragraph
from factcheck.reading.outlets import OutletBook
from factcheck.records.passages import LeftOut

HEAD_LINES = 15
HEADLINE_LINES = 2
TAIL_LINES = 12
LONGEST_PAGE_LINE = 160
LONGEST_BYLINE = 5
CLOCK = re.compile(
    r"(?<!\d)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?!\d)(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE
)
# Where a page gives the hour after noon in this way, its days stand before the months.
IN_24_HOURS = re.compile(r"(?<!\d)(?:1[3-9]|2[0-3])[:.]\d{2}(?!\d)(?!\s?[ap]\.?m)", re.IGNORECASE)
ADDRESS = re.compile(r"(?:(?P<label>[^\W\d]{2,20})\s{0,3}:\s{0,3})?(?P<url>https?://\S{4,2000})")
BETWEEN_MEDIA = re.compile(r"[|/,;]")


@dataclass(frozen=True, slots=True)
class PageLine:
    """What one line of the masthead says; ``outlet`` is as written or empty."""

    reason: str
    outlet: str = ""
    day: date | None = None
    updated: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Masthead:
    """The masthead lines of an article by line number, in order."""

    lines: Mapping[int, PageLine]
    first_paragraph: int

    @property
    def outlet(self) -> str:
        """Return the outlet as a dated line names it, else as any line at the top does, or ''."""
        ranked = sorted(self.lines.values(), key=lambda line: line.day is None)
        named = (
            line.outlet for line in ranked if line.reason in (LeftOut.PAGE_LINE, LeftOut.BYLINE)
        )
        return next((outlet for outlet in named if outlet), "")

    @property
    def owner(self) -> str:
        """Return the outlet that a copyright line names, or ''."""
        owners = (line.outlet for line in self.lines.values() if line.reason == LeftOut.COPYRIGHT)
        return next((outlet for outlet in owners if outlet), "")

    @property
    def published(self) -> date | None:
        """Return the date of the page: of its first appearance rather than of an update."""
        ranked = sorted(self.lines.values(), key=lambda line: line.updated)
        return next((line.day for line in ranked if line.day), None)

    @property
    def credit(self) -> str:
        """Return the medium that a line at the bottom credits for the text, or ''."""
        media = (line.outlet for line in self.lines.values() if line.reason == LeftOut.CREDIT)
        return next((medium for medium in media if medium), "")

    def url(self, reason: str) -> str:
        """Return the first address given under ``reason``, an address or a source, or ''."""
        return next((one.url for one in self.lines.values() if one.reason == reason), "")


class MastheadReader:
    """Reads mastheads with one outlet book and the calendars of every language."""

    def __init__(self, book: OutletBook, calendars: Mapping[str, Calendar]) -> None:
        self._book = book
        self._calendars = calendars
        self._day_first = {code: day_first(calendar) for code, calendar in calendars.items()}
        self._zones = {zone.casefold() for c in calendars.values() for zone in c.time_zones}
        self._labels = _folded((*book.labels.page, *book.labels.updated)) | self._zones
        self._updated = _folded(book.labels.updated)
        self._sources = _folded(book.labels.source)

    def read(self, lines: Sequence[Line], language: str) -> Masthead:
        """Return what the lines at the top and at the bottom say about the page."""
        prose = (i for i, line in enumerate(lines) if self._is_prose(i, line.text))
        first = next(prose, len(lines))
        head = range(min(first, HEAD_LINES))
        tail = range(max(first + 1, len(head), len(lines) - TAIL_LINES), len(lines))
        found = {index: self._head_line(lines, index, language) for index in head}
        found |= {index: self._tail_line(lines[index].text, language) for index in tail}
        return Masthead({i: line for i, line in sorted(found.items()) if line}, first)

    def _is_prose(self, index: int, text: str) -> bool:
        # A headline may ask or shout, and a page may give it twice.
        # "11:20 p.m." ends no sentence.
        closed = is_paragraph(CLOCK.sub(" ", text))
        if not closed or (index < HEADLINE_LINES and is_headline(text)):
            return False
        # A caption closes like a sentence; the text has not begun with it.
        return self._book.signals.credit_end(text) is None

    def _head_line(self, lines: Sequence[Line], index: int, language: str) -> PageLine | None:
        text = lines[index].text
        if len(text) > LONGEST_PAGE_LINE:
            return None
        return self._address(text) or self._page_line(text, index, language)

    def _page_line(self, text: str, index: int, language: str) -> PageLine | None:
        """Read a line of outlet, author, date and time; a headline with a date is none."""
        cut = self._book.signals.publisher(text)
        outlet = cut.outlet if cut else ""
        mention = self._day_in(text, language)
        rest = self._other_words(text, outlet, mention)
        if mention:
            if rest and not self._may_frame(text, index, outlet, rest):
                return None
            updated = bool(_folded(WORD.findall(text)) & self._updated)
            return PageLine(LeftOut.PAGE_LINE, outlet, mention.full_date, updated)
        if outlet and (not rest or (index > 0 and is_name_like(rest))):
            return PageLine(LeftOut.BYLINE if rest else LeftOut.PAGE_LINE, outlet)
        return None

    def _may_frame(self, text: str, index: int, outlet: str, rest: list[str]) -> bool:
        """Say whether the words beside a date are an author's name; never in a first line."""
        labelled = bool(_folded(WORD.findall(text)) & self._labels)
        framed = bool(outlet) or (index > 0 and (labelled or bool(CLOCK.search(text))))
        return framed and len(rest) <= LONGEST_BYLINE and is_name_like(rest)

    def _day_in(self, text: str, language: str) -> DateMention | None:
        """Return the first full date, read with the article's own calendar first."""
        if not any(character.isdigit() for character in text):
            return None
        calendars = self._day_first if IN_24_HOURS.search(text) else self._calendars
        for code in sorted(calendars, key=lambda code: (code != language, code)):
            for mention in find_dates(text, calendars[code]):
                if mention.full_date:
                    return mention
        return None

    def _other_words(self, text: str, outlet: str, mention: DateMention | None) -> list[str]:
        """Return the words that are neither outlet, date, time, time zone nor label."""
        if mention:
            text = text[: mention.start] + " " + text[mention.end :]
        text = CLOCK.sub(" ", text.replace(outlet, " ") if outlet else text)
        words = WORD.findall(text)
        return [w for w in words if w.casefold() not in self._labels and not self._is_outlet(w)]

    def _is_outlet(self, word: str) -> bool:
        return self._book.canonical(word) != word or self._book.by_domain(word) is not None

    def _tail_line(self, text: str, language: str) -> PageLine | None:
        """Read one of the last lines: an address, an owner, or a date and nothing else."""
        if len(text) > LONGEST_PAGE_LINE:
            return None
        if address := self._address(text):
            return address
        if owner := self._book.signals.copyright(text):
            return PageLine(LeftOut.COPYRIGHT, owner.outlet)
        if medium := self._credited(text):
            return PageLine(LeftOut.CREDIT, medium)
        # In the last lines a day alone may end a list of events; a page also gives the hour.
        mention = self._day_in(text, language) if CLOCK.search(text) else None
        if mention and not self._other_words(text, "", mention):
            return PageLine(LeftOut.PAGE_LINE, "", mention.full_date)
        return None

    def _credited(self, text: str) -> str:
        """Return the first medium of a line that only names media ("REUTERS | AP"), or ''."""
        label, _, names = text.rpartition(":")
        if label.strip().casefold() not in self._sources | {""}:
            return ""
        media = [name.strip(" ()") for name in BETWEEN_MEDIA.split(names)]
        known = all(self._book.knows(name) for name in media)
        return media[0] if known else ""

    def _address(self, text: str) -> PageLine | None:
        match = ADDRESS.fullmatch(text)
        if not match:
            return None
        label = (match["label"] or "").casefold()
        reason = LeftOut.SOURCE if label in self._sources else LeftOut.ADDRESS
        return PageLine(reason, url=match["url"])


def day_first(calendar: Calendar) -> Calendar:
    """Return a calendar that reads 12/3 as the twelfth of March."""
    return Calendar.model_validate({**calendar.model_dump(), "day_first": True})


def _folded(words: Sequence[str]) -> set[str]:
    return {word.casefold() for word in words}
