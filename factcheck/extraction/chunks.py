"""Chunks: a stretch in front of a reporting word cut at its commas, where one parts two phrases."""

from __future__ import annotations

import re

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.offices import BRACKETED
from factcheck.extraction.stretches import tight
from factcheck.records.particulars import Span

CHUNK = re.compile(r"(?:(?!\s[-–—]\s)[^,;])+")
# What stands behind a name for a degree or a seat: "S.H.", "M.Si", "Sp.PD", "R-Ohio".
DEGREE = re.compile(r"(?:[A-Z][a-z]{0,2}\.)+[A-Z]?[A-Za-z]{0,2}\.?|[A-Z]-[A-Z][a-z.]+")


def chunks_of(text: str, start: int, end: int, lexicon: Lexicon) -> list[Span]:
    """Cut a stretch at its commas, but for those inside a bracket or the name of a known body."""
    bodies = [
        Span(known.start, known.end)
        for known in lexicon.names.find_all(text, start, end)
        if "," in text[known.start : known.end]
    ]
    bodies += [Span(*bracket.span()) for bracket in BRACKETED.finditer(text, start, end)]
    pieces: list[Span] = []
    for match in CHUNK.finditer(text, start, end):
        inside = any(body.holds(match.start() - 1) for body in bodies)
        if pieces and (inside or is_field(text, pieces[-1], match.start(), lexicon)):
            pieces[-1] = Span(pieces[-1].start, match.end())
        else:
            pieces.append(Span(match.start(), match.end()))
    filled = [piece for piece in (tight(text, one) for one in pieces) if piece.end > piece.start]
    return [piece for piece in filled if DEGREE.fullmatch(text, piece.start, piece.end) is None]


def is_field(text: str, office: Span, start: int, lexicon: Lexicon) -> bool:
    """Say whether the office before a comma goes on: "Minister of Research, Technology and ..."."""
    following = text[start:].split(maxsplit=2)[:2]
    links = lexicon.name_links | lexicon.joint_words
    word = next((word for word in following if word.casefold() not in links), "")
    head = tight(text, office).start
    is_part = word.casefold().strip(",") in lexicon.pack.attributes.tables.title_words
    return is_part and lexicon.titles.at(text, head) is not None and not lexicon.titles.at(word, 0)
