"""Where a company or body is based: "Nusa Cargo, based in Penang"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.attributes.mentions import capital_runs
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.attributes.whereabouts import capitals_end
from factcheck.extraction.known_names import comparable
from factcheck.records.particulars import Attribute, AttributeKind

MOST_BODIES = 3


def find_seats(reading: Reading) -> Iterator[Attribute]:
    """Yield for each "based in PLACE" the place, of each of the names that are its subject."""
    cues = reading.attribute_words.seats.cues
    for index in reading.where(cues.openings):
        cue = cues.at(reading.tokens, index)
        after = capitals_end(reading, cue.after) if cue else index
        if cue is None or after == cue.after or not reading.is_told(index):
            continue
        ending = {after: first for first, after in capital_runs(reading)}
        span = reading.span(cue.after, after)
        place = place_named(reading, cue.after, after)
        for body in bodies_before(reading, ending, cue.first):
            yield Attribute(span.start, span.end, AttributeKind.SEAT, (body,), place)


def place_named(reading: Reading, first: int, after: int) -> tuple[str, ...]:
    """Return the words of a place; a state that goes by several names has its first."""
    known = reading.lexicon.names.at(reading.text, reading.tokens[first].start)
    name = known.name if known else reading.written(first, after)
    return tuple(comparable(name).split())


def bodies_before(reading: Reading, ending: dict[int, int], index: int) -> tuple[str, ...]:
    """Return the names right in front of a token: one, or several that are joined."""
    pack = reading.lexicon.pack
    # "That airline is based in" names no body: a word that only points back is no filler.
    fillers = reading.attribute_words.responsibility.between - reading.tables.age_closings
    while reading.word(index - 1) in fillers:
        index -= 1
    found: list[str] = []
    while (first := ending.get(index)) is not None and len(found) < MOST_BODIES:
        found.append(comparable(reading.written(first, index)))
        if reading.word(first - 1) not in pack.subject_joins:
            break
        index = first - 1
    return tuple(found)
