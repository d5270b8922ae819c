"""Whom a mention may mean where nobody spoke before: the persons that the article names."""

from __future__ import annotations

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import is_acronym
from factcheck.extraction.people import People
from factcheck.extraction.reported_speech import is_bound
from factcheck.extraction.sentences import find_quotations
from factcheck.extraction.subjects import subject_before
from factcheck.particulars import Span
from factcheck.records import Stance

# A longer list helps nobody to decide.
MOST_CANDIDATES = 6


def persons_before(text: str, offset: int, people: People) -> tuple[str, ...]:
    """Return the full names of the persons named in front of an offset, the nearest first."""
    named = ((text.rfind(name, 0, offset), name) for name in persons_of(people))
    return tuple(name for at, name in sorted(named, reverse=True) if at >= 0)


def candidates_at(text: str, offset: int, people: People) -> tuple[str, ...]:
    """Return whom a mention at an offset may mean, the likeliest first.

    Those named in front of it come first, then those whom the article names later.
    """
    before = persons_before(text, offset, people)
    named = ((text.find(name, offset), name) for name in persons_of(people))
    later = tuple(name for at, name in sorted(named) if at >= 0 and name not in before)
    return (before + later)[:MOST_CANDIDATES]


def persons_of(people: People) -> tuple[str, ...]:
    """Return the full names of an article that are names of persons, sorted."""
    return tuple(
        name for name in sorted(people.names - people.bodies) if not is_acronym(name.split()[-1])
    )


def speaking_subject(text: str, sentence: Span, lexicon: Lexicon) -> Span | None:
    """Return who confirms or denies in a sentence that does not say what: "X confirmed it"."""
    inside = find_quotations(text, sentence)
    for cue in lexicon.cues_before.find_all(text, sentence.start, sentence.end):
        hidden = any(quotation.holds(cue.start) for quotation in inside)
        if cue.stance is Stance.ASSERT or hidden or is_bound(text, cue, lexicon):
            continue
        return subject_before(text, sentence.start, cue.start, lexicon)
    return None
