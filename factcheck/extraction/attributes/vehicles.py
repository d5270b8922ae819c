"""Make and model of a vehicle: "a Toyota Avanza" is model Avanza of Toyota, and make of Avanza."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.attributes.referred_ages import names_in
from factcheck.language.measure_tokens import Phrase
from factcheck.records.particulars import Attribute, AttributeKind

LONGEST_MODEL = 3


def find_models(reading: Reading) -> Iterator[Attribute]:
    """Yield the model behind each make, of the make and the persons whom the content names.

    The make is yielded too, of the model: two makes build no model of one name. A list of several
    models of one make tells of no single vehicle.
    """
    found = list(each_model(reading))
    models = Counter(one.of[0] for one in found if one.kind is AttributeKind.MODEL)
    yield from (one for one in found if one.kind is AttributeKind.MAKE or models[one.of[0]] == 1)


def each_model(reading: Reading) -> Iterator[Attribute]:
    """Yield each model and its make, in the order of the content."""
    vehicles = reading.attribute_words.vehicles
    for index in reading.where(vehicles.make_table.openings):
        make = vehicles.make_table.at(reading.tokens, index)
        if make is None or not reading.is_capitalised(index):
            continue
        after = model_end(reading, make.after)
        if after > make.after and reading.is_told(index):
            span, model = reading.span(index, after), tuple(words_between(reading, make, after))
            of = (make.meaning, *persons_beside(reading, {make.meaning, *model}))
            yield Attribute(span.start, span.end, AttributeKind.MODEL, of, model)
            yield Attribute(span.start, span.end, AttributeKind.MAKE, model[:1], (make.meaning,))


def words_between(reading: Reading, make: Phrase[str], after: int) -> Iterator[str]:
    """Yield the folded words behind a make up to a token."""
    return (reading.word(place) for place in range(make.after, after))


def persons_beside(reading: Reading, vehicle: set[str]) -> list[str]:
    """Return the words of the persons' names in a content, without those of the vehicle itself."""
    span = reading.content
    return sorted(names_in(reading, span.start, span.end) - vehicle)


def model_end(reading: Reading, first: int) -> int:
    """Return where the capitalised words of a model end; ``first`` where none begins there."""
    plain, after = reading.attribute_words.vehicles.plain, first
    while after - first < LONGEST_MODEL and reading.joins(after) and reading.is_capitalised(after):
        if reading.word(after) in plain:
            break
        after += 1
    return after
