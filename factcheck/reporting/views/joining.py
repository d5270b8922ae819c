"""What joined a finding since it was decided or reported before, in words of one language."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording


def joined_in_words(joined: Iterable[str], wording: Wording) -> tuple[str, ...]:
    """Return each ``KIND: NAME`` of ``FindingEntry.joined`` as visible text in words.

    What names no known kind is shown as it is.
    """
    return tuple(_in_words(one, wording) for one in joined)


def _in_words(joined: str, wording: Wording) -> str:
    kind, colon, name = joined.partition(": ")
    key = f"joined.{kind}"
    if not colon or key not in wording.phrases:
        return visible(joined)
    return wording.say(key, name=visible(name))
