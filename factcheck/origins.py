"""Origins: which texts are copies of one, and how many sources stand behind a finding."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.fingerprints import plain
from factcheck.records import Statement

# Two writers seldom find the same eight words in a row for one fact.
SHORTEST_COPY = 8


def is_copy(one: Statement, other: Statement) -> bool:
    """Say whether the content of one statement stands word for word in that of the other.

    A content that is too short for that not to be chance is no copy.
    """
    shorter, longer = sorted((plain(one.content), plain(other.content)), key=len)
    is_long = len(shorter.split()) >= SHORTEST_COPY
    return is_long and f" {shorter} " in f" {longer} "


def independent_origins(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Return the origins of statements, earliest first; a copy has the origin of what it copies."""
    told: list[tuple[Statement, str]] = []
    for statement in statements:
        copied = (origin for earlier, origin in told if is_copy(earlier, statement))
        told.append((statement, next(copied, statement.origin)))
    return tuple(sorted({origin for _, origin in told}))
