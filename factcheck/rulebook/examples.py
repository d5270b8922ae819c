"""The examples inside a rule file: two sentences read, paired and judged as in a run.

An example says what its rule must answer about two sentences: ``conflict/denied-and-affirmed``, or
``none`` where no pair of their statements may get a verdict. Each is tried as it is written and
with its sides swapped. Extraction is handed in, so that the rulebook does not know it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from factcheck.records import (
    Article,
    DatedBy,
    Judgement,
    Passage,
    PassageKind,
    Statement,
    StatementPair,
    Verdict,
)
from factcheck.rulebook.judging import judge_all
from factcheck.rulebook.questions import find_questions, take_positions
from factcheck.rulebook.rule_file import NO_VERDICT, Example, ExampleSide
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topics import Topic

# The strongest first: one conflict among the pairs of an example is its answer.
STRENGTH = (Verdict.CONFLICT, Verdict.AGREEMENT, Verdict.COMPATIBLE)


class Order(StrEnum):
    """Which way round an example was tried."""

    WRITTEN = "as written"
    SWAPPED = "sides swapped"


@dataclass(frozen=True, slots=True)
class Reading:
    """How an example is read: its language recognised, statements extracted, topics in force."""

    recognise: Callable[[str], str]
    extract: Callable[[Article], tuple[Statement, ...]]
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What a rule answered to one example tried one way round.

    ``expected`` and ``found`` are ``verdict/level`` or ``none``. ``judgements`` holds what the rule
    said about each pair of statements, and is empty where a side holds no statement.
    """

    rule: str
    example: str
    order: Order
    expected: str
    found: str
    judgements: tuple[Judgement, ...]

    @property
    def holds(self) -> bool:
        """Whether the rule answered what the example expects."""
        return self.found == self.expected


def check_examples(rule: Rule, reading: Reading) -> tuple[ExampleResult, ...]:
    """Return two results for each example of a rule, as written and swapped, in file order."""
    return tuple(
        check(rule, example, order, reading) for example in rule.file.examples for order in Order
    )


def check(rule: Rule, example: Example, order: Order, reading: Reading) -> ExampleResult:
    """Try one example one way round."""
    sides = (example.left, example.right)
    if order is Order.SWAPPED:
        sides = (example.right, example.left)
    pairs = pairs_between(sides, example.similarity, reading)
    judgements = tuple(judge_all([rule], pairs))
    found = strongest(rule, judgements)
    return ExampleResult(rule.id, example.name, order, example.expect, found, judgements)


def pairs_between(
    sides: tuple[ExampleSide, ExampleSide], similarity: float, reading: Reading
) -> tuple[StatementPair, ...]:
    """Pair every statement of one side with every one of the other, once for each question."""
    articles = tuple(
        article_of(name, side, reading) for name, side in zip(("1", "2"), sides, strict=True)
    )
    statements = positioned(articles, reading)
    asked = find_questions(statements, reading.topics)
    return tuple(
        StatementPair(
            statements[row], statements[other], similarity, same_story=True, question=question
        )
        for row, other in across(statements)
        for question in asked.get((row, other), (None,))
    )


def positioned(articles: Sequence[Article], reading: Reading) -> tuple[Statement, ...]:
    """Return the statements of both articles with the positions that they take.

    An example stands for two articles on one event: what either sentence names decides for both
    whether a topic fits, since a single sentence seldom names all that an article does.
    """
    statements = [s for article in articles for s in reading.extract(article)]
    together = "\n".join(article.text for article in articles)
    whole = [replace(article, text=together) for article in articles]
    return take_positions(statements, whole, reading.topics)[0]


def across(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Yield the rows of every two statements of different articles."""
    for row, left in enumerate(statements):
        for other in range(row + 1, len(statements)):
            if statements[other].article_id != left.article_id:
                yield row, other


def article_of(name: str, side: ExampleSide, reading: Reading) -> Article:
    """Make an article of one side: its text is one body passage, without a headline."""
    published = date.fromisoformat(side.published)
    return Article(
        id=name,
        path=name,
        outlet=side.outlet,
        origin=side.outlet,
        published=published,
        as_of=published,
        dated_by=DatedBy.PAGE,
        headline="",
        language=reading.recognise(side.text),
        url=None,
        encoding="utf-8",
        text=side.text,
        passages=(Passage(0, len(side.text), PassageKind.BODY),),
        omissions=(),
    )


def strongest(rule: Rule, judgements: Sequence[Judgement]) -> str:
    """Return the strongest ``verdict/level`` among judgements, the first on the ladder if equal."""
    rungs = [rung.name for rung in rule.ladder]
    ranked = [
        (STRENGTH.index(judgement.verdict), rungs.index(judgement.level), judgement)
        for judgement in judgements
        if judgement.verdict in STRENGTH
    ]
    if not ranked:
        return NO_VERDICT
    best = min(ranked, key=lambda entry: entry[:2])[2]
    return f"{best.verdict}/{best.level}"
