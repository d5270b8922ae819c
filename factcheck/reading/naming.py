"""Who published an article, and where its text comes from.

The page itself decides: its masthead, then its dateline, then the owner named at the bottom or
its own address. What running text mentions is never the publisher, but may be the origin.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factcheck.reading.masthead import Masthead
from factcheck.reading.outlets import OutletBook

# Credits are read this far into the text: enough for any article, bounded for a hostile one.
READ_FOR_CREDITS = 200_000


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


def origin_of(outlet: str, frame: Frame, text: str, language: str, book: OutletBook) -> str:
    """Return the medium that the text is credited to; the outlet itself where there is none.

    A dateline of another medium comes first, then a credit line below the text, then the medium
    credited most often, then the address given as the source. Media of the outlet's own house
    are not another origin.
    """
    own = book.family(outlet)
    framed = [book.canonical(name) for name in (frame.dateline, frame.masthead.credit) if name]
    source = book.by_url(frame.masthead.url("source"))
    credited = _credited(own, text[:READ_FOR_CREDITS], language, book)
    ranked = [*framed, credited, source]
    return next((name for name in ranked if name and book.family(name) != own), outlet)


def _credited(own: str, text: str, language: str, book: OutletBook) -> str:
    """Return the foreign medium credited most often, the first of equals, or ''."""
    counts: Counter[str] = Counter()
    for names in book.signals.citations(text, language):
        media = [book.canonical(name) for name in names if name]
        foreign = next((name for name in media if book.family(name) != own), None)
        if foreign:
            counts[foreign] += 1
    return max(counts, key=lambda name: counts[name], default="")
