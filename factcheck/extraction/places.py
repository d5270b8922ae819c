"""Places: names that stand behind a place word ("di kota X", "in Y"), innermost first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extraction.blanks import COMMA
from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_runs import run_pattern
from factcheck.extraction.scope import negated_spans
from factcheck.records.particulars import Event, Place, Span

# Common nouns that may stand between a place word and the name ("to the launch centre X").
LONGEST_COMMON = 5
WORD = re.compile(r"[^\W\d_][\w-]*")
SPACE = re.compile(r"\s*")
JOIN = re.compile(r",\s+|\s+")


def find_places(text: str, span: Span, lexicon: Lexicon) -> tuple[Place, ...]:
    """Return the places of a stretch; a name inside a wider one heads a chain of names."""
    places: list[Place] = []
    reached = span.start
    for lead in lexicon.place_leads.find_all(text, span.start, span.end):
        if lead.start < reached:
            continue
        names, end = name_chain(text, lead.end, span.end, lexicon)
        if names:
            event = nearest_event(text, span, lead.end, lexicon)
            is_state = comparable(names[0]) in lexicon.names.places
            places.append(Place(lead.start, end, names, event, is_state))
            reached = end
    return tuple(places)


def nearest_event(text: str, span: Span, before: int, lexicon: Lexicon) -> Event | None:
    """Return the kind of event told of last before a place, or None.

    The place word itself may tell it ("visited X"). Negated events, those that a comma shuts off,
    and those that only say what something is about ("a speech on the death of X") are left out.
    """
    if not lexicon.event_forms.find(text, span.start, before):
        return None
    shut = (*negated_spans(text, span, lexicon), *background_spans(text, span, before, lexicon))
    topics = {lead.end for lead in lexicon.topic_leads.find_all(text, span.start, before)}
    told = [
        (match.start, event)
        for event, forms in lexicon.events
        for match in forms.find_all(text, span.start, before)
        if match.start - 1 not in topics and not any(stretch.holds(match.start) for stretch in shut)
    ]
    return max(told, default=(0, None))[1]


def background_spans(text: str, span: Span, before: int, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the clauses ("After the meeting, ...") that a comma shuts off from what follows."""
    for lead in lexicon.background_leads.find_all(text, span.start, before):
        comma = COMMA.search(text, lead.end, before)
        if comma:
            yield Span(lead.start, comma.start())


def name_chain(text: str, start: int, limit: int, lexicon: Lexicon) -> tuple[tuple[str, ...], int]:
    """Read a name and the wider places that follow it by comma or by another place word."""
    names: list[str] = []
    position = start
    while True:
        found = place_name(text, position, limit, lexicon)
        if found is None:
            return tuple(names), position if names else start
        name, position = found
        names.append(name)
        join = JOIN.match(text, position, limit)
        if not join:
            return tuple(names), position
        lead = lexicon.place_leads.at(text, join.end())
        next_start = lead.end if lead else join.end()
        if not (lead or join.group().startswith(",")):
            return tuple(names), position
        if place_name(text, next_start, limit, lexicon) is None:
            return tuple(names), position
        position = next_start


def before_month(name: str, lexicon: Lexicon) -> str:
    """Return a name up to a month behind it: "Bordeaux Februari" is Bordeaux, in February."""
    words = name.split(" ")
    after = (n for n, word in enumerate(words) if n and word.casefold() in lexicon.months)
    at = next(after, len(words))
    return " ".join(words[:at])


def place_name(text: str, start: int, limit: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """Return the capitalised name at ``start``, common nouns of place allowed in front of it."""
    position = start
    for number in range(LONGEST_COMMON + 1):
        gap = SPACE.match(text, position, limit)
        position = gap.end() if gap else position
        run = run_pattern(lexicon.pack.name_particles).match(text, position, limit)
        if run:
            # "in May" and "di Batu, Senin" name a time.
            name = before_month(run.group(), lexicon)
            if name.casefold() in lexicon.calendar_words:
                return None
            return name.rstrip(".,'-"), run.start() + len(name.rstrip(".,'-"))
        word = WORD.match(text, position, limit)
        if word is None or (number == 0 and word.group().casefold() not in lexicon.place_kinds):
            return None
        position = word.end()
    return None
