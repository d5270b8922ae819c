"""Which media a text credits, and whether a credit speaks for the text or for its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.reading.outlets import OutletBook
from factcheck.records.passages import Credit, Passage, PassageKind

# Credits are read this far into the text: enough for any article, bounded for a hostile one.
READ_FOR_CREDITS = 200_000


def find_credits(
    text: str, passages: Sequence[Passage], outlet: str, language: str, book: OutletBook
) -> tuple[Credit, ...]:
    """Return the foreign media that the paragraphs of an article credit, in the order of the text.

    Media of the outlet's own house are not another origin, and a caption credits its photo alone.
    """
    own = book.family(outlet)
    return tuple(
        credit
        for passage in body_of(passages)
        if passage.start < READ_FOR_CREDITS
        for credit in _credits_in(text, passage, own, language, book)
    )


def credited_for_text(found: Sequence[Credit], passages: Sequence[Passage]) -> str:
    """Return the medium that a whole text is credited to, or ''.

    That is the one credited most often, the first of equals. One credit alone, past the middle of
    the text and not in its last paragraph, speaks for its sentence: the rest is the outlet's.
    """
    if len(found) == 1 and _is_aside(found[0], body_of(passages)):
        return ""
    counts = Counter(credit.origin for credit in found)
    return max(counts, key=lambda name: counts[name], default="")


def body_of(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the paragraphs among the passages of an article."""
    return tuple(passage for passage in passages if passage.kind is PassageKind.BODY)


def _is_aside(credit: Credit, body: Sequence[Passage]) -> bool:
    place = sum(passage.start <= credit.start for passage in body)
    return len(body) / 2 < place < len(body)


def _credits_in(
    text: str, passage: Passage, own: str, language: str, book: OutletBook
) -> Iterator[Credit]:
    piece = text[passage.start : min(passage.end, READ_FOR_CREDITS)]
    for start, *names in book.signals.citations(piece, language):
        media = (book.canonical(name) for name in names if name)
        foreign = next((name for name in media if book.family(name) != own), None)
        if foreign:
            yield Credit(passage.start + start, foreign)
