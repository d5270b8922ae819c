"""Conditions on a quotation that two texts print: the same words, and where and when they fell."""

from __future__ import annotations

import re
from collections import Counter

from factcheck.origins import is_copy
from factcheck.records.pairs import StatementPair
from factcheck.records.statements import Statement, Voice
from factcheck.rulebook.condition import Archetype, Value, word
from factcheck.rulebook.event_conditions import RELATIONS, compared

ABOUT_QUOTATIONS = (Archetype.SPEAKERS,)
ABOUT_SOURCES = (Archetype.SPEAKERS, Archetype.SOURCES)
WORD = re.compile(r"\w+")
# Shorter ones are said by many ("this is not true").
SHORTEST_QUOTATION = 5
SAME_WORDS = 0.8


@word(
    {
        "apart": "the names of the two speakers have no word in common",
        "alike": "the names of the two speakers have a word in common",
    },
    unknown="a speaker has no name",
    archetypes=ABOUT_QUOTATIONS,
)
def speaker_names(pair: StatementPair) -> Value:
    """Whether the names of the speakers are `apart` or `alike` in a word.

    They are alike as well where a word of one name stands beside the words of the other.
    """
    left, right = ({w for key in s.speakers for w in key.split()} for s in (pair.left, pair.right))
    if not left or not right:
        return None
    beside = [set(WORD.findall(outside(s).casefold())) for s in (pair.left, pair.right)]
    return "alike" if left & (right | beside[1]) or right & beside[0] else "apart"


@word(
    {
        "same": "both print the same words as a quotation",
        "different": "the two quotations are not of the same words",
        "none": "one of the two is no quotation",
    },
    archetypes=ABOUT_QUOTATIONS,
)
def quotation(pair: StatementPair) -> Value:
    """Whether both print the `same` words as a quotation, or `different` ones; `none` otherwise.

    The same words: five or more, of which four fifths stand in both in the same order.
    """
    if {pair.left.voice, pair.right.voice} != {Voice.DIRECT}:
        return "none"
    left, right = (WORD.findall(s.content.casefold()) for s in (pair.left, pair.right))
    shorter, longer = sorted((left, right), key=len)
    enough = SAME_WORDS * len(shorter)
    if len(shorter) < SHORTEST_QUOTATION or (Counter(left) & Counter(right)).total() < enough:
        return "different"
    return "same" if in_order(shorter, longer) >= enough else "different"


@word(
    RELATIONS,
    unknown="a text does not say where the words were spoken",
    archetypes=ABOUT_QUOTATIONS,
)
def telling_place(pair: StatementPair) -> Value:
    """Where the words were spoken: `same`, `nested` or `different` place, `wide` for a whole state.

    Cannot tell where a text does not say it.
    """
    return compared(list(pair.left.said_at), list(pair.right.said_at))


@word(
    {
        "named": "both texts name the speaker beside the words",
        "unnamed": "a text speaks of the speaker by a pronoun, a role or not at all",
    },
    archetypes=ABOUT_QUOTATIONS,
)
def attribution(pair: StatementPair) -> Value:
    """Whether both have the speaker `named` beside the words, or one leaves it `unnamed`."""
    named = pair.left.names_speaker and pair.right.names_speaker
    return "named" if named else "unnamed"


@word(
    {
        "stated": "both texts say on which day the words were spoken",
        "implied": "a text only implies the day by its own date",
    },
    unknown="a telling has no date",
    archetypes=ABOUT_QUOTATIONS,
)
def telling_dates(pair: StatementPair) -> Value:
    """`stated` where both texts say when the words were spoken, else `implied`."""
    periods = (pair.left.said, pair.right.said)
    if None in periods:
        return None
    return "stated" if all(period and period.stated for period in periods) else "implied"


@word(
    {
        "same": "both texts come from one origin, like one news agency",
        "different": "the texts come from two origins",
    },
    archetypes=ABOUT_SOURCES,
)
def origins(pair: StatementPair) -> Value:
    """Whether both texts come from one origin (a news agency, an outlet): `same` or `different`."""
    return "same" if pair.left.origin == pair.right.origin else "different"


@word(
    {
        "yes": "one text is word for word in the other one",
        "no": "the two tell it in different words",
    },
    archetypes=ABOUT_SOURCES,
)
def copied(pair: StatementPair) -> Value:
    """`yes` where eight words or more in a row stand in both and are all that one says, or `no`."""
    return "yes" if is_copy(pair.left, pair.right) else "no"


def outside(statement: Statement) -> str:
    """Return the words of a statement that stand beside its content."""
    start = statement.content_start - statement.start
    end = statement.content_end - statement.start
    return statement.text[:start] + " " + statement.text[end:]


def in_order(shorter: list[str], longer: list[str]) -> int:
    """Return how many words two texts have in common in one order: the longest subsequence."""
    row = [0] * (len(longer) + 1)
    for word_here in shorter:
        diagonal = 0
        for at, other in enumerate(longer, 1):
            above = row[at]
            row[at] = diagonal + 1 if word_here == other else max(above, row[at - 1])
            diagonal = above
    return row[-1]
