"""Texts that remember where each of their signs came from, however they are changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and, for each of its characters, the offset in the first text; -1 where it is new."""

    text: str
    origins: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Traced:
        """Return a text of which nothing was changed yet."""
        return cls(text, tuple(range(len(text))))

    def __getitem__(self, part: slice) -> Traced:
        """Return a stretch of the text."""
        return Traced(self.text[part], self.origins[part])

    def came_from(self, start: int, end: int) -> frozenset[int]:
        """Return the offsets in the first text that a stretch holds."""
        return frozenset(self.origins[start:end]) - {NOWHERE}


def joined(parts: Sequence[Traced]) -> Traced:
    """Return the parts one behind the other."""
    text = "".join(part.text for part in parts)
    return Traced(text, tuple(origin for part in parts for origin in part.origins))


def new(text: str) -> Traced:
    """Return a text that comes from nowhere."""
    return Traced(text, (NOWHERE,) * len(text))


def over(text: str, place: Traced) -> Traced:
    """Return a text that stands in the place of another one, sign for sign as far as both go."""
    origins = place.origins[: len(text)]
    return Traced(text, (*origins, *(NOWHERE,) * (len(text) - len(origins))))


def replaced(traced: Traced, pattern: str, by: Callable[[int, str], str]) -> Traced:
    """Put ``by(number of the hit, hit)`` in the place of each hit of a pattern."""
    parts, done = [], 0
    for number, hit in enumerate(re.finditer(pattern, traced.text)):
        parts += [traced[done : hit.start()]]
        parts += [over(by(number, hit[0]), traced[hit.start() : hit.end()])]
        done = hit.end()
    return joined([*parts, traced[done:]])


def lines(traced: Traced) -> Iterator[Traced]:
    """Yield the lines of a text, each with its line end."""
    for hit in re.finditer(r"[^\n]*\n|[^\n]+$", traced.text):
        yield traced[hit.start() : hit.end()]
