"""Ages: years of a person's life, told from years of anything else by the words around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.measures.drafts import Draft, Found
from factcheck.extraction.measures.stretch import Stretch
from factcheck.extraction.people import People
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import Bound, MeasureKind

OLDEST = 115
ADULT = 16
INITIALS = re.compile(r"[A-Z]{1,4}")
# How far before an enclosed age a word for a person may stand.
PERSON_WITHIN = 14
MONTHS_OF_YEAR = 12
YEARS = re.compile(r"[1-9][0-9]{0,2}")


def as_age(stretch: Stretch, draft: Draft) -> Draft:
    """Return a duration of years as an age where a person or a word for age stands before it.

    Months are one behind a word for age or for a small child.
    """
    if draft.kind is not MeasureKind.DURATION or draft.unit != "month":
        return draft
    if draft.low % MONTHS_OF_YEAR:
        is_age = stretch.tables.infants.before(stretch.tokens, draft.first) is not None
    else:
        is_age = follows_person(stretch, draft)
    if stretch.word(draft.after) in stretch.words.ages.passed:
        is_age = False
    if not (is_age or is_led(stretch, draft.first)):
        return draft
    low, high = (round(value / MONTHS_OF_YEAR, 4) for value in (draft.low, draft.high))
    return replace(draft, kind=MeasureKind.AGE, unit="year", low=low, high=high)


def is_led(stretch: Stretch, index: int) -> bool:
    """Say whether a word for age stands before a token, a bound between them or not."""
    tokens, tables = stretch.tokens, stretch.tables
    bound = tables.bounds.before(tokens, index)
    return tables.age_leads.before(tokens, bound.first if bound else index) is not None


def follows_person(stretch: Stretch, draft: Draft) -> bool:
    """Say whether a person stands right before years: "perempuan 25 tahun", "Name (25 years)"."""
    first = draft.first
    if is_enclosed(stretch, first, draft.after):
        return stretch.is_name(first - 2) or is_person(stretch, first - 1)
    return is_person(stretch, first)


def is_enclosed(stretch: Stretch, first: int, after: int) -> bool:
    """Say whether tokens stand alone between brackets or commas, as an age behind a name does."""
    return (stretch.word(first - 1), stretch.word(after)) in (("(", ")"), (",", ","))


def is_person(stretch: Stretch, index: int) -> bool:
    """Say whether a word for a person stands right before a token."""
    return stretch.tables.persons.before(stretch.tokens, index) is not None


def years_at(stretch: Stretch, index: int) -> float | None:
    """Return short digits as years that a person may have lived, None for any other token."""
    word = stretch.word(index)
    if not stretch.has_shape(index, Shape.NUMBER) or not YEARS.fullmatch(word):
        return None
    return float(word) if float(word) <= OLDEST else None


def read_enclosed_age(stretch: Stretch, index: int) -> Draft | None:
    """Read "Name (25)" or "Name, 25,": short digits set apart behind a name or a person."""
    years, before = years_at(stretch, index), index - 2
    if years is None or not is_enclosed(stretch, index, index + 1):
        return None
    if stretch.word(before) in stretch.lexicon.calendar_words:
        return None
    if not (is_named(stretch, index) or is_person(stretch, index - 1)):
        return None
    if stretch.word(index - 1) == "," and stretch.starts_sentence(before) and years < ADULT:
        return None
    return Draft(index, index + 1, MeasureKind.AGE, years, years, "year")


def without_doubtful_ages(
    stretch: Stretch, found: Sequence[Found], people: People
) -> tuple[Found, ...]:
    """Return measures without the bare digits set apart behind what need not be a person.

    "Weston (12), Easton (3)" may count things of towns; a word for a person, a person that the
    article names, initials, or an age just before show that it does not.
    """
    kept: list[Found] = []
    for one in found:
        previous = kept[-1] if kept else None
        if not is_bare_age(stretch, one) or is_of_person(stretch, one, previous, people):
            kept.append(one)
    return tuple(kept)


def is_bare_age(stretch: Stretch, one: Found) -> bool:
    """Say whether a measure is an age that only brackets show, or commas behind a first word."""
    if one.measure.kind is not MeasureKind.AGE or one.after != one.first + 1:
        return False
    mark = stretch.word(one.first - 1)
    return mark == "(" or (mark == "," and stretch.starts_sentence(one.first - 2))


def is_of_person(stretch: Stretch, one: Found, previous: Found | None, people: People) -> bool:
    """Say whether the name before digits in brackets is a person's, as far as anything shows it."""
    name = stretch.token(one.first - 2)
    written = stretch.text[name.start : name.end] if name else ""
    if written in people.parts or INITIALS.fullmatch(written):
        return True
    if previous and previous.measure.kind is MeasureKind.AGE:
        return True
    for at in range(one.first, max(0, one.first - PERSON_WITHIN), -1):
        if is_person(stretch, at):
            return True
        if stretch.ends_sentence(at - 1):
            break
    brackets = stretch.word(one.first - 1) == "("
    return brackets and is_alone(stretch, one) and one.measure.low >= ADULT


def is_alone(stretch: Stretch, one: Found) -> bool:
    """Say whether no other digits in brackets stand near: a list of places has several."""
    around = range(one.first - PERSON_WITHIN, one.first + PERSON_WITHIN)
    return not any(
        at != one.first and stretch.word(at - 1) == "(" and stretch.has_shape(at, Shape.NUMBER)
        for at in around
    )


def is_named(stretch: Stretch, index: int) -> bool:
    """Say whether a name stands before enclosed digits."""
    if stretch.word(index - 2) in stretch.lexicon.stopwords:
        return False
    return stretch.has_shape(index - 2, Shape.WORD) and stretch.is_capitalised(index - 2)


def read_led_age(stretch: Stretch, index: int) -> Draft | None:
    """Read "aged 25": short digits right behind a word for age."""
    years = years_at(stretch, index)
    if years is None or not is_led(stretch, index):
        return None
    rough = stretch.tables.rough_endings.at(stretch.tokens, index + 1)
    if rough and stretch.touches(index + 1):
        kind, bound = MeasureKind.AGE, Bound.ABOUT
        return Draft(index, rough.after, kind, years, years, "year", bound)
    return Draft(index, index + 1, MeasureKind.AGE, years, years, "year")


def read_age_after_age(stretch: Stretch, index: int) -> Draft | None:
    """Read a further age in a row of them: "aged 25 and 31", but not "aged 25 and 3 children"."""
    years = years_at(stretch, index)
    if years is None or stretch.is_word(index + 1):
        return None
    return Draft(index, index + 1, MeasureKind.AGE, years, years, "year")
