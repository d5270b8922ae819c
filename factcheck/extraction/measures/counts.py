"""Counts: a numeral and the noun that it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.literals import (
    is_decimal,
    is_grouped,
    looks_like_year,
    thousands_of,
)
from factcheck.extraction.measures.numerals import Numeral, read_numeral
from factcheck.extraction.measures.refusals import (
    is_behind_code,
    is_bracketed,
    is_labelled,
    is_part_of_code,
    is_part_of_ratio,
    leads_to_date,
    numbers_a_list,
    runs_on,
)
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import Bound, MeasureKind

NOUN_WINDOW = 4
OLD_YEAR = re.compile(r"1[0-7][0-9]{2}")


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted, up to token ``after``; ``known`` where a language file lists it."""

    after: int
    name: str
    known: bool
    people: bool


def read_count(stretch: Stretch, numeral: Numeral) -> Draft | None:
    """Read a numeral as a count; None where it names, dates or numbers something."""
    if numeral.literal and is_no_count(stretch, numeral):
        return None
    if is_fraction(stretch, numeral.after) or is_in_unit(stretch, numeral.after):
        return None
    noun = counted_noun(stretch, numeral) or noun_of_whole(stretch, numeral)
    divides = noun is not None and noun.name in stretch.words.counted.divisible
    whole = numeral if divides and is_decimal(numeral.literal) else in_whole_things(numeral)
    if whole is None or not is_counting(stretch, numeral, noun):
        return None
    return Draft(
        numeral.first,
        noun.after if noun else numeral.after,
        MeasureKind.COUNT,
        whole.low,
        whole.high,
        bound=numeral.bound,
        of=noun.name if noun else "",
        scale=numeral.scale,
        bare=noun is None,
    )


def is_no_count(stretch: Stretch, numeral: Numeral) -> bool:
    """Say whether digits are part of a code or a name, or only number something."""
    return (
        is_part_of_code(stretch, numeral.first)
        or runs_on(stretch, numeral.after)
        or numbers_a_list(stretch, numeral.first)
        or is_labelled(stretch, numeral.first)
        or is_behind_code(stretch, numeral.first)
        or is_part_of_ratio(stretch, numeral.first, numeral.after)
        or leads_to_date(stretch, numeral.after)
        or is_bracketed(stretch, numeral.first, numeral.after)
    )


def in_whole_things(numeral: Numeral) -> Numeral | None:
    """Return a numeral that can count: "1,500" things are 1500 of them, 4.0 is no count."""
    if numeral.scale == 1 and is_decimal(numeral.literal):
        return None
    if numeral.low == int(numeral.low) and numeral.high == int(numeral.high):
        return numeral
    thousands = thousands_of(numeral.literal) if numeral.scale == 1 else None
    return replace(numeral, low=thousands, high=thousands) if thousands else None


def is_counting(stretch: Stretch, numeral: Numeral, noun: Noun | None) -> bool:
    """Say whether a numeral counts: by its noun, or by the words before it."""
    tokens, tables = stretch.tokens, stretch.tables
    led = tables.count_leads.before(tokens, numeral.first) is not None
    led = led or tables.bounds.before(tokens, numeral.first) is not None
    led = led or tables.outcomes.at(tokens, behind_links(stretch, numeral.after)) is not None
    led = led or becomes(stretch, numeral.after)
    if numeral.one_of and stretch.word(numeral.first) in stretch.words.numbers.weak_ones:
        return noun is not None and noun.name in stretch.words.counted.wholes
    if numeral.scale == 1 and is_year(stretch, numeral):
        return led and noun is not None
    if not numeral.literal:
        return noun is not None or led
    before, grouped = numeral.first - 1, is_grouped(numeral.literal)
    named = stretch.is_name(before) or stretch.word(before) == "/"
    if numeral.bound is Bound.RANGE:
        named = named or (stretch.is_capitalised(before) and stretch.is_content(before))
    if named and not (led or grouped):
        # The number of a type or a model: no name has digits in groups.
        return noun is not None and noun.known
    if noun is not None or led:
        return True
    if numeral.bound is Bound.RANGE:
        return grouped and not stretch.is_word(numeral.after)
    named = stretch.is_capitalised(before) or stretch.word(before) == ")"
    named = named or stretch.has_shape(before, Shape.NUMBER)
    return not (named or stretch.is_word(numeral.after))


def is_year(stretch: Stretch, numeral: Numeral) -> bool:
    """Say whether bare digits may be a year, one of old times only behind a word that dates it."""
    if looks_like_year(numeral.literal):
        return True
    before = stretch.word(numeral.first - 1)
    return OLD_YEAR.fullmatch(numeral.literal) is not None and before in (
        stretch.words.numbers.year_leads
    )


