"""The article around a quote: more of it than the sentences that a report shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.contract.entries import ArticleEntry, ReportedStatement
from factcheck.reporting.visible import visible

ABOVE, BELOW = 300, 700
"""Characters after which no further paragraph is shown; the quote itself stays near the top."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Paragraphs as plain text of one line each: those above, the quote's own in two parts, below.

    ``before`` and ``behind`` are what stands beside the quote in its own paragraph, or "".
    """

    above: tuple[str, ...]
    before: str
    behind: str
    below: tuple[str, ...]


def surroundings_of(statement: ReportedStatement, article: ArticleEntry) -> Surroundings:
    """Return what stands around a statement in its article, nearest paragraphs only."""
    *above, before = article.text[: statement.start].split("\n")
    behind, *below = article.text[statement.end :].split("\n")
    return Surroundings(
        above=tuple(reversed(_nearest(reversed(above), ABOVE))),
        before=visible(before),
        behind=visible(behind),
        below=_nearest(below, BELOW),
    )


def _nearest(lines: Iterable[str], enough: int) -> tuple[str, ...]:
    shown: list[str] = []
    for line in map(visible, lines):
        if sum(map(len, shown)) >= enough:
            break
        shown += [line] if line else []
    return tuple(shown)
