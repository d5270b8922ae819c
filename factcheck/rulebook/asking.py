"""Which topics' questions a report's statements answer, and what these ask in words."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.records.statements import Statement
from factcheck.records.topic_texts import PropositionText, TopicText
from factcheck.rulebook.topics import Topic


def questions_answered(
    topics: Iterable[Topic], statements: Iterable[Statement]
) -> tuple[TopicText, ...]:
    """Return the texts of the topics on which a statement takes a position, by id."""
    taken = {position.topic for statement in statements for position in statement.positions}
    return tuple(sorted(_text(topic) for topic in topics if topic.file.id in taken))


def _text(topic: Topic) -> TopicText:
    file = topic.file
    says = tuple(PropositionText(p.id, p.says.given()) for p in file.propositions)
    return TopicText(file.id, file.question.given(), says)
