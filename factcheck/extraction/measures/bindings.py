"""What tells a measure from others of its kind: where a distance is taken from, an ordinal.

"40 km north-east of Marlow" and "61 km north-east of Selby" are two distances of one point, and
"the first quake" and "the second quake" have a depth each.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.measures.drafts import Found
from factcheck.extraction.measures.stretch import Stretch
from factcheck.extraction.measures.surroundings import Surroundings
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import MeasureKind

# How far behind a distance the place stands from which it is taken, in tokens.
REACH = 7
# How far before a measure the word stands that says which of several it is of.
BACKWARD = 40


def place_taken_from(stretch: Stretch, one: Found, words: Surroundings) -> tuple[str, ...]:
    """Return the name of the place from which a distance is taken, nothing where none is told."""
    if one.measure.kind is not MeasureKind.DISTANCE:
        return ()
    tokens, tables, names = stretch.tokens, stretch.tables, dict(words.names)
    led = False
    for at in range(one.after, min(one.after + REACH, len(tokens))):
        if at in names:
            return (names[at],) if led else ()
        if not stretch.has_shape(at, Shape.WORD):
            return ()
        led = led or bool(tables.directions.at(tokens, at) or tables.bearings.at(tokens, at))
    return ()


def ordinals_in(stretch: Stretch) -> Sequence[tuple[int, str]]:
    """Return the ordinals of a stretch, each with its token; what only looks like one is none."""
    table, found, free_from = stretch.tables.ordinals, [], 0
    openings = table.openings
    for at, token in enumerate(stretch.tokens):
        if token.word in openings and at >= free_from and (one := table.at(stretch.tokens, at)):
            free_from = one.after
            found.append((one.first, one.meaning))
    return [(at, which) for at, which in found if which]


def ordinal_of(stretch: Stretch, one: Found, ordinals: Sequence[tuple[int, str]]) -> str:
    """Return which of several a measure is of: by the last ordinal before it in its sentence."""
    for at, which in reversed(ordinals):
        if one.first - BACKWARD < at < one.first:
            ended = any(stretch.ends_sentence(between) for between in range(at, one.first))
            return "" if ended else which
    return ""
