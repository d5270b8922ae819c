"""Conditions on a denial beside what it denies: how much of it the other text tells, and of whom.

A rule that asks one of them is judged on each denial beside each text that tells a word of it.
"""

from __future__ import annotations

from factcheck.records.pairs import StatementPair
from factcheck.rulebook.condition import Archetype, Asks, Value, number, word

ABOUT_DENIALS = (Archetype.STANCES,)
NOTHING = "neither denies what the other one tells"


@number(
    "of what is denied a share of {value} stands in the other text, by how telling its words are",
    unknown=NOTHING,
    archetypes=ABOUT_DENIALS,
    asks=Asks.DENIAL,
)
def denied_share(pair: StatementPair) -> Value:
    """Share of the words that a denied content opens with which the other one tells, 0 to 1.

    Names are left out, and words that the story repeats weigh less.
    """
    return pair.denial.share if pair.denial else None


@number(
    "the other text tells {value} of the words that what is denied opens with",
    archetypes=ABOUT_DENIALS,
    asks=Asks.DENIAL,
)
def denied_words(pair: StatementPair) -> Value:
    """How many of the words that a denied content opens with the other one tells; 0 without."""
    return pair.denial.words if pair.denial else 0


@word(
    {
        "reporting_word": "one denies by its reporting word what the other one tells",
        "emphasis": "one says with emphasis (never) that what the other one tells is not so",
    },
    unknown=NOTHING,
    archetypes=ABOUT_DENIALS,
    asks=Asks.DENIAL,
)
def denied_by(pair: StatementPair) -> Value:
    """How one denies what the other one tells: by its `reporting_word` or `emphasis` ("never")."""
    return pair.denial.by.value if pair.denial else None


@word(
    {
        "rumour": "the other text calls it a rumour, a suspicion or a charge",
        "admission": "the other text has somebody admit or confirm it",
        "claim": "the other text tells it as a fact, or as what somebody says",
    },
    unknown=NOTHING,
    archetypes=ABOUT_DENIALS,
    asks=Asks.DENIAL,
)
def denied_told_as(pair: StatementPair) -> Value:
    """How the other text tells what is denied: as a `rumour`, an `admission` or a `claim`."""
    return pair.denial.told_as.value if pair.denial else None


@word(
    {
        "named": "the other text names the one who denies, or somebody whom he names",
        "open": "the other text names nobody",
        "other": "the other text names others than the denial does",
    },
    unknown=NOTHING,
    archetypes=ABOUT_DENIALS,
    asks=Asks.DENIAL,
)
def denied_of(pair: StatementPair) -> Value:
    """Whom the other text names: who denies or whom he names (`named`), `other`, none (`open`)."""
    return pair.denial.about.value if pair.denial else None
