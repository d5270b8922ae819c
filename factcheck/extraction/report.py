"""One attributed stretch of a sentence, as the finders of attributions return it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extraction.lexicon import Cue
from factcheck.records.particulars import Span
from factcheck.records.statements import Stance, Voice


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is reported, by whom and with which word.

    ``speaker`` is None where the sentence names nobody, ``cue`` where a quotation has no tag;
    ``aside`` says that it stands inside another sentence, reported by a noun ("the claim that P"),
    by a relative clause ("Lind, who said that P") or inside another report.
    """

    content: Span
    speaker: Span | None
    cue: Cue | None
    voice: Voice
    aside: bool = False

    @property
    def end(self) -> int:
        """Where the reporting word and the speaker's mention end, 0 without any."""
        return max((part.end for part in (self.speaker, self.cue) if part), default=0)


def plain_cue(start: int, end: int, *, suffixed: bool = False) -> Cue:
    """Make a cue that asserts, for source words and colons."""
    return Cue(start, end, Stance.ASSERT, denies=False, suffixed=suffixed)
