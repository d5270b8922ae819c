"""Who says a thing and how: the speaker's name, the stance, the reporting word, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.contract.entries import ReportedStatement
from factcheck.records.statements import Voice
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

WORD = re.compile(r"\w+")
SHOWN_NAMES = 3


def speaker_of(statement: ReportedStatement, sources: Sources) -> str:
    """Return the speaker; the outlet where it speaks in its own voice."""
    if statement.voice is Voice.OWN:
        return visible(statement.speaker) or visible(sources.articles[statement.article].outlet)
    mention = visible(statement.speaker_mention)
    return visible(statement.speaker) or mention or sources.wording.say("citing.unnamed")


def speakers_of(statements: Iterable[ReportedStatement], sources: Sources) -> tuple[str, ...]:
    """Return the distinct speakers in the order of the statements."""
    return tuple(dict.fromkeys(speaker_of(statement, sources) for statement in statements))


def names(speakers: tuple[str, ...], wording: Wording) -> str:
    """Return speakers in one line, the first few by name and the number of the others."""
    shown = ", ".join(speakers[:SHOWN_NAMES])
    more = len(speakers) - SHOWN_NAMES
    return wording.say("citing.and_more", names=shown, n=more) if more > 0 else shown


def stance_in_words(statement: ReportedStatement, sources: Sources) -> str:
    """Return the stance with the reporting word, the voice and what colours them."""
    wording = sources.wording
    stance = wording.named("stances", statement.stance)
    details = ", ".join(_details(statement, sources))
    return wording.say("citing.stance", stance=stance, details=details)


def _details(statement: ReportedStatement, sources: Sources) -> list[str]:
    wording, cue = sources.wording, visible(statement.cue)
    quoted = [wording.say("citing.cue", cue=cue)] if cue else []
    colours = ("negated", "hedged", "conditional")
    marked = [wording.say(f"citing.{name}") for name in colours if getattr(statement, name)]
    voice = wording.named("voices", statement.voice)
    return [*quoted, voice, *marked, *_mention(statement, sources)]


def _mention(statement: ReportedStatement, sources: Sources) -> list[str]:
    # Worth a reader's eye only where the name was inferred: a pronoun, a title, another spelling.
    mention = visible(statement.speaker_mention)
    shared = _words(mention) & _words(speaker_of(statement, sources))
    if statement.voice is Voice.OWN:
        return []
    called = [sources.wording.say("citing.mention", mention=mention)]
    candidates = ", ".join(map(visible, statement.candidates))
    perhaps = [sources.wording.say("citing.perhaps", names=candidates)] if candidates else []
    return [*(called if mention and not shared else ()), *perhaps]


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))
