"""Answers of two statements to one question: one by yes and one by no, or that there is none.

Opposite answers may stand in one article: an outlet that reports the claim and the denial sets them
side by side itself. Of answers that are alike only those of two articles that there is none of a
thing are paired: that there is any says little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from factcheck.records.particulars import Attribute, AttributeKind
from factcheck.records.passages import PassageKind
from factcheck.records.points import SharedAttribute
from factcheck.records.statements import Statement

# Words by which two things are one where each of them has words of its own.
FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True, order=True)
class Answer:
    """An answer with the row of its statement, its article, the part of that and who gives it."""

    row: int
    attribute: Attribute
    article: str
    part: PassageKind
    teller: tuple[str, ...]


def shared_answers(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedAttribute]]:
    """Yield rows of two statements, lower row first, with opposite answers to one question."""
    for kind, answers in by_kind(statements).items():
        no = [answer for answer in answers if answer.attribute.values == ("no",)]
        yes = [answer for answer in answers if answer.attribute.values == ("yes",)]
        asked = [pair for pair in product(no, yes) if are_of_one_thing(kind, *pair)]
        both = {end for pair in asked if teller_of(pair[0]) == teller_of(pair[1]) for end in pair}
        for pair in asked:
            left, right = sorted(pair)
            if left.row != right.row:
                beside = not both.isdisjoint(pair)
                yield left.row, right.row, SharedAttribute(left.attribute, right.attribute, beside)
        if kind is AttributeKind.PRESENCE:
            yield from shared_absences(no)


def shared_absences(none: Sequence[Answer]) -> Iterator[tuple[int, int, SharedAttribute]]:
    """Yield rows of statements of two articles which say that there is none of one thing."""
    for left, right in combinations(sorted(none), 2):
        if left.article != right.article and left.attribute.of == right.attribute.of:
            yield left.row, right.row, SharedAttribute(left.attribute, right.attribute)


def by_kind(statements: Sequence[Statement]) -> dict[AttributeKind, list[Answer]]:
    """Gather the answers of statements by what they answer."""
    found: dict[AttributeKind, list[Answer]] = defaultdict(list)
    for row, statement in enumerate(statements):
        for answer in statement.answers:
            told = (statement.article_id, statement.part, statement.speakers)
            said = Answer(row, answer, *told)
            found[answer.kind].append(said)
    return found


def teller_of(answer: Answer) -> tuple[str, PassageKind, tuple[str, ...]]:
    """Return who gives an answer in which part of an article: who gives both speaks of two things.

    A headline that answers otherwise than the text below it is at odds with it.
    """
    return answer.article, answer.part, answer.teller


def are_of_one_thing(kind: AttributeKind, no: Answer, yes: Answer) -> bool:
    """Say whether a no and a yes are about one thing, person or report.

    "No passengers" is met by "one foreign passenger", "no foreign passengers" not by "a passenger".
    """
    left, right = set(no.attribute.of), set(yes.attribute.of)
    if kind is AttributeKind.PRESENCE:
        return left <= right
    if kind is AttributeKind.COURSE:
        return is_one_course(no.attribute.of, yes.attribute.of)
    if kind is AttributeKind.REPORT:
        named = left - {""}, right - {""}
        return not all(named) or bool(named[0] & named[1])
    return any(is_same_name(name, other) for name in left for other in right)


def is_one_course(no: tuple[str, ...], yes: tuple[str, ...]) -> bool:
    """Say whether two opposites are of one pair, and of one thing: its name or two words of it."""
    left, right = set(no[1:]), set(yes[1:])
    is_cut_short = left <= right or right <= left
    return no[0] == yes[0] and (is_cut_short or len(left & right) >= FEWEST_SHARED)


def is_same_name(name: str, other: str) -> bool:
    """Say whether two comparable names may be one: the words of one are all in the other one."""
    words, others = set(name.split()), set(other.split())
    return bool(words and others) and (words <= others or others <= words)
