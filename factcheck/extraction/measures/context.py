"""Measures of a statement's content, dates among them, each with what the words around it say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from factcheck.extraction.article_words import Excerpt
from factcheck.extraction.measures.ages import without_doubtful_ages
from factcheck.extraction.measures.bindings import (
    ordinal_of,
    ordinals_in,
    place_taken_from,
)
from factcheck.extraction.measures.breakdowns import with_parts
from factcheck.extraction.measures.clauses import Clauses
from factcheck.extraction.measures.days import find_days
from factcheck.extraction.measures.drafts import Found
from factcheck.extraction.measures.finding import found_in
from factcheck.extraction.measures.happenings import with_happenings
from factcheck.extraction.measures.rows import with_outcomes_of_rows
from factcheck.extraction.measures.stretch import Stretch, cut, may_hold_measures
from factcheck.extraction.measures.surroundings import look_around
from factcheck.language.measure_lists import Counted
from factcheck.language.measure_tokens import Shape
from factcheck.language.measure_words import table_of
from factcheck.records.articles import Article
from factcheck.records.particulars import Measure, MeasureKind

# What "one more" is a part of.
COUNTED = ("things", "people")
# How far in front of a count the word for once more stands: "kembali menangkap dua".
AGAIN_WITHIN = 3
# How far behind a count the word for others stands: "one house of the Kelam family more".
REST_WITHIN = 4
MORE_WITHIN = 2
# How far before a count somebody may be named who is not counted: "besides Lind, they are three".
BESIDES_WITHIN = 12


def read_measures(article: Article, content: Excerpt) -> tuple[Measure, ...]:
    """Return the measures and dates of a content, in the order of the text."""
    if not (content.dates or may_hold_measures(content)):
        return ()
    stretch = cut(content)
    numbers = without_doubtful_ages(stretch, tuple(found_in(stretch)), content.words.people)
    found = sorted((*numbers, *find_days(stretch, article.as_of)), key=attrgetter("first"))
    if not found:
        return ()
    whole = with_outcomes_of_rows(stretch, with_happenings(stretch, found))
    return in_context(stretch, with_parts(stretch, whole))


def read_days(article: Article, beside: Iterable[Excerpt]) -> tuple[Measure, ...]:
    """Return the single days with date and weekday in the words beside a content, in order."""
    return tuple(
        found.measure
        for excerpt in beside
        if any(date.weekday is not None for date in excerpt.dates)
        for found in find_days(cut(excerpt), article.as_of)
        if found.measure.label and found.measure.low == found.measure.high
        # A bare weekday means a day, and cannot be at odds with it.
        if any(map(str.isdigit, excerpt.text[found.measure.start : found.measure.end]))
    )


def in_context(stretch: Stretch, found: tuple[Found, ...]) -> tuple[Measure, ...]:
    """Return measures with the words and names of the clause around each of them."""
    clauses, words = Clauses(stretch, found), look_around(stretch, found)
    ordinals = ordinals_in(stretch)
    measures = []
    for number, one in enumerate(found):
        clause, own = clauses.around(number), range(one.first, one.after)
        terms = words.terms_in(clause, own)
        names = place_taken_from(stretch, one, words) or words.names_in(clause, own)
        group = group_of(one.measure, stretch.words.counted)
        # "One more" is told beside those told before: a part, and no count of all. Of casualties
        # "two others" may be all to whom that happened; "two more" are not.
        on_top = adds_to_others if group in COUNTED else is_one_more
        part = one.measure.is_part or (group != "" and on_top(stretch, one))
        which = ordinal_of(stretch, one, ordinals)
        measures.append(
            replace(one.measure, terms=terms, names=names, group=group, is_part=part, which=which)
        )
    return tuple(measures)


def adds_to_others(stretch: Stretch, one: Found) -> bool:
    """Say whether a count comes on top of another: "two more", "again arrested two"."""
    again = range(max(0, one.first - AGAIN_WITHIN), one.first)
    return (
        is_rest(stretch, one.after)
        or any(stretch.tables.further.at(stretch.tokens, at) for at in again)
        or leaves_one_out(stretch, one)
    )


def leaves_one_out(stretch: Stretch, one: Found) -> bool:
    """Say whether a sentence opens with somebody who is not counted: "besides Lind, three ..."."""
    besides = table_of(stretch.lexicon.pack.besides)
    for at in range(one.first, max(0, one.first - BESIDES_WITHIN), -1):
        if stretch.is_capitalised(at) and besides.before(stretch.tokens, at):
            return True
        if stretch.ends_sentence(at - 1):
            return False
    return False


def is_one_more(stretch: Stretch, one: Found) -> bool:
    """Say whether a word for more stands behind a count and what befell: not "two others died"."""
    more, tokens = stretch.tables.more, stretch.tokens
    return any(more.at(tokens, at) for at in range(one.after, one.after + MORE_WITHIN))


def is_rest(stretch: Stretch, index: int) -> bool:
    """Say whether a word for others stands soon behind a count, in the same row of words."""
    for at in range(index, index + REST_WITHIN):
        if stretch.tables.others.at(stretch.tokens, at):
            return True
        if not stretch.has_shape(at, Shape.WORD):
            return False
    return False


def group_of(measure: Measure, counted: Counted) -> str:
    """Return whether a count is of casualties, people, things or tallies; "" for other measures."""
    words = measure.of.split()
    if measure.kind is not MeasureKind.COUNT or not words:
        return ""
    # What became of people is the last word of what is counted ("passengers injured").
    if words[-1] in {outcome.split()[-1] for outcome in counted.casualties}:
        return "casualties"
    if words[0] in counted.tallies:
        return "tallies"
    is_person = words[0] in counted.people or measure.of in counted.outcomes
    return "people" if is_person else "things"
