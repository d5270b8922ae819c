"""Articles, and what their dates rest on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from factcheck.records.passages import Credit, Omission, Passage


class DatedBy(StrEnum):
    """What an article's date rests on, from the firmest to none at all."""

    PAGE = "page"
    URL = "url"
    TEXT = "text"
    WEEKDAY = "weekday"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Article:
    """One published text of one outlet.

    ``id`` and ``path`` are the file's POSIX path below the folder that was read. ``published`` is
    the date that the page or its URL states, or None. ``as_of`` is the day from which relative
    times are counted: ``published``, or a day that the text itself fixes; ``dated_by`` says which.
    ``publisher`` is the house that owns the outlet, or the outlet itself; ``copy_of`` the id of the
    earliest article that prints this text, or empty; ``credits`` are the media named as sources.
    """

    id: str
    path: str
    outlet: str
    origin: str
    published: date | None
    as_of: date | None
    dated_by: DatedBy
    headline: str
    language: str
    url: str | None
    encoding: str
    text: str = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    omissions: tuple[Omission, ...] = field(repr=False)
    publisher: str = ""
    copy_of: str = ""
    credits: tuple[Credit, ...] = ()

    def line_of(self, offset: int) -> int:
        """Return the line number, counted from 1, of a character offset."""
        return self.text.count("\n", 0, offset) + 1
