"""The parts of an article's text: what is read of it, what is not, and whom it credits.

Every offset counts characters of ``Article.text``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PassageKind(StrEnum):
    """Which part of an article a passage belongs to."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of article text that extraction reads: one headline, paragraph or caption."""

    start: int
    end: int
    kind: PassageKind


class LeftOut(StrEnum):
    """Why reading leaves a stretch out; page furniture has reasons of its own, in outlets.yaml."""

    ADDRESS = "address"
    BYLINE = "byline"
    BYTE_ORDER_MARK = "byte-order-mark"
    COPYRIGHT = "copyright"
    CREDIT = "credit"
    DATELINE = "dateline"
    LINKS = "links"
    NO_WORDS = "no-words"
    PAGE_LINE = "page-line"
    REPEATED = "repeated"
    SOURCE = "source"
    SUBHEAD = "subhead"


@dataclass(frozen=True, slots=True, order=True)
class Omission:
    """A stretch of article text that is not read, and why: an `LeftOut`, or furniture's."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Credit:
    """A place in an article's text that credits another medium for what it tells."""

    start: int
    origin: str
