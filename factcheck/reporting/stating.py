"""How a single statement is told in a few words: its stance with what colours it, its speaker."""

from __future__ import annotations

from factcheck.records.statements import Statement
from factcheck.reporting import extract_wording
from factcheck.reporting.visible import visible


def scope_of(statement: Statement) -> tuple[str, ...]:
    """Return what colours a stance: denied, negated, hedged, conditional, as far as it is so."""
    marks = {
        "denied": statement.denied,
        "negated": statement.negated,
        "hedged": statement.hedged,
        "conditional": statement.conditional,
    }
    return tuple(mark for mark, holds in marks.items() if holds)


def stance_in_words(statement: Statement) -> str:
    """Return the stance with what colours it: ``deny, denied, hedged``."""
    return ", ".join((statement.stance.value, *scope_of(statement)))


def speaker_and_mention(statement: Statement) -> str:
    """Return the speaker and, where the text calls them otherwise, how, as visible text.

    An unresolved speaker comes with whom it may be: ``unresolved (he; perhaps Lind, Brand)``.
    """
    speaker, mention = visible(statement.speaker), visible(statement.speaker_mention)
    candidates = tuple(visible(name) for name in statement.candidates)
    if not speaker:
        return mention or extract_wording.unnamed()
    called = (mention,) if mention and mention != speaker else ()
    details = (*called, *((extract_wording.perhaps(candidates),) if candidates else ()))
    return f"{speaker} ({'; '.join(details)})" if details else speaker
