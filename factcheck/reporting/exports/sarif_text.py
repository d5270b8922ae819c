"""Messages of SARIF: what a finding says, as plain text and as Markdown, with nothing to obey.

In a message of SARIF a brace begins a placeholder and brackets before a bracket a link; both are
written so that they stand for themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.reporting.escaping import inline
from factcheck.reporting.views.findings import FindingView, Side
from factcheck.reporting.views.quotes import Piece, Quote
from factcheck.reporting.wordings import Wording


def plain(text: str) -> str:
    """Return visible text as the text of a message."""
    return _braces(text.replace("](", r"\]("))


def marked(text: str) -> str:
    """Return visible text as the Markdown of a message."""
    return _braces(inline(text))


def _braces(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def message_of(view: FindingView, wording: Wording) -> dict[str, Any]:
    """Return what a finding says: its headline and reason, then the first quote of each side."""
    head = wording.say("exports.message", title=view.title, reason=view.reason)
    said = [_said(side, wording) for side in view.sides if side.quotes]
    return {
        "text": "\n".join([plain(head), *map(plain, said)]),
        "markdown": "\n\n".join([_headline(view), *_quoted(view, wording)]),
    }


def quoted(quote: Quote, outlet: str, wording: Wording) -> str:
    """Return a quote with who says it in which outlet, as visible text."""
    return wording.say("exports.said", speaker=quote.speaker, outlet=outlet, quote=quote.text)


def _said(side: Side, wording: Wording) -> str:
    first = side.quotes[0]
    line = quoted(first, first.sources[0].outlet, wording)
    others = side.statements - 1
    return wording.say("exports.and_more", said=line, n=others) if others else line


def _headline(view: FindingView) -> str:
    return f"**{marked(view.title)}**\n\n{marked(view.reason)}"


def _emphasised(piece: Piece) -> str:
    # Blanks at the edges stand outside: emphasis may not begin or end with one.
    core = piece.text.strip(" ")
    before, _, behind = piece.text.partition(core) if core else (piece.text, "", "")
    shown = f"**{marked(core)}**" if piece.marked and core else marked(core)
    return f"{before}{shown}{behind}"


def _quoted(view: FindingView, wording: Wording) -> Iterator[str]:
    for side in view.sides:
        if not side.quotes:
            continue
        first = side.quotes[0]
        words = "".join(map(_emphasised, first.pieces))
        yield f"> {marked(first.speaker)}, {marked(first.sources[0].outlet)}: {words}"
