"""What a scraper wrote twice: equal paragraphs, and lines that hold several others in one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.pieces import Piece
from factcheck.records.passages import LeftOut

# Two paragraphs glued into one by chance do not start with a whole other paragraph this long.
SHORTEST_COPY = 40
# What a glued copy may add to the lines that it repeats: a link or widget that was cut there.
LONGEST_REST = 80


def without_repeats(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out every line that is equal to an earlier one, whatever its blanks and case."""
    seen: set[str] = set()
    kept = []
    for piece in pieces:
        key = " ".join(piece.text.casefold().split())
        kept.append(piece.omit(LeftOut.REPEATED) if piece.is_kept and key in seen else piece)
        if piece.is_kept:
            seen.add(key)
    return kept


def without_glued_copies(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out every line that strings the next lines together: those are read one by one.

    Works upwards, so that the lines below are settled; linear in the text's length.
    """
    below: list[str] = []
    kept: list[Piece] = []
    for piece in reversed(pieces):
        dense = "".join(piece.line.text.split())
        if piece.is_kept and _strings_together(dense, below):
            kept.append(piece.omit(LeftOut.REPEATED))
            continue
        kept.append(piece)
        if piece.is_kept:
            below.append("".join(piece.text.split()))
    return kept[::-1]


def _strings_together(dense: str, below: list[str]) -> bool:
    """Say whether a line without blanks is at least the two next kept lines, end to end."""
    at = 0
    count = 0
    for line in reversed(below):
        if not dense.startswith(line, at):
            break
        at += len(line)
        count += 1
    first = len(below[-1]) if below else 0
    return count >= 2 and first >= SHORTEST_COPY and len(dense) - at <= LONGEST_REST
