"""The lines on the whole report and on the list, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reporting.visible import visible
from factcheck.review.choosing import is_contradictory, is_undecided
from factcheck.reviewing.facets import facets_of
from factcheck.reviewing.session import Session


def heading(session: Session) -> str:
    """Return the report's name, how much there is to do, and who does it."""
    wording, found = session.wording, list(session.findings.values())
    line = wording.say(
        "reviewing.head",
        report=visible(session.desk.document.name),
        findings=wording.count(len(found), "finding"),
        undecided=sum(map(is_undecided, found)),
    )
    against = sum(map(is_contradictory, found))
    also = f", {wording.say('reviewing.contradictory', n=against)}" if against else ""
    unnamed = wording.phrase("reviewing.unnamed_reviewer")
    by = wording.say("reviewing.reviewer", by=visible(session.access.by) or unnamed)
    return f"{line}{also}, {by}"


def listing_line(session: Session) -> str:
    """Return how many findings are listed, in which order, and what they were narrowed to."""
    wording = session.wording
    shown, total = len(session.listed), len(session.findings)
    parts = [
        wording.say("reviewing.shown", shown=shown, all=total),
        wording.phrase(f"reviewing.orders.{session.choice.order}"),
        *_narrowed(session),
    ]
    return ", ".join(parts)


def _narrowed(session: Session) -> Iterator[str]:
    choice, wording = session.choice, session.wording
    if not choice.narrows:
        return
    facets = facets_of(session.findings, session.subjects, choice, wording)
    parts = (*choice.wanted.outlets, *choice.wanted.speakers)
    names = [*(facet.words for facet in facets if facet.chosen), *map(visible, parts)]
    if names:
        yield wording.say("reviewing.only", names=", ".join(names))
    if choice.words:
        yield wording.say("reviewing.words", words=visible(choice.words))