def counted_noun(stretch: Stretch, numeral: Numeral) -> Noun | None:
    """Return the noun behind a numeral, past a word that only says how it is counted."""
    at = behind_links(stretch, numeral.after)
    classifier_at = numeral.first if numeral.one_of else at
    classifier = stretch.tables.classifiers.at(stretch.tokens, classifier_at)
    if classifier is None:
        other = other_one(stretch, numeral.after)
        return known_noun(stretch, at) or other or any_noun(stretch, at)
    known = known_noun(stretch, classifier.after)
    if known or not classifier.meaning:
        alone = Noun(classifier.after, stretch.word(classifier_at), known=True, people=False)
        return known or any_noun(stretch, classifier.after) or alone
    people = stretch.tables.people.at(stretch.tokens, classifier_at) is not None
    return Noun(classifier.after, classifier.meaning, known=True, people=people)


def behind_links(stretch: Stretch, index: int) -> int:
    """Return the index behind words such as "of the" in "dozens of the houses"."""
    link = stretch.tables.links.at(stretch.tokens, index)
    return link.after if link else index


def becomes(stretch: Stretch, index: int) -> bool:
    """Say whether a copula and what became of people stand at a token: "Eleven were rescued"."""
    copula = stretch.tables.copulas.at(stretch.tokens, index)
    outcomes = stretch.tables.outcomes
    return copula is not None and outcomes.at(stretch.tokens, copula.after) is not None


def is_fraction(stretch: Stretch, index: int) -> bool:
    """Say whether what stands behind a number makes a fraction of it: two thirds, two-thirds."""
    at = index + 1 if stretch.word(index) == "-" else index
    return stretch.word(at) in stretch.words.numbers.fractions


def is_in_unit(stretch: Stretch, index: int) -> bool:
    """Say whether a unit stands at a token, for whatever reason it made no quantity."""
    tokens, tables = stretch.tokens, stretch.tables
    return tables.units.at(tokens, index) is not None and tables.things.at(tokens, index) is None


def noun_of_whole(stretch: Stretch, numeral: Numeral) -> Noun | None:
    """Return the noun of the whole that a number is a part of: "3 of 12 passengers"."""
    link = stretch.tables.of_whole.at(stretch.tokens, numeral.after)
    whole = read_numeral(stretch, link.after) if link else None
    noun = counted_noun(stretch, whole) if whole else None
    return replace(noun, after=numeral.after) if noun else None


def other_one(stretch: Stretch, index: int) -> Noun | None:
    """Return a noun without name or extent where others are counted: "two others, two of them"."""
    others = stretch.tables.others.at(stretch.tokens, index)
    return Noun(index, "", known=True, people=False) if others else None


def known_noun(stretch: Stretch, index: int) -> Noun | None:
    """Return the noun of the language file at a token, or behind adjectives where they come first.

    Only a language that marks its plurals puts the noun behind its adjectives here.
    """
    tokens, tables = stretch.tokens, stretch.tables
    reach = NOUN_WINDOW if stretch.words.counted.plurals else 1
    for at in range(index, index + reach):
        if person := tables.people.at(tokens, at):
            return Noun(person.after, person.meaning, known=True, people=True)
        if thing := tables.things.at(tokens, at):
            return Noun(thing.after, thing.meaning, known=True, people=False)
        if not stretch.is_content(at):
            return None
    return None


def any_noun(stretch: Stretch, index: int) -> Noun | None:
    """Return the word at a token as a noun, or the first plural in its row of words."""
    if not stretch.is_content(index) or stretch.tables.outcomes.at(stretch.tokens, index):
        return None
    plurals = stretch.words.counted.plurals
    for at in range(index, index + NOUN_WINDOW):
        if not stretch.is_content(at):
            break
        if stretch.word(at).endswith(stretch.lexicon.pack.attributes.persons.possessive):
            # "Three of Lind's teammates" counts those, and not Lind.
            continue
        if singular(stretch.word(at), plurals) != stretch.word(at):
            return Noun(at + 1, singular(stretch.word(at), plurals), known=False, people=False)
    name = bare_noun(stretch.word(index), stretch.lexicon.pack.pronouns.suffix)
    return Noun(index + 1, name, known=False, people=False)


def singular(word: str, plurals: dict[str, str]) -> str:
    """Return a word without its plural ending; the longest ending holds."""
    for ending in sorted(plurals, key=len, reverse=True):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending) + plurals[ending]
    return word


def bare_noun(word: str, suffix: str) -> str:
    """Return a noun without the possessive that hangs on it."""
    return word.removesuffix(suffix) if suffix and len(word) > len(suffix) + 3 else word
