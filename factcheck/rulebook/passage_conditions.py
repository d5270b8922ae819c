"""Conditions on a passage that two statements share: how much they say alike, and in which sense.

A rule that compares passages is asked once for each two statements that say something alike.
"""

from __future__ import annotations

from factcheck.records.pairs import StatementPair
from factcheck.records.points import SharedPassage
from factcheck.rulebook.condition import Archetype, Asks, Value, number, word

ABOUT_PASSAGES = (Archetype.PASSAGES,)
NOTHING = "the two share no passage"


@number(
    "the shared words come to {value} words that are told once an article",
    unknown=NOTHING,
    archetypes=ABOUT_PASSAGES,
    asks=Asks.PASSAGE,
)
def passage_weight(pair: StatementPair) -> Value:
    """How specific the shared words are in all: 1 for each told once an article, less for others.

    A name that many articles of the story give weighs less.
    """
    passage = passage_in(pair)
    return passage.weight if passage else None


@number(
    "the passages share {value} word(s) or figure(s) beside names",
    archetypes=ABOUT_PASSAGES,
    asks=Asks.PASSAGE,
)
def passage_words(pair: StatementPair) -> Value:
    """How many words, figures and negations the passages share, names left out; 0 without."""
    passage = passage_in(pair)
    return passage.words if passage else 0


@number(
    "the passages share {value} name(s)",
    archetypes=ABOUT_PASSAGES,
    asks=Asks.PASSAGE,
)
def passage_names(pair: StatementPair) -> Value:
    """How many names the passages share, each of one word or more; 0 without."""
    passage = passage_in(pair)
    return passage.names if passage else 0


@number(
    "of the words of either passage a share of {value} or more stands in the other one",
    unknown=NOTHING,
    archetypes=ABOUT_PASSAGES,
    asks=Asks.PASSAGE,
)
def passage_share(pair: StatementPair) -> Value:
    """Share of the words of a passage that the other one has too, the lower one of both."""
    passage = passage_in(pair)
    return passage.share if passage else None


@word(
    {
        "positive": "both passages tell that something is so",
        "negative": "both passages tell that something is not so",
    },
    unknown=NOTHING,
    archetypes=ABOUT_PASSAGES,
    asks=Asks.PASSAGE,
)
def passage_sense(pair: StatementPair) -> Value:
    """`negative` where both passages deny what they share, else `positive`."""
    passage = passage_in(pair)
    return passage.sense.value if passage else None


@word(
    {
        "shared": "both passages give one figure",
        "none": "the passages have no figure to compare",
        "different": "the passages give different figures of one sort",
    },
    unknown=NOTHING,
    archetypes=ABOUT_PASSAGES,
    asks=Asks.PASSAGE,
)
def passage_figures(pair: StatementPair) -> Value:
    """`different` where each passage has a figure that the other one lacks; `shared` or `none`."""
    passage = passage_in(pair)
    return passage.figures.value if passage else None


@number(
    "the most exact amount that both passages give has {value} digit(s)",
    archetypes=ABOUT_PASSAGES,
    asks=Asks.PASSAGE,
)
def passage_digits(pair: StatementPair) -> Value:
    """Digits of the most exact amount in both passages, zeros at the ends left out; 0 without."""
    passage = passage_in(pair)
    return passage.digits if passage else 0


def passage_in(pair: StatementPair) -> SharedPassage | None:
    """Return the passage that a pair is judged on, None where that is something else."""
    return pair.point if isinstance(pair.point, SharedPassage) else None
