"""Who spoke so far in an article: whom "he" and "the official" may mean."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records.statements import UNRESOLVED


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name shown, and the comparable names behind it, if anybody is named.

    ``candidates`` are names of whom it may be, the likeliest first, where nothing settles it.
    """

    shown: str
    keys: tuple[str, ...]
    is_person: bool = False
    candidates: tuple[str, ...] = ()


# How many speakers back "the official" is looked for: no article of the news has as many.
MOST_HEARD = 40
NOBODY = Speaker(UNRESOLVED, ())


@dataclass(frozen=True, slots=True)
class Heard:
    """Who spoke so far in an article, the latest last: whom "he" and "the official" may mean."""

    latest: Speaker
    earlier: tuple[Speaker, ...] = ()

    @property
    def latest_person(self) -> Speaker:
        """The latest speaker who is a person, else the latest one: whom "he" means."""
        if self.latest.is_person:
            return self.latest
        return next((one for one in reversed(self.earlier) if one.is_person), self.latest)

    def then(self, speaker: Speaker) -> Heard:
        """Return what was heard after one more speaker; each is kept once, where it spoke last."""
        if not speaker.keys:
            return self
        others = (one for one in self.earlier[-MOST_HEARD:] if one != speaker)
        return Heard(speaker, (*others, speaker))
