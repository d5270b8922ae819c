"""What an acronym stands for: the capitalised words in front of its bracket, initial by initial."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.name_words import is_acronym
from factcheck.records.particulars import Attribute, AttributeKind

BRACKET = frozenset("(")
# Two letters stand for too much.
FEWEST_LETTERS = 3
# So many small words may stand between two words of a name ("of the").
MOST_LINKS = 2


def find_expansions(reading: Reading) -> Iterator[Attribute]:
    """Yield the words that an acronym in brackets stands for, said of the acronym."""
    for bracket in reading.where(BRACKET):
        short = bracket + 1
        if reading.word(short + 1) != ")" or not reading.is_word(short):
            continue
        written = reading.written(short, short + 1)
        if is_acronym(written) and written.isalpha() and len(written) >= FEWEST_LETTERS:
            yield from spelt_out(reading, written, bracket)


def spelt_out(reading: Reading, acronym: str, bracket: int) -> Iterator[Attribute]:
    """Yield the words in front of a bracket where their initials are those of an acronym."""
    first, words, links = bracket, list[str](), 0
    while first > 0 and len(words) < len(acronym):
        first -= 1
        if reading.is_capitalised(first):
            written = reading.written(first, first + 1)
            if is_acronym(written) or written[0] != acronym[-1 - len(words)]:
                return
            word = reading.word(first)
            words.append(reading.tables.drafts.get(word, word))
            links = 0
        elif reading.word(first) != "," and not reading.is_word(first):
            return
        else:
            links += 1
            if links > MOST_LINKS:
                return
    if len(words) == len(acronym):
        span = reading.span(first, bracket)
        of, values = (acronym.casefold(),), tuple(reversed(words))
        yield Attribute(span.start, span.end, AttributeKind.EXPANSION, of, values)
