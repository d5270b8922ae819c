"""An article's text as HTML, with a place to link to at each quote that a finding uses.

Taken out of its tags the HTML is the article's text, but for the characters that nobody sees: each
of them stands as ``{U+202E}`` in an element of the class ``unseen``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from factcheck.reporting.unseen import number_of, unseen_in

SHOWN_CITATIONS = 4


@dataclass(frozen=True, slots=True)
class Citation:
    """A finding that uses a quote: the anchor of its card, its label, what a link to it says."""

    anchor: str
    label: str
    says: str


@dataclass(frozen=True, slots=True)
class QuotedStretch:
    """A stretch of an article, in characters of its text, its anchor and the findings it is in."""

    start: int
    end: int
    anchor: str
    citations: tuple[Citation, ...] = ()


def text_with_quotes(text: str, quotes: Iterable[QuotedStretch]) -> Markup:
    """Return the text as HTML to stand inside one element that keeps white space.

    Quotes may lie inside each other; one that begins inside another and ends behind it is cut at
    that one's end. Offsets outside of the text are moved to its edge.
    """
    shown = _shown_characters(text)
    parts: list[str] = []
    done = 0
    for place, tag in _tags(list(_nested(text, quotes))):
        parts += [escape(text[done:place]).translate(shown), tag]
        done = place
    parts.append(escape(text[done:]).translate(shown))
    return Markup("".join(parts))


def _nested(text: str, quotes: Iterable[QuotedStretch]) -> Iterator[QuotedStretch]:
    around: list[int] = []
    for quote in sorted(quotes, key=lambda q: (q.start, -q.end, q.anchor)):
        start = min(max(quote.start, 0), len(text))
        while around and around[-1] <= start:
            around.pop()
        end = min(max(quote.end, start), around[-1] if around else len(text))
        if start < end:
            around.append(end)
        yield QuotedStretch(start, end, quote.anchor, quote.citations)


def _tags(nested: Sequence[QuotedStretch]) -> Iterator[tuple[int, str]]:
    """Yield where each tag stands: those that close first, the innermost of them before others."""
    still_open: list[QuotedStretch] = []
    for quote in nested:
        while still_open and still_open[-1].end <= quote.start:
            last = still_open.pop()
            yield last.end, _closing(last)
        yield quote.start, f'<span class="cited" id="{escape(quote.anchor)}">'
        still_open.append(quote)
    while still_open:
        last = still_open.pop()
        yield last.end, _closing(last)


def _closing(quote: QuotedStretch) -> str:
    links = "".join(
        f'<a class="back" href="#{escape(c.anchor)}" data-label="{escape(c.label)}"'
        f' aria-label="{escape(c.says)}"></a>'
        for c in quote.citations[:SHOWN_CITATIONS]
    )
    return f"</span>{links}"


def _shown_characters(text: str) -> dict[int, str]:
    shown = {
        ord(character): f'<span class="unseen">{{{number_of(character)}}}</span>'
        for character in unseen_in(text)
    }
    if "\r" in text and text.count("\r") == text.count("\r\n"):
        # Line ends of Windows: the line feed behind is enough.
        shown[ord("\r")] = ""
    return shown
