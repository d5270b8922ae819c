"""Joining: what is in a finding now that was not in it when it was decided, or reported before.

A statement in other words from an outlet and a speaker who were heard already changes nothing that
a decision rests on. A new outlet, a new speaker, a new value, or somebody who now stands on the
other side as well, does; so does a statement that is now given to somebody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.records.fingerprints import plain
from factcheck.review.matters import Matter, Saying
from factcheck.review.overlaying import Pairing, overlaid, values_of


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
    sides = [
        Compared(old.left, old.right, new.right if overlay.turned else new.left, overlay.left),
        Compared(old.right, old.left, new.left if overlay.turned else new.right, overlay.right),
    ]
    # A value of a statement that is still there is no news, however it is read now.
    values = values_of(old.sayings) | values_of(said for side in sides for said in side.kept)
    found = {one for side in sides for one in side.news(values)}
    order = list(Joining)
    return tuple(sorted(found, key=lambda one: (order.index(one.what), one.name)))


@dataclass(frozen=True, slots=True)
class Compared:
    """A side of an old matter, the one that was opposite, the side now, and which is which."""

    before: Sequence[Saying]
    opposite: Sequence[Saying]
    now: Sequence[Saying]
    pairing: Pairing

    @property
    def kept(self) -> tuple[Saying, ...]:
        """The statements now that were there before."""
        return tuple(self.now[j] for _, j in self.pairing.places)

    def news(self, values: frozenset[str]) -> Iterator[Joined]:
        """Yield what the other statements bring in; ``values`` are the known ones."""
        known = {j for _, j in self.pairing.places}
        for saying in self.kept:
            if saying.who and not _stands_in(saying, (*self.before, *self.opposite)):
                yield Joined(Joining.SPEAKER, saying.speaker)
        for saying in (said for j, said in enumerate(self.now) if j not in known):
            yield from list(self._unknown_in(saying, values)) or [
                Joined(Joining.STATEMENT, _name(saying))
            ]

    def _unknown_in(self, saying: Saying, values: frozenset[str]) -> Iterator[Joined]:
        said = (*self.before, *self.opposite)
        if all(saying.house != other.house for other in said):
            yield Joined(Joining.OUTLET, saying.outlet)
        if saying.who and not _stands_in(saying, said):
            yield Joined(Joining.SPEAKER, saying.speaker)
        elif _stands_in(saying, self.opposite) and not _stands_in(saying, self.before):
            yield Joined(Joining.SIDE, _name(saying))
        for reads in saying.reads:
            if plain(reads) not in values:
                yield Joined(Joining.VALUE, reads)


def _stands_in(saying: Saying, side: Iterable[Saying]) -> bool:
    """Say whether who says it speaks on a side: by name, else as the outlet itself."""
    if saying.who:
        return any(one.who and (one.who <= saying.who or saying.who <= one.who) for one in side)
    return any(not one.who and one.house == saying.house for one in side)


def _name(saying: Saying) -> str:
    return saying.speaker or saying.outlet
