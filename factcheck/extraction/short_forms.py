"""Short forms that an article explains: "the Red River State (RRS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extraction.lexicon import Lexicon
from factcheck.records.particulars import Span

SHORT = re.compile(r"\s\(([A-Z][\w-]{1,11})\)")
WORD = re.compile(r"[\w’'-]+,?")
# How many words a long form may have, and how many characters in front of a bracket are looked at.
LONGEST_FORM = 10
REACH = 120
# Letters that a blend of syllables has in common with the beginning of its long form.
OPENING = 3


def find_short_forms(
    text: str, spans: tuple[Span, ...], lexicon: Lexicon
) -> tuple[tuple[str, str], ...]:
    """Return the short forms that a text explains, each with its long form as it first stands."""
    found: dict[str, str] = {}
    for span in spans:
        for bracket in SHORT.finditer(text, span.start, span.end):
            start = long_form_start(text, span.start, bracket.start(), bracket.group(1), lexicon)
            if start is not None:
                found.setdefault(bracket[1], " ".join(text[start : bracket.start()].split()))
    return tuple(sorted(found.items()))


def long_form_start(text: str, start: int, end: int, short: str, lexicon: Lexicon) -> int | None:
    """Return where the words begin whose first letters a short form is made of, or None."""
    letters = short.casefold()
    for first, initials in forms_before(text, max(start, end - REACH), end, lexicon):
        if initials == letters or (not short.isupper() and is_blend(text[first:end], letters)):
            return first
    return None


def forms_before(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Yield longer and longer capitalised stretches before a bracket: start and first letters."""
    initials = ""
    for word in list(WORD.finditer(text, start, end))[: -LONGEST_FORM - 1 : -1]:
        if word.group()[0].isupper():
            initials = word.group()[0].casefold() + initials
            yield word.start(), initials
        elif word.group().casefold().rstrip(",") not in lexicon.stopwords:
            return


def is_blend(long: str, letters: str) -> bool:
    """Say whether a short form opens like its long form and goes on with letters of it in order.

    So are blends of syllables made: "Kemenhub" from "Kementerian Perhubungan".
    """
    rest = iter(long.casefold())
    return long.casefold().startswith(letters[:OPENING]) and all(one in rest for one in letters)
