"""Questions: which statements answer one question of a topic, alike or opposed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.records.articles import Article
from factcheck.records.particulars import Position
from factcheck.records.points import SharedQuestion
from factcheck.records.statements import Statement
from factcheck.rulebook.topics import Topic, Undecided

Rows = tuple[int, int]


def take_positions(
    statements: Sequence[Statement], articles: Sequence[Article], topics: Sequence[Topic]
) -> tuple[tuple[Statement, ...], tuple[Undecided, ...]]:
    """Return the statements with the positions they take, and the points they leave open."""
    fitting = {a.id: [topic for topic in topics if topic.fits(a)] for a in articles}
    placed: list[Statement] = []
    undecided: list[Undecided] = []
    for statement in statements:
        positions: list[Position] = []
        for topic in fitting[statement.article_id]:
            taken, open_points = topic.read(statement)
            positions += taken
            undecided += open_points
        taken_here = tuple(sorted(positions))
        # Most statements take no position; a copy of them would cost more than reading them.
        unchanged = taken_here == statement.positions
        placed.append(statement if unchanged else replace(statement, positions=taken_here))
    return tuple(placed), tuple(undecided)


def find_questions(
    statements: Sequence[Statement], topics: Sequence[Topic]
) -> Mapping[Rows, tuple[SharedQuestion, ...]]:
    """Return the pairs, as rows of ``statements``, that answer one question of a topic."""
    found: dict[Rows, list[SharedQuestion]] = defaultdict(list)
    for topic in topics:
        holders = [
            (row, position)
            for row, statement in enumerate(statements)
            for position in statement.positions
            if position.topic == topic.file.id
        ]
        for (row, left), (other, right) in combinations(holders, 2):
            shared = shared_question(topic, left, right) if row != other else None
            if shared:
                found[row, other].append(shared)
    return {rows: tuple(sorted(questions)) for rows, questions in found.items()}


def shared_question(topic: Topic, left: Position, right: Position) -> SharedQuestion | None:
    """Return the question that two positions share, or None."""
    opposed = topic.are_opposed(left, right)
    alike = left.proposition == right.proposition and left.affirms == right.affirms
    if not opposed and not alike:
        return None
    return SharedQuestion(
        topic.file.id,
        topic.file.kind,
        topic.file.question.en,
        left.proposition,
        right.proposition,
        opposed,
    )
