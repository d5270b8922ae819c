"""Which stretches of an article are marked, and the article cut at every edge of a mark.

Marks may lie inside each other or overlap, as statements do; pieces never do, and joined they are
the article's text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from factcheck.records.extracts import Extract
from factcheck.records.locating import cue_span, mention_around
from factcheck.records.particulars import Span
from factcheck.records.passages import Omission
from factcheck.records.statements import Statement, Voice
from factcheck.reporting import extract_wording
from factcheck.reporting.measure_values import measure_in_words
from factcheck.reporting.stating import stance_in_words


class MarkKind(StrEnum):
    """What a mark stands for; each has its own look in the page."""

    OMISSION = "omission"
    OWN = "own"
    CONTENT = "content"
    SPEAKER = "speaker"
    CUE = "cue"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of article text, with the words that explain it.

    ``stance`` is that of a content, else "".
    """

    start: int
    end: int
    kind: MarkKind
    title: str
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of article text and the marks that cover all of it, the widest first.

    ``begins`` are the numbers of the statements that begin with it, counted from 1 in the order of
    the text; ``omitted`` is the reason of the omission that begins with it, or "".
    """

    start: int
    end: int
    marks: tuple[Mark, ...]
    begins: tuple[int, ...] = ()
    omitted: str = ""


def pieces_of(extract: Extract) -> Iterator[Piece]:
    """Yield the article's text in pieces, from its first character to its last."""
    begins: dict[int, list[int]] = {}
    for number, statement in enumerate(extract.statements, 1):
        begins.setdefault(beginning_of(statement), []).append(number)
    reasons = {
        omission.start: extract_wording.plain(omission.reason) for omission in _omissions(extract)
    }
    marks = [mark for mark in marks_of(extract) if mark.start < mark.end]
    edges = {0, len(extract.article.text), *begins}
    edges.update(edge for mark in marks for edge in (mark.start, mark.end))
    for start, end, over in covered(sorted(edges), marks):
        yield Piece(start, end, over, tuple(begins.get(start, ())), reasons.get(start, ""))


def beginning_of(statement: Statement) -> int:
    """Return where a statement is shown to begin.

    The outlet's circumstance beside a report has the report's last words in its text: it begins
    with its own.
    """
    return statement.content_start if statement.voice is Voice.OWN else statement.start


def covered(
    edges: Sequence[int], marks: Sequence[Mark]
) -> Iterator[tuple[int, int, tuple[Mark, ...]]]:
    """Yield each stretch between two edges with the marks over it, the widest first.

    ``edges`` rise, and hold both ends of every mark.
    """
    coming = deque(sorted(marks, key=lambda mark: mark.start))
    active: list[Mark] = []
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.end > start]
        while coming and coming[0].start == start:
            active.append(coming.popleft())
        yield start, end, tuple(sorted(active, key=lambda mark: mark.start - mark.end))


def marks_of(extract: Extract) -> Iterator[Mark]:
    """Yield the marks of an article."""
    starts = [sentence.start for sentence in extract.sentences]
    for number, statement in enumerate(extract.statements, 1):
        index = bisect_right(starts, statement.start) - 1
        whole = Span(statement.start, statement.end)
        around = extract.sentences[index] if index >= 0 else whole
        yield from _of_statement(number, statement, extract.article.text, around)
    for omission in _omissions(extract):
        title = f"left out: {extract_wording.plain(omission.reason)}"
        yield Mark(omission.start, omission.end, MarkKind.OMISSION, title)


def _of_statement(number: int, statement: Statement, text: str, around: Span) -> Iterator[Mark]:
    name = f"statement {number}"
    if statement.voice is Voice.OWN:
        title = f"{name}: in the outlet's own voice"
        yield Mark(statement.content_start, statement.content_end, MarkKind.OWN, title)
    else:
        title = f"{name}: content, {stance_in_words(statement)}"
        start, end = statement.content_start, statement.content_end
        yield Mark(start, end, MarkKind.CONTENT, title, statement.stance)
        cue = cue_span(statement)
        mention = mention_around(text, statement, cue, around)
        if mention:
            title = f"{name}: speaker {statement.speaker}"
            yield Mark(mention.start, mention.end, MarkKind.SPEAKER, title)
        if cue:
            yield Mark(cue.start, cue.end, MarkKind.CUE, f"{name}: reporting word")
    for measure in statement.measures:
        yield Mark(measure.start, measure.end, MarkKind.MEASURE, measure_in_words(measure))


def _omissions(extract: Extract) -> Sequence[Omission]:
    return [omission for omission in extract.article.omissions if omission.start < omission.end]
