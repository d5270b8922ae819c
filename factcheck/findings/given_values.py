"""The values that statements give where a finding compares them, each with its place and reading.

They are measures, attributes and, for rules that compare no such point, places, days and speakers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.findings.values import compared_value, is_wrong_day, measured
from factcheck.records.judgements import Judgement
from factcheck.records.locating import cue_span, mention_span
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import ANSWERS, Attribute, Measure, MeasureKind, Place, Span
from factcheck.records.readings import (
    MARKS,
    as_written,
    attribute_reading,
    measure_reading,
    stretch_of,
    thing_counted,
)
from factcheck.records.statements import Statement
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.event_conditions import relation

NEAR_PLACES = ("same", "nested")


@dataclass(frozen=True, slots=True)
class Given:
    """A value where a statement gives it; ``key`` is equal for values that are alike.

    Of several readings of one value the one of the lowest ``rank`` stands for it.
    """

    statement: Statement
    span: Span
    key: tuple[object, ...]
    reading: str
    rank: int = 0


def values_given(judgements: Sequence[Judgement]) -> Iterator[Given]:
    """Yield the values that the statements of a finding give, by what its judgements compared."""
    pairs = [(j, pair) for j in judgements for pair in (j.pair, j.pair.swapped)]
    thing = thing_counted(
        (pair.measures.left, as_written(pair.measures.left, pair.left))
        for _, pair in pairs
        if pair.measures is not None and pair.measures.left.kind is MeasureKind.COUNT
    )
    for judgement, pair in pairs:
        yield from given_by_left(judgement, pair, thing)


def given_by_left(judgement: Judgement, pair: StatementPair, thing: str) -> Iterator[Given]:
    """Yield the values that a pair's left statement gives, by what was compared."""
    statement = pair.left
    if pair.measures is not None:
        given = given_measure(pair.measures.left, statement, thing)
        yield replace(given, key=(pair.measures.left.kind, *compared_value(pair.measures)))
    elif pair.attributes is not None:
        if pair.attributes.left.kind not in ANSWERS:
            yield given_attribute(pair.attributes.left, statement)
    elif pair.meets_in_words:
        compared = {check.test.partition(":")[0].partition("|")[0] for check in judgement.checks}
        for condition, find in COMPARED.items():
            if condition in compared:
                yield from find(pair, judgement.verdict)


def given_measure(measure: Measure, statement: Statement, thing: str) -> Given:
    """Return a measure as a value; a day beside a wrong weekday reads as it is written."""
    written = as_written(measure, statement)
    reading = written if is_wrong_day(measure) else measure_reading(measure, written, thing)
    key = (measure.kind, *measured(measure))
    return Given(
        statement, stretch_of(measure, statement), key, reading, int(measure.bound in MARKS)
    )


def given_attribute(attribute: Attribute, statement: Statement) -> Given:
    """Return an attribute as a value; where its words name nobody, the speaker's mention does."""
    key = (attribute.kind, *attribute.values)
    span = stretch_of(attribute, statement)
    reading = attribute_reading(attribute, statement)
    if reading != as_written(attribute, statement):
        span = mention_span(statement, cue_span(statement)) or span
    return Given(statement, span, key, reading)


def event_places(pair: StatementPair, verdict: Verdict) -> Iterator[Given]:
    """Yield the places at which a pair's left statement puts an event."""
    here, there = ([place for place in s.places if place.event] for s in (pair.left, pair.right))
    yield from given_places(pair.left, here, there, verdict)


def places_of_one_event(pair: StatementPair, verdict: Verdict) -> Iterator[Given]:
    """Yield the places at which a pair's left statement puts an event that has one place."""
    here, there = (
        [place for place in s.places if place.event and place.event.one_place]
        for s in (pair.left, pair.right)
    )
    yield from given_places(pair.left, here, there, verdict)


def telling_places(pair: StatementPair, verdict: Verdict) -> Iterator[Given]:
    """Yield the places where the words of a pair's left statement were spoken."""
    yield from given_places(pair.left, pair.left.said_at, pair.right.said_at, verdict)


def given_places(
    statement: Statement, here: Iterable[Place], there: Sequence[Place], verdict: Verdict
) -> Iterator[Given]:
    """Yield places as values; of an agreement only those that meet one of the other statement."""
    for place in here:
        meets = any(relation(place, other) in NEAR_PLACES for other in there)
        if meets or verdict is not Verdict.AGREEMENT:
            key = ("place", place.names[0].casefold())
            yield Given(statement, Span(place.start, place.end), key, place.names[0])


def telling_days(pair: StatementPair, verdict: Verdict) -> Iterator[Given]:
    """Yield the dates beside the words of a pair's left statement."""
    return (given_measure(day, pair.left, "") for day in pair.left.told_days)


def speakers(pair: StatementPair, verdict: Verdict) -> Iterator[Given]:
    """Yield the speaker to whom a pair's left statement gives its words."""
    statement = pair.left
    mention = mention_span(statement, cue_span(statement))
    if mention is not None:
        yield Given(statement, mention, ("speaker", statement.speakers), statement.speaker)


COMPARED: dict[str, Callable[[StatementPair, Verdict], Iterator[Given]]] = {
    "event_place": event_places,
    "one_event_place": places_of_one_event,
    "telling_place": telling_places,
    "telling_dates": telling_days,
    "speaker_names": speakers,
}
"""The conditions that compare what is no point of a pair, and where that stands."""
