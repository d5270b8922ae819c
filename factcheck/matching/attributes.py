"""Attributes of two articles that are said of one thing; identifiers are attributes here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.particulars import Attribute, AttributeKind, Measure, MeasureKind
from factcheck.records import SharedAttribute, Statement

# What an identifier is of is only told by the words around it: two of them must agree.
BY_WORDS = (
    AttributeKind.FLIGHT,
    AttributeKind.REGISTRATION,
    AttributeKind.PROVISION,
    AttributeKind.CASE,
)
FEWEST_SHARED_WORDS = 2


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """An attribute with the row of its statement and its article."""

    row: int
    attribute: Attribute
    article: str


Given = dict[tuple[str, AttributeKind, tuple[str, ...]], list[Attribute]]


def shared_attributes(
    statements: Sequence[Statement],
) -> Iterator[tuple[int, int, SharedAttribute]]:
    """Yield rows of statements of two articles, each with an attribute of one thing."""
    entries = [
        Entry(row, attribute, statement.article_id)
        for row, statement in enumerate(statements)
        for attribute in attributes_of(statement)
    ]
    given: Given = defaultdict(list)
    for entry in entries:
        given[entry.article, entry.attribute.kind, entry.attribute.values].append(entry.attribute)
    for left, right in sorted(candidates(entries)):
        if left.article != right.article and are_of_one_thing(left.attribute, right.attribute):
            is_elsewhere = stands_in(given, left, right) or stands_in(given, right, left)
            shared = SharedAttribute(left.attribute, right.attribute, is_elsewhere)
            yield left.row, right.row, shared


def stands_in(given: Given, entry: Entry, other: Entry) -> bool:
    """Say whether the article of ``other`` says the same of the same thing as ``entry``."""
    alike = given.get((other.article, entry.attribute.kind, entry.attribute.values), ())
    return any(are_of_one_thing(entry.attribute, found) for found in alike)


def attributes_of(statement: Statement) -> Iterator[Attribute]:
    """Yield the attributes of a statement, and its identifiers as attributes."""
    yield from statement.attributes
    for measure in statement.measures:
        if measure.kind is MeasureKind.IDENTIFIER and measure.unit in list(AttributeKind):
            yield identified(measure)


def identified(measure: Measure) -> Attribute:
    """Return an identifier as an attribute of what the clause around it speaks of."""
    around = tuple(sorted({*measure.terms, *measure.names}))
    kind = AttributeKind(measure.unit)
    return Attribute(measure.start, measure.end, kind, around, (measure.label,))


def candidates(entries: Sequence[Entry]) -> set[tuple[Entry, Entry]]:
    """Return entries of one kind that share a word of what they are said of."""
    blocks: dict[tuple[AttributeKind, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        for word in entry.attribute.of:
            blocks[entry.attribute.kind, word].append(entry)
    return {pair for alike in blocks.values() for pair in combinations(alike, 2)}


def are_of_one_thing(left: Attribute, right: Attribute) -> bool:
    """Say whether two attributes of a kind are said of one person, deed, effect or object."""
    shared = set(left.of) & set(right.of)
    if left.kind in BY_WORDS:
        return len(shared) >= FEWEST_SHARED_WORDS
    if left.kind is AttributeKind.AGENT:
        # The deed comes first; one of those it was done to must be the same.
        return left.of[0] == right.of[0] and bool(set(left.of[1:]) & set(right.of[1:]))
    return left.of == right.of
