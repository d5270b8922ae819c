"""Persons of a story: whom a shorter name means, where the story gives one longer name for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

INITIAL = re.compile(r"[^\W\d_]\.?")
# The fewest letters of a name by which somebody is called for short ("Abdi" for "Abdirahman").
SHORTEST_CALL = 4
# A letter or two more are another name ("Andi", "Andika"), more are the same one in full.
FEWEST_MORE = 3


def full_names(names: Iterable[str]) -> Mapping[str, str]:
    """Return the fullest name in ``names`` (comparable names) that each of them stands for.

    A name that stands for no other one, or for several that differ, stands for itself.
    """
    given = sorted(set(names))
    by_start: dict[str, list[str]] = defaultdict(list)
    for name in given:
        for start in sorted({word[:SHORTEST_CALL] for word in name.split()}):
            by_start[start].append(name)
    return {name: fullest(name, by_start[name[:SHORTEST_CALL].split(" ")[0]]) for name in given}


def fullest(name: str, near: Iterable[str]) -> str:
    """Return the one name among those near that holds a name and that all other such names fit."""
    longer = [other for other in near if other != name and stands_for(name, other)]
    if not longer:
        return name
    longest = max(longer, key=lambda other: (len(other), other))
    alike = all(other == longest or stands_for(other, longest) for other in longer)
    return longest if alike else name


def without_initials(name: str) -> list[str]:
    """Return the words of a name, the initials behind the first one left out."""
    first, *others = name.split()
    return [first, *(word for word in others if INITIAL.fullmatch(word) is None)]


def stands_for(short: str, long: str) -> bool:
    """Say whether a name is part of a longer one, or one word that begins a longer one's first.

    An initial inside a name may be left out: "Daniel Lind" stands for "Daniel R. Lind".
    """
    words, wanted = without_initials(long), without_initials(short)
    size = len(wanted)
    if len(long.split()) > len(short.split()) and any(
        words[i : i + size] == wanted for i in range(len(words) - size + 1)
    ):
        return True
    more = len(words[0]) - len(short)
    return len(short) >= SHORTEST_CALL and more >= FEWEST_MORE and words[0].startswith(short)
