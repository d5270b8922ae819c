"""Takes an article apart: headline, paragraphs and captions to read, and all that is left out.

Every character that is not blank ends up in exactly one passage or one omission.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.reading.lines import (
    LONGEST_HEADLINE,
    Line,
    ends_sentence,
    has_words,
    is_headline,
    is_name_like,
    is_paragraph,
)
from factcheck.reading.masthead import Masthead
from factcheck.reading.pieces import (
    Piece,
    as_caption,
    body,
    settle,
    whole,
    without_dateline,
    without_endings,
)
from factcheck.reading.repeats import without_glued_copies, without_repeats
from factcheck.reading.signals import Signals
from factcheck.records.passages import LeftOut, Omission, Passage, PassageKind

# A photo credit that closes one of the first lines makes it a caption even if it reads as prose.
CAPTION_LINES = 12
LONGEST_SUBHEAD = 10
LONGEST_NAME = 4
OPEN_ENDS = (",", ";", ":", "-", "–", "—")
QUOTES = frozenset('"“”«»')
BULLETS = ("-", "–", "•", "*", "·", "â")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The parts of an article, in order, and the outlet that its dateline names (or '')."""

    passages: tuple[Passage, ...]
    omissions: tuple[Omission, ...]
    dateline: str


def clean(lines: Sequence[Line], masthead: Masthead, signals: Signals, outlet: str) -> Cleaned:
    """Return what is read of an article and what is not, and why."""
    pieces = [_first_look(i, line, masthead, signals, outlet) for i, line in enumerate(lines)]
    pieces = _with_headline(pieces, signals)
    pieces = [_second_look(i, piece, masthead, signals) for i, piece in enumerate(pieces)]
    pieces = _with_captions_below_credits(pieces, masthead.first_paragraph)
    pieces = [without_endings(p, signals, outlet) if p.is_kept else p for p in pieces]
    pieces = _with_dateline(without_glued_copies(pieces), signals)
    pieces = without_repeats(pieces)
    pieces = _without_tail(_without_subheads(pieces, masthead.first_paragraph), signals)
    return _gathered(pieces)


def _first_look(index: int, line: Line, masthead: Masthead, signals: Signals, outlet: str) -> Piece:
    """Leave out a line that is no text at all, masthead or furniture."""
    if not has_words(line.text):
        return whole(line, LeftOut.NO_WORDS)
    if index in masthead.lines:
        return whole(line, masthead.lines[index].reason)
    if signals.is_credit(line.text):
        return whole(line, LeftOut.CREDIT)
    reason = signals.furniture(line.text, outlet)
    if reason is None and signals.starts_tail(line.text):
        reason = LeftOut.LINKS
    return whole(line, reason) if reason else body(line)


def _with_headline(pieces: list[Piece], signals: Signals) -> list[Piece]:
    """Take the first line as the headline, unless it reads as a paragraph or has a dateline."""
    index = next((i for i, piece in enumerate(pieces) if piece.is_kept), None)
    if index is None:
        return pieces
    first = pieces[index]
    if not is_headline(first.text) or (signals.dateline(first.text) and is_paragraph(first.text)):
        return pieces
    return [*pieces[:index], replace(first, kind=PassageKind.HEADLINE), *pieces[index + 1 :]]


def _second_look(index: int, piece: Piece, masthead: Masthead, signals: Signals) -> Piece:
    """Read a line with a photo credit as a caption; in the running text only a labelled one."""
    if piece.kind is not PassageKind.BODY:
        return piece
    caption = as_caption(piece, signals)
    if caption is None:
        return piece
    above = index < min(masthead.first_paragraph, CAPTION_LINES)
    if above or not ends_sentence(caption.text) or signals.credit_start(piece.text):
        return caption
    return replace(caption, kind=PassageKind.BODY) if caption.is_kept else caption


def _with_captions_below_credits(pieces: list[Piece], first_paragraph: int) -> list[Piece]:
    """Read the line right below a bare photo credit as its caption, above the first paragraph."""
    found = list(pieces)
    for index, (above, piece) in enumerate(pairwise(pieces), 1):
        is_below = above.reason == LeftOut.CREDIT and piece.kind is PassageKind.BODY
        if is_below and index < first_paragraph:
            found[index] = replace(piece, kind=PassageKind.CAPTION)
    return found


def _with_dateline(pieces: list[Piece], signals: Signals) -> list[Piece]:
    """Cut the dateline off the lines down to the first paragraph that stays one."""
    found = list(pieces)
    for index, piece in enumerate(pieces):
        if not piece.is_kept or piece.kind is PassageKind.HEADLINE:
            continue
        found[index] = without_dateline(piece, signals)
        if piece.kind is PassageKind.BODY and is_paragraph(found[index].text):
            break
    return found


def _without_subheads(pieces: list[Piece], first_paragraph: int) -> list[Piece]:
    """Leave out headings between paragraphs, and bare names above and below the text."""
    prose = [
        index
        for index, piece in enumerate(pieces)
        if piece.kind is PassageKind.BODY and is_paragraph(piece.text)
    ]
    last = prose[-1] if prose else len(pieces)
    return [
        _as_heading(piece, inside=first_paragraph < index < last)
        if piece.kind is PassageKind.BODY
        else piece
        for index, piece in enumerate(pieces)
    ]


def _as_heading(piece: Piece, *, inside: bool) -> Piece:
    """Leave out a short line that no sentence mark closes: a subhead, or outside the text a name.

    Items of a list, quotations and lines with figures stay: they may hold facts.
    """
    text = piece.text
    if len(text) > LONGEST_HEADLINE or ends_sentence(text) or text.endswith(OPEN_ENDS):
        return piece
    telling = any(character.isdigit() or character in QUOTES for character in text)
    if telling or text.startswith(BULLETS):
        return piece
    words = piece.line.words
    if inside and len(words) <= LONGEST_SUBHEAD:
        return piece.omit(LeftOut.SUBHEAD)
    if not inside and len(words) <= LONGEST_NAME and is_name_like(words):
        return piece.omit(LeftOut.BYLINE)
    return piece


def _without_tail(pieces: list[Piece], signals: Signals) -> list[Piece]:
    """Leave out lines that are no sentences below a heading of links."""
    heading = next((i for i, p in enumerate(pieces) if _opens_tail(p, signals)), len(pieces))
    return [
        piece.omit(LeftOut.LINKS)
        if index > heading and piece.is_kept and not ends_sentence(piece.text)
        else piece
        for index, piece in enumerate(pieces)
    ]


def _opens_tail(piece: Piece, signals: Signals) -> bool:
    return not piece.is_kept and signals.starts_tail(piece.line.text)


def _gathered(pieces: list[Piece]) -> Cleaned:
    settled = [settle(piece) for piece in pieces]
    passages = tuple(p for piece in settled if (p := piece.passage()))
    omissions = tuple(sorted(o for piece in settled for o in piece.omissions()))
    dateline = next((piece.dateline for piece in settled if piece.dateline), "")
    return Cleaned(passages, omissions, dateline)
