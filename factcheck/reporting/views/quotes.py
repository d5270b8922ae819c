"""Quotes: a statement's words in pieces, so that those which conflict can be made to stand out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.contract.entries import FindingEntry, ReportedStatement
from factcheck.reporting.views.sources import Source, Sources
from factcheck.reporting.views.speaking import speaker_of, stance_in_words
from factcheck.reporting.visible import visible


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote, and whether it is of the words that conflict."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """What one speaker says in the same words, wherever it is printed.

    ``ids`` are the statements, one for each of ``sources``; the pieces joined are the whole quote;
    ``before`` and ``behind`` are the sentences around it in the first source, or "".
    """

    ids: tuple[str, ...]
    speaker: str
    stance: str
    said: str
    pieces: tuple[Piece, ...]
    before: str
    behind: str
    language: str
    sources: tuple[Source, ...]

    @property
    def text(self) -> str:
        """The quote's words."""
        return "".join(piece.text for piece in self.pieces)


def quotes_of(
    side: Sequence[ReportedStatement], finding: FindingEntry, sources: Sources
) -> tuple[Quote, ...]:
    """Return the quotes of one side; outlets that print one sentence alike are quoted once."""
    groups: dict[tuple[str, ...], list[ReportedStatement]] = {}
    for statement in side:
        key = (speaker_of(statement, sources), stance_in_words(statement, sources))
        groups.setdefault((*key, visible(statement.text)), []).append(statement)
    return tuple(_quote(group, finding, sources) for group in groups.values())


def _quote(group: list[ReportedStatement], finding: FindingEntry, sources: Sources) -> Quote:
    # The words that conflict may be marked in one copy only: that one is shown.
    marked = {words.statement for words in finding.words}
    shown = next((statement for statement in group if statement.id in marked), group[0])
    before, behind = _around(shown, sources)
    return Quote(
        ids=tuple(statement.id for statement in group),
        speaker=speaker_of(shown, sources),
        stance=shown.stance.value,
        said=stance_in_words(shown, sources),
        pieces=pieces_of(shown, finding),
        before=before,
        behind=behind,
        language=sources.articles[shown.article].language,
        sources=tuple(sources.source(statement) for statement in group),
    )


def _around(statement: ReportedStatement, sources: Sources) -> tuple[str, str]:
    text = sources.articles[statement.article].text
    if statement.context_start is None or statement.context_end is None:
        return "", ""
    before = text[statement.context_start : statement.start]
    return visible(before), visible(text[statement.end : statement.context_end])


def pieces_of(statement: ReportedStatement, finding: FindingEntry) -> tuple[Piece, ...]:
    """Return a statement's visible text cut at the edges of the words that conflict."""
    marks = _merged(
        (words.start - statement.start, words.end - statement.start)
        for words in finding.words
        if words.statement == statement.id
    )
    text, done, pieces = statement.text, 0, []
    for start, end in marks:
        pieces += [(text[done:start], False), (text[start:end], True)]
        done = end
    return _joined([*pieces, (text[done:], False)])


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def _joined(parts: Sequence[tuple[str, bool]]) -> tuple[Piece, ...]:
    """Return pieces that, joined, are the visible text of the joined parts."""
    pieces: list[Piece] = []
    for text, marked in parts:
        shown = visible(f"|{text}|")[1:-1]
        so_far = pieces[-1].text if pieces else " "
        shown = shown.lstrip(" ") if so_far.endswith(" ") else shown
        if shown:
            pieces.append(Piece(shown, marked))
    if pieces and pieces[-1].text.endswith(" "):
        last = pieces.pop()
        pieces += [Piece(shown, last.marked)] if (shown := last.text.rstrip(" ")) else []
    return tuple(pieces)
