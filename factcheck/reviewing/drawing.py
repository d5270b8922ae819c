"""Texts of the screen with their styles. Words of articles are text here, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from factcheck.contract.entries import FindingEntry
from factcheck.reporting.views.findings import FindingView, Side
from factcheck.reporting.views.quotes import Quote
from factcheck.reporting.views.sources import Source
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording
from factcheck.reviewing.look import Look
from factcheck.reviewing.rows import Row, Sign, standing_lines
from factcheck.reviewing.surroundings import Surroundings

Part = tuple[str, str]
Around = dict[str, Surroundings]
"""What stands around quotes, by the id of their statement; empty where only sentences are shown."""


@dataclass(frozen=True, slots=True)
class Saying:
    """The language and the look in which everything is shown."""

    wording: Wording
    look: Look


SIGN_STYLES = {
    Sign.UNDECIDED: "strong",
    Sign.REOPENED: "bad",
    Sign.CONTRADICTORY: "bad",
    Sign.RIGHT: "good",
}


def text_of(parts: Iterable[Part]) -> Content:
    """Return parts, each a text and a style, as one."""
    return Content.assemble(*parts)


def one_line(row: Row, look: Look) -> Content:
    """Return a row of the list in one line."""
    return text_of([*_head(row, look), (" ", ""), (row.title, "")])


def two_lines(row: Row, look: Look) -> Content:
    """Return a row of the list in two lines: what it is, and its title."""
    return text_of([*_head(row, look), ("\n  ", ""), (row.title, "")])


def _head(row: Row, look: Look) -> Iterator[Part]:
    yield row.sign.value, getattr(look, SIGN_STYLES.get(row.sign, "quiet"))
    yield f" {row.label:<4}", look.strong
    yield f" {row.severity:<6} {row.confidence:<5}", look.quiet


def opening(view: FindingView, draft: str, wording: Wording, look: Look) -> Content:
    """Return what stands above the quotes: headline, weight, what holds, the reason."""
    sure = "for_review" if view.for_review else "confidence"
    confidence = wording.say(f"reviewing.{sure}", confidence=view.confidence)
    parts: list[Part] = [
        (f"{view.heading}\n", look.strong),
        (", ".join((view.kind, view.severity, confidence, *view.outlets)), look.quiet),
        *_standing(view.entry, wording, look),
    ]
    if draft:
        parts.append(("\n" + wording.say("reviewing.note", note=draft), look.good))
    return text_of(parts)


def _standing(entry: FindingEntry, wording: Wording, look: Look) -> Iterator[Part]:
    heading = wording.phrase("reviewing.headings.standing")
    for number, line in enumerate(standing_lines(entry, wording)):
        yield ("\n", "") if number else (f"\n{heading}: ", look.quiet)
        yield line, look.strong


def side(side: Side, around: Around, wording: Wording, look: Look) -> Content:
    """Return one side: its speakers, and each quote with where it stands."""
    statements = wording.count(side.statements, "statement")
    title = wording.say("reviewing.side", speakers=side.speakers, statements=statements)
    parts: list[Part] = [(title, look.strong)]
    for number, quote in enumerate(side.quotes):
        parts += [("\n\n" if number else "\n", ""), *_quote(quote, around, look)]
        parts.append((f"\n  {quote.speaker}: {quote.said}", look.quiet))
        for source in quote.sources:
            parts.append((f"\n  {_place(source)}", look.quiet))
    return text_of(parts)


def _place(source: Source) -> str:
    origin = f" ({source.origin})" if source.origin else ""
    return f"{source.outlet}{origin}, {source.dated}, {visible(source.path)}:{source.line}"


def _quote(quote: Quote, around: Around, look: Look) -> Iterator[Part]:
    wide = next((around[name] for name in quote.ids if name in around), None)
    before, behind = (wide.before, wide.behind) if wide else (quote.before, quote.behind)
    for line in wide.above if wide else ():
        yield f"{line}\n", look.quiet
    yield (f"{before} ", look.quiet) if before else ("", "")
    yield "“", ""
    for piece in quote.pieces:
        text = f"{look.opened}{piece.text}{look.closed}" if piece.marked else piece.text
        yield text, look.marked if piece.marked else ""
    yield "”", ""
    yield (f" {behind}", look.quiet) if behind else ("", "")
    for line in wide.below if wide else ():
        yield f"\n{line}", look.quiet


def closing(
    view: FindingView, reasons: Iterable[Part], history: Sequence[str], saying: Saying
) -> Content:
    """Return what stands below the quotes: further places, the rule's ladder, the history."""
    wording, look = saying.wording, saying.look
    parts: list[Part] = []
    if view.more:
        places = "; ".join(map(_place, view.more))
        parts.append((wording.say("reviewing.more", places=places) + "\n", look.quiet))
    parts.append((wording.phrase("reviewing.headings.why"), look.strong))
    for line in (view.question, view.reason, view.because):
        parts += [(f"\n  {line}", "")] if line else []
    for name, text in reasons:
        parts += [(f"\n  {name}: ", look.quiet), (text, "")]
    parts.append(("\n" + wording.phrase("reviewing.headings.history"), look.strong))
    for line in history or (wording.phrase("reviewing.no_history"),):
        parts.append((f"\n  {line}", ""))
    return text_of(parts)


def keys(pairs: Iterable[tuple[str, str]], look: Look, width: int) -> Content:
    """Return keys with what they do, in lines of that many columns; no pair is broken."""
    parts: list[Part] = []
    taken = 0
    for key, does in pairs:
        long = cell_len(f"{key} {does}")
        if taken and taken + 2 + long > width:
            parts, taken = [*parts, ("\n", "")], 0
        elif taken:
            parts, taken = [*parts, ("  ", "")], taken + 2
        parts += [(key, look.key), (f" {does}", look.quiet)]
        taken += long
    return text_of(parts)
