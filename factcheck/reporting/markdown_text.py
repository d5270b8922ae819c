"""Ready Markdown, and how plain text becomes it: by escaping, unless it is Markdown already.

Only what this module makes is ``Markdown``. Whatever the methods of ``str`` make of it is plain
text again, and would be escaped anew: nothing becomes markup by accident.
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from factcheck.reporting.escaping import as_line, code, escaped, fragment, inline, target
from factcheck.reporting.views.quotes import Piece
from factcheck.reporting.wordings import Wording


class Markdown(str):
    """Text that is set into a page as it stands; safe in a line, a heading and a table cell."""

    __slots__ = ()


def as_markdown(value: object) -> Markdown:
    """Return ready Markdown as it is, and anything else as text that shows its characters."""
    return value if isinstance(value, Markdown) else Markdown(inline(str(value)))


def as_code(value: object) -> Markdown:
    """Return a value as a code span."""
    return Markdown(code(str(value)))


def listed(values: Iterable[object], between: str = ", ") -> Markdown:
    """Return values, Markdown or plain, in one line with plain text between them."""
    return Markdown(fragment(between).join(as_markdown(value) for value in values))


def link(shown: object, path: str, line: int = 0) -> Markdown:
    """Return a link to a relative POSIX path and, unless it is 0, a line counted from 1."""
    place = f"{target(path)}#L{line}" if line else target(path)
    return Markdown(f"[{as_markdown(shown)}]({place})")


def image(shows: object, path: str) -> Markdown:
    """Return a picture by a relative POSIX path, with what it shows in words."""
    return Markdown(f"![{inline(str(shows))}]({target(path)})")


def phrase(wording: Wording, key: str, **values: object) -> Markdown:
    """Return a phrase of a catalogue, escaped, with its values set in, Markdown or plain."""
    parts: list[str] = []
    for text, name, _, _ in string.Formatter().parse(wording.phrase(key)):
        parts.append(escaped(text))
        if name:
            value = values[name]
            parts.append(value if isinstance(value, Markdown) else fragment(str(value)))
    return Markdown(as_line("".join(parts)))


def with_bold(pieces: Sequence[Piece]) -> Markdown:
    """Return a quote with its marked pieces in bold; no character is lost or added."""
    text = "".join(piece.text for piece in pieces)
    parts, done = [], 0
    for start, end in _bold_spans(text, pieces):
        parts += [escaped(text[done:start]), f"**{escaped(text[start:end])}**"]
        done = end
    if not done:
        return Markdown(inline(text))
    return Markdown(as_line("".join([*parts, escaped(text[done:])])))


def strong(value: object) -> Markdown:
    """Return a plain text in bold, for a place between spaces or signs; nothing stays nothing."""
    text = inline(str(value))
    return Markdown(f"**{text}**" if text else "")


def emphasis(value: object) -> Markdown:
    """Return a plain text in italics, for a place between spaces; nothing stays nothing."""
    text = inline(str(value))
    return Markdown(f"*{text}*" if text else "")


def _bold_spans(text: str, pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for start, end in _marked(pieces):
        first, last = _emphasisable(text, start, end)
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        elif first < last:
            spans.append((first, last))
    return spans


def _marked(pieces: Iterable[Piece]) -> Iterator[tuple[int, int]]:
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        if piece.marked:
            yield start, end
        start = end


def _emphasisable(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span that Markdown can make bold: asterisks open and close at certain places only.

    No space stands at its inner edges. Where a sign such as a currency's stands at an inner edge
    and a letter at the outer one, the span grows to the next space.
    """
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == end:
        return start, end
    if _is_sign(text[start]) and start and not _is_apart(text[start - 1]):
        start = text.rfind(" ", 0, start) + 1
    if _is_sign(text[end - 1]) and end < len(text) and not _is_apart(text[end]):
        space = text.find(" ", end)
        end = len(text) if space < 0 else space
    return start, end


# Readers of Markdown differ in whether a sign such as that of the euro is punctuation: at an inner
# edge it counts as such, at an outer one it does not.
def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_apart(character: str) -> bool:
    sign = character in string.punctuation or unicodedata.category(character)[0] == "P"
    return sign or character.isspace()
