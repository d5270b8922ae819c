"""Attributes of two articles that are said of one thing; identifiers are attributes here.

So are those of one article where its headline differs from its text, or two plates do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.matching.persons import full_names
from factcheck.records.particulars import OF_PERSONS, Attribute, AttributeKind, Measure, MeasureKind
from factcheck.records.passages import PassageKind
from factcheck.records.points import SharedAttribute
from factcheck.records.statements import Statement

# What an identifier is of is only told by the words around it: two of them must agree.
BY_WORDS = (
    AttributeKind.FLIGHT,
    AttributeKind.REGISTRATION,
    AttributeKind.PROVISION,
    AttributeKind.CASE,
    AttributeKind.YEARS,
)
FEWEST_SHARED_WORDS = 2
# A plate is of some vehicle of the story, a vote on some matter; which, only they themselves tell.
SOME_ONE = ("",)
OF_SOME_ONE = (AttributeKind.PLATE, AttributeKind.VOTE)


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """An attribute with the row of its statement, its article and the part of that."""

    row: int
    attribute: Attribute
    article: str
    part: PassageKind


Given = dict[tuple[AttributeKind, tuple[str, ...]], list[Entry]]


def shared_attributes(
    statements: Sequence[Statement],
) -> Iterator[tuple[int, int, SharedAttribute]]:
    """Yield rows of two statements that may meet, each with an attribute of one thing."""
    entries = entries_of(statements)
    given: Given = defaultdict(list)
    for entry in entries:
        given[entry.attribute.kind, entry.attribute.values].append(entry)
    told = values_told(entries)
    for left, right in sorted(candidates(entries)):
        kind = left.attribute.kind
        if may_meet(left, right) and are_of_one_thing(left.attribute, right.attribute):
            beside = not places_saying(given, left).isdisjoint(places_saying(given, right))
            values = len(told[left.article, kind] | told[right.article, kind])
            shared = SharedAttribute(left.attribute, right.attribute, beside, values)
            yield left.row, right.row, shared


def values_told(
    entries: Sequence[Entry],
) -> Mapping[tuple[str, AttributeKind], set[tuple[str, ...]]]:
    """Return the values of each kind that an article gives, of whatever thing."""
    told: dict[tuple[str, AttributeKind], set[tuple[str, ...]]] = defaultdict(set)
    for entry in entries:
        told[entry.article, entry.attribute.kind].add(entry.attribute.values)
    return told


def may_meet(left: Entry, right: Entry) -> bool:
    """Say whether two entries are of two articles, or of one and at odds.

    That are a headline and the text below it, and two plates in two statements, which differ.
    """
    if left.article != right.article:
        return True
    is_plate = left.attribute.kind is AttributeKind.PLATE
    is_headline = left.part != right.part and PassageKind.HEADLINE in (left.part, right.part)
    differ = left.attribute.values != right.attribute.values
    return differ and (is_headline or (is_plate and left.row != right.row))


def entries_of(statements: Sequence[Statement]) -> list[Entry]:
    """Return the attributes of all statements, those of persons under the fullest name given."""
    entries = [
        Entry(row, attribute, statement.article_id, statement.part)
        for row, statement in enumerate(statements)
        for attribute in attributes_of(statement)
    ]
    told = (entry.attribute for entry in entries if entry.attribute.kind in OF_PERSONS)
    full = full_names(name for attribute in told for name in attribute.of)
    return [
        replace(entry, attribute=renamed(entry.attribute, full))
        if entry.attribute.kind in OF_PERSONS
        else entry
        for entry in entries
    ]


def renamed(attribute: Attribute, full: Mapping[str, str]) -> Attribute:
    """Return what is said of somebody as said of the full name."""
    return replace(attribute, of=tuple(full[name] for name in attribute.of))


def places_saying(given: Given, entry: Entry) -> set[tuple[str, PassageKind] | int]:
    """Return where the same is said of the same thing as by an entry: articles and parts of them.

    A headline that says other than its text is at odds with it. Of plates, the rows of statements:
    an article may tell the plate of one vehicle in two ways.
    """
    alike = (
        e for e in given[entry.attribute.kind, entry.attribute.values] if is_same_thing(entry, e)
    )
    if entry.attribute.kind is AttributeKind.PLATE:
        return {other.row for other in alike}
    return {(other.article, other.part) for other in alike}


def is_same_thing(left: Entry, right: Entry) -> bool:
    """Say whether two entries are of one thing; an entry is of the same thing as itself.

    A text that gives two spans of years tells of two affairs, in whatever words, and one that lists
    two persons knows both.
    """
    if left == right or left.attribute.kind in (AttributeKind.YEARS, AttributeKind.LISTED):
        return True
    return are_of_one_thing(left.attribute, right.attribute)


def attributes_of(statement: Statement) -> Iterator[Attribute]:
    """Yield the attributes of a statement, and its identifiers as attributes."""
    plates = tuple(m.label for m in statement.measures if m.unit == AttributeKind.PLATE)
    for attribute in statement.attributes:
        if attribute.kind is AttributeKind.MODEL:
            attribute = replace(attribute, of=(*attribute.of, *plates))
        yield attribute
    for measure in statement.measures:
        if measure.kind is MeasureKind.IDENTIFIER and measure.unit in list(AttributeKind):
            yield identified(measure)


def identified(measure: Measure) -> Attribute:
    """Return an identifier as an attribute of what the clause around it speaks of."""
    kind = AttributeKind(measure.unit)
    around = tuple(sorted({*measure.terms, *measure.names}))
    around = SOME_ONE if kind in OF_SOME_ONE else around
    return Attribute(measure.start, measure.end, kind, around, tuple(measure.label.split()))


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
    if left.kind in (AttributeKind.AGENT, AttributeKind.MODEL):
        # The deed or the make comes first; one of those it was done to, or who drove, or the
        # plate, must be the same.
        return left.of[0] == right.of[0] and bool(set(left.of[1:]) & set(right.of[1:]))
    return left.of == right.of
