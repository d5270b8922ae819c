"""The conditions that a rule may use, by name: ``similarity|at_least: 0.5``.

Each is a pure, symmetric function of a pair; ``factcheck rules conditions`` prints this list.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.rulebook import attribute_conditions as attributes
from factcheck.rulebook import clause_conditions as clauses
from factcheck.rulebook import company_conditions as company
from factcheck.rulebook import denial_conditions as denials
from factcheck.rulebook import digit_conditions as digits
from factcheck.rulebook import entailment_conditions as entailing
from factcheck.rulebook import event_conditions as event
from factcheck.rulebook import measure_conditions as measures
from factcheck.rulebook import passage_conditions as passages
from factcheck.rulebook import speech_conditions as speech
from factcheck.rulebook import telling_conditions as telling
from factcheck.rulebook import time_conditions as times
from factcheck.rulebook import wording_conditions as wording
from factcheck.rulebook.condition import Archetype, Condition

CONDITIONS: dict[str, Condition] = {
    condition.name: condition
    for condition in (
        wording.similarity,
        wording.shared_terms,
        wording.term_overlap,
        wording.shared_names,
        wording.names,
        wording.numbers,
        wording.negation,
        wording.conditional,
        *entailing.MODELLED,
        telling.question,
        telling.topic_kind,
        telling.propositions,
        telling.stances,
        telling.speakers,
        telling.outlets,
        telling.articles,
        telling.days_apart,
        telling.hours_apart,
        event.event_place,
        event.one_event_place,
        event.event_days_apart,
        event.event_dates,
        measures.measure,
        measures.measured_thing,
        clauses.clause_overlap,
        clauses.clause_terms,
        clauses.clause_names,
        company.count_in_common,
        company.sum_of_counts,
        company.numbers_unlike,
        company.identifier_in_common,
        company.values_told,
        measures.relative_gap,
        times.minutes_apart,
        times.dates_apart,
        times.minutes_wide,
        times.clock_times,
        times.lasting,
        times.dates_written,
        times.happening,
        measures.bounds,
        digits.rounding,
        digits.digits,
        measures.people_counted,
        measures.later_value,
        measures.values_in_story,
        digits.digits_told,
        measures.parts,
        measures.listed_parts,
        measures.weekday,
        measures.day_of_month,
        attributes.attribute,
        attributes.attribute_values,
        attributes.attribute_overlap,
        attributes.attribute_told,
        attributes.attribute_context,
        attributes.attribute_words_apart,
        attributes.doers_named,
        attributes.side_by_side,
        denials.denied_share,
        denials.denied_words,
        denials.denied_of,
        denials.denied_by,
        denials.denied_told_as,
        passages.passage_weight,
        passages.passage_words,
        passages.passage_names,
        passages.passage_share,
        passages.passage_sense,
        passages.passage_figures,
        passages.passage_digits,
        speech.quotation,
        speech.attribution,
        speech.speaker_names,
        speech.telling_place,
        speech.telling_dates,
        speech.origins,
        speech.copied,
    )
}


def legal_names(archetype: Archetype) -> Iterable[str]:
    """Return the names of the conditions that a rule which compares this may use."""
    return [name for name, known in CONDITIONS.items() if archetype in known.archetypes]
