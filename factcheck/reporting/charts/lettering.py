"""How much room text takes, and text cut or wrapped so that it fits: no font is asked.

Widths are those of a wide sans serif, so that what fits here fits in the fonts that charts name.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from factcheck.reporting.views.shortening import ELLIPSIS

FAMILY = "Arial, 'Liberation Sans', Helvetica, sans-serif"
BOLD = 1.11
"""How much wider bold letters are."""
WIDTHS = {
    letter: width
    for width, letters in (
        (0.30, "'ijlI"),
        (0.36, " ,.:;/\\|f-"),
        (0.42, "()[]t!r"),
        (0.52, '"*`szJ'),
        (0.60, "?c_Lkvxy"),
        (0.64, "aobdeghnpqu0123456789${}"),
        (0.68, "EFSPTYKAV"),
        (0.78, "BRXZCUHNDG&"),
        (0.84, "OQw#+<=>^~"),
    )
    for letter in letters
}
WIDE, PICTURE, OTHER = 1.05, 1.4, 1.0


def width_of(text: str, size: float) -> float:
    """Return the width of a text in letters of a size, both in the chart's units."""
    return size * sum(map(_letter, text))


@lru_cache(maxsize=4096)
def _letter(letter: str) -> float:
    if unicodedata.category(letter) in ("Mn", "Me"):
        return 0.0
    base = unicodedata.normalize("NFD", letter)[0]
    if base in WIDTHS:
        return WIDTHS[base]
    if unicodedata.category(letter) == "So":
        return PICTURE
    return WIDE if unicodedata.east_asian_width(letter) in ("W", "F") else OTHER


def cut(text: str, size: float, room: float) -> str:
    """Return a text that fits into a room, with an ellipsis where something was cut off."""
    if width_of(text, size) <= room:
        return text
    left = room - width_of(ELLIPSIS, size)
    kept = 0
    for letter in text:
        left -= size * _letter(letter)
        if left < 0:
            break
        kept += 1
    whole = text[:kept].rpartition(" ")[0]
    # Between two words, where that costs little.
    shown = whole if len(whole) * 3 >= kept * 2 else text[:kept]
    return shown.rstrip(" ,;:.(–-") + ELLIPSIS


def wrapped(text: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """Return a text in at most so many lines that each fit, the last one cut where need be."""
    done: list[str] = []
    words = text.split(" ")
    while words and len(done) < lines - 1:
        taken = 1
        while taken < len(words) and width_of(" ".join(words[: taken + 1]), size) <= room:
            taken += 1
        if taken == len(words):
            break
        done.append(cut(" ".join(words[:taken]), size, room))
        words = words[taken:]
    return (*done, cut(" ".join(words), size, room)) if words else tuple(done)
