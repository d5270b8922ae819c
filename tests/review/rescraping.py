"""What a new scrape of an article changes, each by itself, made by rules.

Which sentence, paragraph or blank that is depends on the ``turn``: 0 is always the same choice, any
other number another one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.review.traced import Traced, joined, lines, new, replaced

STRAIGHT = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"}
FURNITURE = (
    "Baca juga: Warga Kampung Randu Gelar Lomba Perahu Hias\n",
    "ADVERTISEMENT\n",
    "Baca juga: Harga Bibit Jati di Pasar Kliwon Kembali Turun\n",
)
BODY_FROM = 2
"""The lines above are the headline and the dateline; they stay where they are."""
SHORTEST_PARAGRAPH = 100
SENTENCE = re.compile(r"[^.!?\n]{40,}[.!?](?=\s)")


@dataclass(frozen=True, slots=True)
class Scraped:
    """An article's text, and the stretches of it that findings quote: a change elsewhere lets
    them be."""

    text: Traced
    quoted: frozenset[int]
    turn: int = 0


Change = Callable[[Scraped], Traced]


def with_other_blanks(article: Scraped) -> Traced:
    """Widen every fifth blank, make every seventh unbreakable, and part the lines further."""

    def blank(at: int, _: str) -> str:
        number = at + article.turn
        return "  " if number % 5 == 4 else "\u00a0" if number % 7 == 6 else " "

    return replaced(
        replaced(article.text, "(?<=[^\n ]) (?=[^\n ])", blank), "\n", lambda *_: " \n\n"
    )


def with_other_quotes(article: Scraped) -> Traced:
    """Write straight quotes for curly ones; curly ones where the article has straight ones."""
    if any(sign in article.text.text for sign in STRAIGHT):
        return replaced(article.text, f"[{''.join(STRAIGHT)}]", lambda _, sign: STRAIGHT[sign])
    return replaced(article.text, '"', lambda number, _: "“”"[number % 2])


def with_an_edited_sentence(article: Scraped) -> Traced:
    """Change a word of a sentence that no finding quotes; nothing where all are quoted."""
    text = article.text
    free = [
        hit
        for hit in reversed(list(SENTENCE.finditer(text.text)))
        if not text.came_from(hit.start(), hit.end()) & article.quoted
    ]
    if not free:
        return text
    hit = free[article.turn % len(free)]
    place = text.text.rindex(" ", hit.start(), hit.end() - 1)
    return joined([text[:place], new(" kemarin"), text[place:]])


def with_a_moved_paragraph(article: Scraped) -> Traced:
    """Swap two paragraphs, in the middle of the article where it is the first turn."""
    parts = list(lines(article.text))
    long = [
        place
        for place, line in enumerate(parts)
        if place >= BODY_FROM and len(line.text) >= SHORTEST_PARAGRAPH
    ]
    if len(long) > 2:
        at = len(long) // 2 + article.turn
        # Neighbours in the first turn; how far apart they are in any other one is left to it.
        apart = 1 + article.turn // len(long) % (len(long) - 1)
        one, other = long[at % len(long)], long[(at + apart) % len(long)]
        parts[one], parts[other] = parts[other], parts[one]
    return joined([_ended(part) for part in parts])


def _ended(line: Traced) -> Traced:
    return line if line.text.endswith("\n") else joined([line, new("\n")])


def with_furniture(article: Scraped) -> Traced:
    """Add lines that lead to other articles, between the paragraphs."""
    parts: list[Traced] = []
    for place, line in enumerate(lines(article.text)):
        parts.append(_ended(line))
        if place >= BODY_FROM and place % 3 == 0:
            parts.append(new(FURNITURE[(place // 3 + article.turn) % len(FURNITURE)]))
    return joined(parts)


def unchanged(article: Scraped) -> Traced:
    """Return the article's text as it is."""
    return article.text


CHANGES: Mapping[str, Change] = {
    "whitespace": with_other_blanks,
    "quotes": with_other_quotes,
    "sentence edited": with_an_edited_sentence,
    "paragraph moved": with_a_moved_paragraph,
    "furniture": with_furniture,
    "renamed": unchanged,
}
"""Every change alone, by its name; the files of "renamed" and of "all" get other names."""


def all_changes(article: Scraped) -> Traced:
    """Return the text with every change made, the ones that lines depend on first."""
    text = article.text
    order = ("sentence edited", "paragraph moved", "furniture", "quotes", "whitespace")
    for name in order:
        text = CHANGES[name](Scraped(text, article.quoted, article.turn))
    return text
