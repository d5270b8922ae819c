"""Telling: a finding in plain words, once in each language of the reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.findings.series import series_of
from factcheck.findings.sides import affirms
from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.statements import Statement
from factcheck.records.tellings import Telling
from factcheck.rulebook.finding_phrases import FindingPhrases, every_language
from factcheck.rulebook.messages import message_of, title_of
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topic_file import Relation
from factcheck.rulebook.topics import Topic


@dataclass(frozen=True, slots=True)
class Told:
    """What a finding tells of: its judgements, the ``best`` of which shows it, rule and topic.

    ``left`` are the statements of its left side.
    """

    best: Judgement
    judgements: Sequence[Judgement]
    left: Sequence[Statement]
    rule: Rule
    topic: Topic | None


def tellings_of(told: Told) -> tuple[Telling, ...]:
    """Return what a finding says, in each language of the reports."""
    return tuple(telling_in(phrases, told) for phrases in every_language())


def telling_in(phrases: FindingPhrases, told: Told) -> Telling:
    """Return what a finding says in one language; the values of an update are its message."""
    asked = told.topic.file.question if told.topic else told.rule.file.summary
    relation = relation_of(told.best, told.topic)
    return Telling(
        language=phrases.language,
        title=title_of(told.best, told.topic, phrases),
        question=asked.told_in(phrases.language),
        message=series_of(told.judgements, phrases)
        or message_of(told.rule, oriented(told.best, told.left), phrases),
        because=relation.because.told_in(phrases.language) if relation else "",
    )


def relation_of(judgement: Judgement, topic: Topic | None) -> Relation | None:
    """Return why a topic sets the two propositions of a judgement against each other, or None."""
    question = judgement.pair.question
    if topic is None or question is None or question.left == question.right:
        return None
    met = (question.left, question.right)
    if affirms(judgement.pair.left, question.topic, question.left):
        met = (question.right, question.left)
    return next((r for r in topic.file.relations if (r.denied, r.affirmed) == met), None)


def oriented(judgement: Judgement, left: Sequence[Statement]) -> StatementPair:
    """Return the pair, its statements in the order of the finding's sides."""
    pair = judgement.pair
    return pair if any(statement.id == pair.left.id for statement in left) else pair.swapped
