"""What a finding can be found by: its outlets, its speakers, and all its words."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.contract.entries import FindingEntry
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.views.speaking import speaker_of
from factcheck.reporting.visible import visible


@dataclass(frozen=True, slots=True)
class Subject:
    """Names of outlets and speakers as they are shown, and the text to search, in small letters."""

    outlets: frozenset[str]
    speakers: frozenset[str]
    text: str


def subject_of(finding: FindingEntry, label: str, sources: Sources) -> Subject:
    """Return what a finding with this label can be found by."""
    said = [sources.statements[name] for name in dict.fromkeys((*finding.left, *finding.right))]
    speakers = frozenset(speaker_of(statement, sources) for statement in said)
    told = finding.tellings.values()
    parts = (
        *(finding.id, label, finding.rule, finding.title, finding.message),
        *(text for telling in told for text in (telling.title, telling.message)),
        *finding.outlets,
        *sorted(speakers),
        *(statement.text for statement in said),
        *((finding.review.note, finding.review.by) if finding.review else ()),
    )
    return Subject(
        outlets=frozenset(map(visible, finding.outlets)),
        speakers=speakers,
        text=visible("\n".join(parts)).casefold(),
    )
