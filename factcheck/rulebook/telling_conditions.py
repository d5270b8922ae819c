"""Conditions on the telling: who says it, who prints it, when, and on which side of a question."""

from __future__ import annotations

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Period
from factcheck.records.statements import UNRESOLVED, Voice
from factcheck.rulebook.condition import Archetype, Asks, Value, number, word

ABOUT_SPEECH = (Archetype.STANCES, Archetype.SOURCES)


@word(
    {
        "same": "one speaker says both",
        "different": "two speakers say it",
        "own": "an outlet says one of them itself",
        "unnamed": "one is said by nobody in particular, like a report or witnesses",
    },
    unknown="a speaker is mentioned, but the text does not settle who it is",
)
def speakers(pair: StatementPair) -> Value:
    """Who says both: `same` or `different` speakers, `own` (an outlet), `unnamed` ("a report").

    Cannot tell where a speaker is mentioned and stays unresolved.
    """
    if Voice.OWN in (pair.left.voice, pair.right.voice):
        return "own"
    nameless = [s for s in (pair.left, pair.right) if not s.speakers]
    if nameless:
        return None if any(s.speaker == UNRESOLVED for s in nameless) else "unnamed"
    shared = set(pair.left.speakers) & set(pair.right.speakers)
    return "same" if shared else "different"


@word({"same": "one outlet printed both", "different": "two outlets printed them"})
def outlets(pair: StatementPair) -> Value:
    """Whether one outlet printed both: `same` or `different`."""
    return "same" if pair.left.outlet == pair.right.outlet else "different"


@word({"same": "both stand in one article", "different": "they stand in two articles"})
def articles(pair: StatementPair) -> Value:
    """Whether both stand in one article: `same` or `different`."""
    return "same" if pair.left.article_id == pair.right.article_id else "different"


@word(
    {
        "opposed": "both answer one question of a topic, one with yes and one with no",
        "alike": "both answer one question of a topic in the same way",
        "none": "no topic has a question that both answer",
    },
    archetypes=ABOUT_SPEECH,
    asks=Asks.QUESTION,
)
def question(pair: StatementPair) -> Value:
    """How both answer one question of a topic: `opposed`, `alike`, or `none` in common."""
    if pair.question is None:
        return "none"
    return "opposed" if pair.question.opposed else "alike"


@word(
    {
        "stances": "the question is about what happened",
        "legality": "the question is about what is lawful",
        "none": "no topic has a question that both answer",
    },
    archetypes=ABOUT_SPEECH,
    asks=Asks.QUESTION,
)
def topic_kind(pair: StatementPair) -> Value:
    """`stances` or `legality`, as the topic says; `none` without one."""
    return pair.question.kind if pair.question else "none"


@word(
    {
        "same": "both answer the same proposition of the topic",
        "different": "one answers a part of what the other one answers, or more than it",
        "none": "no topic has a question that both answer",
    },
    archetypes=ABOUT_SPEECH,
    asks=Asks.QUESTION,
)
def propositions(pair: StatementPair) -> Value:
    """Whether both answer the `same` proposition of a topic or `different` ones; `none` else."""
    if pair.question is None:
        return "none"
    return "same" if pair.question.left == pair.question.right else "different"


@word(
    {
        "denial": "one reporting word rejects its content, the other one does not",
        "both_deny": "both reporting words reject their content",
        "no_denial": "no reporting word rejects its content",
    },
    archetypes=ABOUT_SPEECH,
)
def stances(pair: StatementPair) -> Value:
    """`denial` where one speaker rejects and the other does not, `both_deny`, or `no_denial`."""
    rejecting = [pair.left.denied, pair.right.denied]
    if all(rejecting):
        return "both_deny"
    return "denial" if any(rejecting) else "no_denial"


@number("{value} day(s) lie between the two tellings", unknown="a telling has no date")
def days_apart(pair: StatementPair) -> Value:
    """Days between the two tellings; cannot tell where a date is missing."""
    return days_between(pair.left.said, pair.right.said)


@number("{value} hour(s) lie between the two tellings", unknown="a telling has no date")
def hours_apart(pair: StatementPair) -> Value:
    """Hours between the two tellings, counted in whole days: a telling is known by its day."""
    days = days_between(pair.left.said, pair.right.said)
    return None if days is None else 24 * days


def days_between(left: Period | None, right: Period | None) -> int | None:
    """Return the days between two periods, or None where one is unknown."""
    return None if left is None or right is None else left.days_apart(right)
