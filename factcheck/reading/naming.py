"""Who published an article, and where its text comes from.

The page itself decides: its masthead, then its dateline, then the owner named at the bottom or
its own address. What running text mentions is never the publisher, but may be the origin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.reading.crediting import credited_for_text
from factcheck.reading.masthead import Masthead
from factcheck.reading.outlets import OutletBook
from factcheck.records.passages import Credit, Passage


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a text: its masthead and the outlet in its dateline, as written or ''."""

    masthead: Masthead
    dateline: str = ""


def name_of(frame: Frame, book: OutletBook) -> str:
    """Return the outlet that a page names, or ''."""
    written = frame.masthead.outlet or frame.dateline or frame.masthead.owner
    if written:
        return book.canonical(written)
    return book.by_url(frame.masthead.url("address")) or ""


def origin_of(
    outlet: str,
    frame: Frame,
    credited: Sequence[Credit],
    passages: Sequence[Passage],
    book: OutletBook,
) -> str:
    """Return the medium that the text is credited to; the outlet itself where there is none.

    A dateline of another medium comes first, then a credit line below the text, then the medium
    credited for the text, then the address given as the source. Media of the outlet's own house
    are not another origin.
    """
    own = book.family(outlet)
    framed = [book.canonical(name) for name in (frame.dateline, frame.masthead.credit) if name]
    source = book.by_url(frame.masthead.url("source"))
    ranked = [*framed, credited_for_text(credited, passages), source]
    return next((name for name in ranked if name and book.family(name) != own), outlet)
