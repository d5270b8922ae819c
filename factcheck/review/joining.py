"""Joining: what is in a finding now that was not in it when it was decided, or reported before.

A statement in other words from an outlet and a speaker who were heard already changes nothing that
a decision rests on. A new outlet, a new speaker, a new value, or somebody who now stands on the
other side as well, does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.fingerprints import plain
from factcheck.review.matters import Matter, Saying
from factcheck.review.overlaying import overlaid, values_of


class Joining(StrEnum):
    """What may join a finding, in the order in which it is told."""

    OUTLET = "outlet"
    SPEAKER = "speaker"
    VALUE = "value"
    SIDE = "side"
    STATEMENT = "statement"


REOPENING = frozenset(Joining) - {Joining.STATEMENT}
"""What makes a decision be asked for again."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Something that joined: the outlet, speaker or value itself; else whose statement it is."""

    what: Joining
    name: str

    def __str__(self) -> str:
        """Return it as a report keeps it, such as ``outlet: Beta``."""
        return f"{self.what}: {self.name}"


def joined(old: Matter, new: Matter) -> tuple[Joined, ...]:
    """Return what joined since ``old``, each but once; nothing where it has no statements at all.

    With the two the other way round it is what has left.
    """
    if not old.sayings:
        return ()
    overlay = overlaid(old, new)
    new_sides = (new.right, new.left) if overlay.turned else (new.left, new.right)
    pairings = (overlay.left, overlay.right)
    old_sides = (old.left, old.right)
    kept = [
        (side[j] for _, j in pairing.places)
        for side, pairing in zip(new_sides, pairings, strict=True)
    ]
    values = values_of(old.sayings) | values_of(said for side in kept for said in side)
    found: list[Joined] = []
    for place, (side, pairing) in enumerate(zip(new_sides, pairings, strict=True)):
        known = {j for _, j in pairing.places}
        seen = Seen(old.sayings, old_sides[place], old_sides[1 - place], values)
        for saying in (said for j, said in enumerate(side) if j not in known):
            found += list(seen.unknown_in(saying)) or [Joined(Joining.STATEMENT, _name(saying))]
    order = list(Joining)
    return tuple(sorted(set(found), key=lambda one: (order.index(one.what), one.name)))


@dataclass(frozen=True, slots=True)
class Seen:
    """What an old matter held: all that was said, on this side, on the other, and the values."""

    said: Sequence[Saying]
    here: Sequence[Saying]
    opposite: Sequence[Saying]
    values: frozenset[str]

    def unknown_in(self, saying: Saying) -> Iterator[Joined]:
        """Yield what a statement that was not there before brings in."""
        if not any(saying.house == other.house for other in self.said):
            yield Joined(Joining.OUTLET, saying.outlet)
        if saying.who and not _stands_in(saying, self.said):
            yield Joined(Joining.SPEAKER, saying.speaker)
        elif self._changes_sides(saying):
            yield Joined(Joining.SIDE, _name(saying))
        for reads in saying.reads:
            if plain(reads) not in self.values:
                yield Joined(Joining.VALUE, reads)

    def _changes_sides(self, saying: Saying) -> bool:
        return _stands_in(saying, self.opposite) and not _stands_in(saying, self.here)


def _stands_in(saying: Saying, side: Iterable[Saying]) -> bool:
    """Say whether who says it speaks on a side: by name, else as the outlet itself."""
    if saying.who:
        return any(one.who and (one.who <= saying.who or saying.who <= one.who) for one in side)
    return any(not one.who and one.house == saying.house for one in side)


def _name(saying: Saying) -> str:
    return saying.speaker or saying.outlet
