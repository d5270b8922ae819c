"""Choices: two articles tell one thing in nearly the same words, but for one word of a list.

A thing is on the left or on the right, a hospital's ward is of one city: where the words around
agree in order, and the word beside is the same, such a word says which, and the other one another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.records.particulars import Attribute, AttributeKind, Word
from factcheck.records.points import SharedAttribute
from factcheck.records.statements import Statement

# So many words on either side are looked at, and so many must be the same in all.
WITHIN = 7
FEWEST_SHARED = 3
# Two names that share a word may well be of two places: "West Java" and "East Java".
FEWEST_BESIDE_NAMES = 5
# Another one of the list so near makes it a list: "in the north, the east and the south".
LISTED_WITHIN = 5
WRITTEN = re.compile(r"[\w-]+")

# The word beside: behind or in front of it, in which form.
Beside = tuple[bool, str]


@dataclass(frozen=True, slots=True, order=True)
class Chosen:
    """A word of a list where it stands: its statement's row, and its place in the wording."""

    row: int
    at: int
    article: str
    name: str
    value: str
    beside: tuple[Beside, ...]


def shared_choices(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedAttribute]]:
    """Yield rows of statements of two articles that differ in one word of a list."""
    found = [one for row, statement in enumerate(statements) for one in chosen_in(row, statement)]
    telling = articles_telling(found)
    for one, other, beside in met(found):
        left, right = statements[one.row].wording, statements[other.row].wording
        alike = words_alike(left, one.at, right, other.at)
        is_name = left[one.at].is_name and right[other.at].is_name
        if len(alike) >= (FEWEST_BESIDE_NAMES if is_name else FEWEST_SHARED):
            both = telling[one.name, one.value, beside] & telling[one.name, other.value, beside]
            first, last = (
                attribute(statements[chosen.row], chosen, beside, alike) for chosen in (one, other)
            )
            yield one.row, other.row, SharedAttribute(first, last, beside=bool(both))


def articles_telling(found: Sequence[Chosen]) -> dict[tuple[str, str, Beside], set[str]]:
    """Return which articles have a word of a list beside another word."""
    telling: dict[tuple[str, str, Beside], set[str]] = defaultdict(set)
    for one in found:
        for beside in one.beside:
            telling[one.name, one.value, beside].add(one.article)
    return telling


def chosen_in(row: int, statement: Statement) -> Iterator[Chosen]:
    """Yield the words of lists in a statement, those in a row of several left out."""
    wording = statement.wording
    places = [at for at, word in enumerate(wording) if word.choice]
    for at in places:
        name, _, value = wording[at].choice.partition(" ")
        near = (wording[place].choice for place in places if abs(at - place) <= LISTED_WITHIN)
        listed = {choice for choice in near if choice.startswith(f"{name} ")}
        if len(listed) > 1 or wording[at].negated:
            continue
        before = ((False, wording[at - 1].form),) if at else ()
        behind = ((True, wording[at + 1].form),) if at + 1 < len(wording) else ()
        yield Chosen(row, at, statement.article_id, name, value, (*before, *behind))


def met(found: Sequence[Chosen]) -> Iterator[tuple[Chosen, Chosen, Beside]]:
    """Yield words of one list with one word beside them in two articles, where they differ."""
    blocks: dict[tuple[str, Beside], list[Chosen]] = defaultdict(list)
    for one in found:
        for beside in one.beside:
            blocks[one.name, beside].append(one)
    seen = set()
    for (_, beside), alike in blocks.items():
        for one, other in combinations(alike, 2):
            differ = one.value != other.value and one.article != other.article
            if differ and (one, other) not in seen:
                seen.add((one, other))
                yield one, other, beside


def words_alike(left: Sequence[Word], at: int, right: Sequence[Word], place: int) -> list[str]:
    """Return the words that two wordings share in one order around two of their places."""
    before = in_common(left[max(0, at - WITHIN) : at], right[max(0, place - WITHIN) : place])
    first, other = at + 1, place + 1
    behind = in_common(left[first : first + WITHIN], right[other : other + WITHIN])
    return [*before, *behind]


def in_common(left: Sequence[Word], right: Sequence[Word]) -> list[str]:
    """Return the longest row of forms that stands in both, in order, whatever is between."""
    rows: list[list[str]] = [[] for _ in range(len(right) + 1)]
    for word in left:
        diagonal: list[str] = []
        for at, other in enumerate(right, 1):
            above = rows[at]
            if word.form == other.form:
                rows[at] = [*diagonal, word.form]
            elif len(rows[at - 1]) > len(above):
                rows[at] = rows[at - 1]
            diagonal = above
    return rows[-1]


def attribute(
    statement: Statement, chosen: Chosen, beside: Beside, alike: Sequence[str]
) -> Attribute:
    """Return a word of a list, and the one beside it, as said of the words around both."""
    other = chosen.at + 1 if beside[0] else chosen.at - 1
    first, last = sorted((chosen.at, other))
    start, end = statement.wording[first].start, statement.wording[last].start
    written = WRITTEN.match(statement.content, end - statement.content_start)
    end += len(written.group()) if written else 1
    of = tuple(sorted(set(alike)))
    return Attribute(start, end, AttributeKind.CHOICE, of, (chosen.name, chosen.value))
