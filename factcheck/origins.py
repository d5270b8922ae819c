"""Origins: how many sources stand behind statements that say the same."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.fingerprints import plain
from factcheck.records import Statement

# Two writers seldom find the same eight words in a row for one fact.
SHORTEST_COPY = 8


def independent_origins(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Return the origins of statements, earliest first; a copy has the origin of what it copies.

    Text that says the same in the same words, and is too long for chance, is one text.
    """
    first: dict[str, str] = {}
    origins = set()
    for statement in statements:
        words = plain(statement.content)
        if len(words.split()) < SHORTEST_COPY:
            origins.add(statement.origin)
        else:
            origins.add(first.setdefault(words, statement.origin))
    return tuple(sorted(origins))
