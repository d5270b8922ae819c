"""What a reader sees of an article's text: one line, nothing hidden, nothing that turns it round.

Control characters are treated in two ways. Those without width (soft hyphen, zero-width space,
joiners, byte order mark) are taken out, since they only split words. All others that cannot be
seen, the direction marks above all, are shown by number, as ``{U+202E}``: they may hide something.
Every run of white space becomes one space. The JSON report keeps the exact text.
"""

from __future__ import annotations

import re
import unicodedata

from factcheck.reporting.unseen import number_of

ZERO_WIDTH = re.compile("[\u00ad\u180e\u200b-\u200d\u2060\ufeff]")
UNSEEN = frozenset({"Cc", "Cf", "Cs"})


def visible(text: str) -> str:
    """Return what a reader sees of ``text``, on one line, with unseen characters shown by number.

    The outcome is plain text, not yet fit for any markup.
    """
    line = " ".join(ZERO_WIDTH.sub("", text).split())
    if line.isprintable():
        return line
    return "".join(_shown(character) for character in line)


def _shown(character: str) -> str:
    if unicodedata.category(character) in UNSEEN:
        return f"{{{number_of(character)}}}"
    return character
