"""Whether somebody was told: "had not received the letter", "sent him the letter in March"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.answers.telling import NO, YES, Telling
from factcheck.records.particulars import Attribute, AttributeKind
from factcheck.records.statements import Voice


def find_notices(telling: Telling) -> Iterator[Attribute]:
    """Yield who says that he was not told, and who is said to have been told."""
    for phrase in telling.found(telling.tables.missed):
        if telling.voice is Voice.OWN or telling.denied or telling.is_open(phrase.first):
            continue
        if telling.speakers:
            of = sorted(telling.speakers)
            yield telling.answer(AttributeKind.NOTICE, of, NO, (phrase.first, phrase.after))
    for phrase in telling.found(telling.tables.given):
        start = telling.tokens[phrase.first].start
        if telling.is_negated(start) or telling.denied or telling.is_open(phrase.first):
            continue
        first, after = telling.sentence(phrase.first)
        begin, end = telling.tokens[first].start, telling.tokens[after - 1].end
        of = sorted({*telling.names(begin, end), *telling.about} - set(telling.speakers))
        if of:
            yield telling.answer(AttributeKind.NOTICE, of, YES, (phrase.first, phrase.after))
