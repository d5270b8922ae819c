"""One line on its way to being read or left out, and how a line is taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.reading.lines import Line, has_words, is_name_like
from factcheck.reading.signals import Cut, Signals
from factcheck.records.passages import LeftOut, Omission, Passage, PassageKind

# A line carries at most so many things glued to its end: a credit, initials, a link, a widget.
MOST_ENDINGS = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A line: the kept stretch ``[start:end]`` with its kind, and what was cut around it.

    Without a ``kind`` the stretch is left out for ``reason``.
    """

    line: Line
    start: int
    end: int
    kind: PassageKind | None = None
    reason: str = ""
    cuts: tuple[Omission, ...] = ()
    dateline: str = ""

    @property
    def text(self) -> str:
        """Return the kept stretch."""
        return self.line.text[self.start - self.line.start : self.end - self.line.start]

    @property
    def is_kept(self) -> bool:
        """Say whether the stretch is read."""
        return self.kind is not None

    def omit(self, reason: str) -> Piece:
        """Return the piece left out."""
        return replace(self, kind=None, reason=reason)

    def without(self, cut: Cut) -> Piece:
        """Return the piece less one cut at its start or end; ``cut`` counts from ``start``."""
        start, end = self.start + cut.start, self.start + cut.end
        removed = Omission(*trimmed(self.line, start, end), cut.reason)
        cuts = (*self.cuts, removed)
        if cut.start == 0:
            return replace(self, start=end, cuts=cuts).trim()
        return replace(self, end=start, cuts=cuts).trim()

    def trim(self) -> Piece:
        """Return the piece without blanks at its ends; empty, or without words, it is a cut."""
        start, end = trimmed(self.line, self.start, self.end)
        return replace(self, start=start, end=end)

    def passage(self) -> Passage | None:
        """Return what is read of the line."""
        return Passage(self.start, self.end, self.kind) if self.kind else None

    def omissions(self) -> Iterator[Omission]:
        """Yield what is left out of the line."""
        yield from (cut for cut in self.cuts if cut.start < cut.end)
        if not self.is_kept and self.start < self.end:
            yield Omission(self.start, self.end, self.reason)


def trimmed(line: Line, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of a line without the blanks at its ends; ``start`` where all is blank."""
    text = line.text[start - line.start : end - line.start]
    if not text.strip():
        return start, start
    lead = len(text) - len(text.lstrip())
    return start + lead, start + lead + len(text.strip())


def whole(line: Line, reason: str) -> Piece:
    """Return a line that is left out entirely."""
    return Piece(line, line.start, line.end, None, reason)


def body(line: Line) -> Piece:
    """Return a line that is read entirely."""
    return Piece(line, line.start, line.end, PassageKind.BODY)


def without_endings(piece: Piece, signals: Signals, outlet: str) -> Piece:
    """Cut furniture off the end of a paragraph, one thing after another."""
    for _ in range(MOST_ENDINGS):
        cut = signals.ending(piece.text, outlet)
        if not cut or not piece.text:
            break
        piece = piece.without(cut)
    return settle(piece)


def without_dateline(piece: Piece, signals: Signals) -> Piece:
    """Cut the dateline off a first paragraph, and keep the outlet that it names."""
    cut = signals.dateline(piece.text)
    if not cut:
        return piece
    return settle(replace(piece.without(cut), dateline=cut.outlet))


def settle(piece: Piece) -> Piece:
    """Leave out what has no word left after the cuts."""
    if not piece.is_kept or has_words(piece.text):
        return piece
    return piece.omit(piece.cuts[-1].reason if piece.cuts else LeftOut.NO_WORDS)


def as_caption(piece: Piece, signals: Signals) -> Piece | None:
    """Read a line as a photo caption with its credit cut off; None where it shows no credit."""
    opening = signals.credit_start(piece.text)
    cut = piece.without(opening) if opening else piece
    closing = signals.credit_end(cut.text)
    if not opening and not closing:
        return None
    cut = cut.without(closing) if closing else cut
    if is_name_like(cut.text.replace("/", " ").split()) or not has_words(cut.text):
        return whole(piece.line, LeftOut.CREDIT)
    return replace(cut, kind=PassageKind.CAPTION)
