"""How a report is shown: what the reader chose, beside what the document holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factcheck.reporting.exports.publisher import NOBODY, Publisher
from factcheck.reporting.wordings import Wording
from factcheck.settings import Around


@dataclass(frozen=True, slots=True)
class PlacedChart:
    """A drawing beside the report: its key, such as ``values``, its file's name, its text."""

    key: str
    file: str
    shows: str


@dataclass(frozen=True, slots=True)
class Presentation:
    """The words to show a document in, and what of it.

    ``link_base`` is the relative POSIX path from the report file's folder to the articles' folder,
    as in ``../articles``; ``most`` is how many findings of one verdict are shown in full, the
    others in one line each; ``template`` is the user's own page, or None; ``charts`` are the
    drawings that lie beside the page; ``publisher`` is whoever publishes reviews of claims.
    """

    wording: Wording
    link_base: str
    around: Around = Around.NONE
    template: Path | None = None
    most: int = 50
    charts: tuple[PlacedChart, ...] = ()
    publisher: Publisher = NOBODY
