"""Broken lines: a quotation whose last mark, with the tag behind it, slipped into the next line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.sentences import CLOSING, STRAIGHT, leaves_open
from factcheck.records.passages import Passage

# The mark that closes, and what may stand between it and its tag.
LAST_MARK = re.compile(rf"[{''.join(CLOSING)}{STRAIGHT}][\s,]*")


def whole_lines(text: str, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Passage]:
    """Yield the passages in their order; where a line breaks before a last mark, both as one.

    A quotation that only goes on in the next line has no tag right behind the mark there.
    """
    held: Passage | None = None
    for passage in passages:
        if held is not None and is_rest(text, held, passage, lexicon):
            held = replace(held, end=passage.end)
            continue
        if held is not None:
            yield held
        held = passage
    if held is not None:
        yield held


def is_rest(text: str, before: Passage, passage: Passage, lexicon: Lexicon) -> bool:
    """Say whether a line begins with the mark that closes the one before, and with its tag."""
    mark = LAST_MARK.match(text, passage.start, passage.end)
    if mark is None or passage.kind is not before.kind:
        return False
    # A capital opens a sentence of the quotation, not its tag.
    if not text[mark.end() : mark.end() + 1].islower():
        return False
    tag = lexicon.cues_after.at(text, mark.end()) or lexicon.sources.at(text, mark.end())
    return tag is not None and leaves_open(text[before.start : before.end])
