"""Conditions on the words of two statements: how near they are, and what they reject."""

from __future__ import annotations

import re

from factcheck.records.pairs import StatementPair
from factcheck.records.statements import Statement
from factcheck.rulebook.condition import Archetype, Value, number, word

FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
ABOUT_WORDS = (Archetype.STANCES, Archetype.SOURCES)


@number(
    "the contents are alike by {value} (0 is unrelated, 1 is the same)",
    unknown="the similarity of the two was not measured",
)
def similarity(pair: StatementPair) -> Value:
    """Centred cosine of the contents, about 0 unrelated, 1 the same; it finds, it never decides."""
    return pair.similarity


@number("the contents share {value} word stem(s)")
def shared_terms(pair: StatementPair) -> Value:
    """How many stems of content words both contents have."""
    return len(set(pair.left.terms) & set(pair.right.terms))


@number(
    "of the shorter content, a share of {value} of the word stems stands in the other one too",
    unknown="one of the contents has no content words",
)
def term_overlap(pair: StatementPair) -> Value:
    """Share of the stems of the shorter content that the other one has too."""
    shorter = min(len(pair.left.terms), len(pair.right.terms))
    shared = len(set(pair.left.terms) & set(pair.right.terms))
    return round(shared / shorter, 3) if shorter else None


@number("both speak of {value} name(s) in common")
def shared_names(pair: StatementPair) -> Value:
    """How many names (people, states, bodies) both statements speak of."""
    return len(set(pair.left.names) & set(pair.right.names))


@word(
    {
        "alike": "both speak of the same names",
        "nested": "one speaks of more names than the other one",
        "crossed": "each speaks of a name that the other one does not speak of",
        "none": "a statement speaks of no name",
    }
)
def names(pair: StatementPair) -> Value:
    """Names (people, states, bodies) of both: `alike`, `nested`, `crossed`, or `none` on a side."""
    left, right = set(pair.left.names), set(pair.right.names)
    if not left or not right:
        return "none"
    if left == right:
        return "alike"
    return "nested" if left < right or right < left else "crossed"


@word(
    {
        "opposed": "a word that both use is rejected on one side only",
        "alike": "no word that both use is rejected on one side only",
    }
)
def negation(pair: StatementPair) -> Value:
    """`opposed` where a shared word is rejected on one side only, else `alike`."""
    left, right = rejected_terms(pair.left), rejected_terms(pair.right)
    shared = set(pair.left.terms) & set(pair.right.terms)
    return "opposed" if (left ^ right) & shared else "alike"


@word(
    {
        "alike": "the figures of one content all stand in the other one too",
        "different": "each content has a figure that the other one does not have",
    },
    archetypes=ABOUT_WORDS,
)
def numbers(pair: StatementPair) -> Value:
    """`alike` where the figures of one content all stand in the other too, else `different`."""
    left, right = (set(FIGURE.findall(s.content)) for s in (pair.left, pair.right))
    return "alike" if left <= right or right <= left else "different"


@word({"yes": 'a content speaks of an "if"', "no": 'no content speaks of an "if"'})
def conditional(pair: StatementPair) -> Value:
    """`yes` where either content is about an "if", else `no`."""
    return "yes" if pair.left.conditional or pair.right.conditional else "no"


def rejected_terms(statement: Statement) -> set[str]:
    """Return the stems that a statement rejects, by its reporting word or by a negator."""
    negated = set(statement.negated_terms)
    return set(statement.terms) - negated if statement.denied else negated
