"""Rows of people: who is listed beside whom, "Briptu AR, Bripka SD, dan Bripda HK".

Each member of a row is told of those beside it: two rows that are alike but for one of them differ
in that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.extraction.attributes.mentions import Mention
from factcheck.extraction.attributes.reading import Reading
from factcheck.extraction.attributes.spellings import spelt
from factcheck.records.particulars import Attribute, AttributeKind

INITIALS = re.compile(r"[A-Z]{2,3}")
# Two of them with a comma or a short word between, with or without an age: cheap to ask.
SOME_INITIALS = re.compile(
    r"\b[A-Z]{2,3}(?: ?\([^()]{1,12}\))?(?:,| \w{1,5}\b)[^.]{0,30}?\b[A-Z]{2,3}\b"
)
FEWEST_NAMES = 3
MOST_MEMBERS = 8
# Ranks in front of initials, an age and the word for years behind them.
LONGEST_LEAD = 3
LONGEST_AGE = 4


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a row: tokens ``first`` up to ``after`` name one person, what is in front too.

    ``named`` is where the name itself begins, ``is_sure`` says that a title or an age shows it.
    """

    first: int
    named: int
    after: int
    words: tuple[str, ...]
    is_sure: bool


def find_listed(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Attribute]:
    """Yield who is listed beside whom by name, in rows of three persons or more."""
    for row in rows(reading, [named_member(reading, mention) for mention in mentions]):
        if len(row) >= FEWEST_NAMES and all(member.is_sure for member in row):
            yield from beside_each_other(reading, row)


def find_initials(reading: Reading) -> Iterator[Attribute]:
    """Yield who is listed beside whom by initials, in rows that ranks, ages or words announce."""
    content = reading.content
    if not SOME_INITIALS.search(reading.text, content.start, content.end):
        return
    found = [initialled(reading, index) for index in reading.excerpt.slice.capitals()]
    for row in rows(reading, [member for member in found if member is not None]):
        announced = reading.tables.named.before(reading.tokens, row[0].first) is not None
        if announced or all(member.is_sure for member in row):
            yield from beside_each_other(reading, row)


def beside_each_other(reading: Reading, row: Sequence[Member]) -> Iterator[Attribute]:
    """Yield each member of a row as told of all others."""
    if len({member.words for member in row}) < len(row) or len(row) > MOST_MEMBERS:
        return
    for member in row:
        others = sorted(" ".join(other.words) for other in row if other is not member)
        span = reading.span(member.named, member.after)
        kind = AttributeKind.LISTED
        yield Attribute(span.start, span.end, kind, tuple(others), member.words)


def rows(reading: Reading, members: Sequence[Member]) -> Iterator[tuple[Member, ...]]:
    """Yield the longest rows of two members or more that only commas and "and" part."""
    row: list[Member] = []
    for one, other in pairwise(members):
        row = row or [one]
        if is_joined(reading, one, other):
            row.append(other)
            continue
        if len(row) > 1:
            yield tuple(row)
        row = []
    if len(row) > 1:
        yield tuple(row)


def is_joined(reading: Reading, one: Member, other: Member) -> bool:
    """Say whether a comma, "and" or both stand between two members, and nothing else."""
    between = [reading.word(index) for index in range(past_age(reading, one.after), other.first)]
    ands = reading.lexicon.pack.measures.ands
    return 0 < len(between) < 3 and all(word == "," or word in ands for word in between)


def named_member(reading: Reading, mention: Mention) -> Member:
    """Return a mention as a member of a row, its name in one spelling."""
    sure = mention.introduced or mention.is_person or has_age(reading, mention.after)
    words = tuple(spelt(mention.key, reading.lexicon.pack.sounds).split())
    return Member(mention.first, mention.name, mention.after, words, sure)


def initialled(reading: Reading, index: int) -> Member | None:
    """Return the member whose initials a token is, with the rank in front; None for no initials."""
    written = reading.written(index, index + 1)
    if not INITIALS.fullmatch(written):
        return None
    first = index
    while index - first < LONGEST_LEAD and is_of_rank(reading, first - 1):
        first -= 1
    sure = first < index or has_age(reading, index + 1)
    return Member(first, index, index + 1, (written.casefold(),), sure)


def is_of_rank(reading: Reading, index: int) -> bool:
    """Say whether a token is a rank."""
    return reading.word(index) in reading.tables.ranks


def has_age(reading: Reading, after: int) -> bool:
    """Say whether a number in brackets stands behind a name."""
    return past_age(reading, after) > after


def past_age(reading: Reading, after: int) -> int:
    """Return the token behind an age in brackets, ``after`` itself where there is none."""
    if reading.word(after) != "(" or not reading.is_number(after + 1):
        return after
    for index in range(after + 2, after + 2 + LONGEST_AGE):
        if reading.word(index) == ")":
            return index + 1
    return after
