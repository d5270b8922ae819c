"""Which sentences of an outlet's own voice tell something that can be checked."""

from __future__ import annotations

import re
from collections.abc import Set

from factcheck.extraction.circumstances import tells_event, tells_happening
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.measures.spotting import holds_number
from factcheck.extraction.scope import denies
from factcheck.extraction.stretches import tight, words_in
from factcheck.records.particulars import Span

FEWEST_WORDS = 4
# Three things in a row have two commas at least, or are cut by as many.
LIST_COMMAS = 2
# Initials and short forms; one alone may be a word written large.
SHORT_FORM = re.compile(r"\b[A-Z]{2,3}\b")
FEWEST_SHORT_FORMS = 2
WORD = re.compile(r"\w+")


def is_checkable(text: str, sentence: Span, names: Set[str], lexicon: Lexicon) -> bool:
    """Say whether a sentence tells something checkable; ``names`` are parts of people's names.

    That is a number, a weekday, a name or a part of one, an event or what happens at a time, a
    list, or that something is not so.
    """
    piece = text[sentence.start : sentence.end]
    if words_in(text, sentence) < FEWEST_WORDS or piece.rstrip().endswith("?"):
        return False
    # A tag whose quotation a scraper put on another line tells nothing.
    if lexicon.cues_after.at(text, tight(text, sentence).start):
        return False
    known = lexicon.names.find_all(text, sentence.start, sentence.end)
    return (
        holds_number(text, sentence, lexicon)
        or next(known, None) is not None
        or tells_event(text, sentence, lexicon)
        or not names.isdisjoint(WORD.findall(piece))
        or not lexicon.weekdays.isdisjoint(WORD.findall(piece.casefold()))
        or len(SHORT_FORM.findall(piece)) >= FEWEST_SHORT_FORMS
        or piece.count(",") >= LIST_COMMAS
        or denies(text, sentence, lexicon)
        or tells_happening(text, sentence, lexicon)
    )
